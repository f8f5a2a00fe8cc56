import { operatorNamed } from './operator-words.ts';

/** One piece of a query before it is understood: `-name:value`, `"some words"` or a word. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isExcluded: boolean;
  /** What stands before the colon; null for words. */
  readonly name: string | null;
  readonly value: string;
  readonly isQuoted: boolean;
  /** A quote was opened and not closed. */
  readonly isOpen: boolean;
  /** Where the value begins. */
  readonly valueStart: number;
}

const space = /\s/u;
/** A name and its colon, directly followed by its value. A time such as 8:30 is no operator. */
const nameAndColon = /^(\p{L}[\p{L}\p{M}-]*):/u;
/** Quotes as keyboards and word processors type them. */
const quotes = /["“”„]/u;
/** Days that take two words. */
const twoWordDay = /^(vorige|deze|last|this|vorig)\s+(week|maand|month|jaar|year)(?=\s|$)/iu;

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text[at] ?? '')) at += 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !space.test(text[at] ?? '')) at += 1;
  return at;
}

interface Value {
  readonly value: string;
  readonly end: number;
  readonly isQuoted: boolean;
  readonly isOpen: boolean;
}

function quotedAt(text: string, from: number): Value {
  const length = text.slice(from + 1).search(quotes);
  if (length < 0) return { value: text.slice(from + 1), end: text.length, isQuoted: true, isOpen: true };
  return { value: text.slice(from + 1, from + 1 + length), end: from + length + 2, isQuoted: true, isOpen: false };
}

function valueAt(text: string, from: number, name: string | null): Value {
  if (quotes.test(text[from] ?? '')) return quotedAt(text, from);
  const operator = name === null ? undefined : operatorNamed(name);
  const isDate = operator === 'before' || operator === 'after';
  const twoWords = isDate ? twoWordDay.exec(text.slice(from)) : null;
  const end = twoWords ? from + twoWords[0].length : endOfWord(text, from);
  return { value: text.slice(from, end), end, isQuoted: false, isOpen: false };
}

function pieceAt(text: string, start: number): Piece {
  const isExcluded = text[start] === '-' && start + 1 < text.length && !space.test(text[start + 1] ?? '');
  const from = isExcluded ? start + 1 : start;
  const name = nameAndColon.exec(text.slice(from))?.[1] ?? null;
  const valueStart = name === null ? from : from + name.length + 1;
  return { start, isExcluded, name, valueStart, ...valueAt(text, valueStart, name) };
}

/** A query in pieces, in the order they were typed. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = skipSpaces(text, 0);
  while (at < text.length) {
    const piece = pieceAt(text, at);
    pieces.push(piece);
    at = skipSpaces(text, piece.end);
  }
  return pieces;
}
