import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { ResultKind, ValueFlag } from '#shared/capabilities/results/model.ts';
import {
  bandOf,
  flagOf,
  holdEndOf,
  holdObjection,
  isNormal,
  isPortalOff,
  isSoon,
  isVisibleTo,
  lastHoldDay,
  mayDecidePolicy,
  maySecond,
  preferenceTermDays,
  releasePlan,
  type ResultInReach,
  resultRightsOf,
  snippetFits,
  standingOf,
  trendOf,
} from '#shared/capabilities/results/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import { type CalendarDate, epochMsOf, type Instant, instantOf, later } from '#shared/kernel/time.ts';

const at = (moment: string) => moment as Instant;
const day = (text: string) => text as CalendarDate;
const id = (name: string) => name as PractitionerId;
const dayMs = 86_400_000;

const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }).map((ms) => instantOf(ms));
const policies = fc.record({
  mode: fc.constantFrom('direct' as const, 'explanation-first' as const),
  termDays: fc.integer({ min: 0, max: 28 }),
});

describe('when a result releases itself', () => {
  test.each([
    ['direct', 0, false, '2026-11-20T16:02:00.000Z', 'direct-by-policy'],
    ['direct', 5, false, '2026-11-20T16:02:00.000Z', 'direct-by-policy'],
    ['direct', 0, true, '2026-11-27T16:02:00.000Z', 'term-ended'],
    ['direct', 14, true, '2026-11-27T16:02:00.000Z', 'term-ended'],
    ['explanation-first', 7, false, '2026-11-27T16:02:00.000Z', 'term-ended'],
    ['explanation-first', 14, true, '2026-12-04T16:02:00.000Z', 'term-ended'],
    ['explanation-first', 0, false, '2026-11-20T16:02:00.000Z', 'term-ended'],
    ['explanation-first', 0, true, '2026-11-27T16:02:00.000Z', 'term-ended'],
  ] as const)(
    '%s with %i days, explanation wanted first: %s',
    (mode, termDays, wantsExplanationFirst, releaseAt, way) => {
      const arrivedAt = at('2026-11-20T16:02:00.000Z');
      expect(releasePlan({ policy: { mode, termDays }, wantsExplanationFirst, arrivedAt })).toEqual({ releaseAt, way });
    },
  );

  it('counts calendar days on the wall clock, over the change to summer time', () => {
    const plan = releasePlan({
      policy: { mode: 'explanation-first', termDays: 7 },
      wantsExplanationFirst: false,
      arrivedAt: at('2027-03-25T15:00:00.000Z'),
    });
    expect(plan.releaseAt).toBe('2027-04-01T14:00:00.000Z');
  });

  it('never directly for who wants an explanation first, and never without an end', () => {
    fc.assert(
      fc.property(policies, fc.boolean(), instants, (policy, wantsExplanationFirst, arrivedAt) => {
        const plan = releasePlan({ policy, wantsExplanationFirst, arrivedAt });
        const waitMs = epochMsOf(plan.releaseAt) - epochMsOf(arrivedAt);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(28 * dayMs + 3_600_000);
        if (!wantsExplanationFirst) return;
        expect(plan.way).toBe('term-ended');
        expect(waitMs).toBeGreaterThan(dayMs / 2);
      }),
    );
    expect(preferenceTermDays).toBe(7);
  });

  it('counts a hold only when it was agreed with, and never to an earlier moment', () => {
    fc.assert(
      fc.property(instants, instants, fc.option(instants), (releaseAt, until, agreedAt) => {
        const plan = { releaseAt, way: 'term-ended' as const };
        const standing = standingOf(plan, { until, agreedAt });
        expect(standing.releaseAt >= releaseAt).toBe(true);
        expect(standing.state === 'held').toBe(agreedAt !== null && until > releaseAt);
        expect(standing.releaseAt).toBe(standing.state === 'held' ? until : releaseAt);
        expect(standingOf(plan, null)).toEqual({ ...plan, state: 'waiting' });
      }),
    );
  });
});

