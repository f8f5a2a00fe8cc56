import type { ThreadId } from '#shared/kernel/ids.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { moveUrgency } from '#main/capabilities/urgency/public.ts';
import { findItemOfThread, type ItemNow } from './project-items.ts';

interface DraftRow {
  readonly author_id: string;
  readonly kind: string;
  readonly body: string;
}

/** Two drafts of one author and kind become one, the earlier first: nothing that was typed is lost. */
function moveDrafts(writer: Writer, from: string, into: string): void {
  for (const draft of writer.all<DraftRow>(sql`SELECT author_id, kind, body FROM draft WHERE item_id = ${from}`)) {
    const same = sql`author_id = ${draft.author_id} AND kind = ${draft.kind}`;
    const other = writer.first<DraftRow>(
      sql`SELECT author_id, kind, body FROM draft WHERE item_id = ${into} AND ${same}`,
    );
    if (!other) {
      writer.run(sql`UPDATE draft SET item_id = ${into} WHERE item_id = ${from} AND ${same}`);
      continue;
    }
    const [first, second] = [
      JSON.parse(other.body) as { content: unknown[] },
      JSON.parse(draft.body) as { content: unknown[] },
    ];
    const body = JSON.stringify({ ...first, content: [...first.content, ...second.content] });
    writer.run(sql`UPDATE draft SET body = ${body}, revision = revision + 1 WHERE item_id = ${into} AND ${same}`);
    writer.run(sql`DELETE FROM draft WHERE item_id = ${from} AND ${same}`);
  }
}

function hasWaiting(reader: Reader, itemId: string): boolean {
  return reader.first(sql`SELECT 1 FROM outbox WHERE item_id = ${itemId} AND status = 'waiting'`) !== undefined;
}

function mergeItems(writer: Writer, from: ItemNow, into: ItemNow): void {
  moveDrafts(writer, from.id, into.id);
  moveUrgency(writer, from.id, into.id);
  for (const table of [sql`reroute`, sql`type_change`, sql`internal_note`, sql`outbox`, sql`record_entry`]) {
    writer.run(sql`UPDATE ${table} SET item_id = ${into.id} WHERE item_id = ${from.id}`);
  }
  const isTakenHere = into.ownerId === null && into.state === 'new' && from.ownerId !== null;
  if (isTakenHere) {
    writer.run(sql`
      UPDATE work_item SET owner_id = ${from.ownerId}, state = ${from.state}, next_action = ${from.nextAction}, version = version + 1
      WHERE id = ${into.id}`);
  }
  writer.run(sql`UPDATE gap SET item_id = NULL WHERE item_id = ${from.id}`);
  writer.run(sql`DELETE FROM work_item WHERE id = ${from.id}`);
}

function isLeft(reader: Reader, threadId: ThreadId): boolean {
  return reader.first(sql`SELECT 1 FROM imported_resource WHERE thread_id = ${threadId} LIMIT 1`) === undefined;
}

/**
 * Takes a conversation up in another, once everything that came from outside has left it.
 *
 * What staff did there goes along: answers, drafts, notes, reroutes. While both have an answer in the outbox, the old
 * one stays, as two answers must not become one. Returns whether it is gone.
 */
export function mergeThread(writer: Writer, from: ThreadId, into: ThreadId): boolean {
  if (!isLeft(writer, from)) return false;
  const [oldItem, newItem] = [findItemOfThread(writer, from), findItemOfThread(writer, into)];
  if (oldItem && newItem && hasWaiting(writer, oldItem.id) && hasWaiting(writer, newItem.id)) return false;
  writer.run(sql`UPDATE message SET thread_id = ${into} WHERE thread_id = ${from}`);
  if (oldItem && newItem) mergeItems(writer, oldItem, newItem);
  else if (oldItem) writer.run(sql`UPDATE work_item SET thread_id = ${into} WHERE id = ${oldItem.id}`);
  writer.run(sql`DELETE FROM imported_thread WHERE thread_id = ${from}`);
  writer.run(sql`DELETE FROM thread WHERE id = ${from}`);
  return true;
}
