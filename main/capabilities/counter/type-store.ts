import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { TypeChange } from '#shared/capabilities/counter/type-change.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Who gave which question another type, when and why. */
export interface NewTypeChange {
  readonly itemId: ItemId;
  readonly at: Instant;
  readonly byId: PractitionerId;
  readonly toType: QuestionType;
  readonly reason: string;
}

/** Gives an item another type and keeps that it was. What routed it is forgotten by the store itself. */
export function changeItemType(writer: Writer, { itemId, at, byId, toType, reason }: NewTypeChange): void {
  writer.runOne(sql`
    INSERT INTO type_change (id, item_id, at, by_id, from_type, to_type, reason)
    SELECT ${newId<string>()}, id, ${at}, ${byId}, question_type, ${toType}, ${reason} FROM work_item WHERE id = ${itemId}`);
  writer.runOne(sql`UPDATE work_item SET question_type = ${toType} WHERE id = ${itemId}`);
}

/** Every change of type of an item, oldest first. */
export function listTypeChanges(reader: Reader, itemId: ItemId): TypeChange[] {
  return reader.all<TypeChange>(sql`
    SELECT at, name AS byName, from_type AS fromType, to_type AS toType, reason FROM type_change
    JOIN practitioner ON practitioner.id = by_id WHERE item_id = ${itemId} ORDER BY at, type_change.id`);
}
