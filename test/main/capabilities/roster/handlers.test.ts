import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { returnItemsOfAbsent } from '#main/capabilities/counter/public.ts';
import { findOnDuty } from '#main/capabilities/roster/public.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const nurse = 'M10';
const desk = 'M15';
const administrator = 'M18';
const today = '2026-11-24' as CalendarDate;
const tomorrow = '2026-11-25' as CalendarDate;

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const cardiology = () => counter.clinic.ids.department('CAR');
const shift = (who = nurse, changes: object = {}) => ({
  departmentId: cardiology(),
  poolRole: 'nurse' as const,
  practitionerId: counter.clinic.staff(who),
  day: '2027-01-11' as CalendarDate,
  from: '08:00',
  until: '12:00',
  ...changes,
});
const absence = (who = nurse, changes: object = {}) => ({
  practitionerId: counter.clinic.staff(who),
  kind: 'leave' as const,
  fromDay: today,
  fromTime: '12:00',
  untilDay: tomorrow,
  untilTime: '12:00',
  deputyId: null,
  ...changes,
});
const roster = (who: string) => counter.as(who).roster;

describe('R1: the roster', () => {
  it('says who mans each counter now and who is next', async () => {
    const week = await roster(nurse).week({ day: null });
    expect([week.monday, week.isOpenNow]).toEqual(['2026-11-23', true]);
    const pool = week.staffing.find((one) => one.departmentId === cardiology() && one.poolRole === 'nurse');
    expect(pool).toMatchObject({ now: [{ name: 'I. Brandsma' }], isUnmanned: false });
    expect(pool?.next).not.toBe(null);
  });

  it('takes a shift and gives it back', async () => {
    const { id } = await roster(nurse).addShift(shift());
    const week = async () => (await roster(nurse).week({ day: '2027-01-13' as CalendarDate })).shifts;
    expect((await week()).map((one) => one.startsAt)).toEqual(['2027-01-11T07:00:00.000Z']);
    await roster(nurse).removeShift({ id });
    expect(await week()).toEqual([]);
    expect(await codeOf(roster(nurse).removeShift({ id }))).toBe('shift-not-found');
  });

  test.each([
    [{ until: '08:00' }, 'roster-times-wrong'],
    [{ poolRole: 'doctor' }, 'receiver-not-found'],
    [{ practitionerId: 'M08' }, 'receiver-not-found'],
  ])('refuses a shift with %j: %s', async (changes, code) => {
    const filled =
      'practitionerId' in changes ? { practitionerId: counter.clinic.staff(changes.practitionerId ?? '') } : changes;
    expect(await codeOf(roster(nurse).addShift(shift(nurse, filled)))).toBe(code);
  });

  it('refuses the same person twice at once', async () => {
    await roster(nurse).addShift(shift());
    expect(await codeOf(roster(nurse).addShift(shift(nurse, { from: '11:00', until: '13:00' })))).toBe(
      'shift-overlaps',
    );
  });
});

