import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import {
  askAttention,
  closeAgain,
  listMergedInto,
  markMerged,
  splitOff,
  takeApart,
  threadsOfItem,
  threadsWith,
} from '#main/capabilities/counter/merge-store.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const at = '2026-11-24T09:30:00.000Z' as Instant;
const item = (code: string) => clinic.ids.item(code);
const thread = (code: string) => clinic.ids.thread(code);

function mergeAll(...pairs: readonly (readonly [string, string])[]): void {
  clinic.store.write((writer) => {
    for (const [from, into] of pairs) markMerged(writer, item(from), item(into), at);
  });
}

function threads(statement: Statement): string[] {
  return clinic.store.read((reader) => reader.all<{ thread_id: string }>(statement)).map((row) => row.thread_id);
}

function standing(code: string) {
  return clinic.store.read((reader) =>
    reader.first<{ state: string; next_action: string; closed_at: string | null; merged_into: string | null }>(
      sql`SELECT state, next_action, closed_at, merged_into FROM work_item WHERE id = ${item(code)}`,
    ),
  );
}

describe('threads read as one', () => {
  it('are a thread alone, while nothing was merged into it', () => {
    expect(threads(threadsWith(thread('V16')))).toEqual([thread('V16')]);
    expect(threads(threadsOfItem(item('V16')))).toEqual([thread('V16')]);
  });

  it('are those of its duplicates, and of theirs', () => {
    mergeAll(['V17', 'V16'], ['V18', 'V17']);
    const all = [thread('V16'), thread('V17'), thread('V18')].toSorted();
    expect(threads(threadsWith(thread('V16'))).toSorted()).toEqual(all);
    expect(threads(threadsOfItem(item('V16'))).toSorted()).toEqual(all);
    expect(threads(threadsOfItem(item('V18')))).toEqual([thread('V18')]);
    const merged = clinic.store.read((reader) => listMergedInto(reader, item('V16')));
    expect(merged.map(({ id }) => id).toSorted()).toEqual([item('V17'), item('V18')].toSorted());
  });

  it('end also when two would lead to each other', () => {
    mergeAll(['V17', 'V16'], ['V16', 'V17']);
    expect(threads(threadsOfItem(item('V16')))).toHaveLength(2);
  });
});

describe('the state of a duplicate', () => {
  it('is its own again when it is taken apart or split off', () => {
    mergeAll(['V17', 'V16'], ['V19', 'V16']);
    clinic.store.write((writer) => {
      takeApart(writer, item('V17'));
      expect(splitOff(writer, item('V19'))).toBe(thread('V16'));
      expect(splitOff(writer, item('V19'))).toBeUndefined();
    });
    expect(standing('V17')).toMatchObject({ state: 'reopened', next_action: 'practice', merged_into: null });
    expect(standing('V19')).toMatchObject({ merged_into: null });
  });

  it('stays closed when something opened it, and the kept one is asked to act', () => {
    mergeAll(['V17', 'V16']);
    clinic.store.write((writer) => {
      closeAgain(writer, item('V17'));
      writer.run(
        sql`UPDATE work_item SET state = 'waiting-for-patient', next_action = 'patient' WHERE id = ${item('V16')}`,
      );
      askAttention(writer, item('V16'));
    });
    expect(standing('V17')).toMatchObject({ state: 'closed', closed_at: at });
    expect(standing('V16')).toMatchObject({ state: 'new', next_action: 'practice' });
  });
});
