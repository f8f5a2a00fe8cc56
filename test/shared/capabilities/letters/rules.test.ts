import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { letterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { letterKinds, type LetterRights, letterStates, letterTexts } from '#shared/capabilities/letters/model.ts';
import {
  awaits,
  coreWordsOf,
  emptyCoreSections,
  emptyDocument,
  isEmptyText,
  type LetterFacts,
  type LetterMove,
  letterMoves,
  letterRights,
  mainTextOf,
  mayReadLetter,
  sectionsFor,
  stateAfter,
  textsOf,
  wordsIn,
} from '#shared/capabilities/letters/rules.ts';
import { coreSections, sectionKeys } from '#shared/capabilities/letters/section.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { paragraph, said } from './letter-samples.ts';

const now = '2026-11-24T09:30:00.000Z' as Instant;
const id = (name: string) => name as PractitionerId;

function someone(name: string, role: Role, supervisor: string | null = null): Person {
  return {
    id: id(name),
    name,
    role,
    functionTitle: '',
    departments: [{ id: 'car' as DepartmentId, code: 'CAR', name: '' }],
    mayPrescribe: false,
    supervisorId: supervisor === null ? null : id(supervisor),
  };
}

const doctor = someone('doctor', 'doctor');
const other = someone('other', 'doctor');
const nurse = someone('nurse', 'nurse');
const trainee = someone('trainee', 'doctor', 'doctor');

const draft: LetterFacts = {
  state: 'draft',
  isInReach: true,
  authorId: nurse.id,
  holderId: nurse.id,
  authoriser: null,
  signer: null,
  visibleAt: null,
  wasSigned: false,
  hasCorrection: false,
};
const here = (name: string) => ({ id: id(name), isAbsent: false, deputyId: null });
const away = (name: string, deputy: string | null) => ({
  id: id(name),
  isAbsent: true,
  deputyId: deputy === null ? null : id(deputy),
});
const ready = (authoriser: LetterFacts['authoriser']): LetterFacts => ({ ...draft, state: 'ready', authoriser });
const signed: LetterFacts = {
  ...draft,
  state: 'signed',
  authoriser: here('doctor'),
  signer: here('doctor'),
  wasSigned: true,
};
const outgoing: LetterFacts = { ...signed, state: 'outgoing', visibleAt: '2026-11-24T09:31:00.000Z' as Instant };

/** The rights a person has, by name. */
function rightsNow(person: Person, letter: LetterFacts): string {
  const may = letterRights(person, letter, now);
  return (Object.keys(may) as (keyof LetterRights)[]).filter((right) => may[right]).join(' ');
}

describe('the sections of a letter', () => {
  test.each(letterKinds)('of kind %s are known, each once, and its main text has some', (kind) => {
    for (const text of letterTexts) {
      const keys = sectionsFor(kind, text);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => sectionKeys.includes(key))).toBe(true);
      expect(textsOf(kind).includes(text)).toBe(keys.length > 0);
    }
    expect(textsOf(kind)[0]).toBe(mainTextOf(kind));
    expect(sectionsFor(kind, mainTextOf(kind)).length).toBeGreaterThan(0);
  });

  it('begin empty, in their order, as a document that can be kept', () => {
    const empty = emptyDocument('gp-letter', 'professional');
    expect(letterDocument.safeParse(empty).success).toBe(true);
    expect(empty.content.map(({ attrs }) => attrs.key)).toEqual(sectionsFor('gp-letter', 'professional'));
    expect(isEmptyText(empty)).toBe(true);
    expect(isEmptyText(null)).toBe(true);
  });
});

describe('the core of a letter to a professional', () => {
  const letter = emptyDocument('gp-letter', 'professional');
  const withWords = {
    ...letter,
    content: letter.content.map((section) =>
      section.attrs.key === 'conclusion' || section.attrs.key === 'history'
        ? { ...section, content: [paragraph(said('licht verminderde pompfunctie (LVEF 45 %) — stabiel'))] }
        : section,
    ),
  };

  it('is measured without the summary behind it', () => {
    expect(coreWordsOf(withWords)).toBe(6);
    expect(emptyCoreSections(withWords)).toEqual(coreSections.filter((key) => key !== 'conclusion'));
  });

  it('has as many words as there are pieces with a letter or a digit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('een', '2', '—', '%', 'a-b'), { maxLength: 20 }), (words) => {
        expect(wordsIn(words.join(' \n'))).toBe(words.filter((word) => /[a-z0-9]/.test(word)).length);
      }),
    );
  });
});

describe('the states of a letter', () => {
  const allowed: Readonly<Record<LetterMove, string>> = {
    'put-forward': 'draft>ready',
    'take-back': 'ready>draft signed>draft',
    sign: 'draft>signed ready>signed',
    release: 'signed>outgoing',
    recall: 'outgoing>signed',
    'become-visible': 'outgoing>released',
    withdraw: 'released>withdrawn',
    'be-corrected': 'released>corrected',
  };

  test.each(letterMoves)('%s leads only from where it may, to where it should', (move) => {
    const made = letterStates.flatMap((state) => {
      const to = stateAfter(state, move);
      return to === undefined ? [] : [`${state}>${to}`];
    });
    expect(made.join(' ')).toBe(allowed[move]);
  });

  it('never lead from what readers saw back to a draft', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('released', 'withdrawn', 'corrected'),
        fc.array(fc.constantFrom(...letterMoves)),
        (from, path) => {
          let state: (typeof letterStates)[number] = from as 'released';
          for (const move of path) state = stateAfter(state, move) ?? state;
          expect(['released', 'withdrawn', 'corrected']).toContain(state);
        },
      ),
    );
  });
});

