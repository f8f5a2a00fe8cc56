import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Alarm } from '#shared/capabilities/counter/clock-contract.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const hourMs = 3_600_000;
const idOf = (question: string) => counter.clinic.ids.item(question);
const alarms = async (who: string): Promise<Alarm[]> => (await counter.as(who).counter.alarms({})).alarms;
const about = async (who: string, question: string) =>
  (await alarms(who)).find(({ itemId }) => itemId === idOf(question));
const dismiss = (who: string, ...seen: readonly Alarm[]) =>
  counter.as(who).counter.dismissAlarms({ alarms: seen.map(({ itemId, step, at }) => ({ itemId, step, at })) });

describe('R8, R10: the notices of the clock', () => {
  it('tell a pool what nobody took, by the furthest step it reached', async () => {
    expect(await about('M10', 'V15')).toMatchObject({ step: 'lead', heldBy: 'nobody', questionType: 'UITSLAG' });
  });

  it('tell the role that a step asks, also of what lies in another pool', async () => {
    expect(await about('M03', 'V16')).toMatchObject({ step: 'doctor', heldBy: 'nobody' });
    await counter.as('M10').counter.take(counter.ref('V16'));
    expect(await about('M03', 'V16')).toMatchObject({ heldBy: 'colleague' });
    expect(await about('M10', 'V16')).toMatchObject({ step: 'doctor', heldBy: 'me' });
  });

  it('tell an owner when four fifths of the term have run, and when it is over', async () => {
    await counter.as('M10').counter.take(counter.ref('V20'));
    const { at_risk_at: atRiskAt, due_at: dueAt } = counter.now('V20') as unknown as Record<string, string>;
    expect(await about('M10', 'V20')).toBeUndefined();
    const wait = (until: string | undefined) =>
      counter.door.clock.advance(Date.parse(until ?? '') - Date.parse(counter.door.clock.now()));
    wait(atRiskAt);
    expect(await about('M10', 'V20')).toMatchObject({ step: 'at-risk', at: atRiskAt });
    // The end of the term is closing time, so it is told at the next opening.
    wait(dueAt);
    expect(await alarms('M10')).toEqual([]);
    counter.door.clock.advance(15 * hourMs);
    expect(await about('M10', 'V20')).toMatchObject({ step: 'overdue', at: dueAt });
  });

  it('are silent outside opening hours and told at the next opening', async () => {
    counter.door.clock.advance(10 * hourMs);
    expect(await alarms('M10')).toEqual([]);
    counter.door.clock.advance(12.5 * hourMs);
    expect(await about('M10', 'V15')).toBeDefined();
  });

  it('stay away for who has seen them, until the item reaches another step', async () => {
    const seen = await about('M10', 'V19');
    await dismiss('M10', ...(seen ? [seen] : []));
    expect(seen).toBeDefined();
    expect(await about('M10', 'V19')).toBeUndefined();
    counter.store.write((writer) =>
      writer.run(sql`UPDATE item_escalation SET at = ${counter.door.clock.now()} WHERE item_id = ${idOf('V19')}`),
    );
    expect(await about('M10', 'V19')).toBeDefined();
  });

  it('stop when the patient is asked something back, and when the item is closed', async () => {
    await counter.as('M10').counter.send(counter.answer('V16', 'Sinds wanneer?', { purpose: 'question-back' }));
    counter.door.clock.advance(20_000);
    counter.release();
    expect(await about('M03', 'V16')).toBeUndefined();
    await counter.as('M10').counter.close({ ...counter.ref('V19'), outcome: 'answered', explanation: '' });
    expect(await about('M10', 'V19')).toBeUndefined();
  });

  it('are no news any more after a week', async () => {
    counter.door.clock.advance(7 * 24 * hourMs);
    expect(await about('M10', 'V15')).toBeUndefined();
  });

  it('name no patient and hold no text', async () => {
    const all = await alarms('M10');
    expect(all.length).toBeGreaterThan(0);
    for (const alarm of all)
      expect(Object.keys(alarm).sort()).toEqual(['at', 'dueAt', 'heldBy', 'itemId', 'questionType', 'step']);
  });

  it('lead nobody to what their role may not read', async () => {
    const desk = await alarms('M14');
    expect(desk.map(({ questionType }) => questionType)).not.toContain('UITSLAG');
    for (const { itemId } of desk) await expect(counter.as('M14').counter.open({ itemId })).resolves.toBeDefined();
  });

  it('are for who works from a queue alone', async () => {
    expect(await codeOf(counter.as('M17').counter.alarms({}))).toBe('access-denied');
    expect(await codeOf(counter.as('M18').counter.alarms({}))).toBe('access-denied');
  });

  it('are never about an item that is not there', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000' as Alarm['itemId'];
    const seen = { itemId: nowhere, step: 'overdue', at: counter.door.clock.now() } as const;
    await counter.as('M10').counter.dismissAlarms({ alarms: [seen] });
    const kept = counter.store.read((reader) => reader.all(sql`SELECT 1 FROM alarm_dismissal`));
    expect(kept).toEqual([]);
  });
});
