import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BulkDeed } from '#shared/capabilities/counter/list-model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const brandsma = 'M10';
const hoogland = 'M03';
const take: BulkDeed = { kind: 'take' };
const questions = ['V16', 'V20', 'V19'];

const idsOf = (codes: readonly string[]) => codes.map((code) => counter.ref(code).itemId);
const marked = (codes: readonly string[]) => ({ kind: 'marked' as const, itemIds: idsOf(codes) });
const plan = (deed: BulkDeed, codes = questions, by = brandsma) =>
  counter.as(by).counter.planBulk({ deed, choice: marked(codes) });
const bulk = (deed: BulkDeed, codes = questions, by = brandsma) =>
  counter.as(by).counter.bulk({ deed, items: codes.map((code) => counter.ref(code)) });
const verdicts = ({ lines }: { lines: readonly { verdict: string }[] }) => lines.map(({ verdict }) => verdict);

function makeRed(code: string): void {
  counter.store.write((writer) =>
    writer.run(sql`UPDATE work_item SET urgency = 'red' WHERE id = ${counter.ref(code).itemId}`),
  );
}

describe('many at once', () => {
  it('says beforehand per item what will happen, and does just that', async () => {
    makeRed('V20');
    await counter.as(hoogland).counter.take(counter.ref('V19'));
    const planned = await plan(take, [...questions, 'V03']);
    expect(verdicts(planned)).toEqual(['done', 'call-required', 'owned-by-other', 'no-right']);
    expect(planned.lines.at(0)?.patientName).not.toBe('');
    expect(planned.lines.at(-1)).toMatchObject({ patientName: '', questionType: null });
    expect(counter.now('V16').owner_id).toBeNull();
    const done = await bulk(take, [...questions, 'V03']);
    expect(verdicts(done)).toEqual(verdicts(planned));
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff(brandsma));
    expect(counter.now('V19').owner_id).toBe(counter.clinic.staff(hoogland));
    expect(counter.lines('V16')).toEqual(['take done I. Brandsma']);
    expect(counter.lines('V03')).toEqual(['take refused I. Brandsma']);
  });

  it.each<[BulkDeed, string]>([
    [{ kind: 'put-back' }, 'put-back'],
    [
      { kind: 'snooze', until: '2026-11-24T13:00:00.000Z' as Instant, reason: 'na de visite', onReply: 'wake' },
      'snooze',
    ],
  ])('does %o with a line for each and is undone as a whole', async (deed, kind) => {
    await bulk(take);
    const before = questions.map((code) => counter.now(code).owner_id);
    expect(new Set(verdicts(await bulk(deed)))).toEqual(new Set(['done']));
    for (const code of questions) expect(counter.lines(code).at(-1)).toContain(kind);
    const call = counter.as(brandsma).counter;
    const undone = await call.undoBulk({ kind: kind as 'snooze', itemIds: idsOf(questions), explanation: 'terug' });
    expect(new Set(verdicts(undone))).toEqual(new Set(['done']));
    expect(questions.map((code) => counter.now(code).owner_id)).toEqual(before);
    expect(counter.now('V16')).toMatchObject({ snoozed_until: null });
  });

  it('passes on to a pool, and names what could not be undone', async () => {
    const deed: BulkDeed = {
      kind: 'pass-on',
      departmentId: counter.clinic.ids.department('CAR'),
      toRole: 'doctor',
      explanation: 'voor de ochtendvisite',
    };
    await bulk(deed);
    expect(questions.map((code) => counter.now(code).pool_role)).toEqual(['doctor', 'doctor', 'doctor']);
    await counter.as(hoogland).counter.take(counter.ref('V20'));
    const call = counter.as(brandsma).counter;
    const undone = await call.undoBulk({ kind: 'pass-on', itemIds: idsOf(questions), explanation: 'terug' });
    expect(verdicts(undone)).toEqual(['done', 'item-moved-on', 'done']);
  });

  it('takes all that a list shows, and says how many that is', async () => {
    const call = counter.as(brandsma).counter;
    const { total } = await call.list({ lens: 'department', split: null, offset: 0, limit: 1 });
    const planned = await call.planBulk({ deed: take, choice: { kind: 'matching', lens: 'department', split: null } });
    expect(planned.total).toBe(total);
    expect(planned.lines).toHaveLength(total);
  });

  it('tells of an item that moved on since the preview', async () => {
    const items = questions.map((code) => counter.ref(code));
    counter.patientWrites('V20', 'Nog iets.');
    const { lines } = await counter.as(brandsma).counter.bulk({ deed: take, items });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['done', 'item-moved-on', 'done']);
  });

  it('takes no more than 500, and is for the counter', async () => {
    const items = Array.from({ length: 501 }, () => counter.ref('V16'));
    expect(await codeOf(counter.as(brandsma).counter.bulk({ deed: take, items }))).toBe('invalid-input');
    expect(await codeOf(bulk(take, questions, 'M17'))).toBe('access-denied');
    expect(await codeOf(plan(take, questions, 'M18'))).toBe('access-denied');
  });

  it('knows no bulk answer and no bulk close', async () => {
    const deed = { kind: 'close' } as unknown as BulkDeed;
    expect(await codeOf(bulk(deed))).toBe('invalid-input');
  });
});
