import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Lens, lens as lensSchema, questionTypes } from '#shared/capabilities/counter/model.ts';
import { countSplits, listItems, type QueueView } from '#main/capabilities/counter/queue-store.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import { insertManyItems } from '#test/support/many-items.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
const lenses = lensSchema.options;

beforeAll(() => {
  clinic = openTestClinic();
  insertManyItems(clinic.store, { total: 3_000, open: 600 });
});
afterAll(() => clinic.close());

function viewOf(lens: Lens, split: QueueView['split'] = null): QueueView {
  return {
    lens,
    split,
    departments: ['CAR', 'INT'].map(clinic.ids.department),
    viewer: clinic.staff('M10'),
    now: clinic.now,
  };
}

/** The statement that a piece of work asks, instead of its answer. */
function statementOf(work: (reader: Reader) => unknown): Statement {
  const asked: Statement[] = [];
  work({ all: (statement: Statement) => (asked.push(statement), []), first: () => undefined } as unknown as Reader);
  if (!asked[0]) throw new Error('the work asks something');
  return asked[0];
}

function planOf({ text, values }: Statement): string[] {
  return clinic.store.read((reader) =>
    reader.all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${text}`, values }).map((row) => row.detail),
  );
}

/** What is done with the rows of the page themselves; what looks up a single column of one row stands below these. */
function stepsOfRows({ text, values }: Statement): string[] {
  return clinic.store.read((reader) =>
    reader
      .all<{ detail: string; parent: number }>({ text: `EXPLAIN QUERY PLAN ${text}`, values })
      .filter((row) => row.parent === 0)
      .map((row) => row.detail),
  );
}

/** The part of the list's statement that chooses the ids. */
function idsWithin({ text, values }: Statement): Statement {
  const from = text.indexOf('SELECT id FROM work_item');
  const part = text.slice(from, text.indexOf('OFFSET ?', from) + 'OFFSET ?'.length);
  const [before, within] = [text.slice(0, from), part].map((piece) => piece.split('?').length - 1);
  return { text: part, values: values.slice(before, (before ?? 0) + (within ?? 0)) };
}

const indexOf: Readonly<Record<Exclude<Lens, 'asked'>, string>> = {
  department: 'work_item_by_due',
  urgent: 'work_item_by_due',
  gaps: 'work_item_by_due',
  snoozed: 'work_item_by_due',
  thanks: 'work_item_by_due',
  mine: 'work_item_by_owner',
  closed: 'work_item_by_closing',
};

/** What was asked of someone is a handful of rows, found by their ids; every other lens has an index in its order. */
const indexedLenses = lenses.filter((lens) => lens !== 'asked');

describe.each(indexedLenses)('the list through the lens "%s"', (lens) => {
  test.each([null, 'MEDISCH' as const])('with split %s walks its index alone, in order, without a sort', (split) => {
    const statement = statementOf((reader) => listItems(reader, viewOf(lens, split), { offset: 0, limit: 50 }));
    const choosing = planOf(idsWithin(statement));
    expect(choosing.find((line) => line.includes(indexOf[lens]))).toContain('USING COVERING INDEX');
    expect(choosing.join()).not.toContain('TEMP B-TREE');
    expect(stepsOfRows(statement).filter((line) => line.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1);
  });

  test('counts from its index alone, without a sort of what it counts', () => {
    const plan = planOf(statementOf((reader) => countSplits(reader, viewOf(lens)))).join();
    expect(plan).toMatch(/COVERING INDEX work_item_(by_owner|open_by_type|closed_by_type)/);
    if (lens !== 'mine') expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe.each(lenses)('the rows through the lens "%s"', (lens) => {
  test.each([null, ...questionTypes])(
    'shows with split %s exactly what a plain search finds, in order, and counts as many',
    (split) => {
      clinic.store.read((reader) => {
        const view = viewOf(lens, split);
        const rows = [0, 70, 140, 1_000].flatMap((offset, index, all) =>
          listItems(reader, view, { offset, limit: (all[index + 1] ?? 4_000) - offset }),
        );
        const plain = reader.all<{ id: string }>(plainly(lens, view)).map((row) => row.id);
        const counts = countSplits(reader, view).filter((count) => split === null || count.questionType === split);
        expect(rows.map((row) => row.id)).toEqual(plain);
        expect(counts.reduce((sum, count) => sum + count.open, 0)).toBe(plain.length);
      });
    },
  );
});

/** The same list said as plainly as can be. */
function plainly(lens: Lens, view: QueueView): Statement {
  const [one = '', other = ''] = view.departments;
  const split = view.split === null ? sql`1` : sql`question_type = ${view.split}`;
  const own = sql`department_id IN (${one}, ${other}) AND ${split}`;
  const due = sql`ORDER BY +attention DESC, +sort_at, +id`;
  const awake = sql`attention < 3 AND is_thanks = 0 AND coalesce(snoozed_until, '') <= ${view.now}`;
  const asked = sql`SELECT item_id FROM colleague_request WHERE asked_of_id = ${view.viewer} AND settled_at IS NULL`;
  const from = sql`SELECT id FROM work_item NOT INDEXED WHERE`;
  switch (lens) {
    case 'department':
      return sql`${from} closed_at IS NULL AND ${awake} AND ${own} ${due}`;
    case 'urgent':
      return sql`${from} closed_at IS NULL AND ${awake} AND attention > 0 AND ${own} ${due}`;
    case 'gaps':
      return sql`${from} closed_at IS NULL AND ${awake} AND has_gap = 1 AND ${own} ${due}`;
    case 'snoozed':
      return sql`${from} closed_at IS NULL AND attention < 3 AND snoozed_until > ${view.now} AND ${own} ${due}`;
    case 'thanks':
      return sql`${from} closed_at IS NULL AND attention < 3 AND is_thanks = 1 AND ${own} ${due}`;
    case 'asked':
      return sql`${from} closed_at IS NULL AND attention < 3 AND id IN (${asked}) AND ${split} ${due}`;
    case 'mine':
      return sql`${from} closed_at IS NULL AND ${awake} AND owner_id = ${view.viewer} AND ${split} ${due}`;
    case 'closed':
      return sql`${from} closed_at IS NOT NULL AND ${own} ORDER BY +closed_at DESC, +id`;
  }
}
