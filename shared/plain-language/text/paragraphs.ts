import type { Language } from '../model.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A block of a text between empty lines, read on its own so that only what was edited is read again. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Where a paragraph stands in the text that was given. */
export interface Placed {
  readonly start: number;
  readonly text: string;
}

/** Longer blocks are cut at a line end, or where they are longest at all, so that no single one costs much. */
const longest = 20_000;

const blankLines = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])\s*/gu;

function* cut(start: number, text: string): Generator<Placed> {
  for (let from = 0; from < text.length;) {
    const rest = text.length - from;
    const line = text.lastIndexOf('\n', from + longest);
    const until = rest <= longest ? text.length : line > from ? line + 1 : splitPoint(text, from + longest);
    yield { start: start + from, text: text.slice(from, until) };
    from = until;
  }
}

/** Never between the two halves of one character, and preferably at a space. */
function splitPoint(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - longest / 2) return space + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/** The blocks of a text, with where each begins. */
export function placesOf(text: string): Placed[] {
  const places: Placed[] = [];
  let from = 0;
  for (const match of text.matchAll(blankLines)) {
    if (match.index > from) places.push(...cut(from, text.slice(from, match.index)));
    from = match.index + match[0].length;
  }
  if (from < text.length) places.push(...cut(from, text.slice(from)));
  return places.filter((place) => place.text.trim() !== '');
}

export function readParagraph(text: string, language: Language): Paragraph {
  const tokens = tokensOf(text);
  return { text, tokens, sentences: sentencesOf(tokens, language) };
}
