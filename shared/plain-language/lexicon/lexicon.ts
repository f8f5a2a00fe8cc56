import { tokensOf } from '../text/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { LexiconEntry } from './entry.ts';
import { writtenFormsOf, type WrittenForm } from './forms.ts';
import { type Part, partsOf } from './parts.ts';

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
  readonly entries: readonly LexiconEntry[];
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

const isOneSmallWord = (written: string) => /^[a-z]+$/.test(written);

/** The parts a way of writing is searched by. Most are one word of plain letters, which needs no reading. */
function keysOf(written: string): readonly string[] {
  return isOneSmallWord(written) ? [written] : partsOf(written, tokensOf(written)).map(({ key }) => key);
}

class Index implements Lexicon {
  readonly entries: readonly LexiconEntry[];
  private readonly byFirst = new Map<string, Candidate[]>();
  private readonly single = new Map<string, Sense[]>();

  constructor(entries: readonly LexiconEntry[], vocabulary: Vocabulary) {
    this.entries = entries;
    for (const entry of entries) {
      for (const form of writtenFormsOf(entry)) this.add(entry, form, vocabulary);
    }
    for (const candidates of this.byFirst.values()) candidates.sort((a, b) => b.keys.length - a.keys.length);
  }

  private add(entry: LexiconEntry, form: WrittenForm, vocabulary: Vocabulary): void {
    const keys = keysOf(form.written);
    const [first] = keys;
    if (first === undefined) return;
    const exact = keys.length === 1 ? exactOf(form.written, vocabulary) : null;
    const candidates = this.byFirst.get(first) ?? [];
    if (candidates.length === 0) this.byFirst.set(first, candidates);
    const same = candidates.find(
      (one) => one.exact === exact && one.keys.length === keys.length && one.keys.every((key, at) => key === keys[at]),
    );
    if (same) {
      if (!same.senses.some((sense) => sense.entry === entry)) same.senses.push({ entry, form });
    } else {
      candidates.push({ keys, exact, senses: [{ entry, form }] });
    }
    if (keys.length === 1 && exact === null) {
      const senses = this.single.get(first);
      if (senses) senses.push({ entry, form });
      else this.single.set(first, [{ entry, form }]);
    }
  }

  matchAt(parts: readonly Part[], at: number): Match | undefined {
    const part = parts[at];
    if (!part) return undefined;
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
