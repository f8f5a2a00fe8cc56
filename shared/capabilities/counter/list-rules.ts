import { mayTriage, type ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { BulkDeed, BulkVerdict, ListActions } from './list-model.ts';
import type { ItemActions, ItemState, UrgencyLevel } from './model.ts';
import { objectionToSnooze } from './snooze.ts';

/** Where an item stands, as far as its place in the list goes. */
export interface ListSituation {
  readonly state: ItemState;
  readonly ownerId: PractitionerId | null;
  readonly urgency: UrgencyLevel;
  /** A call must be made before anything else. */
  readonly needsCall: boolean;
  readonly isThanks: boolean;
  readonly snoozedUntil: Instant | null;
  readonly remindAt: Instant | null;
  readonly hasPatient: boolean;
}

const nothing: ListActions = { snooze: false, unsnooze: false, merge: false, seen: false };

/**
 * What this person may do with the place of an item in the list.
 *
 * What is red is never put out of sight. An urgent item is kept, not merged away: another one can be merged into it.
 */
export function listActionsOf(person: Person, reach: ItemInReach, item: ListSituation): ListActions {
  if (item.state === 'closed' || !mayTriage(person, reach)) return nothing;
  if (item.ownerId !== null && item.ownerId !== person.id) return nothing;
  const isInOutbox = item.state === 'in-outbox';
  return {
    snooze: !isInOutbox && !item.needsCall && !item.isThanks,
    unsnooze: item.snoozedUntil !== null || item.remindAt !== null,
    merge: !isInOutbox && item.urgency === 'none' && item.hasPatient,
    seen: !isInOutbox && item.isThanks && item.urgency === 'none',
  };
}

/** What a verdict on one item of a bulk deed goes by. */
export interface BulkSituation {
  readonly now: Instant;
  readonly viewer: PractitionerId;
  readonly state: ItemState;
  readonly ownerId: PractitionerId | null;
  readonly needsCall: boolean;
  readonly isThanks: boolean;
  readonly dueAt: Instant | null;
  readonly mayTriage: boolean;
  readonly may: Pick<ItemActions, 'take' | 'putBack' | 'passOn'>;
}

function whyNotTaken({ ownerId, viewer }: BulkSituation): BulkVerdict {
  if (ownerId === viewer) return 'owned-already';
  return ownerId === null ? 'item-moved-on' : 'owned-by-other';
}

function snoozeVerdict(deed: Extract<BulkDeed, { kind: 'snooze' }>, item: BulkSituation): BulkVerdict {
  if (item.ownerId !== null && item.ownerId !== item.viewer) return 'owned-by-other';
  return item.isThanks ? 'is-thanks' : (objectionToSnooze(deed.until, item) ?? 'done');
}

/**
 * What a bulk deed does to an item: `done`, or why not.
 *
 * Red items are called one by one; no deed on many may touch them.
 */
export function bulkVerdictOf(deed: BulkDeed, item: BulkSituation): BulkVerdict {
  if (!item.mayTriage) return 'no-right';
  if (item.state === 'closed') return 'item-closed';
  if (item.state === 'in-outbox') return 'answer-in-outbox';
  if (item.needsCall) return 'call-required';
  switch (deed.kind) {
    case 'take':
      return item.may.take ? 'done' : whyNotTaken(item);
    case 'put-back':
      return item.may.putBack ? 'done' : 'not-yours';
    case 'pass-on':
      return item.may.passOn ? 'done' : 'owned-by-other';
    case 'snooze':
      return snoozeVerdict(deed, item);
  }
}
