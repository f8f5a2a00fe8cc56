import type { Language } from '../model.ts';

/** How a word is used; it decides which form of a replacement fits. */
export type WordClass = 'noun' | 'adjective' | 'verb' | 'adverb' | 'preposition' | 'conjunction' | 'phrase';

/** What kind of finding an entry leads to. */
export type EntryKind = 'term' | 'abbreviation' | 'formal' | 'word' | 'confronting';

/** A lay word or group of words that can stand in the place of a term. */
export interface LayWords {
  readonly text: string;
  /** Of a Dutch noun. */
  readonly article?: 'de' | 'het';
  /** Of a noun that has one. */
  readonly plural?: string;
  /** A noun that only has a plural, such as `plaspillen`. */
  readonly number?: 'plural';
  /** After `het`, `dit` or `dat`, when it begins with an adjective: `hoge suikergehalte`. */
  readonly definite?: string;
  /** Of an adjective: the form before a noun. */
  readonly inflected?: string;
  /** Words that stand after the noun an adjective goes with: `cardiale klachten` are `klachten van het hart`. */
  readonly place?: 'after';
  /** Of a verb that stands in one place: third person, past, past plural, participle. */
  readonly forms?: readonly string[];
}

/** An entry of the lexicon: a word, how it is written, and what it means in plain words. */
export interface LexiconEntry {
  /** As it is written in running text. */
  readonly term: string;
  readonly kind: EntryKind;
  readonly class: WordClass;
  readonly article?: 'de' | 'het';
  readonly plural?: string;
  /** Other ways of writing; of an adjective the inflected form first, of a verb its four forms first. */
  readonly forms?: readonly string[];
  /** Most usual first. */
  readonly plain: readonly LayWords[];
  /** One short sentence that explains it. */
  readonly why: string;
  /** True when the first of `plain` says the same to a clinician. */
  readonly equal: boolean;
  /** For a word with several meanings: words near it that decide for this one. */
  readonly cues?: readonly string[];
  /** True for what most readers know: it is recognised and left alone. */
  readonly known?: boolean;
  readonly specialty?: string;
  /** True for what an organisation added: on the same letters it counts alone, before what comes with the program. */
  readonly isOwn?: true;
}

/** A part of the lexicon as it is kept and exchanged: entries about one field, and where they come from. */
export interface LexiconFile {
  readonly language: Language;
  /** What the entries are about. */
  readonly title: string;
  /** Who wrote and who read them. */
  readonly source: string;
  readonly entries: readonly LexiconEntry[];
}
