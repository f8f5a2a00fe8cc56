import type { ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { ItemUrgency } from '#shared/capabilities/urgency/model.ts';
import { urgencyActionsOf, type UrgencySituation } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Reader } from '#main/store/reader.ts';
import { countFailedAttempts, listCalls } from './call-store.ts';
import { listFlags } from './flag-store.ts';

/** What a conversation tells of its urgency to somebody who may read it. */
export function readUrgency(
  reader: Reader,
  item: UrgencySituation & { readonly id: ItemId },
  reach: ItemInReach,
  person: Person,
): Omit<ItemUrgency, 'onDutyName'> {
  return {
    flags: listFlags(reader, item.id),
    calls: listCalls(reader, item.id),
    failedAttempts: countFailedAttempts(reader, item.id),
    may: urgencyActionsOf(person, reach, item),
  };
}
