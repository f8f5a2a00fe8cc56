import type { ItemState } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { appendAudit, itemNote } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { moveTo } from './item-commands.ts';
import { itemColumns } from './item-store.ts';
import type { ItemRow } from './item-rows.ts';

/** States that stay what they are without an owner: the answer goes out, the patient is still to act. */
const ownerless: readonly ItemState[] = ['in-outbox', 'waiting-for-patient'];

/**
 * Gives the open items of someone back to their pools, each with its line in the log.
 *
 * For who left or does other work now: an item that someone took is theirs until they give it back, and they cannot
 * any more. Their drafts and their answers in the outbox stay.
 */
export function releaseItemsOf(writer: Writer, ownerId: PractitionerId, call: SignedInCall): void {
  const items = writer.all<ItemRow>(sql`${itemColumns(ownerId)} WHERE owner_id = ${ownerId} AND is_open = 1`);
  for (const item of items) {
    const state = ownerless.includes(item.state) ? item.state : 'new';
    moveTo(writer, item, call, { state, ownerId: null });
    const note = { ...itemNote('put-back')(writer, { itemId: item.id }, call), reason: 'owner-left' };
    appendAudit(writer, { call, procedure: 'counter.releaseItemsOf', note, outcome: 'done' });
  }
}
