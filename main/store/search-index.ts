import { invariant } from '#shared/kernel/invariant.ts';
import { foldedWord, foldedWords } from '#shared/kernel/words.ts';
import { sql } from './sql.ts';
import type { Writer } from './writer.ts';

/** Stands between two texts of one column, so that no phrase runs from one into the other; no query can hold it. */
const boundary = '\uE000';

/** Numbers that the items of one minute have to themselves before they spill into the next. */
export const numbersPerMinute = 256;

const minuteMs = 60_000;
/** Items indexed between two chances for others to have their turn. */
const sliceSize = 50;

/** Words that are known to be in the list of words; more than this would only cost memory. */
const mostKnownWords = 500_000;

interface Said {
  readonly body: string;
  readonly senderName: string;
  readonly isFromPatient: number;
  readonly sentAt: string;
  readonly channel: string;
}

interface Heading {
  readonly patientName: string;
  readonly subject: string;
  readonly threadId: string;
  readonly arrivedAt: string;
}

/** First number of the minute in which something was said; what has no moment counts as the oldest. */
export function firstNumberAt(moment: string): number {
  const epochMs = Date.parse(moment);
  return Number.isFinite(epochMs) ? Math.max(0, Math.floor(epochMs / minuteMs)) * numbersPerMinute : 0;
}

/**
 * Keeps the index of words equal to what is written, for one connection that writes.
 *
 * Triggers name the items with new words; `catchUp` writes them before their transaction commits. A reader therefore
 * never finds less, or more, than was committed with it.
 */
export class SearchIndex {
  readonly #known = new Set<string>();

  /**
   * Writes every item with new words; yields between slices of a long run.
   *
   * Oldest first, because the index takes rows in the order of their numbers many times quicker than in any other.
   */
  *catchUp(writer: Writer): Generator<void, void> {
    const pending = writer.all<{ id: string }>(sql`
      SELECT item_id AS id FROM search_pending LEFT JOIN work_item ON work_item.id = item_id
      ORDER BY coalesce((SELECT max(sent_at) FROM message WHERE message.thread_id = work_item.thread_id
        AND kind <> 'system-notice'), arrived_at)`);
    for (const [place, { id }] of pending.entries()) {
      this.#write(writer, id);
      if (place % sliceSize === sliceSize - 1) yield;
    }
    if (pending.length > 0) writer.run(sql`DELETE FROM search_pending`);
  }

  /** Writes every item with new words at once. */
  catchUpNow(writer: Writer): void {
    for (const _slice of this.catchUp(writer));
  }

  /** What was written came to nothing, so it is not known which words are in the list. */
  forget(): void {
    this.#known.clear();
  }

  #write(writer: Writer, itemId: string): void {
    const old = writer.first<{ number: number }>(sql`SELECT number FROM search_item WHERE item_id = ${itemId}`);
    if (old) {
      writer.run(sql`DELETE FROM search_text WHERE rowid = ${old.number}`);
      writer.run(sql`DELETE FROM search_item WHERE number = ${old.number}`);
    }
    const heading = writer.first<Heading>(sql`
      SELECT patient_name AS patientName, subject, thread_id AS threadId, arrived_at AS arrivedAt FROM work_item
      WHERE id = ${itemId}`);
    if (!heading) return;
    const said = saidIn(writer, heading.threadId);
    const number = freeNumber(writer, said.at(-1)?.sentAt ?? heading.arrivedAt);
    insertFacts(writer, number, itemId, said[0]?.channel ?? null);
    const senders = said.filter((one) => one.isFromPatient === 1).map((one) => one.senderName);
    const columns = [
      [heading.patientName, ...new Set(senders)],
      [heading.subject],
      [...said.map((one) => one.body), ...attachmentTitles(writer, heading.threadId)],
      writtenInside(writer, itemId),
    ].map((texts) => texts.map(foldedWords));
    const [name = '', subject = '', spoken = '', inside = ''] = columns.map((texts) =>
      texts.map((words) => words.join(' ')).join(` ${boundary} `),
    );
    writer.run(sql`
      INSERT INTO search_text (rowid, name, subject, said, inside)
      VALUES (${number}, ${name}, ${subject}, ${spoken}, ${inside})`);
    this.#learn(writer, columns.flat(2));
  }

  #learn(writer: Writer, words: readonly string[]): void {
    if (this.#known.size > mostKnownWords) this.#known.clear();
    for (const word of words) {
      if (word.length < 3 || this.#known.has(word)) continue;
      this.#known.add(word);
      writer.run(sql`
        INSERT OR IGNORE INTO search_word (word, backwards) VALUES (${word}, ${backwards(word)})`);
    }
  }
}

