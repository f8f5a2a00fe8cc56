import type { Conversation, ItemState, PoolRole } from '#shared/capabilities/counter/model.ts';
import { isHigher } from '#shared/capabilities/urgency/rules.ts';

/** One difference between the item a person acted on and the item as it is now. */
export type Change =
  | { readonly kind: 'owner'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'state'; readonly before: ItemState; readonly after: ItemState }
  | { readonly kind: 'role'; readonly before: PoolRole; readonly after: PoolRole }
  | { readonly kind: 'messages'; readonly count: number }
  | { readonly kind: 'urgent' };

/** What a person would see differently now than when they acted; empty when nothing visible changed. */
export function changesBetween(before: Conversation, after: Conversation): readonly Change[] {
  const changes: Change[] = [];
  const ownerBefore = before.item.owner?.name ?? null;
  const ownerAfter = after.item.owner?.name ?? null;
  if (ownerBefore !== ownerAfter) changes.push({ kind: 'owner', before: ownerBefore, after: ownerAfter });
  if (before.item.state !== after.item.state) {
    changes.push({ kind: 'state', before: before.item.state, after: after.item.state });
  }
  if (before.item.poolRole !== after.item.poolRole) {
    changes.push({ kind: 'role', before: before.item.poolRole, after: after.item.poolRole });
  }
  const count = after.messages.length - before.messages.length;
  if (count > 0) changes.push({ kind: 'messages', count });
  if (isHigher(after.item.urgency, before.item.urgency)) changes.push({ kind: 'urgent' });
  return changes;
}
