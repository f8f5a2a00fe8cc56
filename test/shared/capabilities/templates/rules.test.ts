import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import {
  isReviewDue,
  mayApprove,
  mayEdit,
  mayExchangeSets,
  mayPublish,
  mayRetire,
  maySee,
  mayTend,
  offersFor,
  rightsOn,
  type TextUnderRule,
} from '#shared/capabilities/templates/rules.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

const own = 'department-own' as DepartmentId;
const other = 'department-other' as DepartmentId;
const me = 'me' as PractitionerId;
const someone = 'someone' as PractitionerId;

function personOf(role: Role, changes: Partial<Person> = {}): Person {
  const departments = [{ id: own, code: 'OOG', name: 'Oogheelkunde' }];
  return {
    id: me,
    name: '',
    role,
    functionTitle: '',
    departments,
    mayPrescribe: false,
    supervisorId: null,
    ...changes,
  };
}

function textOf(changes: Partial<TextUnderRule> = {}): TextUnderRule {
  return { kind: 'answer', questionType: 'MEDISCH', departmentId: null, isPersonal: false, ownerId: null, ...changes };
}

const block = textOf({ kind: 'block', questionType: null });
const places = [...questionTypes, null] as const;
const textFor = (type: (typeof places)[number]) => (type === null ? block : textOf({ questionType: type }));

/** Who may write each type, in the order UITSLAG … DOSSIER and then a block. */
const editing: Readonly<Record<Role, string>> = {
  nurse: 'JJJJJJJJJ',
  desk: 'NNJJNNJJN',
  doctor: 'JJJJJJJJJ',
  'privacy-officer': 'NNNNNNNNN',
  'functional-administrator': 'NNNNNNNNN',
};

/** Who may approve each type when they did not write it. */
const approving: Readonly<Record<Role, string>> = {
  nurse: 'NNJJNNJNN',
  desk: 'NNNNNNNNN',
  doctor: 'JJJJJJJNJ',
  'privacy-officer': 'NNNNNNNJN',
  'functional-administrator': 'NNNNNNNNN',
};

const words = (decide: (type: (typeof places)[number]) => boolean) =>
  places.map((type) => (decide(type) ? 'J' : 'N')).join('');

describe('R51: who may do what with a text', () => {
  it.each(roles)('%s writes and approves as the matrix says, for every question type and blocks', (role) => {
    const person = personOf(role);
    expect(words((type) => mayEdit(person, textFor(type)))).toBe(editing[role]);
    expect(words((type) => mayApprove(person, textFor(type), false))).toBe(approving[role]);
    expect(words((type) => mayApprove(person, textFor(type), true))).toBe('NNNNNNNNN');
  });

  it.each(roles)('%s: only the functional administrator puts into use, takes out, and exchanges sets', (role) => {
    const isAdministrator = role === 'functional-administrator';
    for (const type of places) {
      expect(mayPublish(personOf(role), textFor(type))).toBe(isAdministrator);
      expect(mayRetire(personOf(role), textFor(type))).toBe(isAdministrator);
    }
    expect(mayExchangeSets(personOf(role))).toBe(isAdministrator);
  });

  it('a text of a department is written by whoever works there, and approved from elsewhere too', () => {
    const text = textOf({ departmentId: other });
    expect(mayEdit(personOf('nurse'), text)).toBe(false);
    expect(mayEdit(personOf('nurse'), textOf({ departmentId: own }))).toBe(true);
    expect(mayApprove(personOf('doctor'), text, false)).toBe(true);
  });

  it('a doctor in training writes, and approves nothing', () => {
    const trainee = personOf('doctor', { supervisorId: someone });
    expect(mayEdit(trainee, textOf())).toBe(true);
    expect(words((type) => mayApprove(trainee, textFor(type), false))).toBe('NNNNNNNNN');
  });

  it('a personal text is for its maker alone: nobody else sees, writes, approves or puts it into use', () => {
    const mine = textOf({ isPersonal: true, ownerId: me });
    const theirs = textOf({ isPersonal: true, ownerId: someone });
    for (const role of roles) {
      const person = personOf(role);
      expect(maySee(person, theirs)).toBe(false);
      const all = [mayEdit(person, theirs), mayApprove(person, theirs, false), mayPublish(person, theirs)];
      expect([...all, mayRetire(person, theirs), mayTend(person, theirs)]).not.toContain(true);
      expect(mayPublish(person, mine) || mayApprove(person, mine, false) || mayTend(person, mine)).toBe(false);
    }
    expect(mayEdit(personOf('nurse'), mine) && mayRetire(personOf('nurse'), mine)).toBe(true);
  });

  it('those who write, approve or put into use may set its owner, review date and patient panel mark', () => {
    expect(roles.filter((role) => mayTend(personOf(role), textOf({ questionType: 'DOSSIER' })))).toEqual([
      'doctor',
      'nurse',
      'desk',
      'privacy-officer',
      'functional-administrator',
    ]);
    expect(roles.filter((role) => mayTend(personOf(role), textOf()))).toEqual([
      'doctor',
      'nurse',
      'functional-administrator',
    ]);
  });
});

