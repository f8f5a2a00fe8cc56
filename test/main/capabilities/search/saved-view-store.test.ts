import { afterEach, beforeEach, expect, it } from 'vitest';

import type { SavedViewId } from '#shared/capabilities/search/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import {
  findView,
  insertView,
  listViews,
  placeView,
  removeView,
  updateView,
} from '#main/capabilities/search/saved-view-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

const at = '2026-11-24T09:30:00.000Z' as Instant;
let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const nurse = () => {
  const person = clinic.store.read((reader) => findPerson(reader, clinic.staff('M08')));
  if (!person) throw new Error('the demo clinic has this member of staff');
  return person;
};

function keep(name: string): SavedViewId {
  const id = newId<SavedViewId>();
  clinic.store.write((writer) => insertView(writer, { id, name, query: 'is:open', sharedWith: null }, nurse().id, at));
  return id;
}

const names = () => clinic.store.read((reader) => listViews(reader, nurse()).map(({ name }) => name));

it('a view is kept after the others, and stands where it is put', () => {
  const [first, second] = [keep('Een'), keep('Twee')];
  expect(names()).toEqual(['Een', 'Twee']);
  clinic.store.write((writer) => {
    placeView(writer, second, 1);
    placeView(writer, first, 2);
  });
  expect(names()).toEqual(['Twee', 'Een']);
});

it('a view is changed and taken away', () => {
  const id = keep('Een');
  const changed = { id, name: 'Anders', query: 'is:gesloten', sharedWith: nurse().departments[0]?.id ?? null };
  clinic.store.write((writer) => updateView(writer, changed, at));
  const view = clinic.store.read((reader) => findView(reader, id, nurse()));
  expect(view).toMatchObject({ name: 'Anders', query: 'is:gesloten', sharedWith: { code: 'OOG' }, madeBy: null });
  clinic.store.write((writer) => removeView(writer, id));
  expect(names()).toEqual([]);
});
