import { describe, expect, it, test } from 'vitest';

import type { ShelfItem } from '#shared/capabilities/letters/model.ts';
import { inFitOrder, isAbout } from '#shared/capabilities/letters/shelf.ts';
import type { DepartmentId, ShelfId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

const own = 'd1' as DepartmentId;
const item = (title: string, subjects: string[], departmentId: DepartmentId | null = null): ShelfItem => ({
  id: title as ShelfId,
  kind: 'leaflet',
  title,
  address: null,
  departmentId,
  subjects,
  edition: null,
  checkedOn: '2026-11-01' as CalendarDate,
});

test.each([
  ['u heeft hartfalen.', 'hartfalen', true],
  ['de hartfalenpoli belt', 'Hartfalen', true],
  ['diastolischhartfalen', 'hartfalen', false],
  ['diastolischhartfalen en hartfalen', 'hartfalen', true],
  ['', 'hartfalen', false],
])('%j is about %s: %s', (words, subject, expected) => {
  expect(isAbout(words, subject)).toBe(expected);
});

describe('the shelf for a letter', () => {
  const items = [item('B', []), item('A', []), item('Own', [], own), item('Z', ['hartfalen'])];

  it('has first what the letter speaks of, then what is of its department', () => {
    const order = inFitOrder(items, { words: 'u heeft hartfalen', departmentId: own });
    expect(order.map(({ title, isSuggested }) => [title, isSuggested])).toEqual([
      ['Z', true],
      ['Own', false],
      ['A', false],
      ['B', false],
    ]);
  });

  it('is by title without a letter', () => {
    expect(inFitOrder(items, { words: '', departmentId: null }).map(({ title }) => title)).toEqual([
      'A',
      'B',
      'Own',
      'Z',
    ]);
  });
});