describe('a hold', () => {
  const now = at('2026-11-24T09:30:00.000Z');
  const releaseAt = at('2026-11-28T14:30:00.000Z');

  test.each([
    ['2026-11-29', undefined],
    ['2026-12-22', undefined],
    ['2026-12-23', 'hold-too-long'],
    ['9999-12-31', 'hold-too-long'],
    ['2026-11-28', 'hold-not-later'],
    ['2026-11-24', 'hold-not-later'],
    ['2020-01-01', 'hold-not-later'],
    ['2026-11-31', 'hold-not-later'],
    ['2026-00-00', 'hold-not-later'],
  ])('until %s: %s', (until, expected) => {
    expect(holdObjection(day(until), { now, releaseAt })).toBe(expected);
  });

  it('ends in the morning, when somebody can be called', () => {
    expect([holdEndOf(day('2026-12-08')), holdEndOf(day('2026-07-08'))]).toEqual([
      '2026-12-08T07:00:00.000Z',
      '2026-07-08T06:00:00.000Z',
    ]);
  });

  it('that may be made ends in the future, after the plan, and within 28 days', () => {
    const days = fc
      .integer({ min: -40, max: 60 })
      .map((ahead) => day(instantOf(epochMsOf(now) + ahead * dayMs).slice(0, 10)));
    fc.assert(
      fc.property(days, instants, (until, plannedAt) => {
        if (holdObjection(until, { now, releaseAt: plannedAt }) !== undefined) return;
        expect(until <= lastHoldDay(now)).toBe(true);
        expect(holdEndOf(until) > now && holdEndOf(until) > plannedAt).toBe(true);
      }),
    );
  });

  test.each([
    ['another doctor', { id: id('b'), role: 'doctor', supervisorId: null }, true],
    ['a nurse', { id: id('b'), role: 'nurse', supervisorId: null }, true],
    ['the holder', { id: id('a'), role: 'doctor', supervisorId: null }, false],
    ['a doctor in training', { id: id('b'), role: 'doctor', supervisorId: id('c') }, false],
    ['the desk', { id: id('b'), role: 'desk', supervisorId: null }, false],
    ['the privacy officer', { id: id('b'), role: 'privacy-officer', supervisorId: null }, false],
  ] as const)('is seconded by %s', (_who, reader, expected) => {
    expect(maySecond(reader, id('a'))).toBe(expected);
  });

  test.each([
    ['2026-11-25T09:30:00.000Z', true],
    ['2026-11-25T09:30:00.001Z', false],
    ['2026-11-20T00:00:00.000Z', true],
    [null, false],
  ])('that ends at %s is soon: %s', (moment, expected) => {
    expect(isSoon(moment === null ? null : at(moment), now)).toBe(expected);
  });
});

describe('a value and its bounds', () => {
  test.each([
    [4.2, 3.5, 5, null, 'within'],
    [3.5, 3.5, 5, null, 'within'],
    [5, 3.5, 5, null, 'within'],
    [3.4, 3.5, 5, 'low', 'below'],
    [5.1, 3.5, 5, 'high', 'above'],
    [54, 60, null, 'low', 'below'],
    [8, null, 10, null, 'within'],
    [8, null, null, null, null],
    [null, 3.5, 5, null, null],
  ])('%s between %s and %s is %s', (number, low, high, flag, band) => {
    expect(flagOf({ number, low, high })).toBe(flag);
    expect(bandOf({ number, low, high, flag: null })).toBe(band);
  });

  it('that the laboratory calls abnormal within its bounds has no ready words', () => {
    const value = { code: '1', number: 4, low: 3, high: 5 };
    expect(bandOf({ ...value, flag: 'abnormal' })).toBeNull();
    expect(snippetFits({ code: '1', band: 'within' }, { ...value, flag: null })).toBe(true);
    expect(snippetFits({ code: '2', band: 'within' }, { ...value, flag: null })).toBe(false);
    expect(snippetFits({ code: '1', band: 'above' }, { ...value, flag: null })).toBe(false);
    expect(snippetFits({ code: '1', band: 'above' }, { ...value, number: 9, flag: 'critical' })).toBe(false);
  });

  it('fits one band, and its flag agrees with it', () => {
    const bounds = fc.option(fc.double({ noNaN: true }));
    fc.assert(
      fc.property(bounds, bounds, bounds, (number, low, high) => {
        const value = { number, low, high };
        const flag = flagOf(value);
        const band = bandOf({ ...value, flag });
        expect(band === 'below').toBe(flag === 'low');
        expect(band === 'above').toBe(flag === 'high');
        if (band === 'within') expect(isNormal({ kind: 'laboratory', values: [{ ...value, flag }] })).toBe(true);
      }),
    );
  });

  const good = { number: 4, low: 3, high: 5, flag: null };
  test.each<
    [
      string,
      ResultKind,
      { number: number | null; low: number | null; high: number | null; flag: ValueFlag | null }[],
      boolean,
    ]
  >([
    ['numbers within their bounds', 'laboratory', [good, { ...good, low: null }], true],
    ['a function test within its bounds', 'function-test', [good], true],
    ['a scan', 'radiology', [good], false],
    ['a genetic test', 'genetics', [good], false],
    ['no values', 'laboratory', [], false],
    ['one value out of bounds', 'laboratory', [good, { ...good, number: 6 }], false],
    ['a flag within the bounds', 'laboratory', [{ ...good, flag: 'abnormal' }], false],
    ['a value in words', 'laboratory', [good, { ...good, number: null }], false],
    ['a value without bounds', 'laboratory', [{ ...good, low: null, high: null }], false],
  ])('%s', (_case, kind, values, expected) => {
    expect(isNormal({ kind, values })).toBe(expected);
  });
});

