import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import type { BillingCode, NotBillableReason } from '#shared/capabilities/registration/model.ts';
import {
  codesFor,
  type ContactFacts,
  isComplete,
  mayCheck,
  mayConfirm,
  mayEditCodes,
  noTicks,
  proposeRegistration,
  usualClassOf,
} from '#shared/capabilities/registration/rules.ts';
import { roles } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sampleNurse } from '#test/support/counter-samples.ts';

const written: BillingCode = {
  id: '00000000-0000-4000-8000-000000000001',
  code: '190163',
  label: 'Schriftelijk consult',
  setting: 'hospital',
  contactClass: 'medical',
  minutesFrom: 0,
  minutesUntil: null,
  roles: ['doctor'],
  validFrom: '2018-01-01' as CalendarDate,
  validUntil: null,
  source: 'x',
};
const short: BillingCode = {
  ...written,
  id: '00000000-0000-4000-8000-000000000002',
  code: '12010',
  setting: 'practice',
  minutesUntil: 5,
  roles: ['doctor', 'nurse'],
};
const long: BillingCode = {
  ...short,
  id: '00000000-0000-4000-8000-000000000003',
  code: '12011',
  minutesFrom: 5,
  minutesUntil: 20,
};
const codes = [written, short, long];

const facts: ContactFacts = {
  contactClass: 'medical',
  setting: 'hospital',
  isBillingAgreed: true,
  answeredBy: 'doctor',
  hasRelation: true,
  hasOtherThatDay: false,
  onDay: '2026-11-24' as CalendarDate,
  ticks: { ...noTicks, replacesVisit: true, costTold: true },
};
const propose = (changes: Partial<ContactFacts>) => proposeRegistration({ ...facts, ...changes }, codes);

describe('R151: the proposal for a contact', () => {
  it('is a code when every condition holds', () => {
    const proposal = propose({});
    expect([proposal.code?.code, proposal.reason, isComplete(proposal)]).toEqual(['190163', null, true]);
  });

  test.each<[Partial<ContactFacts>, NotBillableReason]>([
    [{ isBillingAgreed: false }, 'agreement-allows'],
    [{ contactClass: 'logistics' }, 'medical'],
    [{ contactClass: 'repeat-prescription' }, 'medical'],
    [{ answeredBy: null }, 'answered'],
    [{ hasRelation: false }, 'relation'],
    [{ answeredBy: 'nurse' }, 'billable-role'],
    [{ answeredBy: 'desk' }, 'billable-role'],
    [{ hasOtherThatDay: true }, 'one-a-day'],
    [{ ticks: { ...facts.ticks, replacesVisit: false } }, 'replaces-visit'],
    [{ ticks: { ...facts.ticks, costTold: false } }, 'cost-told'],
  ])('is no code with %j, because of %s', (changes, reason) => {
    const proposal = propose(changes);
    expect([proposal.code, proposal.reason]).toEqual([null, reason]);
  });

  it('R167: leaves open whether the patient knows the cost until a person says so, and is not complete before', () => {
    const proposal = propose({ ticks: noTicks });
    expect(proposal.code?.code).toBe('190163');
    expect(proposal.conditions.filter(({ holds }) => holds === 'unknown').map(({ id }) => id)).toEqual([
      'replaces-visit',
      'cost-told',
    ]);
    expect(isComplete(proposal)).toBe(false);
  });

  it('asks who treats the patient when the program does not know', () => {
    expect(isComplete(propose({ hasRelation: null }))).toBe(false);
    expect(isComplete(propose({ hasRelation: null, ticks: { ...facts.ticks, hasRelation: true } }))).toBe(true);
    expect(propose({ hasRelation: null, ticks: { ...facts.ticks, hasRelation: false } }).reason).toBe('relation');
  });

  test.each([
    [4, '12010'],
    [5, '12011'],
    [19, '12011'],
  ])('in a practice goes by time: %i minutes is %s', (minutes, code) => {
    const proposal = propose({ setting: 'practice', answeredBy: 'nurse', ticks: { ...noTicks, minutes } });
    expect([proposal.code?.code, isComplete(proposal)]).toEqual([code, true]);
  });

  it('says so when no code takes the time', () => {
    expect(propose({ setting: 'practice', ticks: { ...noTicks, minutes: 45 } }).reason).toBe('minutes-fit');
  });

  it('has no code where the table has none', () => {
    expect(propose({ setting: 'mental-health', answeredBy: 'doctor' }).code).toBe(null);
  });
});

describe('the table of codes', () => {
  test.each([
    ['2017-12-31', null, false],
    ['2018-01-01', null, true],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11-25', '2026-11-24', false],
  ])('on %s with last day %s is proposed: %s', (day, validUntil, isProposed) => {
    const code = { ...written, validUntil: validUntil as CalendarDate | null };
    expect(codesFor({ ...facts, onDay: day as CalendarDate }, [code])).toHaveLength(isProposed ? 1 : 0);
  });
});

const anyFacts = fc.record({
  contactClass: fc.constantFrom('medical', 'repeat-prescription', 'logistics', 'other'),
  setting: fc.constantFrom('hospital', 'practice', 'mental-health'),
  isBillingAgreed: fc.boolean(),
  answeredBy: fc.constantFrom(null, ...roles),
  hasRelation: fc.constantFrom(null, true, false),
  hasOtherThatDay: fc.boolean(),
  onDay: fc.constantFrom('2010-01-01', '2026-11-24') as fc.Arbitrary<CalendarDate>,
  ticks: fc.record({
    hasRelation: fc.constantFrom(null, true, false),
    replacesVisit: fc.constantFrom(null, true, false),
    costTold: fc.constantFrom(null, true, false),
    minutes: fc.constantFrom(null, 1, 7, 30),
  }),
}) as fc.Arbitrary<ContactFacts>;

describe('whatever the contact', () => {
  it('a proposal has a code or a reason, never both, and never a code beside a condition that fails', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const { code, reason, conditions } = proposeRegistration(any, codes);
        expect(code === null).toBe(reason !== null);
        if (code) expect(conditions.some(({ holds }) => holds === 'no')).toBe(false);
      }),
    );
  });

  it('what nobody said is never taken as said', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const proposal = proposeRegistration({ ...any, setting: 'hospital', ticks: noTicks }, codes);
        expect(isComplete(proposal)).toBe(false);
      }),
    );
  });
});

describe('who does what', () => {
  const person = (role: (typeof roles)[number]) => ({ ...sampleNurse, role });

  test.each(roles)('role matrix, row "Billing aid": %s', (role) => {
    expect([
      mayCheck(person(role), 'proposed'),
      mayConfirm(person(role), 'checked'),
      mayEditCodes(person(role)),
    ]).toEqual([role === 'desk', role === 'doctor', role === 'functional-administrator']);
  });

  it('a doctor in training does not confirm, and nobody decides twice', () => {
    expect(mayConfirm({ ...person('doctor'), supervisorId: sampleNurse.id }, 'proposed')).toBe(false);
    expect(mayConfirm(person('doctor'), 'confirmed')).toBe(false);
    expect(mayCheck(person('desk'), 'checked')).toBe(false);
  });

  it('R22: every question type has a usual class, and only repeat prescriptions are of that class', () => {
    const classes = questionTypes.map((type) => [type, usualClassOf(type)]);
    expect(classes.filter(([, usual]) => usual === 'repeat-prescription')).toEqual([
      ['HERHAAL', 'repeat-prescription'],
    ]);
  });
});
