import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ItemInReach } from '#shared/capabilities/access/rules.ts';
import { itemStates, questionTypes, urgencyLevel } from '#shared/capabilities/counter/model.ts';
import { reachedOptions } from '#shared/capabilities/urgency/model.ts';
import {
  callStep,
  hasReachedSomebody,
  highestOf,
  isGoodReason,
  isHigher,
  needsCall,
  nextTryAfter,
  raisableTo,
  urgencyActionsOf,
} from '#shared/capabilities/urgency/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';

const levels = urgencyLevel.options;
const anyLevel = fc.constantFrom(...levels);
const at = (time: string) => `2026-11-23T${time}:00.000Z` as Instant;

function personOf(role: Role): Person {
  const id = '00000000-0000-4000-8000-000000000001' as PractitionerId;
  return { id, name: 'x', role, functionTitle: '', departments: [], mayPrescribe: false, supervisorId: null };
}

describe('levels', () => {
  it('stand in one order, and the highest of some is one of them that none exceeds', () => {
    expect(levels.toSorted((one, other) => (isHigher(one, other) ? 1 : -1))).toEqual(['none', 'amber', 'red']);
    fc.assert(
      fc.property(fc.array(anyLevel), (some) => {
        const highest = highestOf(some);
        expect(some.length === 0 ? highest === 'none' : some.includes(highest)).toBe(true);
        expect(some.some((level) => isHigher(level, highest))).toBe(false);
      }),
    );
  });

  it('R13: ask for a call before anything else when red, and only then', () => {
    expect(levels.filter(needsCall)).toEqual(['red']);
  });

  it('can be raised to what is higher alone', () => {
    expect(levels.map(raisableTo)).toEqual([['amber', 'red'], ['red'], []]);
  });
});

describe('after a call', () => {
  it('somebody was reached unless nobody answered', () => {
    expect(reachedOptions.filter((reached) => !hasReachedSomebody(reached))).toEqual(['nobody']);
  });

  it.each([
    ['red', 1, at('08:14')],
    ['red', 2, null],
    ['red', 3, null],
    ['amber', 1, null],
    ['none', 1, null],
  ] as const)('R38: about %s, try %i, the next one is at %s', (urgency, attempt, expected) => {
    expect(nextTryAfter(urgency, attempt, at('08:04'))).toBe(expected);
  });

  it.each([
    [0, null, '08:04', 'call'],
    [1, '08:14', '08:13', 'wait'],
    [1, '08:14', '08:14', 'again'],
    [1, null, '08:05', 'again'],
    [2, null, '08:14', 'escalate'],
    [5, '09:00', '08:14', 'escalate'],
  ] as const)('R38: with %i failed calls and the next at %s, at %s the step is to %s', (failed, next, now, step) => {
    expect(callStep(failed, next === null ? null : at(next), at(now))).toBe(step);
  });
});

describe('a reason to lower', () => {
  it.each(['patiënt gesproken, klachten zijn al onderzocht', 'Nurse spoke to her: no chest pain today'])(
    'is %s',
    (words) => {
      expect(isGoodReason(words)).toBe(true);
    },
  );

  it.each(['', 'ok', 'geen alarm', 'xxx xxx xxx xxx', '123 456 789 012 345', 'a b c d e f g h i j', 'even kijken'])(
    'is not %j',
    (words) => {
      expect(isGoodReason(words)).toBe(false);
    },
  );
});

describe('what a person may do about urgency', () => {
  const reach: ItemInReach = { questionType: 'UITSLAG', isInReach: true, isOwn: false };

  it.each<[Role, number, boolean]>([
    ['nurse', 1, true],
    ['doctor', 1, true],
    ['desk', 1, false],
    ['privacy-officer', 0, false],
    ['functional-administrator', 0, false],
  ])('as %s: raise in %i ways, lower and record a call: %s', (role, raises, judges) => {
    const may = urgencyActionsOf(personOf(role), reach, { urgency: 'amber', state: 'new' });
    expect(may).toEqual({ raiseTo: raises === 1 ? ['red'] : [], lower: judges, recordCall: judges });
  });

  it('never lets the desk or those without the counter lower anything, nor anybody what is closed', () => {
    const anyReach = fc.record({
      questionType: fc.constantFrom(...questionTypes),
      isInReach: fc.boolean(),
      isOwn: fc.boolean(),
    });
    const situation = fc.record({ urgency: anyLevel, state: fc.constantFrom(...itemStates) });
    fc.assert(
      fc.property(fc.constantFrom(...roles), anyReach, situation, (role, where, item) => {
        const may = urgencyActionsOf(personOf(role), where, item);
        const mayJudge = (role === 'nurse' || role === 'doctor') && (where.isInReach || where.isOwn);
        expect((may.lower || may.recordCall) && (!mayJudge || item.urgency === 'none' || item.state === 'closed')).toBe(
          false,
        );
        expect(may.raiseTo.every((level) => isHigher(level, item.urgency))).toBe(true);
      }),
    );
  });
});
