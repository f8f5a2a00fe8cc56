import type { Enclosure, ShelfItem } from '#shared/capabilities/letters/model.ts';
import type { LetterId, PractitionerId, ShelfId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface ShelfRow extends Omit<ShelfItem, 'subjects'> {
  readonly subjects: string;
}

function shelfWhere(reader: Reader, where: Statement): ShelfItem[] {
  return reader
    .all<ShelfRow>(
      sql`
      SELECT id, kind, title, address, department_id AS departmentId, subjects, edition, checked_on AS checkedOn
      FROM shelf_item WHERE removed_at IS NULL AND ${where} ORDER BY title, id LIMIT 2000`,
    )
    .map(({ subjects, ...row }) => ({ ...row, subjects: JSON.parse(subjects) as string[] }));
}

/** Everything on the shelf, by title. */
export function listShelf(reader: Reader): ShelfItem[] {
  return shelfWhere(reader, sql`1`);
}

export function findShelfItem(reader: Reader, id: ShelfId): ShelfItem | undefined {
  return shelfWhere(reader, sql`id = ${id}`)[0];
}

export function insertShelfItem(writer: Writer, item: ShelfItem, addedBy: PractitionerId | null): void {
  writer.runOne(sql`
    INSERT INTO shelf_item (id, kind, title, address, department_id, subjects, edition, checked_on, added_by)
    VALUES (${item.id}, ${item.kind}, ${item.title}, ${item.address}, ${item.departmentId},
      ${JSON.stringify(item.subjects)}, ${item.edition}, ${item.checkedOn}, ${addedBy})`);
}

/** Takes an item off the shelf; letters that took it keep it. */
export function markShelfItemRemoved(writer: Writer, id: ShelfId, at: Instant): void {
  writer.runOne(sql`UPDATE shelf_item SET removed_at = ${at} WHERE id = ${id} AND removed_at IS NULL`);
}

/** What is with a letter, in the order it was put in. */
export function listEnclosures(reader: Reader, letterId: LetterId): Enclosure[] {
  return reader.all<Enclosure>(sql`
    SELECT id, kind, title, address, edition, length(content) AS sizeBytes, content_type AS contentType, added_on AS addedOn
    FROM letter_enclosure WHERE letter_id = ${letterId} AND taken_out_at IS NULL ORDER BY position`);
}

export interface NewEnclosure {
  readonly letterId: LetterId;
  readonly kind: Enclosure['kind'];
  readonly shelfId: ShelfId | null;
  readonly title: string;
  readonly address: string | null;
  readonly edition: string | null;
  readonly contentType: string | null;
  readonly content: Buffer | null;
  readonly addedOn: CalendarDate;
}

/** Puts something with a letter, after what is there. */
export function insertEnclosure(writer: Writer, { letterId, ...one }: NewEnclosure): Enclosure {
  const id = newId<string>();
  writer.runOne(sql`
    INSERT INTO letter_enclosure (id, letter_id, position, kind, shelf_id, title, address, edition, content_type, content,
      added_on)
    VALUES (${id}, ${letterId},
      (SELECT coalesce(max(position), 0) + 1 FROM letter_enclosure WHERE letter_id = ${letterId}), ${one.kind},
      ${one.shelfId}, ${one.title}, ${one.address}, ${one.edition}, ${one.contentType}, ${one.content}, ${one.addedOn})`);
  const { shelfId: _shelfId, content, ...rest } = one;
  return { id, ...rest, sizeBytes: content?.length ?? null };
}

/** Takes something out of a letter; a version that was signed with it still has it. Gives whether it was there. */
export function markTakenOut(writer: Writer, letterId: LetterId, id: string, at: Instant): boolean {
  const changes = writer.run(sql`
    UPDATE letter_enclosure SET taken_out_at = ${at} WHERE id = ${id} AND letter_id = ${letterId} AND taken_out_at IS NULL`);
  return changes === 1;
}

/** Puts what is with a letter with another one too. */
export function copyEnclosures(writer: Writer, fromId: LetterId, toId: LetterId): void {
  for (const { id } of listEnclosures(writer, fromId))
    writer.runOne(sql`
      INSERT INTO letter_enclosure (id, letter_id, position, kind, shelf_id, title, address, edition, content_type, content,
        added_on)
      SELECT ${newId<string>()}, ${toId}, position, kind, shelf_id, title, address, edition, content_type, content, added_on
      FROM letter_enclosure WHERE id = ${id}`);
}
