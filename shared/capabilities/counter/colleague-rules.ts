import { isCounterRole, type ItemInReach, mayReadText, mayTriage } from '#shared/capabilities/access/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { ColleagueMark, RequestKind, TeamMember } from './colleague-model.ts';
import type { ItemState } from './model.ts';
import type { QuestionType } from './question-type.ts';

/** Where an item stands, as far as asking colleagues goes. */
export interface AskingSituation {
  readonly state: ItemState;
  readonly ownerId: PractitionerId | null;
  readonly hasOpenHandOver: boolean;
}

/**
 * What this person may ask of colleagues about an item now.
 *
 * Asking for advice takes an item that is free or one's own: the answer comes back to whoever has it. Only its owner
 * hands an item over, one offer at a time.
 */
export function askingOf(
  person: Person,
  reach: ItemInReach,
  item: AskingSituation,
): { ask: boolean; lookAlong: boolean; handOver: boolean } {
  const isStill = item.state === 'closed' || item.state === 'in-outbox';
  const isMine = item.ownerId === person.id;
  const mayWork = !isStill && mayTriage(person, reach) && (isMine || item.ownerId === null);
  return { ask: mayWork, lookAlong: mayWork, handOver: mayWork && isMine && !item.hasOpenHandOver };
}

/**
 * May this colleague be asked? Never oneself; only those who work at a counter, and desk staff only about what they may
 * read. A draft is looked along by those who treat. Who gets an item must be able to handle it.
 *
 * @source role matrix of the demo clinic, rows "Open item with text" and "Triage, change type, route"
 */
export function mayBeAsked(kind: RequestKind, receiver: Person, question: { type: QuestionType; askerId: string }) {
  if (receiver.id === question.askerId || !isCounterRole(receiver.role)) return false;
  const asked = { questionType: question.type, isInReach: false, isOwn: false, isAsked: true };
  if (kind === 'hand-over') return mayTriage(receiver, { ...asked, isOwn: true });
  return mayReadText(receiver, asked) && (kind === 'consult' || receiver.role !== 'desk');
}

/** The state of an item when its last open consult has ended: back with who has it, or in the pool. */
export function stateAfterConsult(state: ItemState, ownerId: PractitionerId | null): ItemState {
  if (state !== 'waiting-for-colleague') return state;
  return ownerId === null ? 'new' : 'taken';
}

/** What a row says: what is asked of you goes before a reply to what you asked. */
export function markOf(asked: RequestKind | null, hasReply: boolean): ColleagueMark | null {
  return asked ?? (hasReply ? 'replied' : null);
}

/** The one doctor of a treatment team; null when there is none, or when it takes a person to say which. */
export function mainPractitionerOf(team: readonly Pick<TeamMember, 'name' | 'role'>[]): string | null {
  const [doctor, ...others] = team.filter((member) => member.role === 'doctor');
  return doctor !== undefined && others.length === 0 ? doctor.name : null;
}
