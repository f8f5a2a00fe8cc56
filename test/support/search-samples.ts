import type { ItemId } from '#shared/kernel/ids.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { TestCounter } from './test-counter.ts';

/** The codes of the questions that a search of this person finds, in the order in which they stand. */
export async function found(counter: TestCounter, staff: string, text: string): Promise<string[]> {
  const { hits } = await counter.as(staff).search.find({ text, offset: 0, limit: 100 });
  return hits.map(({ item }) => codeOf(counter, item.id));
}

/** The code of a question of the demo clinic. */
export function codeOf(counter: TestCounter, itemId: ItemId): string {
  const codes = Array.from({ length: 40 }, (_, place) => `V${String(place + 1).padStart(2, '0')}`);
  return codes.find((code) => counter.clinic.ids.item(code) === itemId) ?? itemId;
}

/** A note of a colleague about a question, straight into the store. */
export function noteAbout(counter: TestCounter, question: string, body: string): void {
  counter.store.write((writer) =>
    writer.runOne(sql`
      INSERT INTO internal_note (id, item_id, author_id, body, written_at)
      VALUES (${newId<string>()}, ${counter.clinic.ids.item(question)}, ${counter.clinic.staff('M08')}, ${body},
        ${counter.door.clock.now()})`),
  );
}
