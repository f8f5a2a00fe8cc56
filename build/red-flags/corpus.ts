import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { featuresOf } from '#shared/red-flags/features.ts';
import { readingOf } from '#shared/red-flags/reading.ts';
import { readWords } from '#shared/red-flags/words.ts';

/** A message to learn from. */
export interface Example {
  /** The hand that wrote it: the name of its file. */
  readonly writer: string;
  readonly level: 'none' | 'amber' | 'red';
  /** Entry of the list, or for `none` the kind of near-miss. */
  readonly theme: string;
  readonly text: string;
  /** Where the words that carry the alarm stand in it. */
  readonly marks: readonly (readonly [number, number])[];
  /** Features of each word. */
  readonly features: readonly Int32Array[];
  /** All features once. */
  readonly all: Int32Array;
  /** For each word: does it carry the alarm? */
  readonly isMarked: readonly boolean[];
}

interface KeptMessage {
  readonly level: Example['level'];
  readonly theme: string;
  /** The words that carry the alarm stand between [[ and ]]. */
  readonly text: string;
}

const folder = new URL('./training/', import.meta.url);

/** Digest of everything that is learned from: the messages, and how text is read. */
export function corpusDigest(): string {
  const digest = createHash('sha256');
  const code = new URL('../../shared/red-flags/', import.meta.url);
  const reading = readdirSync(code).filter((name) =>
    /^(words|sound|everyday|reading|denial|features|classifier|word-classes.*)\.ts$/.test(name),
  );
  for (const name of reading.toSorted()) digest.update(readFileSync(new URL(name, code)));
  for (const name of fileNames()) digest.update(readFileSync(new URL(name, folder)));
  for (const name of ['corpus.ts', 'learning.ts', 'train.ts'])
    digest.update(readFileSync(new URL(name, import.meta.url)));
  return digest.digest('hex');
}

function fileNames(): readonly string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted();
}

/** A text without its marks, and where they were. */
function unmarked(marked: string): { readonly text: string; readonly marks: readonly (readonly [number, number])[] } {
  const marks: (readonly [number, number])[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/(\[\[|\]\])/)) {
    if (part === '[[') start = text.length;
    else if (part === ']]') marks.push([start, text.length]);
    else text += part;
  }
  return { text, marks };
}

/** A message made ready for learning. */
export function exampleOf(writer: string, { level, theme, text: marked }: KeptMessage): Example {
  const { text, marks } = unmarked(marked);
  const words = readWords(text);
  const features = featuresOf(readingOf(words)).map((places) => Int32Array.from(places));
  return {
    writer,
    level,
    theme,
    text,
    marks,
    features,
    all: Int32Array.from(new Set(features.flatMap((places) => [...places]))),
    isMarked: words.map(({ start, end }) => marks.some(([from, to]) => start < to && end > from)),
  };
}

/** Every message of the training files. */
export function readCorpus(): readonly Example[] {
  return fileNames().flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => exampleOf(name.replace('.jsonl', ''), JSON.parse(line) as KeptMessage)),
  );
}
