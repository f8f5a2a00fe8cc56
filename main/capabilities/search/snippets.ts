import type { Snippet } from '#shared/capabilities/search/model.ts';
import type { QueryPart } from '#shared/capabilities/search/query-language.ts';
import { type FoundWord, isOneSlipAway, wordsIn } from '#shared/kernel/words.ts';
import { shortestBeginning } from './full-text.ts';
import { shortestForgiven, shortestInside } from './word-store.ts';

/** A text that may be shown of an item, and where it stands. */
export interface Passage {
  readonly where: Snippet['where'];
  readonly text: string;
}

/** Characters of a snippet, and how many of them stand before the first word that was found. */
const snippetLength = 180;
const lengthBefore = 60;
/** Longest part of a text that is looked through for words to mark. */
const longestPassage = 20_000;
const mostMarks = 12;

/** True when a word of the text is one that the typed word finds. */
function isFoundBy(typed: string, word: string): boolean {
  if (word === typed) return true;
  if (typed.length >= shortestBeginning && word.startsWith(typed)) return true;
  if (typed.length >= shortestInside && word.includes(typed)) return true;
  if (typed.length >= shortestForgiven && isOneSlipAway(typed, word)) return true;
  return false;
}

/** "oogdruk" is found in "oog druk": then both words are. */
function isHalfOf(typed: string, words: readonly FoundWord[], place: number): boolean {
  const [before, here, after] = [words[place - 1]?.word, words[place]?.word ?? '', words[place + 1]?.word];
  return (after !== undefined && here + after === typed) || (before !== undefined && before + here === typed);
}

/** The words that a query looks for in the text; what it excludes cannot be there. */
export function soughtWords(parts: readonly QueryPart[]): string[] {
  return parts.flatMap((part) => (part.field === 'words' && !part.isExcluded ? part.words : []));
}

interface Matched {
  readonly words: readonly FoundWord[];
  /** How many different words of the query are in it. */
  readonly variety: number;
}

function matchedIn(text: string, sought: readonly string[]): Matched {
  const words = wordsIn(text);
  const seen = new Set<string>();
  const matched = words.filter((found, place) => {
    const by = sought.filter((typed) => isFoundBy(typed, found.word) || isHalfOf(typed, words, place));
    for (const typed of by) seen.add(typed);
    return by.length > 0;
  });
  return { words: matched, variety: seen.size };
}

/** A cut must not go through a character of two code units. */
function wholeFrom(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function cutAround(text: string, first: FoundWord): { readonly from: number; readonly until: number } {
  const wanted = Math.max(0, first.start - lengthBefore);
  const space = text.slice(wanted, first.start).search(/\s/u);
  const from = wanted === 0 ? 0 : wholeFrom(text, space < 0 ? wanted : wanted + space + 1);
  return { from, until: wholeFrom(text, Math.min(text.length, from + snippetLength)) };
}

function snippetOf(passage: Passage, matched: Matched): Snippet | null {
  const [first] = matched.words;
  if (!first) return null;
  const { text } = passage;
  const { from, until } = cutAround(text, first);
  const [before, after] = [from > 0 ? '… ' : '', until < text.length ? ' …' : ''];
  const shift = before.length - from;
  const marks = matched.words
    .filter(({ start, end }) => start >= from && end <= until)
    .slice(0, mostMarks)
    .map(({ start, end }): [number, number] => [start + shift, end + shift]);
  return { where: passage.where, text: `${before}${text.slice(from, until)}${after}`, marks };
}

/**
 * The piece of an item's texts that says most about why it was found: with the most different words, the newest first.
 *
 * Null when the words are in none of them, but in the name or the subject.
 */
export function bestSnippet(newestFirst: readonly Passage[], sought: readonly string[]): Snippet | null {
  if (sought.length === 0) return null;
  let best: { readonly passage: Passage; readonly matched: Matched } | undefined;
  for (const whole of newestFirst) {
    const passage = { ...whole, text: whole.text.slice(0, longestPassage) };
    const matched = matchedIn(passage.text, sought);
    if (matched.variety > (best?.matched.variety ?? 0)) best = { passage, matched };
    if (best?.matched.variety === sought.length) break;
  }
  return best ? snippetOf(best.passage, best.matched) : null;
}
