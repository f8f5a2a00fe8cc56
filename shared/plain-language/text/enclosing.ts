import type { Language } from '../model.ts';
import { type Paragraph, type Placed, placesOf, readParagraph } from './paragraphs.ts';

/** Gives the sentence, or the sentences, in which a part of a text lies. */
export type SentenceFinder = (start: number, end: number) => string;

const whiteSpace = /\s+/gu;
const bullet = /^[-–—•*·‣▪]\s+/u;

/** As it is compared: another wrapping or bullet makes it no other sentence. */
const compared = (sentence: string) => sentence.trim().replace(bullet, '').replace(whiteSpace, ' ');

function firstWith<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) high = middle;
    else low = middle + 1;
  }
  return items[low];
}

/** The sentences of a paragraph that meet a part of it, as one piece of its text. */
function within({ text, tokens, sentences }: Paragraph, start: number, end: number): string {
  const meeting = sentences.filter(({ from, until }) => {
    const [first, last] = [tokens[from], tokens[until - 1]];
    return first !== undefined && last !== undefined && first.start < end && start < last.end;
  });
  const [first, last] = [meeting[0], meeting.at(-1)];
  if (!first || !last) return text.slice(start, end);
  return text.slice(tokens[first.from]?.start, tokens[last.until - 1]?.end);
}

/**
 * Finds the sentences of a text; it reads a paragraph only when it is asked about one in it.
 *
 * White space within a sentence counts as one space and a bullet before it as nothing, so that wrapping changes no
 * sentence. A part that lies in no sentence gives its own text.
 */
export function sentenceFinder(text: string, language: Language): SentenceFinder {
  const places = placesOf(text);
  const read = new Map<Placed, Paragraph>();
  return (start, end) => {
    const place = firstWith(places, (one) => one.start + one.text.length > start);
    if (!place || place.start >= end) return compared(text.slice(start, end));
    const paragraph = read.get(place) ?? readParagraph(place.text, language);
    read.set(place, paragraph);
    return compared(within(paragraph, Math.max(0, start - place.start), end - place.start));
  };
}

/** The sentence of a text in which the part from `start` to `end` lies; see `sentenceFinder` for many at once. */
export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: Language,
): string {
  return sentenceFinder(text, language)(start, end);
}
