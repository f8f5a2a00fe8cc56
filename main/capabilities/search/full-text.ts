import type { QueryPart } from '#shared/capabilities/search/query-language.ts';
import { invariant } from '#shared/kernel/invariant.ts';

/** Other words of the index that a typed word finds besides those that begin with it. */
export interface WordForms {
  /** Words with the typed one inside them, such as "hogebloeddruk" for "bloeddruk". */
  readonly inside: readonly string[];
  /** Words that are one slip of spelling away. */
  readonly near: readonly string[];
  /** Pairs of words that the typed one is made of, such as "oog" and "druk" for "oogdruk". */
  readonly pairs: readonly (readonly [string, string])[];
}

export type FormsOf = (word: string) => WordForms;

/** Shortest word that finds words that begin with it; below it only the word itself is meant. */
export const shortestBeginning = 3;

/**
 * A word as FTS5 reads it, in quotes.
 *
 * SECURITY: folded words hold letters and digits alone, so nothing that was typed can be read as an operator of the
 * index. Anything else is a fault of the program.
 */
function quoted(words: readonly string[]): string {
  invariant(
    words.every((word) => /^[\p{L}\p{N}]+$/u.test(word)),
    'only folded words reach the index',
  );
  return `"${words.join(' ')}"`;
}

function beginningWith(word: string): string {
  return word.length < shortestBeginning ? quoted([word]) : `${quoted([word])} *`;
}

function anyOf(terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' OR ')})`;
}

type WordPart = Extract<QueryPart, { readonly words: readonly string[] }>;

const isWordPart = (part: QueryPart): part is WordPart => part.field === 'words' || part.field === 'from';

/** How strictly words are read: as they are, as beginnings, or with every form they can have. */
type Strictness = 'exact' | 'beginning' | 'every-form';

interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function everyForm(word: string, formsOf: FormsOf, { before, after }: Neighbours): string {
  const { inside, near, pairs } = formsOf(word);
  const joinedUp = [before && before + word, after && word + after].filter((one) => typeof one === 'string');
  return anyOf([
    beginningWith(word),
    ...[...inside, ...near].map((form) => quoted([form])),
    ...pairs.map((pair) => quoted(pair)),
    ...joinedUp.map(beginningWith),
  ]);
}

function looseTerms(part: WordPart, strictness: Strictness, formsOf: FormsOf): string {
  const terms = part.words.map((word, place) => {
    if (strictness === 'exact') return quoted([word]);
    if (strictness === 'beginning' || part.field === 'from') return beginningWith(word);
    return everyForm(word, formsOf, { before: part.words[place - 1], after: part.words[place + 1] });
  });
  return terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`;
}

function termsOf(part: WordPart, strictness: Strictness, formsOf: FormsOf): string {
  const terms = part.isPhrase ? quoted(part.words) : looseTerms(part, strictness, formsOf);
  return part.field === 'from' ? `name : (${terms})` : terms;
}

/** Single words that stand side by side are one part, so that "oog druk" can be read as "oogdruk". */
function sideBySide(parts: readonly WordPart[]): WordPart[] {
  const gathered: WordPart[] = [];
  for (const part of parts) {
    const last = gathered.at(-1);
    const isPlain = part.field === 'words' && !part.isPhrase;
    if (last && isPlain && last.field === 'words' && !last.isPhrase) {
      gathered[gathered.length - 1] = { ...last, words: [...last.words, ...part.words], end: part.end };
    } else gathered.push(part);
  }
  return gathered;
}

/** The words of a query as the index reads them. */
export interface FullText {
  /** Every hit. */
  readonly every: string;
  /** Hits with all the words in the name or the subject, and those with the very words as typed: these come first. */
  readonly best: readonly string[];
}

/** The expressions for the words of a query; undefined when it asks for no words, or only for the absence of some. */
export function fullTextOf(parts: readonly QueryPart[], formsOf: FormsOf): FullText | undefined {
  const asked = sideBySide(parts.filter(isWordPart).filter((part) => !part.isExcluded));
  if (asked.length === 0) return undefined;
  const excluded = excludedTextOf(parts);
  const without = excluded === undefined ? '' : ` NOT (${excluded})`;
  const expression = (strictness: Strictness) => asked.map((part) => termsOf(part, strictness, formsOf)).join(' AND ');
  const hasOwnWords = asked.some((part) => part.field === 'words');
  return {
    every: `(${expression('every-form')})${without}`,
    best: hasOwnWords
      ? [`({name subject} : (${expression('beginning')}))${without}`, `(${expression('exact')})${without}`]
      : [],
  };
}

/** The words that must not be there, as typed; undefined when there are none. */
export function excludedTextOf(parts: readonly QueryPart[]): string | undefined {
  const excluded = parts.filter(isWordPart).filter((part) => part.isExcluded);
  if (excluded.length === 0) return undefined;
  return anyOf(excluded.map((part) => termsOf(part, part.field === 'from' ? 'beginning' : 'exact', noForms)));
}

const noForms: FormsOf = () => ({ inside: [], near: [], pairs: [] });
