import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isCounterRole,
  type ItemInReach,
  mayAnswer,
  mayChangeType,
  mayRaise,
  mayReadText,
  maySeeInQueue,
  mayTriage,
  mayWriteAnswer,
  sendsAlone,
  typesInRecordFor,
} from '#shared/capabilities/access/rules.ts';
import { type QuestionType, questionTypes } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';

function personOf(role: Role, supervisorId: PractitionerId | null = null): Person {
  return {
    id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
    name: 'I. Brandsma',
    role,
    functionTitle: '',
    departments: [],
    mayPrescribe: false,
    supervisorId,
  };
}

const supervisor = '00000000-0000-4000-8000-000000000002' as PractitionerId;
const near = (questionType: QuestionType): ItemInReach => ({ questionType, isInReach: true, isOwn: false });
const typesWhere = (rule: (person: Person, item: ItemInReach) => boolean, person: Person) =>
  questionTypes.filter((type) => rule(person, near(type)));

const logistics: readonly QuestionType[] = ['HERHAAL', 'AFSPRAAK', 'VOORBEREID', 'DOSSIER'];
const all = [...questionTypes];
const notFiles = all.filter((type) => type !== 'DOSSIER');

/** For each role the question types of its own department it may see, read, triage, raise and answer. */
const matrix: readonly [
  string,
  Person,
  Record<'see' | 'read' | 'triage' | 'raise' | 'answer', readonly QuestionType[]>,
][] = [
  ['a doctor', personOf('doctor'), { see: all, read: all, triage: all, raise: all, answer: all }],
  [
    'a doctor in training',
    personOf('doctor', supervisor),
    { see: all, read: all, triage: all, raise: all, answer: [] },
  ],
  ['a nurse', personOf('nurse'), { see: all, read: all, triage: all, raise: all, answer: notFiles }],
  ['desk staff', personOf('desk'), { see: all, read: logistics, triage: logistics, raise: all, answer: logistics }],
  ['the privacy officer', personOf('privacy-officer'), { see: all, read: [], triage: [], raise: [], answer: [] }],
  ['the administrator', personOf('functional-administrator'), { see: [], read: [], triage: [], raise: [], answer: [] }],
];

describe.each(matrix)('of the own department %s', (_name, person, may) => {
  it.each([
    ['see', maySeeInQueue],
    ['read', mayReadText],
    ['triage', mayTriage],
    ['raise', mayRaise],
    ['answer', mayAnswer],
  ] as const)('may %s what the role matrix gives', (what, rule) => {
    expect(typesWhere(rule, person)).toEqual(all.filter((type) => may[what].includes(type)));
  });
});

const anyone = fc
  .record({ role: fc.constantFrom(...roles), isTrainee: fc.boolean() })
  .map(({ role, isTrainee }) => personOf(role, isTrainee ? supervisor : null));
const anything: fc.Arbitrary<ItemInReach> = fc.record({
  questionType: fc.constantFrom(...questionTypes),
  isInReach: fc.boolean(),
  isOwn: fc.boolean(),
});

describe('being asked by a colleague', () => {
  const asked = (questionType: QuestionType): ItemInReach => ({
    questionType,
    isInReach: false,
    isOwn: false,
    isAsked: true,
  });
  it.each([
    ['a doctor', personOf('doctor'), all],
    ['a nurse', personOf('nurse'), all],
    ['desk staff', personOf('desk'), logistics],
    ['the administrator', personOf('functional-administrator'), []],
  ] as const)('gives %s eyes within their role, and no hands', (_name, person, readable) => {
    const typesWith = (rule: (who: Person, item: ItemInReach) => boolean) =>
      all.filter((type) => rule(person, asked(type)));
    expect(typesWith(mayReadText)).toEqual(readable);
    for (const rule of [mayTriage, mayWriteAnswer, mayAnswer]) expect(typesWith(rule)).toEqual([]);
  });
});

