import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { ItemRow } from './item-rows.ts';
import { seenBy, sightOf } from './item-sight.ts';
import { itemColumns } from './item-store.ts';

/** The rows of these items as this person may see them, in the order of the ids. */
export function listSeenItems(reader: Reader, itemIds: readonly ItemId[], call: SignedInCall): ItemSummary[] {
  const sight = sightOf(reader, call);
  const rows = reader.all<ItemRow>(sql`${itemColumns(call.person.id)} WHERE work_item.id IN (${listOf(itemIds)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return itemIds.flatMap((id) => {
    const row = byId.get(id);
    return row ? [seenBy(row, sight)] : [];
  });
}
