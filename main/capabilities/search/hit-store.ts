import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { Hit } from '#shared/capabilities/search/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { listSeenItems } from '#main/capabilities/counter/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { bestSnippet, type Passage } from './snippets.ts';

/** Longest part of one text that is read for a snippet, in characters. */
const longestText = 20_000;

/** What was said and written about an item, newest first. */
function passagesOf(reader: Reader, itemId: ItemId): Passage[] {
  return reader.all<Passage>(sql`
    SELECT 'message' AS "where", substr(body, 1, ${longestText}) AS text, sent_at AS at FROM message
      JOIN work_item ON work_item.thread_id = message.thread_id
      WHERE work_item.id = ${itemId} AND kind = 'patient-question'
    UNION ALL SELECT 'answer', substr(body, 1, ${longestText}), sent_at FROM message
      JOIN work_item ON work_item.thread_id = message.thread_id
      WHERE work_item.id = ${itemId} AND kind = 'clinician-reply'
    UNION ALL SELECT 'inside', substr(body, 1, ${longestText}), written_at FROM internal_note WHERE item_id = ${itemId}
    UNION ALL SELECT 'inside', said, called_at FROM call_record WHERE item_id = ${itemId}
    UNION ALL SELECT 'inside', question, asked_at FROM colleague_request WHERE item_id = ${itemId}
    UNION ALL SELECT 'inside', body, written_at FROM colleague_reply
      WHERE request_id IN (SELECT id FROM colleague_request WHERE item_id = ${itemId})
    ORDER BY at DESC`);
}

function latestAt(reader: Reader, item: ItemSummary): Instant {
  const latest = reader.first<{ at: Instant | null }>(sql`
    SELECT max(sent_at) AS at FROM message JOIN work_item ON work_item.thread_id = message.thread_id
    WHERE work_item.id = ${item.id} AND kind <> 'system-notice'`);
  return latest?.at ?? item.arrivedAt;
}

/** The rows of a page as this person sees them, in this order, each with the words that were found. */
export function listHitRows(
  reader: Reader,
  itemIds: readonly ItemId[],
  sought: readonly string[],
  call: SignedInCall,
): Hit[] {
  return listSeenItems(reader, itemIds, call).map((item) => ({
    item,
    latestAt: latestAt(reader, item),
    snippet: item.firstLine === null ? null : bestSnippet(passagesOf(reader, item.id), sought),
  }));
}
