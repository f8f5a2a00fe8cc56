import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ItemInReach, mayWriteAnswer, mayReadText, mayTriage } from '#shared/capabilities/access/rules.ts';
import { type ItemActions, itemStates, questionTypes } from '#shared/capabilities/counter/model.ts';
import { actionsOf, type ItemSituation, nextActionOf } from '#shared/capabilities/counter/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, roles } from '#shared/kernel/person.ts';

const me = '00000000-0000-4000-8000-000000000001' as PractitionerId;
const other = '00000000-0000-4000-8000-000000000002' as PractitionerId;

function personOf(role: Person['role']): Person {
  return { id: me, name: 'x', role, functionTitle: '', departments: [], mayPrescribe: false, supervisorId: null };
}

const reach: ItemInReach = { questionType: 'MEDICATIE', isInReach: true, isOwn: false };
const free: ItemSituation = { state: 'new', ownerId: null, hasPatient: true };
const given = (actions: ItemActions) => Object.entries(actions).flatMap(([name, may]) => (may ? [name] : []));
const nurse = personOf('nurse');
const mayDo = (situation: Partial<ItemSituation>) => given(actionsOf(nurse, reach, { ...free, ...situation }));

describe('what a nurse may do', () => {
  it.each<[string, Partial<ItemSituation>, string[]]>([
    ['with a new item', {}, ['take', 'passOn', 'answer', 'note', 'close']],
    ['with what she took', { state: 'taken', ownerId: me }, ['putBack', 'passOn', 'answer', 'note', 'close']],
    ['with what a colleague took', { state: 'taken', ownerId: other }, ['note']],
    ['with what is in the outbox', { state: 'in-outbox', ownerId: me }, ['note']],
    ['with what is closed', { state: 'closed', ownerId: me }, ['note', 'reopen']],
    ['with what a colleague closed', { state: 'closed', ownerId: other }, ['note', 'reopen']],
    [
      'with what waits for the patient',
      { state: 'waiting-for-patient' },
      ['take', 'passOn', 'answer', 'note', 'close'],
    ],
    ['with what has no known sender', { hasPatient: false }, ['take', 'passOn', 'note', 'close']],
  ])('%s', (_when, situation, expected) => {
    expect(mayDo(situation)).toEqual(expected);
  });
});

const anyone = fc.constantFrom(...roles).map(personOf);
const anyReach: fc.Arbitrary<ItemInReach> = fc.record({
  questionType: fc.constantFrom(...questionTypes),
  isInReach: fc.boolean(),
  isOwn: fc.boolean(),
});
const anySituation: fc.Arbitrary<ItemSituation> = fc.record({
  state: fc.constantFrom(...itemStates),
  ownerId: fc.constantFrom(null, me, other),
  hasPatient: fc.boolean(),
});

describe('what anyone may do', () => {
  it('never exceeds what the role matrix gives', () => {
    fc.assert(
      fc.property(anyone, anyReach, anySituation, (person, item, situation) => {
        const may = actionsOf(person, item, situation);
        expect((may.take || may.passOn || may.close || may.reopen) && !mayTriage(person, item)).toBe(false);
        expect(may.answer && !mayWriteAnswer(person, item)).toBe(false);
        expect(may.note && !mayReadText(person, item)).toBe(false);
      }),
    );
  });

  it('leaves alone what a colleague took, but for a note', () => {
    fc.assert(
      fc.property(anyone, anyReach, anySituation, (person, item, situation) => {
        fc.pre(situation.state !== 'closed');
        const allowed = given(actionsOf(person, item, { ...situation, ownerId: other }));
        expect(allowed.filter((name) => name !== 'note')).toEqual([]);
      }),
    );
  });

  it('offers to take only what is free and to give back only what is one’s own', () => {
    fc.assert(
      fc.property(anyone, anyReach, anySituation, (person, item, situation) => {
        const may = actionsOf(person, item, situation);
        expect(may.take && situation.ownerId !== null).toBe(false);
        expect(may.putBack && situation.ownerId !== me).toBe(false);
      }),
    );
  });
});

it('says who is to act in each state', () => {
  expect(Object.fromEntries(itemStates.map((state) => [state, nextActionOf(state)]))).toEqual({
    new: 'practice',
    taken: 'practice',
    'waiting-for-colleague': 'practice',
    'waiting-for-patient': 'patient',
    'in-outbox': 'practice',
    closed: 'nobody',
    reopened: 'practice',
  });
});
