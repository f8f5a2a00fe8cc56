import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type {
  Approval,
  ColleagueReply,
  ColleagueRequest,
  RequestKind,
  RequestOutcome,
} from '#shared/capabilities/counter/colleague-model.ts';
import type { ItemState } from '#shared/capabilities/counter/model.ts';
import type { ItemId, MessageId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A request as its row holds it. */
export interface RequestRow {
  readonly id: string;
  readonly item_id: ItemId;
  readonly kind: RequestKind;
  readonly asked_by_id: PractitionerId;
  readonly asked_of_id: PractitionerId;
  readonly question: string;
  readonly draft: string | null;
  readonly asked_at: Instant;
  readonly settled_at: Instant | null;
  readonly outcome: RequestOutcome | null;
  readonly seen_messages: number | null;
}

/** A request about this very item, or undefined. */
export function findRequest(reader: Reader, itemId: ItemId, id: string): RequestRow | undefined {
  return reader.first<RequestRow>(sql`SELECT * FROM colleague_request WHERE id = ${id} AND item_id = ${itemId}`);
}

/** True when a request of this kind about the item is open. */
export function hasOpenRequest(reader: Reader, itemId: ItemId, kind: RequestKind): boolean {
  const row = reader.first(sql`
    SELECT 1 FROM colleague_request WHERE item_id = ${itemId} AND kind = ${kind} AND settled_at IS NULL`);
  return row !== undefined;
}

export interface NewRequest {
  readonly itemId: ItemId;
  readonly kind: RequestKind;
  readonly askedById: PractitionerId;
  readonly askedOfId: PractitionerId;
  readonly question: string;
  readonly draft?: AnswerDocument;
  readonly askedAt: Instant;
}

/** Keeps a request; returns its id. */
export function insertRequest(writer: Writer, request: NewRequest): string {
  const id = newId<string>();
  const draft = request.draft === undefined ? null : JSON.stringify(request.draft);
  writer.runOne(sql`
    INSERT INTO colleague_request (id, item_id, kind, asked_by_id, asked_of_id, question, draft, asked_at)
    VALUES (${id}, ${request.itemId}, ${request.kind}, ${request.askedById}, ${request.askedOfId}, ${request.question},
      ${draft}, ${request.askedAt})`);
  return id;
}

export function insertReply(
  writer: Writer,
  reply: { requestId: string; authorId: PractitionerId; body: string; writtenAt: Instant },
): void {
  writer.runOne(sql`
    INSERT INTO colleague_reply (id, request_id, author_id, body, written_at)
    VALUES (${newId<string>()}, ${reply.requestId}, ${reply.authorId}, ${reply.body}, ${reply.writtenAt})`);
}

/** Ends an open request, and keeps how many messages its thread had then. */
export function settleRequest(writer: Writer, id: string, outcome: RequestOutcome, at: Instant): void {
  writer.runOne(sql`
    UPDATE colleague_request SET outcome = ${outcome}, settled_at = ${at},
      seen_messages = (SELECT message_count FROM work_item WHERE work_item.id = item_id)
    WHERE id = ${id} AND settled_at IS NULL`);
}

const allKinds: readonly RequestKind[] = ['consult', 'look-along', 'hand-over'];
/** What an owner asked in their own name; it means nothing once another has the item. */
const kindsOfOwner: readonly RequestKind[] = ['look-along', 'hand-over'];

function withdrawOpen(writer: Writer, itemId: ItemId, kinds: readonly RequestKind[], at: Instant): void {
  writer.run(sql`
    UPDATE colleague_request SET outcome = 'withdrawn', settled_at = ${at}
    WHERE item_id = ${itemId} AND settled_at IS NULL AND kind IN (${listOf(kinds)})`);
}

/** Ends the requests that a move of their item leaves without sense: all when it closes, the owner's when it changes hands. */
export function endRequestsAfter(
  writer: Writer,
  item: { readonly id: ItemId; readonly owner_id: PractitionerId | null },
  move: { readonly state: ItemState; readonly ownerId?: PractitionerId | null },
  at: Instant,
): void {
  if (move.state === 'closed') withdrawOpen(writer, item.id, allKinds, at);
  else if (move.ownerId !== undefined && move.ownerId !== item.owner_id) {
    withdrawOpen(writer, item.id, kindsOfOwner, at);
  }
}

interface NamedRow extends RequestRow {
  readonly by_name: string;
  readonly by_function: string;
  readonly of_name: string;
  readonly of_function: string;
}

interface ReplyRow {
  readonly request_id: string;
  readonly id: string;
  readonly author_id: PractitionerId;
  readonly author_name: string;
  readonly body: string;
  readonly written_at: Instant;
}

/** Every request about an item, oldest first, as this person may see it. */
export function listRequests(reader: Reader, itemId: ItemId, viewer: PractitionerId): ColleagueRequest[] {
  const rows = reader.all<NamedRow>(sql`
    SELECT colleague_request.*, asker.name AS by_name, asker.function_title AS by_function, asked.name AS of_name,
      asked.function_title AS of_function
    FROM colleague_request JOIN practitioner AS asker ON asker.id = asked_by_id
    JOIN practitioner AS asked ON asked.id = asked_of_id
    WHERE item_id = ${itemId} ORDER BY asked_at, colleague_request.id`);
  if (rows.length === 0) return [];
  const replies = reader.all<ReplyRow>(sql`
    SELECT request_id, colleague_reply.id, author_id, name AS author_name, body, written_at FROM colleague_reply
    JOIN practitioner ON practitioner.id = author_id
    WHERE request_id IN (SELECT id FROM colleague_request WHERE item_id = ${itemId})
    ORDER BY written_at, colleague_reply.id`);
  return rows.map((row) => requestOf(row, replies, viewer));
}

function requestOf(row: NamedRow, replies: readonly ReplyRow[], viewer: PractitionerId): ColleagueRequest {
  const isBetween = viewer === row.asked_by_id || viewer === row.asked_of_id;
  return {
    id: row.id,
    kind: row.kind,
    askedBy: { id: row.asked_by_id, name: row.by_name, functionTitle: row.by_function },
    askedOf: { id: row.asked_of_id, name: row.of_name, functionTitle: row.of_function },
    question: row.question,
    askedAt: row.asked_at,
    settledAt: row.settled_at,
    outcome: row.outcome,
    draft: row.draft !== null && isBetween ? (JSON.parse(row.draft) as AnswerDocument) : null,
    replies: replies.filter((reply) => reply.request_id === row.id).map((reply) => replyOf(reply, viewer)),
    isForYou: row.settled_at === null && row.asked_of_id === viewer,
    isYours: row.asked_by_id === viewer,
  };
}

function replyOf(row: ReplyRow, viewer: PractitionerId): ColleagueReply {
  const { id, body } = row;
  return { id, authorName: row.author_name, isOwn: row.author_id === viewer, body, writtenAt: row.written_at };
}

/**
 * Texts that a colleague agreed with for this author and that still hold.
 *
 * An agreement ends when anything was written in the thread since: it was about an answer to what stood there.
 */
export function listApprovals(reader: Reader, itemId: ItemId, authorId: PractitionerId): Approval[] {
  return reader
    .all<{ byId: PractitionerId; byName: string; draft: string }>(
      sql`
      SELECT asked_of_id AS byId, name AS byName, draft FROM colleague_request
      JOIN practitioner ON practitioner.id = asked_of_id JOIN work_item ON work_item.id = item_id
      WHERE item_id = ${itemId} AND asked_by_id = ${authorId} AND kind = 'look-along' AND outcome = 'accepted'
        AND seen_messages = message_count AND draft IS NOT NULL ORDER BY settled_at`,
    )
    .map(({ draft, ...by }) => ({ ...by, text: plainTextOf(JSON.parse(draft) as AnswerDocument) }));
}

/** True when the supervisor of this person agreed with this very text and nothing was written since. */
export function isApprovedBySupervisor(reader: Reader, itemId: ItemId, author: Person, text: string): boolean {
  return listApprovals(reader, itemId, author.id).some(
    (approval) => approval.byId === author.supervisorId && approval.text === text,
  );
}

/** An answer left: says of the colleagues who agreed with its text that it was theirs, and ends open looks along. */
export function markSent(
  writer: Writer,
  sent: { itemId: ItemId; authorId: PractitionerId; text: string; messageId: MessageId; at: Instant },
): void {
  const agreed = writer.all<{ id: string; draft: string }>(sql`
    SELECT id, draft FROM colleague_request WHERE item_id = ${sent.itemId} AND asked_by_id = ${sent.authorId}
      AND kind = 'look-along' AND outcome = 'accepted' AND draft IS NOT NULL AND message_id IS NULL`);
  for (const { id, draft } of agreed) {
    if (plainTextOf(JSON.parse(draft) as AnswerDocument) !== sent.text) continue;
    writer.runOne(sql`UPDATE colleague_request SET message_id = ${sent.messageId} WHERE id = ${id}`);
  }
  withdrawOpen(writer, sent.itemId, ['look-along'], sent.at);
}

/** Who looked along with the answers that were sent about an item. */
export function listLookedAlong(reader: Reader, itemId: ItemId): { messageId: MessageId; byName: string }[] {
  return reader.all(sql`
    SELECT DISTINCT message_id AS messageId, name AS byName FROM colleague_request
    JOIN practitioner ON practitioner.id = asked_of_id
    WHERE item_id = ${itemId} AND message_id IS NOT NULL ORDER BY settled_at`);
}

interface BeforeRow {
  readonly requestId: string;
  readonly kind: RequestKind;
  readonly askedByName: string;
  readonly settledAt: Instant;
}

/** The last requests that this person replied to and that have ended, newest first, with their own replies alone. */
export function listAskedBefore(reader: Reader, viewer: PractitionerId) {
  const rows = reader.all<BeforeRow>(sql`
    SELECT colleague_request.id AS requestId, kind, name AS askedByName, settled_at AS settledAt FROM colleague_request
    JOIN practitioner ON practitioner.id = asked_by_id
    WHERE asked_of_id = ${viewer} AND settled_at IS NOT NULL
      AND EXISTS (SELECT 1 FROM colleague_reply WHERE request_id = colleague_request.id AND author_id = ${viewer})
    ORDER BY settled_at DESC LIMIT 50`);
  return rows.map((row) => ({
    ...row,
    replies: reader.all<{ body: string; writtenAt: Instant }>(sql`
      SELECT body, written_at AS writtenAt FROM colleague_reply
      WHERE request_id = ${row.requestId} AND author_id = ${viewer} ORDER BY written_at`),
  }));
}
