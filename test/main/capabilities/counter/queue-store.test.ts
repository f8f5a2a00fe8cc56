import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import { lens as lenses } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { countSplits, listItems, type QueueView } from '#main/capabilities/counter/queue-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

function view(lens: Lens, changes: Partial<QueueView> = {}): QueueView {
  return {
    lens,
    split: null,
    departments: [clinic.ids.department('CAR')],
    viewer: clinic.staff('M10'),
    now: clinic.now,
    ...changes,
  };
}

function listed(what: QueueView, page = { offset: 0, limit: 200 }): string[] {
  return clinic.store.read((reader) => listItems(reader, what, page)).map((row) => row.id);
}

function countOf(what: QueueView, now: Instant = clinic.now) {
  return clinic.store.read((reader) => countSplits(reader, { ...what, now }));
}

/** Changes a column of a question's item. */
function set(question: string, change: ReturnType<typeof sql>): void {
  clinic.store.write((writer) =>
    writer.runOne(sql`UPDATE work_item SET ${change} WHERE id = ${clinic.ids.item(question)}`),
  );
}

const item = (question: string) => clinic.ids.item(question);

describe('the list', () => {
  it('is everything open of the departments, urgent first, then by due moment', () => {
    set('V21', sql`priority = 'urgent'`);
    const rows = clinic.store.read((reader) => listItems(reader, view('department'), { offset: 0, limit: 200 }));
    expect(rows).toHaveLength(6);
    expect(rows[0]?.id).toBe(item('V21'));
    const moments = rows.slice(1).map((row) => row.due_at ?? '');
    expect(moments).toEqual([...moments].sort());
  });

  it('has its pages in the same order without gaps or doubles', () => {
    const whole = listed(view('department', { departments: ['CAR', 'INT', 'OOG', 'DER'].map(clinic.ids.department) }));
    const departments = ['CAR', 'INT', 'OOG', 'DER'].map(clinic.ids.department);
    const pages = [0, 5, 10, 15, 20, 25].flatMap((offset) =>
      listed(view('department', { departments }), { offset, limit: 5 }),
    );
    expect(pages).toEqual(whole);
  });

  it('of one’s own shows what one owns in any department, and nothing of others', () => {
    set('V16', sql`owner_id = ${clinic.staff('M10')}`);
    set('V01', sql`owner_id = ${clinic.staff('M10')}`);
    set('V17', sql`owner_id = ${clinic.staff('M03')}`);
    expect(listed(view('mine')).sort()).toEqual([item('V01'), item('V16')].sort());
  });

  it('of urgent and of gaps shows those', () => {
    set('V16', sql`priority = 'urgent'`);
    set('V17', sql`has_gap = 1`);
    expect([listed(view('urgent')), listed(view('gaps'))]).toEqual([[item('V16')], [item('V17')]]);
  });

  it('of what is closed shows the newest first, and nothing closed elsewhere', () => {
    for (const [question, hour] of [
      ['V16', '08'],
      ['V17', '09'],
      ['V18', '07'],
    ] as const) {
      set(question, sql`state = 'closed', closed_at = ${`2026-11-24T${hour}:00:00.000Z`}`);
    }
    expect(listed(view('closed'))).toEqual([item('V17'), item('V16'), item('V18')]);
    expect(listed(view('department'))).toHaveLength(4);
  });

  it('is empty for who has no department', () => {
    expect(listed(view('department', { departments: [] }))).toEqual([]);
  });
});

describe('the counts', () => {
  it('agree with the list in every lens and split', () => {
    set('V16', sql`priority = 'urgent', owner_id = ${clinic.staff('M10')}`);
    set('V17', sql`has_gap = 1`);
    set('V18', sql`state = 'closed', closed_at = ${clinic.now}`);
    const departments = ['CAR', 'INT'].map(clinic.ids.department);
    for (const lens of lenses.options) {
      for (const { questionType, open } of countOf(view(lens, { departments }))) {
        expect(listed(view(lens, { departments, split: questionType }))).toHaveLength(open);
      }
    }
  });

  it('call late what is at risk or overdue, unless the patient is to act', () => {
    const late = (questionType: QuestionType) =>
      countOf(view('department')).find((count) => count.questionType === questionType)?.atRisk;
    set('V15', sql`at_risk_at = '2026-11-24T09:30:00.000Z'`);
    expect(late('UITSLAG')).toBe(1);
    set('V15', sql`at_risk_at = '2026-11-24T09:30:00.001Z'`);
    expect(late('UITSLAG')).toBe(0);
    set('V15', sql`at_risk_at = '2026-11-20T09:30:00.000Z', next_action = 'patient'`);
    expect(late('UITSLAG')).toBe(0);
  });

  it('call nothing late of what is closed', () => {
    set('V15', sql`state = 'closed', closed_at = ${clinic.now}`);
    expect(countOf(view('closed')).map(({ open, atRisk }) => [open, atRisk])).toContainEqual([1, 0]);
  });
});
