import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;

beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

/** V17 is a repeat prescription at cardiology, where M10 is nurse, M15 desk and M03 doctor. */
const change = (staff: string, questionType: QuestionType, question = 'V17') =>
  counter.as(staff).counter.changeType({ ...counter.ref(question), questionType, reason: 'gaat over een klacht' });

describe('giving a question another type', () => {
  it('R2: routes it anew: agreement, pool and term, still counted from when it came', async () => {
    const before = counter.now('V17');
    const { item } = await change('M10', 'MEDISCH');
    expect(item).toMatchObject({ questionType: 'MEDISCH', poolRole: 'nurse', arrivedAt: before.arrived_at });
    expect(item.dueAt).toBe('2026-11-24T16:00:00.000Z');
    expect(before.due_at).toBe('2026-11-25T16:00:00.000Z');
    const opened = await counter.as('M10').counter.open({ itemId: before.id });
    expect(opened.agreement).toMatchObject({ questionType: 'MEDISCH', department: null, termDays: 1 });
    expect(opened.typeChanges).toMatchObject([
      { byName: 'I. Brandsma', fromType: 'HERHAAL', toType: 'MEDISCH', reason: 'gaat over een klacht' },
    ]);
    expect(counter.lines('V17')).toContain('change-type done I. Brandsma (MEDISCH: gaat over een klacht)');
  });

  it('R7: goes by the department’s own agreement where it has one', async () => {
    await change('M10', 'MEDICATIE');
    const opened = await counter.as('M10').counter.open({ itemId: counter.now('V17').id });
    expect(opened.agreement).toMatchObject({ questionType: 'MEDICATIE', department: { code: 'CAR' }, triageHours: 2 });
  });

  it.each(['UITSLAG', 'MEDICATIE', 'MEDISCH', 'NAZORG'] as const)('the desk may not make it %s', async (type) => {
    expect(await codeOf(change('M15', type))).toBe('access-denied');
    expect(counter.now('V17').version).toBe(1);
  });

  it.each(['AFSPRAAK', 'VOORBEREID', 'DOSSIER'] as const)('the desk may make it %s', async (type) => {
    expect(await codeOf(change('M15', type))).toBe('done');
  });

  it('the desk may not make something else of a medical question', async () => {
    await change('M10', 'MEDISCH');
    expect(await codeOf(change('M15', 'AFSPRAAK'))).toBe('access-denied');
  });

  it.each(['M17', 'M18'])('%s may not', async (staff) => {
    expect(await codeOf(change(staff, 'AFSPRAAK'))).toBe('access-denied');
  });

  it('says when it has that type already, is closed, or moved on', async () => {
    expect(await codeOf(change('M10', 'HERHAAL'))).toBe('same-type');
    const stale = counter.ref('V17');
    await change('M10', 'MEDISCH');
    const again = counter.as('M10').counter.changeType({ ...stale, questionType: 'NAZORG', reason: 'toch nazorg' });
    expect(await codeOf(again)).toBe('item-moved-on');
    await counter
      .as('M10')
      .counter.close({ ...counter.ref('V17'), outcome: 'withdrawn-by-patient', explanation: 'belde af' });
    expect(await codeOf(change('M10', 'NAZORG'))).toBe('item-closed');
  });

  it('is refused while somebody else has it', async () => {
    await counter.as('M03').counter.take(counter.ref('V17'));
    expect(await codeOf(change('M10', 'MEDISCH'))).toBe('item-moved-on');
  });

  it('is undone: type, pool and term are as they were, and the way back is told', async () => {
    const before = counter.now('V17');
    await change('M10', 'MEDISCH');
    const { id: itemId } = before;
    const explanation = 'ongedaan gemaakt';
    await counter.as('M10').counter.undo({ itemId, kind: 'change-type', explanation });
    const opened = await counter.as('M10').counter.open({ itemId });
    expect(opened.item).toMatchObject({ questionType: 'HERHAAL', poolRole: 'desk', dueAt: before.due_at });
    expect(opened.agreement).toMatchObject({ questionType: 'HERHAAL' });
    expect(opened.typeChanges.map(({ toType, reason }) => [toType, reason])).toEqual([
      ['MEDISCH', 'gaat over een klacht'],
      ['HERHAAL', explanation],
    ]);
  });

  it('R2: passing it on to another department routes it anew as well', async () => {
    await change('M10', 'MEDICATIE');
    await counter.as('M10').counter.passOn({
      ...counter.ref('V17'),
      departmentId: counter.clinic.ids.department('INT'),
      toRole: 'nurse',
      toPractitionerId: null,
      reason: 'other-department',
      explanation: 'hoort bij interne',
    });
    const opened = await counter.as('M11').counter.open({ itemId: counter.now('V17').id });
    expect(opened.agreement).toMatchObject({ questionType: 'MEDICATIE', department: null, triageHours: 4 });
  });
});
