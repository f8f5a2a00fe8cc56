import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { corpusDigest, readCorpus } from '#build/red-flags/corpus.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import weights from '#shared/red-flags/weights.json' with { type: 'json' };

const examples = readCorpus();

describe('the weights of the scanner', () => {
  it('are learned from the training messages as they stand; otherwise run build/red-flags/train.ts (R13)', () => {
    expect(weights.learnedFrom).toBe(corpusDigest());
  });

  it('know every entry of the list (R13)', () => {
    expect(weights.themes).toEqual(defaultRedFlagList.entries.map(({ id }) => id));
  });
});

describe('the training messages', () => {
  it('have the words of the alarm marked where there is one, and nowhere else (R13)', () => {
    // What stands in the list itself is an alarm as a whole.
    const wrong = examples.filter(
      ({ level, isMarked, text }) => text.length > 45 && isMarked.includes(true) !== (level !== 'none'),
    );
    expect(wrong).toEqual([]);
  });

  it('are each written once (R13)', () => {
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
  });

  it('have no message of those that the scanner is judged by (R13)', () => {
    const file = new URL('../../shared/red-flags/unseen/messages.jsonl', import.meta.url);
    const unseen = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    );
    expect(examples.filter(({ text }) => unseen.has(text))).toEqual([]);
  });
});