const anyNow = fc.record({
  inWork: fc.constantFrom('draft', 'proposed', 'approved', null),
  isPublished: fc.boolean(),
  isAuthor: fc.boolean(),
});
const anyText = fc.record({
  kind: fc.constant('answer' as const),
  questionType: fc.constantFrom(...questionTypes),
  departmentId: fc.constantFrom(own, other, null),
  isPersonal: fc.boolean(),
  ownerId: fc.constantFrom(me, someone),
});
const anyRole = fc.constantFrom(...roles);

describe('the way from draft to use', () => {
  it('needs somebody else at each gate: who may write it now may never approve what they wrote or put it into use', () => {
    fc.assert(
      fc.property(anyRole, anyText, anyNow, (role, text, now) => {
        const rights = rightsOn(personOf(role), text, now);
        if (rights.approve) expect(now.isAuthor).toBe(false);
        expect(rights.edit && rights.publish).toBe(false);
        expect(rights.approve && rights.publish).toBe(false);
      }),
      { seed: 51 },
    );
  });

  it('goes one step at a time', () => {
    fc.assert(
      fc.property(anyRole, anyText, anyNow, (role, text, now) => {
        const rights = rightsOn(personOf(role), text, now);
        if (rights.propose) expect(now.inWork).toBe('draft');
        if (rights.approve) expect(now.inWork).toBe('proposed');
        if (rights.publish) expect(now.inWork).toBe('approved');
        if (rights.retire) expect(now.isPublished).toBe(true);
      }),
      { seed: 52 },
    );
  });
});

describe('what is offered for a question', () => {
  const offer = (code: string, changes: Partial<TextUnderRule> = {}) => ({ ...textOf(changes), code });

  it('R51: its own type and department first, personal ones before shared ones, blocks last', () => {
    const texts = [
      { ...block, code: 'afsluiting' },
      offer('S01', { questionType: 'DOSSIER' }),
      offer('S02'),
      offer('S03', { departmentId: own }),
      offer('P01', { isPersonal: true, ownerId: me }),
      offer('S04', { departmentId: other }),
    ];
    const offered = offersFor(texts, { questionType: 'MEDISCH', departmentId: own });
    expect(offered.map(({ code }) => code)).toEqual(['S03', 'P01', 'S02', 'S01', 'afsluiting']);
  });

  it('is due to be read again on its day, not before, and never without a day', () => {
    const today = '2026-11-24' as CalendarDate;
    expect(isReviewDue('2026-11-24' as CalendarDate, today)).toBe(true);
    expect(isReviewDue('2026-11-25' as CalendarDate, today)).toBe(false);
    expect(isReviewDue(null, today)).toBe(false);
  });
});
