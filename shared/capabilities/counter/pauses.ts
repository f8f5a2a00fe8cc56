import type { Instant } from '#shared/kernel/time.ts';

/** A stretch in which the clock stands still, because the patient is to answer; without an end it still does. */
export interface Pause {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What the clock needs to know of a message. `purpose` is null for what came from outside without one. */
export interface ClockMessage {
  readonly kind: string;
  readonly purpose: string | null;
  readonly sentAt: Instant;
}

/** What a term is counted from, and when it stood still. */
export interface RunningTerm<Message extends ClockMessage = ClockMessage> {
  /** The patient's messages that no answer has followed, oldest first. */
  readonly unanswered: readonly Message[];
  readonly pauses: readonly Pause[];
}

/** Replies that leave the question open: a word that the answer comes later, and a question in return. */
const leavesOpen: readonly (string | null)[] = ['interim', 'question-back'];

/** True for a message that answers what the patient asked. */
export function isAnswer({ kind, purpose }: Pick<ClockMessage, 'kind' | 'purpose'>): boolean {
  return kind === 'clinician-reply' && !leavesOpen.includes(purpose);
}

/** What was asked and asked back since the last answer, oldest first: the question as the record keeps it. */
export function openExchange<Message extends ClockMessage>(messages: readonly Message[]): readonly Message[] {
  const sinceAnswer = messages.slice(messages.findLastIndex(isAnswer) + 1);
  const first = sinceAnswer.findIndex((message) => message.kind === 'patient-question');
  return first < 0
    ? []
    : sinceAnswer
        .slice(first)
        .filter(({ kind, purpose }) => kind === 'patient-question' || purpose === 'question-back');
}

function pausesIn(messages: readonly ClockMessage[]): Pause[] {
  const pauses: Pause[] = [];
  let from: Instant | null = null;
  for (const { kind, purpose, sentAt } of messages) {
    if (purpose === 'question-back') from ??= sentAt;
    if (kind !== 'patient-question' || from === null) continue;
    pauses.push({ from, until: sentAt });
    from = null;
  }
  return from === null ? pauses : [...pauses, { from, until: null }];
}

/**
 * The term that the messages of a conversation leave running; `messages` oldest first.
 *
 * It counts from the oldest message of the patient since the last answer. A receipt or an interim message answers
 * nothing; a question back stops the clock until the patient writes again, and then the same term goes on.
 */
export function runningTerm<Message extends ClockMessage>(messages: readonly Message[]): RunningTerm<Message> {
  const open = openExchange(messages);
  return { unanswered: open.filter((message) => message.kind === 'patient-question'), pauses: pausesIn(open) };
}
