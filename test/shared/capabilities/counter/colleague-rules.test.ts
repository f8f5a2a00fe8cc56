import { describe, expect, it } from 'vitest';

import {
  type AskingSituation,
  askingOf,
  mainPractitionerOf,
  markOf,
  mayBeAsked,
  stateAfterConsult,
} from '#shared/capabilities/counter/colleague-rules.ts';
import type { RequestKind } from '#shared/capabilities/counter/colleague-model.ts';
import { itemStates, type QuestionType, questionTypes } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';

const self = '00000000-0000-4000-8000-000000000001' as PractitionerId;
const other = '00000000-0000-4000-8000-000000000002' as PractitionerId;

function personOf(role: Role, id: PractitionerId = other): Person {
  const supervisorId = null;
  return { id, name: 'x', role, functionTitle: '', departments: [], mayPrescribe: false, supervisorId };
}

const reach = { questionType: 'MEDISCH', isInReach: true, isOwn: false } as const;
const situation = (changes: Partial<AskingSituation>): AskingSituation => ({
  state: 'taken',
  ownerId: self,
  hasOpenHandOver: false,
  ...changes,
});

describe('R33: what may be asked of colleagues', () => {
  const nurse = personOf('nurse', self);
  const all = { ask: true, lookAlong: true, handOver: true };
  const none = { ask: false, lookAlong: false, handOver: false };

  it.each<[string, Partial<AskingSituation>, Partial<typeof all>]>([
    ['of one’s own item is everything', {}, all],
    ['of an item that is free is advice, as nobody can hand it over', { ownerId: null }, { ...all, handOver: false }],
    ['of a colleague’s item is nothing', { ownerId: other }, none],
    ['of an item already offered is advice', { hasOpenHandOver: true }, { ...all, handOver: false }],
    ['of a closed item is nothing', { state: 'closed' }, none],
    ['of an answered item in the outbox is nothing', { state: 'in-outbox' }, none],
  ])('%s', (_title, changes, expected) => {
    expect(askingOf(nurse, reach, situation(changes))).toEqual(expected);
  });

  it('is nothing for someone who is only asked about it', () => {
    const asked = { ...reach, isInReach: false, isAsked: true };
    expect(askingOf(nurse, asked, situation({ ownerId: null }))).toEqual(none);
  });
});

describe('who may be asked', () => {
  const logistics: readonly QuestionType[] = ['HERHAAL', 'AFSPRAAK', 'VOORBEREID', 'DOSSIER'];
  const typesFor = (kind: RequestKind, role: Role) =>
    questionTypes.filter((type) => mayBeAsked(kind, personOf(role), { type, askerId: self }));
  const all = [...questionTypes];

  it.each<[RequestKind, Role, readonly QuestionType[]]>([
    ['consult', 'doctor', all],
    ['consult', 'nurse', all],
    ['consult', 'desk', logistics],
    ['look-along', 'doctor', all],
    ['look-along', 'nurse', all],
    ['look-along', 'desk', []],
    ['hand-over', 'doctor', all],
    ['hand-over', 'nurse', all],
    ['hand-over', 'desk', logistics],
  ])('for a %s is a %s about what they may read', (kind, role, types) => {
    expect(typesFor(kind, role)).toEqual(all.filter((type) => types.includes(type)));
  });

  it('is never a role without a counter, nor oneself', () => {
    for (const kind of ['consult', 'look-along', 'hand-over'] as const) {
      expect(typesFor(kind, 'privacy-officer')).toEqual([]);
      expect(typesFor(kind, 'functional-administrator')).toEqual([]);
      for (const role of roles) {
        expect(mayBeAsked(kind, personOf(role, self), { type: 'AFSPRAAK', askerId: self })).toBe(false);
      }
    }
  });
});

describe('the end of a consult', () => {
  it('gives a waiting item back to its owner, or to the pool, and leaves every other state alone', () => {
    expect(stateAfterConsult('waiting-for-colleague', self)).toBe('taken');
    expect(stateAfterConsult('waiting-for-colleague', null)).toBe('new');
    for (const state of itemStates.filter((one) => one !== 'waiting-for-colleague')) {
      expect(stateAfterConsult(state, self)).toBe(state);
    }
  });

  it('is told on the row, after what is asked of oneself', () => {
    expect(markOf(null, false)).toBeNull();
    expect(markOf(null, true)).toBe('replied');
    expect(markOf('hand-over', true)).toBe('hand-over');
  });
});

describe('R42: the main practitioner', () => {
  const doctor = (name: string) => ({ name, role: 'doctor' as const });
  it.each([
    ['is the only doctor', [doctor('A'), { name: 'N', role: 'nurse' as const }], 'A'],
    ['is nobody among two doctors', [doctor('A'), doctor('B')], null],
    ['is nobody without a doctor', [{ name: 'N', role: 'nurse' as const }], null],
    ['is nobody without a team', [], null],
  ])('%s', (_title, team, expected) => {
    expect(mainPractitionerOf(team)).toBe(expected);
  });
});
