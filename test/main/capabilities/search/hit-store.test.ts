import { afterEach, beforeEach, expect, it } from 'vitest';

import { findPerson } from '#main/capabilities/access/public.ts';
import { listHitRows } from '#main/capabilities/search/hit-store.ts';
import { noteAbout } from '#test/support/search-samples.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

function rows(staff: string, questions: readonly string[], ...sought: string[]) {
  return counter.store.read((reader) => {
    const person = findPerson(reader, counter.clinic.staff(staff));
    if (!person) throw new Error('the demo clinic has this member of staff');
    const call = { callerId: 'x', now: counter.door.clock.now(), person };
    return listHitRows(
      reader,
      questions.map((code) => counter.clinic.ids.item(code)),
      sought,
      call,
    );
  });
}

it('rows of hits keep their order, with the newest text that has the words', () => {
  noteAbout(counter, 'V01', 'De oogdruk was 24.');
  const [first, second] = rows('M08', ['V02', 'V01'], 'oogdruk');
  expect(first).toMatchObject({ item: { id: counter.clinic.ids.item('V02') }, snippet: null });
  expect(second?.snippet).toEqual({ where: 'inside', text: 'De oogdruk was 24.', marks: [[3, 10]] });
});

it('rows show when something was last said, and nothing of a text that this person may not read', () => {
  const before = rows('M08', ['V01'])[0]?.latestAt ?? '';
  counter.patientWrites('V01', 'De oogdruk is weer hoog.');
  expect(rows('M08', ['V01'])[0]?.latestAt).toBe(counter.door.clock.now());
  expect(before < counter.door.clock.now()).toBe(true);
  expect(rows('M14', ['V01'], 'oogdruk')[0]).toMatchObject({ snippet: null, item: { firstLine: null } });
});
