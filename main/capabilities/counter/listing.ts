import { listActionsOf } from '#shared/capabilities/counter/list-rules.ts';
import type { ListActions, Listing } from '#shared/capabilities/counter/list-model.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { findReach } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import { findDraft } from './draft-store.ts';
import type { ItemRow } from './item-rows.ts';
import { listMergedInto } from './merge-store.ts';
import { findSnooze } from './snooze-store.ts';

/** What this person may do now with the place of an item in the list. */
export function listActionsFor(reader: Reader, item: ItemRow, call: SignedInCall): ListActions {
  const reach = findReach(reader, item.id, call.person);
  invariant(reach !== undefined, 'an item that was read has a reach');
  return listActionsOf(call.person, reach, {
    state: item.state,
    ownerId: item.owner_id,
    urgency: item.urgency,
    needsCall: needsCall(item.urgency),
    isThanks: item.is_thanks === 1,
    snoozedUntil: item.snoozed_until,
    remindAt: item.remind_at,
    hasPatient: item.patient_id !== null,
  });
}

/** By which channel the patient's first words of an item came. */
function channelsOf(reader: Reader, items: readonly ItemRow[]): Listing['siblingChannels'] {
  if (items.length === 0) return [];
  return reader.all<Listing['siblingChannels'][number]>(sql`
    SELECT work_item.id AS itemId, (SELECT channel FROM message WHERE message.thread_id = work_item.thread_id
      ORDER BY sent_at, id LIMIT 1) AS channel
    FROM work_item WHERE work_item.id IN (${listOf(items.map(({ id }) => id))})
      AND EXISTS (SELECT 1 FROM message WHERE message.thread_id = work_item.thread_id)`);
}

/** Everything about the place of an item in the list: snooze, duplicates, and by which channel its siblings came. */
export function listingOf(reader: Reader, item: ItemRow, siblings: readonly ItemRow[], call: SignedInCall): Listing {
  const merged = listMergedInto(reader, item.id);
  return {
    may: listActionsFor(reader, item, call),
    snooze: findSnooze(reader, item.id, call.now),
    mergedFrom: merged.map(({ id, subject, mergedAt }) => ({ itemId: id, subject, mergedAt })),
    mergedInto: item.merged_into,
    mergedDrafts: merged.flatMap(({ id, subject }) => {
      const draft = findDraft(reader, id, call.person.id);
      return draft ? [{ itemId: id, subject, body: draft.body }] : [];
    }),
    siblingChannels: channelsOf(reader, siblings),
    replacesCall: item.replaces_call === 1,
  };
}
