import type { Vocabulary } from '../words/vocabulary.ts';
import type { LexiconEntry } from './entry.ts';
import { type WrittenForm, writtenFormsOf } from './forms.ts';
import type { Part } from './parts.ts';
import { keysOf, quickShelvesFor, shelfOf, shelvesFor } from './shelves.ts';

/** A way an entry is written, as it was found. */
export interface Sense {
  readonly entry: LexiconEntry;
  readonly form: WrittenForm;
}

/** What stands at a place of a text: one sense, or several when the same letters mean several things. */
export interface Match {
  readonly senses: readonly Sense[];
  /** Index of its first part. */
  readonly from: number;
  /** Index after its last part. */
  readonly until: number;
}

interface Candidate {
  readonly keys: readonly string[];
  readonly senses: Sense[];
  /** Only as written: `MS` is no `ms`. */
  readonly exact: string | null;
}

/** The entries of a language, found by every way they are written. */
export interface Lexicon {
  /** The longest match that begins at a part, or undefined. */
  matchAt(parts: readonly Part[], at: number): Match | undefined;
  /** Senses of a single word in small letters without accents. */
  sensesOf(key: string): readonly Sense[];
}

const isAcronym = (written: string) => /^\p{Lu}[\p{Lu}\p{Nd}]*$/u.test(written);

/** Short letters that are a word of their own too are only found as they are written. */
function exactOf(written: string, vocabulary: Vocabulary): string | null {
  if (!/\p{Lu}/u.test(written) || /\s/.test(written)) return null;
  const norm = written.toLowerCase();
  return (isAcronym(written) && norm.length <= 2) || vocabulary.isKnown(norm) ? written : null;
}

/** What an organisation added stands alone; otherwise the same letters may mean several things. */
const isBeside = ([first]: readonly Sense[], entry: LexiconEntry) =>
  first?.entry.isOwn !== true || entry.isOwn === true;

/**
 * Finds entries by the words of a text.
 *
 * Most entries are about words that a text does not hold. They stand on shelves by their first letters, and a shelf is
 * read when a text first asks for a word that belongs on it.
 */
class Index implements Lexicon {
  private readonly entries: readonly LexiconEntry[];
  private readonly vocabulary: Vocabulary;
  /** Places of entries by shelf, in order. */
  private readonly unread = new Map<string, number[]>();
  /** Places of entries whose shelves only reading can tell: `O₂`, `mm Hg`. */
  private unplaced: readonly number[];
  private readonly byFirst = new Map<string, Candidate[]>();
  private readonly single = new Map<string, Sense[]>();

  constructor(entries: readonly LexiconEntry[], vocabulary: Vocabulary) {
    this.entries = entries;
    this.vocabulary = vocabulary;
    const unplaced: number[] = [];
    for (const [place, entry] of entries.entries()) {
      const shelves = quickShelvesFor(entry);
      if (shelves) this.put(place, shelves);
      else unplaced.push(place);
    }
    this.unplaced = unplaced;
  }

  private put(place: number, shelves: readonly string[]): void {
    for (const shelf of shelves) {
      const there = this.unread.get(shelf);
      if (there) there.push(place);
      else this.unread.set(shelf, [place]);
    }
  }

  /** Reads the shelf that a key stands on, unless it was read. */
  private open(key: string): void {
    for (const place of this.unplaced) this.put(place, shelvesFor(this.entries[place] as LexiconEntry));
    this.unplaced = [];
    const shelf = shelfOf(key);
    const places = this.unread.get(shelf);
    if (!places) return;
    this.unread.delete(shelf);
    const touched = new Set<Candidate[]>();
    for (const place of places.sort((one, other) => one - other)) {
      const entry = this.entries[place] as LexiconEntry;
      for (const form of writtenFormsOf(entry)) {
        const keys = keysOf(form.written);
        if (keys[0] !== undefined && shelfOf(keys[0]) === shelf) touched.add(this.add({ entry, form }, keys, keys[0]));
      }
    }
    for (const candidates of touched) candidates.sort((one, other) => other.keys.length - one.keys.length);
  }

  private add(sense: Sense, keys: readonly string[], first: string): Candidate[] {
    const { entry, form } = sense;
    const exact = keys.length === 1 ? exactOf(form.written, this.vocabulary) : null;
    const candidates = this.byFirst.get(first) ?? [];
    if (candidates.length === 0) this.byFirst.set(first, candidates);
    const same = candidates.find(
      (one) => one.exact === exact && one.keys.length === keys.length && one.keys.every((key, at) => key === keys[at]),
    );
    if (same) {
      if (isBeside(same.senses, entry) && !same.senses.some((one) => one.entry === entry)) same.senses.push(sense);
    } else {
      candidates.push({ keys, exact, senses: [sense] });
    }
    if (keys.length === 1 && exact === null) {
      const senses = this.single.get(first);
      if (senses && isBeside(senses, entry)) senses.push(sense);
      else if (!senses) this.single.set(first, [sense]);
    }
    return candidates;
  }

  matchAt(parts: readonly Part[], at: number): Match | undefined {
    const part = parts[at];
    if (!part) return undefined;
    this.open(part.key);
    const found = this.byFirst.get(part.key)?.find((candidate) => isThere(candidate, parts, at));
    if (found) return { senses: found.senses, from: at, until: at + found.keys.length };
    return this.joinedAt(parts, at);
  }

  /** `echo cardiografie` and `echo-cardiografie` are `echocardiografie`. */
  private joinedAt(parts: readonly Part[], at: number): Match | undefined {
    const [one, next] = [parts[at], parts[at + 1]];
    if (!one || !next || one.key.length < 3 || next.key.length < 4 || next.start - one.end > 1) return undefined;
    const senses = this.single.get(one.key + next.key);
    return senses && { senses, from: at, until: at + 2 };
  }

  sensesOf(key: string): readonly Sense[] {
    this.open(key);
    return this.single.get(key) ?? [];
  }
}

function isThere({ keys, exact }: Candidate, parts: readonly Part[], at: number): boolean {
  if (exact !== null) return parts[at]?.text === exact;
  return keys.every((key, offset) => parts[at + offset]?.key === key);
}

/** Makes the index of some entries; later ones with the same letters come beside the earlier ones. */
export function createLexicon(entries: readonly LexiconEntry[], vocabulary: Vocabulary): Lexicon {
  return new Index(entries, vocabulary);
}