describe('what a person may do with a letter', () => {
  test.each<[string, Person, LetterFacts, string]>([
    ['who writes it', nurse, draft, 'write putForward discard'],
    [
      'a doctor who writes it',
      doctor,
      { ...draft, authorId: doctor.id, holderId: doctor.id },
      'write putForward sign discard',
    ],
    [
      'a doctor in training who writes it',
      trainee,
      { ...draft, authorId: trainee.id, holderId: trainee.id },
      'write putForward discard',
    ],
    ['a colleague', doctor, draft, 'takeOver'],
    ['a colleague of elsewhere', doctor, { ...draft, isInReach: false }, ''],
    ['who writes it elsewhere now', nurse, { ...draft, isInReach: false }, 'write putForward discard'],
    ['its author after it was taken over', nurse, { ...draft, holderId: doctor.id }, 'takeOver'],
    ['who writes it again after it was signed once', nurse, { ...draft, wasSigned: true }, 'write putForward'],

    ['who was asked to sign', doctor, ready(here('doctor')), 'takeBack sign'],
    ['who was asked and works elsewhere', doctor, { ...ready(here('doctor')), isInReach: false }, 'takeBack sign'],
    ['another doctor', other, ready(here('doctor')), ''],
    ['the deputy of who was asked and is there', other, ready({ ...here('doctor'), deputyId: other.id }), ''],
    [
      'the deputy of who was asked and is away',
      other,
      { ...ready(away('doctor', 'other')), isInReach: false },
      'takeBack sign',
    ],
    ['a doctor while who was asked is away with a deputy', doctor, ready(away('third', 'other')), ''],
    ['a doctor while who was asked is away without one', other, ready(away('doctor', null)), 'takeBack sign'],
    ['any doctor of the department when nobody was named', other, ready(null), 'takeBack sign'],
    ['a doctor in training when nobody was named', trainee, ready(null), ''],
    [
      'a nurse who is deputy',
      nurse,
      { ...ready(away('doctor', 'nurse')), authorId: other.id, holderId: other.id },
      'takeBack',
    ],
    ['its author while it waits', nurse, ready(here('doctor')), 'takeBack'],

    ['its author when it is signed', nurse, signed, 'takeBack release'],
    ['its signer', doctor, signed, 'takeBack release'],
    ['who stands in for its signer', other, { ...signed, signer: away('doctor', 'other') }, 'takeBack release'],
    ['another doctor when it is signed', other, signed, ''],
    ['its signer while it goes out', doctor, outgoing, 'recall'],
    ['its signer at the very moment it is out', doctor, { ...outgoing, visibleAt: now }, ''],
    ['its signer when readers see it', doctor, { ...signed, state: 'released' }, 'withdraw correct'],
    [
      'its signer when a correction was begun',
      doctor,
      { ...signed, state: 'released', hasCorrection: true },
      'withdraw',
    ],
    ['its signer when it was withdrawn', doctor, { ...signed, state: 'withdrawn' }, 'correct'],
    ['its signer when it was corrected', doctor, { ...signed, state: 'corrected' }, ''],
    ['another doctor when readers see it', other, { ...signed, state: 'released' }, ''],
  ])('%s', (_who, person, letter, expected) => {
    expect(rightsNow(person, letter)).toBe(expected);
  });

  const facts: fc.Arbitrary<LetterFacts> = fc.record({
    state: fc.constantFrom(...letterStates),
    isInReach: fc.boolean(),
    authorId: fc.constantFrom(doctor.id, nurse.id, trainee.id),
    holderId: fc.constantFrom(doctor.id, nurse.id, trainee.id),
    authoriser: fc.constantFrom(
      null,
      here('doctor'),
      away('other', 'doctor'),
      away('other', 'trainee'),
      away('other', null),
    ),
    signer: fc.constantFrom(null, here('doctor'), away('other', 'trainee')),
    visibleAt: fc.constantFrom(null, now, '2026-11-24T09:35:00.000Z' as Instant),
    wasSigned: fc.boolean(),
    hasCorrection: fc.boolean(),
  });

  it('is nothing for the desk, the privacy officer and the administrator, whatever the letter', () => {
    const outsiders = roles.filter((role) => role !== 'doctor' && role !== 'nurse');
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...outsiders),
        fc.constantFrom('doctor', 'nurse', 'trainee'),
        (letter, role, name) => {
          const person = someone(name, role);
          expect(mayReadLetter(person, letter)).toBe(false);
          expect(rightsNow(person, letter)).toBe('');
        },
      ),
    );
  });

  it('never is to sign for who needs a supervisor, or is no doctor', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(trainee, nurse), (letter, person) => {
        expect(letterRights(person, letter, now).sign).toBe(false);
      }),
    );
  });

  it('is at most what the state lets happen', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(doctor, nurse, trainee), (letter, person) => {
        const may = letterRights(person, letter, now);
        const needs: readonly (readonly [boolean, LetterMove])[] = [
          [may.putForward, 'put-forward'],
          [may.takeBack, 'take-back'],
          [may.sign, 'sign'],
          [may.release, 'release'],
          [may.recall, 'recall'],
          [may.withdraw, 'withdraw'],
        ];
        for (const [isAllowed, move] of needs) if (isAllowed) expect(stateAfter(letter.state, move)).toBeDefined();
        if (may.write || may.takeOver || may.discard) expect(letter.state).toBe('draft');
        expect(awaits(may)).toBe(may.write || may.sign || may.release);
      }),
    );
  });
});
