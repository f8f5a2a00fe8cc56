import type { DeedKind } from '#shared/capabilities/counter/list-model.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { joined, sql, type SqlValue } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Everything of an item that a deed may change; undoing puts all of it back. */
const keptColumns = {
  state: sql`state`,
  next_action: sql`next_action`,
  owner_id: sql`owner_id`,
  pool_role: sql`pool_role`,
  department_id: sql`department_id`,
  question_type: sql`question_type`,
  closed_at: sql`closed_at`,
  close_outcome: sql`close_outcome`,
  close_explanation: sql`close_explanation`,
  replaces_call: sql`replaces_call`,
  agreement_id: sql`agreement_id`,
  is_thanks: sql`is_thanks`,
  no_thanks_until: sql`no_thanks_until`,
  merged_into: sql`merged_into`,
  merged_at: sql`merged_at`,
  snoozed_until: sql`snoozed_until`,
  snooze_reason: sql`snooze_reason`,
  snooze_on_reply: sql`snooze_on_reply`,
  snoozed_by_id: sql`snoozed_by_id`,
  snoozed_questions: sql`snoozed_questions`,
  remind_at: sql`remind_at`,
} as const;
type KeptColumn = keyof typeof keptColumns;
const columnNames = Object.keys(keptColumns) as KeptColumn[];

/** An item as it was before a deed. */
export type ItemBefore = Readonly<Record<KeptColumn, SqlValue>>;

export interface Deed {
  readonly id: string;
  readonly kind: DeedKind;
  readonly versionBefore: number;
  readonly versionAfter: number;
  readonly before: ItemBefore;
}

/** How long a deed can be undone, in milliseconds; older ones are forgotten. */
const keptMs = 24 * 3_600_000;

interface Versioned {
  readonly version: number;
}

/** Does something to an item and keeps how it was, so that who did it can undo it. */
export function remembered(
  writer: Writer,
  deed: { readonly itemId: ItemId; readonly by: PractitionerId; readonly now: Instant; readonly kind: DeedKind },
  work: () => void,
): void {
  const { itemId, by, now, kind } = deed;
  const columns = joined(columnNames.map((name) => keptColumns[name]));
  const found = writer.first<ItemBefore & Versioned>(
    sql`SELECT version, ${columns} FROM work_item WHERE id = ${itemId}`,
  );
  invariant(found !== undefined, 'a deed is done to an item that is there');
  const { version, ...before } = found;
  work();
  writer.run(sql`DELETE FROM deed WHERE item_id = ${itemId} AND done_at < ${later(now, -keptMs)}`);
  writer.runOne(sql`
    INSERT INTO deed (id, item_id, by_id, kind, done_at, version_before, version_after, before)
    VALUES (${newId<string>()}, ${itemId}, ${by}, ${kind}, ${now}, ${version},
      (SELECT version FROM work_item WHERE id = ${itemId}), ${JSON.stringify(before)})`);
}

/** The latest deed of this person with an item that was not undone, or undefined. */
export function findLatestDeed(reader: Reader, itemId: ItemId, by: PractitionerId): Deed | undefined {
  const row = reader.first<Omit<Deed, 'before'> & { before: string }>(sql`
    SELECT id, kind, version_before AS versionBefore, version_after AS versionAfter, before FROM deed
    WHERE item_id = ${itemId} AND by_id = ${by} AND undone_at IS NULL ORDER BY done_at DESC, id DESC LIMIT 1`);
  return row && { ...row, before: JSON.parse(row.before) as ItemBefore };
}

/**
 * Puts an item back as it was before a deed.
 *
 * The version counts on, as every change does; the deed before this one leads to the item as it is now.
 */
export function putBackAsBefore(
  writer: Writer,
  itemId: ItemId,
  deed: Deed,
  { by, now }: { readonly by: PractitionerId; readonly now: Instant },
): void {
  const columns = joined(columnNames.map((name) => sql`${keptColumns[name]} = ${deed.before[name]}`));
  writer.runOne(sql`UPDATE work_item SET ${columns}, version = version + 1, changed_by = ${by} WHERE id = ${itemId}`);
  writer.runOne(sql`UPDATE deed SET undone_at = ${now} WHERE id = ${deed.id}`);
}

/** Lets the deed before an undone one lead to the item as it is now, so that it can be undone next. */
export function reconnectDeeds(writer: Writer, itemId: ItemId, undone: Deed, by: PractitionerId): void {
  writer.run(sql`
    UPDATE deed SET version_after = (SELECT version FROM work_item WHERE id = ${itemId})
    WHERE item_id = ${itemId} AND by_id = ${by} AND version_after = ${undone.versionBefore} AND undone_at IS NULL`);
}
