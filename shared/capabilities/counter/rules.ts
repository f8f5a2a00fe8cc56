import { mayReadText, mayTriage, mayWriteAnswer, type ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { ItemActions, ItemState, NextAction } from './model.ts';

/** How long an answer can be taken back after sending, in milliseconds. */
export const answerHoldMs = 20_000;

/** Where an item stands, as far as decisions about it go. */
export interface ItemSituation {
  readonly state: ItemState;
  readonly ownerId: PractitionerId | null;
  /** The patient is known, so there is someone to answer. */
  readonly hasPatient: boolean;
}

const nothing: ItemActions = {
  take: false,
  putBack: false,
  passOn: false,
  answer: false,
  note: false,
  close: false,
  reopen: false,
};

/**
 * What this person may do with this item now.
 *
 * One place for the screen (which shows only these) and for the core (which refuses the others). An item that someone
 * else took is theirs until they give it back; an answer in the outbox keeps everything still until it is out or back.
 */
export function actionsOf(person: Person, reach: ItemInReach, item: ItemSituation): ItemActions {
  const note = mayReadText(person, reach);
  if (item.state === 'in-outbox') return { ...nothing, note };
  const triages = mayTriage(person, reach);
  if (item.state === 'closed') return { ...nothing, note, reopen: triages };
  const isFree = item.ownerId === null;
  const isMine = item.ownerId === person.id;
  const mayWork = isFree || isMine;
  return {
    take: triages && isFree,
    putBack: isMine,
    passOn: triages && mayWork,
    answer: mayWriteAnswer(person, reach) && mayWork && item.hasPatient,
    note,
    close: triages && mayWork,
    reopen: false,
  };
}

/** Who is to act in a state. */
export function nextActionOf(state: ItemState): NextAction {
  if (state === 'closed') return 'nobody';
  return state === 'waiting-for-patient' ? 'patient' : 'practice';
}