describe('R20: who is away', () => {
  it('has their questions go back to the pool when it begins, once, with its reason and a line in the log', async () => {
    await counter.as(nurse).counter.take(counter.ref('V17'));
    await counter.as(nurse).counter.take(counter.ref('V16'));
    await roster(nurse).addAbsence(absence());
    const act = () => counter.store.write((writer) => returnItemsOfAbsent(writer, counter.door.clock.now()));
    expect([act(), counter.now('V17').owner_id === null]).toEqual([0, false]);
    counter.door.clock.advance(3 * 3_600_000);
    expect([act(), act()]).toEqual([1, 0]);
    expect([counter.now('V17'), counter.now('V16')].map(({ owner_id, state }) => [owner_id, state])).toEqual([
      [null, 'new'],
      [null, 'new'],
    ]);
    expect(counter.lines('V17').at(-1)).toBe('put-back done I. Brandsma (absence)');
    const { reroutes } = await counter.as('M03').counter.open({ itemId: counter.ref('V17').itemId });
    expect(reroutes.at(-1)).toMatchObject({ reason: 'absence', toName: null });
  });

  it('keeps the draft of who is away', async () => {
    await counter.as(nurse).counter.take(counter.ref('V17'));
    const { itemId } = counter.ref('V17');
    await counter
      .as(nurse)
      .counter.saveDraft({ itemId, body: counter.answer('V17', 'Half af').body, templateId: null });
    await roster(nurse).addAbsence(absence(nurse, { fromTime: '10:00' }));
    counter.store.write((writer) => returnItemsOfAbsent(writer, counter.door.clock.now()));
    expect((await counter.as(nurse).counter.open({ itemId })).draft).not.toBe(null);
  });

  it('is not passed anything by name, and the refusal says who stands in', async () => {
    await roster(nurse).addAbsence(absence(nurse, { fromTime: '10:00' }));
    const passOn = counter.as('M03').counter.passOn({
      ...counter.ref('V17'),
      departmentId: cardiology(),
      toRole: 'nurse',
      toPractitionerId: counter.clinic.staff(nurse),
      reason: 'needs-nurse',
      explanation: 'Voor de verpleegkundige.',
    });
    await expect(passOn).rejects.toMatchObject({ code: 'receiver-absent', data: { byName: 'I. Brandsma' } });
  });

  it('is not asked for advice, and the refusal says who stands in', async () => {
    await roster(nurse).addAbsence(absence(nurse, { fromTime: '10:00' }));
    const ask = counter.as('M03').counter.askColleague({
      ...counter.ref('V17'),
      ofId: counter.clinic.staff(nurse),
      question: 'Wat zou jij doen?',
    });
    await expect(ask).rejects.toMatchObject({ code: 'receiver-absent', data: { byName: 'I. Brandsma' } });
    expect((await counter.as('M03').counter.open({ itemId: counter.ref('V17').itemId })).item.state).toBe('new');
  });

  it('mans no counter, and nobody of that role is then on duty', async () => {
    const onDuty = () => counter.store.read((reader) => findOnDuty(reader, cardiology(), counter.door.clock.now()));
    expect(onDuty()).toBe('I. Brandsma');
    await roster(nurse).addAbsence(absence(nurse, { fromTime: '10:00' }));
    expect(onDuty()).toBe('dr. R. Hoogland');
    const { staffing } = await roster(nurse).week({ day: null });
    expect(staffing.find((one) => one.departmentId === cardiology() && one.poolRole === 'nurse')?.isUnmanned).toBe(
      true,
    );
  });

  it('can be ended early, and taken back before it begins', async () => {
    const { id } = await roster(nurse).addAbsence(absence(nurse, { fromTime: '10:00' }));
    await roster(nurse).endAbsence({ id });
    expect((await roster(nurse).week({ day: null })).absences.filter((one) => one.id === id)).toEqual([]);
    const later = await roster(nurse).addAbsence(absence(nurse, { fromDay: tomorrow, untilDay: '2026-11-26' }));
    await roster(nurse).endAbsence({ id: later.id });
    expect(await codeOf(roster(nurse).endAbsence({ id: later.id }))).toBe('absence-not-found');
  });

  test.each([
    [{ untilDay: today, untilTime: '09:00' }, 'roster-times-wrong'],
    [{ deputyId: 'M08' }, 'deputy-not-fit'],
    [{ deputyId: 'M10' }, 'deputy-not-fit'],
  ])('refuses an absence with %j: %s', async (changes, code) => {
    const filled = 'deputyId' in changes ? { deputyId: counter.clinic.staff(changes.deputyId ?? '') } : changes;
    expect(await codeOf(roster(nurse).addAbsence(absence(nurse, filled)))).toBe(code);
  });

  it('is not reported twice for the same time', async () => {
    await roster(nurse).addAbsence(absence());
    expect(await codeOf(roster(administrator).addAbsence(absence()))).toBe('absence-overlaps');
  });
});

describe('who may', () => {
  it.each([
    [nurse, 'done', 'done', 'access-denied'],
    [desk, 'access-denied', 'access-denied', 'done'],
    [administrator, 'done', 'done', 'done'],
    ['M08', 'access-denied', 'access-denied', 'access-denied'],
    ['M17', 'access-denied', 'access-denied', 'access-denied'],
  ])('%s: a shift at cardiology %s, the absence of its nurse %s, of its desk %s', async (who, add, ofNurse, ofDesk) => {
    expect(await codeOf(roster(who).addShift(shift()))).toBe(add);
    expect(await codeOf(roster(who).addAbsence(absence(nurse)))).toBe(ofNurse);
    expect(await codeOf(roster(who).addAbsence(absence(desk)))).toBe(ofDesk);
  });
});
