import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { RequestKind } from '#shared/capabilities/counter/colleague-model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import {
  endRequestsAfter,
  findRequest,
  hasOpenRequest,
  insertReply,
  insertRequest,
  isApprovedBySupervisor,
  listAskedBefore,
  listRequests,
  settleRequest,
} from '#main/capabilities/counter/colleague-store.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => (clinic = openTestClinic()));
afterEach(() => clinic.close());

const at = (second: number) => `2026-11-24T09:30:${String(second).padStart(2, '0')}.000Z` as Instant;
const itemId = () => clinic.ids.item('V22');

function insert(kind: RequestKind, second = 0, text?: string): string {
  return clinic.store.write((writer) =>
    insertRequest(writer, {
      itemId: itemId(),
      kind,
      askedById: clinic.staff('M07'),
      askedOfId: clinic.staff('M04'),
      question: 'Klopt dit?',
      askedAt: at(second),
      ...(text === undefined ? {} : { draft: documentOfText(text) }),
    }),
  );
}

const outcomes = () =>
  clinic.store
    .read((reader) => listRequests(reader, itemId(), clinic.staff('M07')))
    .map(({ kind, outcome }) => `${kind} ${outcome ?? 'open'}`);

describe('requests', () => {
  it('are found only with the item they are about', () => {
    const id = insert('consult');
    clinic.store.read((reader) => {
      expect(findRequest(reader, itemId(), id)?.kind).toBe('consult');
      expect(findRequest(reader, clinic.ids.item('V16'), id)).toBeUndefined();
      expect(hasOpenRequest(reader, itemId(), 'consult')).toBe(true);
      expect(hasOpenRequest(reader, itemId(), 'hand-over')).toBe(false);
    });
  });

  it('allow one open hand-over of an item, in the store itself', () => {
    insert('hand-over');
    expect(() => insert('hand-over', 1)).toThrow(/UNIQUE/);
  });

  it('are settled once', () => {
    const id = insert('consult');
    clinic.store.write((writer) => settleRequest(writer, id, 'answered', at(1)));
    expect(() => clinic.store.write((writer) => settleRequest(writer, id, 'withdrawn', at(2)))).toThrow();
    expect(outcomes()).toEqual(['consult answered']);
  });

  it.each([
    ['closing ends all', { state: 'closed' }, ['consult withdrawn', 'look-along withdrawn', 'hand-over withdrawn']],
    [
      'another owner ends what the owner asked',
      { state: 'taken', ownerId: null },
      ['consult open', 'look-along withdrawn', 'hand-over withdrawn'],
    ],
    ['the same owner ends nothing', { state: 'taken' }, ['consult open', 'look-along open', 'hand-over open']],
  ] as const)('fall away with their item: %s', (_title, move, expected) => {
    insert('consult', 0);
    insert('look-along', 1);
    insert('hand-over', 2);
    const item = { id: itemId(), owner_id: clinic.staff('M07') };
    clinic.store.write((writer) => endRequestsAfter(writer, item, move, at(3)));
    expect(outcomes()).toEqual(expected);
  });
});

describe('an agreement', () => {
  const isApproved = (text: string, staff = 'M07') =>
    clinic.store.read((reader) => {
      const person = findPerson(reader, clinic.staff(staff));
      return person !== undefined && isApprovedBySupervisor(reader, itemId(), person, text);
    });

  it('holds for the very text, its author and the thread as it stood', () => {
    const id = insert('look-along', 0, 'Zo is het goed.');
    expect(isApproved('Zo is het goed.')).toBe(false);
    clinic.store.write((writer) => settleRequest(writer, id, 'accepted', at(1)));
    expect(isApproved('Zo is het goed.')).toBe(true);
    expect(isApproved('Zo is het goed')).toBe(false);
    expect(isApproved('Zo is het goed.', 'M10')).toBe(false);
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET message_count = message_count + 1 WHERE id = ${itemId()}`),
    );
    expect(isApproved('Zo is het goed.')).toBe(false);
  });
});

it('what was asked before holds one’s own replies alone', () => {
  const id = insert('consult');
  clinic.store.write((writer) => {
    insertReply(writer, { requestId: id, authorId: clinic.staff('M04'), body: 'Ja.', writtenAt: at(1) });
    insertReply(writer, { requestId: id, authorId: clinic.staff('M07'), body: 'Dank.', writtenAt: at(2) });
    settleRequest(writer, id, 'answered', at(3));
  });
  const before = clinic.store.read((reader) => listAskedBefore(reader, clinic.staff('M04')));
  expect(before).toMatchObject([{ askedByName: 'M. Solleveld', replies: [{ body: 'Ja.' }] }]);
  expect(clinic.store.read((reader) => listAskedBefore(reader, clinic.staff('M07')))).toEqual([]);
});

it('the requests of a person and of an item are found by their indexes', () => {
  const plan = (staff: string) =>
    clinic.store.read((reader) =>
      reader
        .all<{ detail: string }>(
          sql`EXPLAIN QUERY PLAN SELECT kind FROM colleague_request WHERE asked_of_id = ${staff} AND item_id = ${itemId()}
            AND settled_at IS NULL`,
        )
        .map(({ detail }) => detail)
        .join(),
    );
  expect(plan('x')).toMatch(/USING INDEX colleague_request_by_/);
});
