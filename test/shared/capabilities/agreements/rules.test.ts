import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type AgreementHead,
  agreementFor,
  agreementRightsOf,
  changedFields,
  mayProposeFor,
  routeOf,
  saysWhereToGo,
  statusOn,
  termFields,
  termsOf,
  type TeamMember,
} from '#shared/capabilities/agreements/rules.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { type Role, roles } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  sampleAgreement,
  sampleDepartmentId,
  sampleNurse,
  samplePractitionerId,
} from '#test/support/counter-samples.ts';

const eyes = sampleDepartmentId(1);
const heart = sampleDepartmentId(2);
const day = (text: string) => text as CalendarDate;

type Head = AgreementHead & {
  readonly firstReader: 'nurse' | 'desk' | 'doctor';
  readonly answerer: 'nurse' | 'desk' | 'doctor';
};

function head(id: string, changes: Partial<Head> = {}): Head {
  return {
    id,
    questionType: 'UITSLAG',
    departmentId: null,
    version: 1,
    decision: 'approved',
    validFrom: day('2026-01-01'),
    validUntil: null,
    firstReader: 'nurse',
    answerer: 'doctor',
    ...changes,
  };
}

const asked = { questionType: 'UITSLAG', departmentId: heart, day: day('2026-11-24') } as const;

