import type { UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import type { FlagLevel, FlagPart, UrgencyFlag } from '#shared/capabilities/urgency/model.ts';
import { highestOf, isHigher } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId, MessageId, PractitionerId, UrgencyFlagId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Words that a scan found in what a patient wrote. */
export interface ScanFlag {
  readonly itemId: ItemId;
  readonly messageId: MessageId;
  readonly level: FlagLevel;
  readonly themeId: string;
  readonly theme: string;
  readonly part: FlagPart;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly words: string;
  readonly listVersion: number;
  readonly raisedAt: Instant;
}

/** Keeps a flag of the scan; false when these words raised it before, whatever became of it since. */
export function insertScanFlag(writer: Writer, flag: ScanFlag): boolean {
  const inserted = writer.run(sql`
    INSERT INTO urgency_flag (id, item_id, message_id, level, source, theme_id, theme, part, starts_at, ends_at, words,
      list_version, raised_at)
    VALUES (${newId<UrgencyFlagId>()}, ${flag.itemId}, ${flag.messageId}, ${flag.level}, 'scan', ${flag.themeId}, ${flag.theme},
      ${flag.part}, ${flag.startsAt}, ${flag.endsAt}, ${flag.words}, ${flag.listVersion}, ${flag.raisedAt})
    ON CONFLICT DO NOTHING`);
  return inserted > 0;
}

/** True when the subject of this item raised the same thing before; it is scanned again with each new message. */
export function hasSubjectFlag(
  reader: Reader,
  flag: Pick<ScanFlag, 'itemId' | 'themeId' | 'level' | 'words'>,
): boolean {
  const found = reader.first(sql`
    SELECT 1 FROM urgency_flag WHERE item_id = ${flag.itemId} AND part = 'subject' AND theme_id = ${flag.themeId}
      AND level = ${flag.level} AND words = ${flag.words}`);
  return found !== undefined;
}

/** Somebody of the staff who raises an item, and why. */
export interface PersonFlag {
  readonly itemId: ItemId;
  readonly level: FlagLevel;
  readonly raisedById: PractitionerId;
  readonly reason: string;
  readonly raisedAt: Instant;
}

export function insertPersonFlag(writer: Writer, flag: PersonFlag): void {
  writer.runOne(sql`
    INSERT INTO urgency_flag (id, item_id, level, source, raised_by_id, reason, raised_at)
    VALUES (${newId<UrgencyFlagId>()}, ${flag.itemId}, ${flag.level}, 'person', ${flag.raisedById}, ${flag.reason},
      ${flag.raisedAt})`);
}

/** Every flag of an item, settled ones too, newest first. */
export function listFlags(reader: Reader, itemId: ItemId): UrgencyFlag[] {
  return reader.all<UrgencyFlag>(sql`
    SELECT flag.id, level, source, message_id AS messageId, part, starts_at AS startsAt, ends_at AS endsAt, words, theme,
      raised_at AS raisedAt, raiser.name AS raisedByName, reason, settled_at AS settledAt, settler.name AS settledByName,
      settled_how AS settledHow, settled_reason AS settledReason
    FROM urgency_flag AS flag
    LEFT JOIN practitioner AS raiser ON raiser.id = raised_by_id
    LEFT JOIN practitioner AS settler ON settler.id = settled_by_id
    WHERE item_id = ${itemId}
    ORDER BY raised_at DESC, level DESC, part, starts_at, flag.id LIMIT 500`);
}

/** How and by whom flags are settled. */
export interface Settlement {
  readonly at: Instant;
  readonly byId: PractitionerId;
  readonly how: 'called' | 'lowered';
  readonly reason: string | null;
}

/** Settles those of these flags of an item that are not settled yet. Only a person's deed leads here. */
export function settleFlags(
  writer: Writer,
  itemId: ItemId,
  flagIds: readonly UrgencyFlagId[],
  { at, byId, how, reason }: Settlement,
): void {
  writer.run(sql`
    UPDATE urgency_flag SET settled_at = ${at}, settled_by_id = ${byId}, settled_how = ${how}, settled_reason = ${reason}
    WHERE item_id = ${itemId} AND settled_at IS NULL AND id IN (${listOf(flagIds)})`);
}

/** The flags of an item above a level that are not settled. */
export function listOpenFlagsAbove(reader: Reader, itemId: ItemId, level: UrgencyLevel): UrgencyFlagId[] {
  return reader
    .all<{ id: UrgencyFlagId; level: FlagLevel }>(
      sql`SELECT id, level FROM urgency_flag WHERE item_id = ${itemId} AND settled_at IS NULL`,
    )
    .filter((flag) => isHigher(flag.level, level))
    .map((flag) => flag.id);
}

interface OpenFlag {
  readonly level: FlagLevel;
  readonly raisedAt: Instant;
}

/**
 * Makes the item as urgent as the highest of its flags that are not settled, since the first of those.
 *
 * As only people settle flags, the program alone can but raise. What becomes more urgent wakes from a snooze.
 */
export function refreshUrgency(writer: Writer, itemId: ItemId): UrgencyLevel {
  const open = writer.all<OpenFlag>(sql`
    SELECT level, min(raised_at) AS raisedAt FROM urgency_flag WHERE item_id = ${itemId} AND settled_at IS NULL GROUP BY level`);
  const before = writer.first<{ urgency: UrgencyLevel }>(sql`SELECT urgency FROM work_item WHERE id = ${itemId}`);
  const urgency = highestOf(open.map((flag) => flag.level));
  const since = open.find((flag) => flag.level === urgency)?.raisedAt ?? null;
  writer.run(sql`UPDATE work_item SET urgency = ${urgency}, urgency_since = ${since} WHERE id = ${itemId}`);
  if (isHigher(urgency, before?.urgency ?? 'none')) {
    writer.run(sql`UPDATE work_item SET snoozed_until = NULL WHERE id = ${itemId}`);
  }
  return urgency;
}

/** Moves what raised one item, and the calls about it, to the item that takes it up. */
export function moveUrgency(writer: Writer, from: ItemId, into: ItemId): void {
  writer.run(sql`UPDATE urgency_flag SET item_id = ${into} WHERE item_id = ${from}`);
  writer.run(sql`UPDATE call_record SET item_id = ${into} WHERE item_id = ${from}`);
  refreshUrgency(writer, into);
}