/** A word read from its end, for finding words by how they end. */
export function backwards(word: string): string {
  return [...foldedWord(word)].reverse().join('');
}

/** What patients and staff said to each other, oldest first; receipts and other standard notices are nobody's words. */
function saidIn(writer: Writer, threadId: string): Said[] {
  return writer.all<Said>(sql`
    SELECT body, sender_name AS senderName, kind = 'patient-question' AS isFromPatient, sent_at AS sentAt, channel
    FROM message WHERE thread_id = ${threadId} AND kind <> 'system-notice' ORDER BY sent_at, id`);
}

function attachmentTitles(writer: Writer, threadId: string): string[] {
  return writer
    .all<{ title: string }>(
      sql`
      SELECT title FROM attachment JOIN message ON message.id = message_id WHERE thread_id = ${threadId}
      ORDER BY attachment.id`,
    )
    .map((row) => row.title);
}

/** What staff wrote for each other: notes, calls, questions to colleagues and their replies; never a draft. */
function writtenInside(writer: Writer, itemId: string): string[] {
  return writer
    .all<{ body: string }>(
      sql`
      SELECT body FROM internal_note WHERE item_id = ${itemId}
      UNION ALL SELECT said FROM call_record WHERE item_id = ${itemId}
      UNION ALL SELECT question FROM colleague_request WHERE item_id = ${itemId}
      UNION ALL SELECT body FROM colleague_reply
        WHERE request_id IN (SELECT id FROM colleague_request WHERE item_id = ${itemId})`,
    )
    .map((row) => row.body);
}

/** A number that is free, in the minute of the newest message or as soon after it as there is room. */
function freeNumber(writer: Writer, moment: string): number {
  const first = firstNumberAt(moment);
  for (let room = numbersPerMinute; ; room *= 2) {
    const last = writer.first<{ number: number | null }>(sql`
      SELECT max(number) AS number FROM search_item WHERE number >= ${first} AND number < ${first + room}`)?.number;
    const next = last === null || last === undefined ? first : last + 1;
    if (next < first + room) return next;
  }
}

/** What `search_item` copies of a work item; `department` is null while it has no short number yet. */
interface Facts {
  readonly department: number | null;
  readonly owner: number | null;
  readonly question_type: string;
  readonly state: string;
  readonly snoozed_until: string | null;
  readonly is_open: number;
  readonly is_urgent: number;
  readonly urgency: string;
  readonly has_gap: number;
  readonly is_thanks: number;
  readonly has_attachment: number;
  readonly is_on_behalf: number;
  readonly isOwnerKnown: number;
}

function factsOf(writer: Writer, itemId: string): Facts {
  const facts = writer.first<Facts>(sql`
    SELECT search_fact.*, (owner IS NOT NULL OR NOT EXISTS (SELECT 1 FROM work_item WHERE work_item.id = item_id
      AND owner_id IS NOT NULL)) AS isOwnerKnown FROM search_fact WHERE item_id = ${itemId}`);
  invariant(facts !== undefined, 'an item that is indexed is there');
  return facts;
}

/** Gives the department and owner of an item short numbers when they have none. */
function numberReferences(writer: Writer, itemId: string): void {
  writer.run(sql`
    INSERT OR IGNORE INTO search_reference (id) SELECT department_id FROM work_item WHERE id = ${itemId}
    UNION SELECT owner_id FROM work_item WHERE id = ${itemId} AND owner_id IS NOT NULL`);
}

/** In two steps, because SQLite keeps a way back for an INSERT that selects, which costs more than all of the rest. */
function insertFacts(writer: Writer, number: number, itemId: string, channel: string | null): void {
  let facts = factsOf(writer, itemId);
  if (facts.department === null || facts.isOwnerKnown === 0) {
    numberReferences(writer, itemId);
    facts = factsOf(writer, itemId);
  }
  writer.run(sql`
    INSERT INTO search_item (number, item_id, channel, department, owner, question_type, state, snoozed_until, is_open,
      is_urgent, urgency, has_gap, is_thanks, has_attachment, is_on_behalf)
    VALUES (${number}, ${itemId}, ${channel}, ${facts.department}, ${facts.owner}, ${facts.question_type}, ${facts.state},
      ${facts.snoozed_until}, ${facts.is_open}, ${facts.is_urgent}, ${facts.urgency}, ${facts.has_gap},
      ${facts.is_thanks}, ${facts.has_attachment}, ${facts.is_on_behalf})`);
}
