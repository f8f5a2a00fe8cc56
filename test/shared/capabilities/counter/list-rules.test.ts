import { describe, expect, it } from 'vitest';

import type { BulkDeed } from '#shared/capabilities/counter/list-model.ts';
import {
  type BulkSituation,
  bulkVerdictOf,
  listActionsOf,
  type ListSituation,
} from '#shared/capabilities/counter/list-rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sampleNurse, samplePractitionerId } from '#test/support/counter-samples.ts';

const reach = { questionType: 'MEDICATIE', isInReach: true, isOwn: false } as const;
const open: ListSituation = {
  state: 'new',
  ownerId: null,
  urgency: 'none',
  needsCall: false,
  isThanks: false,
  snoozedUntil: null,
  remindAt: null,
  hasPatient: true,
};
const later = '2026-11-24T08:00:00.000Z' as Instant;
const all = (situation: Partial<ListSituation>, person: Person = sampleNurse) =>
  Object.entries(listActionsOf(person, reach, { ...open, ...situation }))
    .filter(([, may]) => may)
    .map(([name]) => name);

describe('what may be done with the place of an item', () => {
  it.each([
    [{}, ['snooze', 'merge']],
    [{ ownerId: sampleNurse.id }, ['snooze', 'merge']],
    [{ ownerId: samplePractitionerId(9) }, []],
    [{ state: 'closed' }, []],
    [{ state: 'in-outbox' }, []],
    [{ urgency: 'red', needsCall: true }, []],
    [{ urgency: 'amber' }, ['snooze']],
    [{ isThanks: true }, ['merge', 'seen']],
    [{ isThanks: true, urgency: 'amber' }, []],
    [{ snoozedUntil: later }, ['snooze', 'unsnooze', 'merge']],
    [{ remindAt: later }, ['snooze', 'unsnooze', 'merge']],
    [{ hasPatient: false }, ['snooze']],
  ] as const)('R8: in the situation %o is %o', (situation, expected) => {
    expect(all(situation)).toEqual(expected);
  });

  it('is nothing for the desk with a medical question, and for who is not at the counter', () => {
    expect(all({}, { ...sampleNurse, role: 'desk' })).toEqual([]);
    expect(all({}, { ...sampleNurse, role: 'privacy-officer' })).toEqual([]);
  });
});

describe('what a bulk deed does to an item', () => {
  const item: BulkSituation = {
    now: '2026-11-23T09:00:00.000Z' as Instant,
    viewer: sampleNurse.id,
    state: 'new',
    ownerId: null,
    needsCall: false,
    isThanks: false,
    dueAt: '2026-11-25T16:00:00.000Z' as Instant,
    mayTriage: true,
    may: { take: true, putBack: false, passOn: true },
  };
  const other = samplePractitionerId(9);
  const snooze: BulkDeed = { kind: 'snooze', until: later, reason: 'na het spreekuur', onReply: 'wake' };
  const take: BulkDeed = { kind: 'take' };
  const putBack: BulkDeed = { kind: 'put-back' };
  const deeds = [take, putBack, snooze];

  it.each([
    [take, {}, 'done'],
    [take, { may: { ...item.may, take: false }, ownerId: other }, 'owned-by-other'],
    [take, { may: { ...item.may, take: false }, ownerId: sampleNurse.id }, 'owned-already'],
    [putBack, {}, 'not-yours'],
    [putBack, { may: { ...item.may, putBack: true } }, 'done'],
    [snooze, {}, 'done'],
    [snooze, { ownerId: other }, 'owned-by-other'],
    [snooze, { isThanks: true }, 'is-thanks'],
    [snooze, { dueAt: item.now }, 'snooze-after-due'],
  ] as const)('%o with %o is %s', (deed, changes, verdict) => {
    expect(bulkVerdictOf(deed, { ...item, ...changes })).toBe(verdict);
  });

  it('is nothing at all with a red one, a closed one or one that is on its way out', () => {
    for (const deed of deeds) {
      expect(bulkVerdictOf(deed, { ...item, needsCall: true })).toBe('call-required');
      expect(bulkVerdictOf(deed, { ...item, state: 'closed' })).toBe('item-closed');
      expect(bulkVerdictOf(deed, { ...item, state: 'in-outbox' })).toBe('answer-in-outbox');
      expect(bulkVerdictOf(deed, { ...item, mayTriage: false })).toBe('no-right');
    }
  });
});
