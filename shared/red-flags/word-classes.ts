import { plainWord } from './everyday.ts';
import { SlipIndex, soundOf } from './sound.ts';
import { complaintClasses } from './word-classes-complaints.ts';
import { contextClasses } from './word-classes-context.ts';
import { findingClasses } from './word-classes-findings.ts';
import { scopeClasses } from './word-classes-scope.ts';
import { signClasses } from './word-classes-signs.ts';
import { readWords } from './words.ts';

const tables = [complaintClasses, contextClasses, scopeClasses, findingClasses, signClasses];

/** Names of all classes; a class is known by its place in this row. */
export const classNames: readonly string[] = tables.flatMap((table) => Object.keys(table));

/** The place of a class; throws nothing, -1 for a name that does not exist. */
export function classOf(name: string): number {
  return classNames.indexOf(name);
}

interface WordRow {
  readonly words: readonly string[];
  readonly place: number;
}

const exact = new Map<string, Set<number>>();
const bySound = new Map<string, Set<number>>();
const beginnings = new Map<string, Set<number>>();
const endings = new Map<string, Set<number>>();
const rows = new Map<string, WordRow[]>();
const slips = new SlipIndex();

function put(map: Map<string, Set<number>>, key: string, place: number): void {
  const places = map.get(key);
  if (places) places.add(place);
  else map.set(key, new Set([place]));
}

/** Shortest word that is also known by its sound. */
const shortestSound = 5;

function learnWord(word: string, place: number): void {
  put(exact, word, place);
  slips.add(word);
  if (word.length >= shortestSound) put(bySound, soundOf(word), place);
}

function learnRow(term: string, place: number): void {
  const words = term.split('_').map(plainWord);
  const first = words[0] ?? '';
  const others = rows.get(first);
  if (others) others.push({ words, place });
  else rows.set(first, [{ words, place }]);
}

function learn(term: string, place: number): void {
  const folded = term.startsWith('#') ? term : (readWords(term.replace(/[*_]/g, ''))[0]?.text ?? '');
  if (term.includes('_')) learnRow(term, place);
  else if (term.startsWith('*')) put(endings, folded, place);
  else if (term.endsWith('*')) put(beginnings, folded, place);
  else learnWord(plainWord(folded), place);
}

for (const table of tables) {
  for (const [name, terms] of Object.entries(table)) {
    for (const term of terms.split(' ')) learn(term, classOf(name));
  }
}

function addAll(to: Set<number>, from: ReadonlySet<number> | undefined): void {
  for (const place of from ?? []) to.add(place);
}

function addParts(to: Set<number>, word: string): void {
  for (let length = 2; length <= word.length; length += 1) {
    addAll(to, beginnings.get(word.slice(0, length)));
    addAll(to, endings.get(word.slice(-length)));
  }
}

function findClasses(word: string): readonly number[] {
  const found = new Set<number>();
  addAll(found, exact.get(word));
  addParts(found, word);
  if (found.size === 0 && word.length >= shortestSound) addAll(found, bySound.get(soundOf(word)));
  if (found.size === 0) for (const known of slips.find(word)) addAll(found, exact.get(known));
  return [...found];
}

const mostKnown = 20_000;
const known = new Map<string, readonly number[]>();

function classesOfWord(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  const found = findClasses(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

function isRowAt(words: readonly string[], at: number, row: readonly string[]): boolean {
  return row.every((word, index) => words[at + index] === word);
}

/**
 * The classes of each word of a text.
 *
 * A row of words, such as "buiten westen", gives its class to its last word.
 */
export function classesOf(words: readonly string[]): readonly (readonly number[])[] {
  const classes = words.map((word) => classesOfWord(word));
  words.forEach((word, at) => {
    for (const row of rows.get(word) ?? []) {
      const last = at + row.words.length - 1;
      const there = classes[last];
      if (there && isRowAt(words, at, row.words) && !there.includes(row.place)) classes[last] = [...there, row.place];
    }
  });
  return classes;
}
