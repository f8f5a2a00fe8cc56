import { keyOf } from '../lexicon/parts.ts';
import { entryOf, type EntryFault, type OrganisationEntry } from './entry.ts';

/** The most entries in a list. */
export const mostEntries = 5_000;

/** The longest file that is read, in UTF-16 units: more than the most entries need. */
export const longestFile = 8_000_000;

/** What can be wrong with a list or its file. */
export const listFaults = [
  'too-large',
  'too-many',
  'unreadable',
  'unknown-version',
  'no-heading',
  'wrong-columns',
  'open-quote',
  'twice',
] as const;
export type ListFault = EntryFault | (typeof listFaults)[number];

/** Something wrong in a list: where, and a code. Never what was written there. */
export interface PlacedFault {
  /** Line of a CSV file, or the number of an entry in a JSON file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly code: ListFault;
}

/** What a file or a list came to. Entries are those without a fault. */
export interface ReadList {
  readonly entries: readonly OrganisationEntry[];
  readonly faults: readonly PlacedFault[];
}

/** A value that may be an entry, with where it stands. */
export interface PlacedValue {
  readonly line: number;
  readonly value: unknown;
}

/** Everything that is wrong with a whole file. */
export const wholeFault = (code: ListFault): ReadList => ({ entries: [], faults: [{ line: 0, code }] });

/** Reads the entries of a list; of two with the same word in the same language, the first counts. Never throws. */
export function listOf(values: readonly PlacedValue[]): ReadList {
  if (values.length > mostEntries) return wholeFault('too-many');
  const entries: OrganisationEntry[] = [];
  const faults: PlacedFault[] = [];
  const seen = new Set<string>();
  for (const { line, value } of values) {
    const entry = entryOf(value);
    if (typeof entry === 'string') {
      faults.push({ line, code: entry });
      continue;
    }
    const key = `${entry.language} ${keyOf(entry.term)}`;
    if (seen.has(key)) faults.push({ line, code: 'twice' });
    else entries.push(entry);
    seen.add(key);
  }
  return { entries, faults };
}
