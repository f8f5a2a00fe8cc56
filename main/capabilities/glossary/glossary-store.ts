import type { CalendarDate } from '#shared/kernel/time.ts';
import { keyOf } from '#shared/plain-language/lexicon/parts.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A word on the list, with who added it; null for who is no longer known here. */
export interface GlossaryRow extends Omit<OrganisationEntry, 'addedBy' | 'addedOn'> {
  readonly id: string;
  readonly addedById: string | null;
  readonly addedBy: string;
  readonly addedOn: CalendarDate;
}

interface StoredRow extends Omit<GlossaryRow, 'plain'> {
  readonly plain: string;
}

const columns = sql`id, language, term, meaning, plain, explanation, source, added_by_id AS addedById,
  added_by_name AS addedBy, added_on AS addedOn`;

function rowOf(stored: StoredRow): GlossaryRow {
  return { ...stored, plain: JSON.parse(stored.plain) as string[] };
}

/** The list by term; of one language when it is named. */
export function listWords(reader: Reader, language?: Language): GlossaryRow[] {
  const only = language === undefined ? sql`` : sql`WHERE language = ${language}`;
  return reader.all<StoredRow>(sql`SELECT ${columns} FROM glossary_entry ${only} ORDER BY key, language`).map(rowOf);
}

export function findWord(reader: Reader, id: string): GlossaryRow | undefined {
  const row = reader.first<StoredRow>(sql`SELECT ${columns} FROM glossary_entry WHERE id = ${id}`);
  return row && rowOf(row);
}

/** What the list says of a term now. */
export function findTerm(reader: Reader, language: Language, term: string): GlossaryRow | undefined {
  const row = reader.first<StoredRow>(
    sql`SELECT ${columns} FROM glossary_entry WHERE language = ${language} AND key = ${keyOf(term)}`,
  );
  return row && rowOf(row);
}

export function countWords(reader: Reader): number {
  return reader.first<{ count: number }>(sql`SELECT count(*) AS count FROM glossary_entry`)?.count ?? 0;
}

/** Counts up with every change of the list. */
export function revisionOf(reader: Reader): number {
  return reader.first<{ revision: number }>(sql`SELECT revision FROM glossary_revision WHERE id = 1`)?.revision ?? 0;
}

function markChanged(writer: Writer): void {
  writer.runOne(sql`UPDATE glossary_revision SET revision = revision + 1 WHERE id = 1`);
}

/** Puts a word on the list, in place of what it said of that term before. */
export function saveWord(writer: Writer, word: GlossaryRow): void {
  writer.run(sql`DELETE FROM glossary_entry WHERE language = ${word.language} AND key = ${keyOf(word.term)}`);
  writer.runOne(sql`
    INSERT INTO glossary_entry (id, language, key, term, meaning, plain, explanation, source, added_by_id, added_by_name, added_on)
    VALUES (${word.id}, ${word.language}, ${keyOf(word.term)}, ${word.term}, ${word.meaning}, ${JSON.stringify(word.plain)},
      ${word.explanation}, ${word.source}, ${word.addedById}, ${word.addedBy}, ${word.addedOn})`);
  markChanged(writer);
}

export function removeWord(writer: Writer, id: string): void {
  writer.runOne(sql`DELETE FROM glossary_entry WHERE id = ${id}`);
  markChanged(writer);
}