describe('R2, R7: the agreement of a question', () => {
  const own = head('own', { departmentId: heart, validFrom: day('2026-06-01') });
  it.each([
    ['the hospital’s default where the department has none', [head('default')], 'default'],
    ['the department’s own before the default', [head('default'), own], 'own'],
    ['not that of another department', [head('default'), { ...own, departmentId: eyes }], 'default'],
    ['not that of another type', [head('default'), { ...own, questionType: 'DOSSIER' as const }], 'default'],
    ['no proposal', [head('default'), { ...own, decision: 'proposed' as const }], 'default'],
    ['nothing that was declined', [head('default'), { ...own, decision: 'declined' as const }], 'default'],
    ['nothing that holds only later', [head('default'), { ...own, validFrom: day('2026-11-25') }], 'default'],
    ['what holds from today', [head('default'), { ...own, validFrom: day('2026-11-24') }], 'own'],
    ['no override that ended today', [head('default'), { ...own, validUntil: day('2026-11-24') }], 'default'],
    ['an override on its last day', [head('default'), { ...own, validUntil: day('2026-11-25') }], 'own'],
    ['the version that began last', [head('old'), head('new', { version: 2, validFrom: day('2026-05-01') })], 'new'],
    ['the higher version of one day', [head('second', { version: 2 }), head('first')], 'second'],
    ['the earliest for what came before all', [head('first', { validFrom: day('2027-01-01') })], 'first'],
  ])('is %s', (_name, agreements, expected) => {
    expect(agreementFor(agreements, asked)?.id).toBe(expected);
  });

  it('is none where nothing was agreed', () => {
    expect(agreementFor([head('other', { questionType: 'DOSSIER' })], asked)).toBeUndefined();
  });

  const anyHead = fc.record({
    id: fc.uuid(),
    questionType: fc.constantFrom('UITSLAG', 'DOSSIER'),
    departmentId: fc.constantFrom<DepartmentId | null>(null, eyes, heart),
    version: fc.integer({ min: 1, max: 9 }),
    decision: fc.constantFrom('approved', 'proposed', 'declined'),
    validFrom: fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-11-${String(date).padStart(2, '0')}`)),
    validUntil: fc.constantFrom<CalendarDate | null>(null, day('2026-11-20')),
  }) as fc.Arbitrary<AgreementHead>;

  it('never depends on the order of the agreements, and is always approved, of the type and of here', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyHead, { maxLength: 12, selector: (one) => `${one.validFrom} ${one.version}` }),
        (heads) => {
          const found = agreementFor(heads, asked);
          expect(agreementFor(heads.toReversed(), asked)?.id).toBe(found?.id);
          if (!found) return;
          expect([found.decision, found.questionType]).toEqual(['approved', 'UITSLAG']);
          expect([null, heart]).toContain(found.departmentId);
        },
      ),
    );
  });
});

describe('R3, R41: the route of a question', () => {
  const doctor = (number: number, departmentIds: DepartmentId[]): TeamMember => ({
    id: samplePractitionerId(number),
    name: `dr. ${number}`,
    role: 'doctor',
    departmentIds,
  });

  it('goes to the first reader, and names the one who treats the patient there', () => {
    const team = [doctor(1, [heart]), doctor(2, [eyes]), { ...doctor(3, [heart]), role: 'nurse' as const }];
    expect(routeOf(asked, [head('default')], team)).toEqual({
      agreement: head('default'),
      poolRole: 'nurse',
      suggestedOwner: { id: samplePractitionerId(1), name: 'dr. 1' },
    });
  });

  it.each([
    ['two treat there', [doctor(1, [heart]), doctor(2, [heart, eyes])]],
    ['none treats there', [doctor(1, [eyes])]],
    ['there is no team', []],
  ])('names nobody where %s', (_name, team) => {
    expect(routeOf(asked, [head('default')], team).suggestedOwner).toBeNull();
  });

  it('goes to the desk where nothing was agreed, so that nothing is lost', () => {
    expect(routeOf(asked, [], [doctor(1, [heart])])).toEqual({
      agreement: undefined,
      poolRole: 'desk',
      suggestedOwner: null,
    });
  });
});

describe('how a version stands', () => {
  const first = head('first');
  const second = head('second', { version: 2, validFrom: day('2026-11-24') });
  it.each([
    ['proposed', { ...first, decision: 'proposed' as const }, 'proposed'],
    ['declined', { ...first, decision: 'declined' as const }, 'declined'],
    ['planned', { ...second, validFrom: day('2026-12-01') }, 'planned'],
    ['in force', second, 'in-force'],
    ['superseded by the newer one', first, 'superseded'],
  ])('%s', (_name, one, expected) => {
    expect(statusOn(one, [first, second], day('2026-11-24'))).toBe(expected);
  });

  it('stays in force until the day of the next one', () => {
    expect(statusOn(first, [first, second], day('2026-11-23'))).toBe('in-force');
  });

  it('is superseded once an override has ended', () => {
    const ended = head('ended', { departmentId: heart, validUntil: day('2026-11-24') });
    expect(statusOn(ended, [ended], day('2026-11-24'))).toBe('superseded');
  });
});

describe('R4: who may what with agreements', () => {
  const expected: Readonly<Record<Role, readonly boolean[]>> = {
    doctor: [true, false, false],
    nurse: [false, false, false],
    desk: [false, false, false],
    'privacy-officer': [false, true, false],
    'functional-administrator': [true, false, true],
  };
  it.each(roles)('%s', (role) => {
    const { propose, advise, decide } = agreementRightsOf(role);
    expect([propose, advise, decide]).toEqual(expected[role]);
  });

  it('R7: a doctor proposes for the hospital and for the own departments only', () => {
    const doctor = { ...sampleNurse, role: 'doctor' as const };
    expect([null, eyes, heart].map((one) => mayProposeFor(doctor, one))).toEqual([true, true, false]);
    const administrator = { ...sampleNurse, role: 'functional-administrator' as const, departments: [] };
    expect(mayProposeFor(administrator, heart)).toBe(true);
    expect(mayProposeFor(sampleNurse, eyes)).toBe(false);
  });
});

describe('what changed between two versions', () => {
  const terms = termsOf(sampleAgreement());
  it('is nothing for the same terms, and names every field that can differ', () => {
    expect(changedFields(terms, termsOf(sampleAgreement({ id: 'another' })))).toEqual([]);
    expect([...termFields].sort()).toEqual(Object.keys(terms).sort());
  });

  it('is the changed fields in reading order', () => {
    const other = { ...terms, termDays: 1, firstReader: 'desk' as const, deputies: [samplePractitionerId(4)] };
    expect(changedFields(terms, other)).toEqual(['firstReader', 'termDays', 'deputies']);
  });

  it('R16: says that a type that is not offered needs words on where to go', () => {
    expect(saysWhereToGo({ isOffered: true, fallback: null })).toBe(true);
    expect(saysWhereToGo({ isOffered: false, fallback: null })).toBe(false);
    expect(saysWhereToGo({ isOffered: false, fallback: '' })).toBe(false);
    expect(saysWhereToGo({ isOffered: false, fallback: 'Bel de poli' })).toBe(true);
  });
});
