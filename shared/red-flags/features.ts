import type { Reading } from './reading.ts';
import { soundOf } from './sound.ts';

/** Number of places over which the features of the model are spread; a power of two. */
export const featurePlaces = 1 << 18;

function hash(text: string, seed: number): number {
  let value = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function mix(left: number, right: number): number {
  let value = Math.imul(left ^ (right + 0x9e3779b9), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

function spread(value: number): number {
  return (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 8) & (featurePlaces - 1);
}

/** Place of a feature that rests on the letters of words: an even one. */
function placeOf(value: number): number {
  return spread(value) & ~1;
}

/** Place of a feature that rests on classes alone: an odd one, so that a head may learn from these only. */
function classPlaceOf(value: number): number {
  return spread(value) | 1;
}

/** What is denied is another thing than what is so: its features have places of their own. */
const deniedShift = 5000;

const spelling = new Map<string, readonly number[]>();
const mostSpelled = 20_000;

/** Features of a word by itself: the word, its sound, and every three to five letters of it. */
function wordFeatures(word: string, isDenied: boolean): readonly number[] {
  const key = isDenied ? `!${word}` : word;
  const known = spelling.get(key);
  if (known) return known;
  const shift = isDenied ? deniedShift : 0;
  const features = [hash(word, 1 + shift), hash(soundOf(word), 2 + shift)];
  const edged = `<${word}>`;
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= edged.length; at += 1) features.push(hash(edged.slice(at, at + size), 3 + shift));
  }
  const places = [...new Set(features.map(placeOf))];
  if (spelling.size >= mostSpelled) spelling.clear();
  spelling.set(key, places);
  return places;
}

/** How far back a word looks for classes and for words to go with. */
const reach = { classes: 7, mixed: 4, words: 3 };
const soundHashes = new Map<string, number>();

function soundHash(word: string): number {
  const known = soundHashes.get(word);
  if (known !== undefined) return known;
  const hashed = hash(soundOf(word), 5);
  if (soundHashes.size >= mostSpelled) soundHashes.clear();
  soundHashes.set(word, hashed);
  return hashed;
}

function addOwnClasses(reading: Reading, at: number, places: number[]): void {
  const shift = reading.denied[at] ? deniedShift : 0;
  for (const plain of reading.classes[at] ?? []) {
    const own = plain + shift;
    places.push(classPlaceOf(mix(own, 11)));
    if (reading.negated[at]) places.push(classPlaceOf(mix(own, 12)));
    for (const context of reading.around) if (context !== plain) places.push(classPlaceOf(mix(own, 100 + context)));
  }
}

function addClassPairs(own: readonly number[], before: readonly number[], back: number, places: number[]): void {
  for (const mine of own) {
    for (const theirs of before) {
      if (theirs === mine) continue;
      places.push(classPlaceOf(mix(Math.min(mine, theirs) * 10_000 + Math.max(mine, theirs), 13)));
      if (back <= reach.words) places.push(classPlaceOf(mix(theirs * 10_000 + mine, 14)));
    }
  }
}

function classesAt({ classes, denied }: Reading, at: number): readonly number[] {
  const own = classes[at] ?? [];
  return denied[at] ? own.map((place) => place + deniedShift) : own;
}

/** What a word and one that stands `back` words before it say together. */
function addPair(reading: Reading, at: number, back: number, places: number[]): void {
  const here = soundHash(reading.plain[at] ?? '');
  const there = soundHash(reading.plain[at - back] ?? '');
  const own = classesAt(reading, at);
  const before = classesAt(reading, at - back);
  if (back <= reach.words) places.push(placeOf(mix(there, mix(here, back === 1 ? 6 : 7))));
  addClassPairs(own, before, back, places);
  if (back > reach.mixed) return;
  for (const theirs of before) places.push(placeOf(mix(theirs, mix(here, 15))));
  for (const mine of own) places.push(placeOf(mix(mine, mix(there, 16))));
}

function featuresAt(reading: Reading, at: number): readonly number[] {
  const places = [...wordFeatures(reading.plain[at] ?? '', reading.denied[at] ?? false)];
  const pause = reading.words[at]?.pause ?? 0;
  if (pause > 0) places.push(classPlaceOf(hash('pause', pause)));
  addOwnClasses(reading, at, places);
  if (reading.denied[at]) places.push(classPlaceOf(hash('denied', (reading.classes[at] ?? []).length > 0 ? 2 : 1)));
  for (let back = 1; back <= Math.min(reach.classes, at); back += 1) {
    if ((reading.words[at - back + 1]?.pause ?? 0) === 2) break;
    addPair(reading, at, back, places);
  }
  return places;
}

/** The features of a text, in time in proportion to its words: for each word the places of its features. */
export function featuresOf(reading: Reading): readonly (readonly number[])[] {
  return reading.words.map((_, at) => featuresAt(reading, at));
}
