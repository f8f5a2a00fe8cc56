import { describe, expect, it, test } from 'vitest';

import {
  isWithin,
  mayEditShifts,
  maySeeRoster,
  maySetAbsence,
  mayStandIn,
  overlaps,
  staffingOf,
} from '#shared/capabilities/roster/rules.ts';
import { roles } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sampleDepartmentId, sampleNurse, samplePractitionerId } from '#test/support/counter-samples.ts';

const department = sampleDepartmentId(1);
const at = (time: string) => `2026-11-24T${time}:00.000Z` as Instant;
const shift = (number: number, from: string, until: string) => ({
  departmentId: department,
  poolRole: 'nurse' as const,
  practitioner: { id: samplePractitionerId(number), name: `N. ${String(number)}` },
  startsAt: at(from),
  endsAt: at(until),
});
const pool = { departmentId: department, poolRole: 'nurse' as const };

describe('R1: who mans the counter', () => {
  const shifts = [shift(2, '12:30', '16:00'), shift(1, '07:00', '12:30')];
  const staffing = (time: string, changes: object = {}) =>
    staffingOf(pool, { shifts, absences: [], now: at(time), isOpenNow: true, ...changes });

  test.each([
    ['07:00', ['N. 1'], 'N. 2', false],
    ['12:29', ['N. 1'], 'N. 2', false],
    ['12:30', ['N. 2'], undefined, false],
    ['16:00', [], undefined, true],
  ])('at %s is %j, next %s, unmanned: %s', (time, now, next, isUnmanned) => {
    const found = staffing(time);
    expect([found.now.map(({ name }) => name), found.next?.name, found.isUnmanned]).toEqual([now, next, isUnmanned]);
  });

  it('R20: is nobody who is away, and the next is somebody who is there', () => {
    const absences = [{ practitioner: { id: samplePractitionerId(1) }, startsAt: at('06:00'), endsAt: at('18:00') }];
    expect(staffing('08:00', { absences })).toMatchObject({ now: [], isUnmanned: true, next: { name: 'N. 2' } });
  });

  it('is not called unmanned while the clinic is closed', () => {
    expect(staffing('20:00', { isOpenNow: false }).isUnmanned).toBe(false);
  });

  it('looks at its own department and role alone', () => {
    expect(staffing('08:00', { shifts: [{ ...shift(3, '07:00', '16:00'), poolRole: 'desk' }] }).now).toEqual([]);
  });
});

describe('stretches of time', () => {
  test.each([
    ['08:00', '09:00', '09:00', '10:00', false],
    ['08:00', '09:01', '09:00', '10:00', true],
    ['08:00', '12:00', '09:00', '10:00', true],
  ])('%s-%s and %s-%s overlap: %s', (from, until, otherFrom, otherUntil, expected) => {
    const one = { startsAt: at(from), endsAt: at(until) };
    const other = { startsAt: at(otherFrom), endsAt: at(otherUntil) };
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected]);
  });

  it('hold their beginning and not their end', () => {
    const stretch = { startsAt: at('08:00'), endsAt: at('09:00') };
    expect([isWithin(at('08:00'), stretch), isWithin(at('09:00'), stretch)]).toEqual([true, false]);
  });
});

describe('who may', () => {
  const person = (role: (typeof roles)[number]) => ({ ...sampleNurse, role });

  test.each(roles)('%s', (role) => {
    const isKeeper = role === 'functional-administrator';
    const isCounter = role === 'doctor' || role === 'nurse' || role === 'desk';
    expect(maySeeRoster(person(role))).toBe(isKeeper || isCounter);
    expect(mayEditShifts(person(role), department)).toBe(isKeeper || role === 'doctor' || role === 'nurse');
    expect(mayEditShifts(person(role), sampleDepartmentId(9))).toBe(isKeeper);
    expect(maySetAbsence(person(role), sampleNurse.id)).toBe(isKeeper || isCounter);
    expect(maySetAbsence(person(role), samplePractitionerId(9))).toBe(isKeeper);
  });

  it('stands in: another of the same role in a shared department', () => {
    const other = { ...sampleNurse, id: samplePractitionerId(9) };
    expect(mayStandIn(sampleNurse, other)).toBe(true);
    expect(mayStandIn(sampleNurse, sampleNurse)).toBe(false);
    expect(mayStandIn(sampleNurse, { ...other, role: 'desk' })).toBe(false);
    expect(mayStandIn(sampleNurse, { ...other, departments: [] })).toBe(false);
  });
});
