import { z } from 'zod';

import { practitionerId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { answerDocument } from './answer-document.ts';

/**
 * What one colleague asks of another about an item: a consult (an answer to a question), a look along (reading a draft
 * before it leaves) or a hand-over (taking the item, which stays where it is until accepted).
 */
export const requestKinds = ['consult', 'look-along', 'hand-over'] as const;
export const requestKind = z.enum(requestKinds);
export type RequestKind = z.infer<typeof requestKind>;

/**
 * How a request ended. A consult is answered; a look along is answered (remarks) or accepted (agreed with the text); a
 * hand-over is accepted or declined. Each can be withdrawn, also by the program when the item went on without it.
 */
export const requestOutcome = z.enum(['answered', 'accepted', 'declined', 'withdrawn']);
export type RequestOutcome = z.infer<typeof requestOutcome>;

export const colleagueReply = z.object({
  id: z.uuid(),
  authorName: z.string(),
  isOwn: z.boolean(),
  body: z.string(),
  writtenAt: instant,
});
export type ColleagueReply = z.infer<typeof colleagueReply>;

/** Identity of a request between colleagues. */
export const requestId = z.uuid();

/** A colleague as a request names them. */
const colleague = z.object({ id: practitionerId, name: z.string(), functionTitle: z.string() });

/** A request with its thread. It is part of the record and never goes to the patient. */
export const colleagueRequest = z.object({
  id: requestId,
  kind: requestKind,
  askedBy: colleague,
  askedOf: colleague,
  question: z.string(),
  askedAt: instant,
  settledAt: instant.nullable(),
  outcome: requestOutcome.nullable(),
  /** The answer as it was when a look along was asked; only for the two whom the request is between. */
  draft: answerDocument.nullable(),
  replies: z.array(colleagueReply),
  /** This person is the one who is asked, and the request is open. */
  isForYou: z.boolean(),
  /** This person asked it. */
  isYours: z.boolean(),
});
export type ColleagueRequest = z.infer<typeof colleagueRequest>;

/** What a row says of the requests about its item: what is asked of the person who looks, or that there is a reply. */
export const colleagueMark = z.enum(['consult', 'look-along', 'hand-over', 'replied']);
export type ColleagueMark = z.infer<typeof colleagueMark>;

/** An agreed text: who agreed, and the plain text they agreed with. */
export const approval = z.object({ byId: practitionerId, byName: z.string(), text: z.string() });
export type Approval = z.infer<typeof approval>;

/** Someone who treats the patient. */
export const teamMember = z.object({
  id: practitionerId,
  name: z.string(),
  role,
  functionTitle: z.string(),
  departmentNames: z.array(z.string()),
  phone: z.string().nullable(),
  validUntil: calendarDate.nullable(),
});
export type TeamMember = z.infer<typeof teamMember>;

/** What a conversation shows of working together. */
export const colleagues = z.object({
  requests: z.array(colleagueRequest),
  /** What this person may ask about the item now. */
  may: z.object({ ask: z.boolean(), lookAlong: z.boolean(), handOver: z.boolean() }),
  /** Texts of this person that a colleague agreed with and that still hold. */
  approvals: z.array(approval),
  /** Whose approval this person needs before an answer leaves; null for who sends alone. */
  supervisor: z.object({ id: practitionerId, name: z.string() }).nullable(),
  /** What a colleague is about to send, word for word; null when nothing waits or it is one's own. */
  waitingText: z.string().nullable(),
  /** Who looked along with a sent answer, by the id of its message. */
  lookedAlong: z.array(z.object({ messageId: z.uuid(), byName: z.string() })),
  /** Who treats the patient today, doctors first. */
  team: z.array(teamMember),
  /** The one doctor who treats the patient; null when there is none or more than one. */
  mainPractitioner: z.string().nullable(),
});
export type Colleagues = z.infer<typeof colleagues>;

/** Who has an item open now. `typing` is since when they write an answer, in the order in which they began. */
export const presence = z.object({
  itemId: z.uuid(),
  name: z.string(),
  isTyping: z.boolean(),
  /** The first of those who write; the others are told before they begin. */
  isFirst: z.boolean(),
});
export type Presence = z.infer<typeof presence>;