describe('a doctor in training', () => {
  const trainee = personOf('doctor', supervisor);
  it('writes what a doctor writes, and sends it only once it was approved', () => {
    expect(typesWhere(mayWriteAnswer, trainee)).toEqual(all);
    expect(typesWhere((person, item) => mayAnswer(person, item), trainee)).toEqual([]);
    expect(typesWhere((person, item) => mayAnswer(person, item, true), trainee)).toEqual(all);
    expect([sendsAlone(trainee), sendsAlone(personOf('doctor')), sendsAlone(personOf('nurse'))]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('gains nothing from an approval of what they may not read', () => {
    const far = { questionType: 'MEDISCH', isInReach: false, isOwn: false } as const;
    expect(mayAnswer(trainee, far, true)).toBe(false);
  });
});

describe('the rules together', () => {
  it('give nothing to the counter on what is out of reach and not passed on by name', () => {
    fc.assert(
      fc.property(anyone, anything, (person, item) => {
        fc.pre(person.role !== 'privacy-officer' && !item.isInReach && !item.isOwn);
        return ![maySeeInQueue, mayReadText, mayTriage, mayRaise, mayAnswer].some((rule) => rule(person, item));
      }),
    );
  });

  it('never let anyone act on what they may not read, nor read what they may not see', () => {
    fc.assert(
      fc.property(anyone, anything, (person, item) => {
        const acts = mayAnswer(person, item) || mayTriage(person, item);
        expect(acts && !mayReadText(person, item)).toBe(false);
        expect(mayReadText(person, item) && !maySeeInQueue(person, item)).toBe(false);
        expect(mayRaise(person, item) && !maySeeInQueue(person, item)).toBe(false);
      }),
    );
  });

  it('treat what was passed on by name as what lies in the own department', () => {
    fc.assert(
      fc.property(anyone, fc.constantFrom(...questionTypes), (person, questionType) => {
        const own = { questionType, isInReach: false, isOwn: true };
        for (const rule of [mayReadText, mayTriage, mayRaise, mayAnswer]) {
          expect(rule(person, own)).toBe(rule(person, near(questionType)));
        }
      }),
    );
  });
});

it('count doctor, nurse and desk as those who staff a counter', () => {
  expect(roles.filter(isCounterRole)).toEqual(['doctor', 'nurse', 'desk']);
});

it('leave desk staff the record of logistics only, and treaters all of it', () => {
  expect(typesInRecordFor(personOf('desk'))).toEqual(logistics);
  expect(typesInRecordFor(personOf('nurse'))).toBeUndefined();
  expect(typesInRecordFor(personOf('doctor'))).toBeUndefined();
});

describe('R4: what the agreement of the item says of who answers', () => {
  const answering = (answerer: 'doctor' | 'nurse' | 'desk', also: readonly ('doctor' | 'nurse' | 'desk')[] = []) => ({
    answerer,
    prescriberSigns: false,
    alsoAllowed: also.map((role) => ({ role, condition: '' })),
  });
  const may = (person: Person, type: QuestionType, item: Partial<ItemInReach>) =>
    mayWriteAnswer(person, { ...near(type), ...item });
  const [nurse, desk, doctor] = [personOf('nurse'), personOf('desk'), personOf('doctor')];

  it.each([
    ['a nurse only where it lets a nurse', nurse, 'MEDISCH', answering('doctor'), false],
    ['a nurse where it lets a nurse too', nurse, 'MEDISCH', answering('doctor', ['nurse']), true],
    ['never a nurse on file questions', nurse, 'DOSSIER', answering('nurse'), false],
    ['never the desk on medical questions', desk, 'MEDISCH', answering('desk'), false],
    ['the desk where it lets the desk', desk, 'AFSPRAAK', answering('desk'), true],
    ['not the desk where it does not', desk, 'VOORBEREID', answering('nurse'), false],
    ['a doctor always', doctor, 'AFSPRAAK', answering('desk'), true],
    [
      'R21: no nurse where a prescriber signs',
      nurse,
      'HERHAAL',
      { ...answering('nurse'), prescriberSigns: true },
      false,
    ],
    [
      'R21: the desk that sends the message',
      desk,
      'HERHAAL',
      { ...answering('doctor', ['desk']), prescriberSigns: true },
      true,
    ],
  ] as const)('%s', (_name, person, type, terms, expected) => {
    expect(may(person, type, { answering: terms })).toBe(expected);
  });

  it('leaves the bounds of the roles where no agreement routed it', () => {
    expect(may(nurse, 'MEDISCH', { answering: null })).toBe(true);
    expect(may(nurse, 'DOSSIER', { answering: null })).toBe(false);
  });
});

describe('R2: giving a question another type', () => {
  it('is for who may triage what it is and what it becomes', () => {
    const medical = all.filter((type) => !logistics.includes(type));
    for (const to of all) {
      expect(mayChangeType(personOf('nurse'), near('HERHAAL'), to)).toBe(true);
      expect(mayChangeType(personOf('desk'), near('HERHAAL'), to)).toBe(!medical.includes(to));
      expect(mayChangeType(personOf('desk'), near('MEDISCH'), to)).toBe(false);
      expect(mayChangeType(personOf('privacy-officer'), near('DOSSIER'), to)).toBe(false);
    }
  });
});