describe('the trend', () => {
  const earlier = (number: number | null, unit: string | null = 'mmol/L') => ({
    number,
    words: number === null ? 'niet gemeten' : null,
    unit,
    measuredAt: at('2026-01-01T00:00:00.000Z'),
    laboratory: null,
  });

  test.each([
    [54, [60, 57], { direction: 'down', change: -3, from: 57 }],
    [4.8, [4.4, 4.7], { direction: 'steady', change: 0.1, from: 4.7 }],
    [890, [420, 820], { direction: 'up', change: 70, from: 820 }],
    [5, [4, null], { direction: 'up', change: 1, from: 4 }],
    [0, [0], { direction: 'steady', change: 0, from: 0 }],
    [-1, [-2], { direction: 'up', change: 1, from: -2 }],
  ] as const)('of %s after %j', (number, before, expected) => {
    const trend = trendOf({ number, unit: 'mmol/L', earlier: before.map((one) => earlier(one)) });
    expect(trend).toEqual({ ...expected, unit: 'mmol/L' });
  });

  it('is none without a number before it in the same unit', () => {
    expect(trendOf({ number: 4, unit: 'mmol/L', earlier: [] })).toBeNull();
    expect(trendOf({ number: null, unit: 'mmol/L', earlier: [earlier(4)] })).toBeNull();
    expect(trendOf({ number: 4, unit: 'mmol/L', earlier: [earlier(4), earlier(4, 'mg/dL')] })).toBeNull();
  });
});

function person(role: Role, changes: Partial<Person> = {}): Person {
  return {
    id: id('me'),
    name: 'M. Ik',
    role,
    functionTitle: '',
    departments: [],
    mayPrescribe: false,
    supervisorId: null,
    ...changes,
  };
}

const abnormal: ResultInReach = {
  isInReach: true,
  state: 'waiting',
  kind: 'laboratory',
  values: [{ number: 6, low: 3, high: 5, flag: 'high' }],
  hold: null,
};
const normal: ResultInReach = { ...abnormal, values: [{ number: 4, low: 3, high: 5, flag: null }] };
const none = { explain: false, release: false, hold: false, agree: false, endHold: false, setPreference: false };

describe('who may do what with a result', () => {
  test.each<[string, Person, ResultInReach, object]>([
    ['a doctor', person('doctor'), abnormal, { explain: true, release: true, hold: true, setPreference: true }],
    [
      'a doctor in training',
      person('doctor', { supervisorId: id('boss') }),
      abnormal,
      { explain: true, release: false, hold: true, setPreference: true },
    ],
    ['a nurse with a normal result', person('nurse'), normal, { explain: true, setPreference: true }],
    ['a nurse with another', person('nurse'), abnormal, { setPreference: true }],
    ['a nurse with one that is held', person('nurse'), { ...normal, state: 'held' }, { setPreference: true }],
    ['a doctor, once it is released', person('doctor'), { ...normal, state: 'released' }, { setPreference: true }],
    ['the desk', person('desk'), normal, {}],
    ['the privacy officer', person('privacy-officer'), normal, {}],
    ['the administrator', person('functional-administrator'), normal, {}],
    ['a doctor out of reach', person('doctor'), { ...normal, isInReach: false }, {}],
  ])('%s', (_who, who, result, expected) => {
    expect(resultRightsOf(who, result)).toEqual({ ...none, ...expected });
  });

  const hold = { byId: id('holder'), secondReaderId: id('second'), agreedAt: null };
  test.each<[string, Person, boolean, boolean]>([
    ['the second reader', person('nurse', { id: id('second') }), true, true],
    ['the holder', person('doctor', { id: id('holder') }), false, true],
    ['another doctor', person('doctor'), false, true],
    ['a doctor in training', person('doctor', { supervisorId: id('boss') }), false, false],
    ['another nurse', person('nurse'), false, false],
  ])('with a hold that waits: %s', (_who, who, agree, endHold) => {
    expect(resultRightsOf(who, { ...abnormal, hold })).toMatchObject({ agree, endHold });
    const agreed = { ...hold, agreedAt: later(at('2026-11-24T09:30:00.000Z'), 0) };
    expect(resultRightsOf(who, { ...abnormal, state: 'held', hold: agreed })).toMatchObject({ agree: false, endHold });
  });

  it('lets doctors decide on policies who are not in training', () => {
    expect(
      [person('doctor'), person('nurse'), person('doctor', { supervisorId: id('boss') })].map(mayDecidePolicy),
    ).toEqual([true, false, false]);
  });
});

describe('what readers see', () => {
  const now = at('2026-11-24T09:30:00.000Z');
  test.each([
    ['patient', 'released', false, null, true],
    ['patient', 'released', true, null, true],
    ['proxy', 'released', false, null, true],
    ['proxy', 'released', true, null, false],
    ['patient', 'waiting', false, null, false],
    ['patient', 'held', false, null, false],
    ['proxy', 'held', false, null, false],
    ['patient', 'released', false, '2026-11-24', false],
    ['patient', 'released', false, '2026-11-23', true],
    ['proxy', 'released', false, '2026-12-15', true],
  ] as const)(
    '%s of what is %s, to the patient only: %s, portal off until %s: %s',
    (audience, state, patientOnly, off, expected) => {
      const portalOffUntil = off === null ? null : day(off);
      expect(isVisibleTo(audience, { state, patientOnly, portalOffUntil }, now)).toBe(expected);
    },
  );

  it('has the portal off through the day itself', () => {
    expect([isPortalOff(day('2026-11-24'), now), isPortalOff(day('2026-11-23'), now), isPortalOff(null, now)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
