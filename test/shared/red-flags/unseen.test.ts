import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { UrgencyLevel } from '#shared/red-flags/model.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';

/**
 * Messages of hands that had no part in the list, the rules or the training files. Nobody read them to better the scan,
 * but their totals did choose the threshold, so that the figures are somewhat better than on a message of tomorrow.
 *
 * Only totals are told: whoever reads the messages to better the scanner would have to write new ones to measure it.
 */
interface Unseen {
  readonly level: UrgencyLevel;
  readonly theme: string;
  readonly text: string;
}

/** Each by another hand. */
const files = ['messages.jsonl', 'messages-2.jsonl', 'messages-3.jsonl'];
const messages = files
  .flatMap((name) => readFileSync(new URL(`./unseen/${name}`, import.meta.url), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Unseen);
const scanner = createScanner(defaultRedFlagList);
const judged = messages.map(({ level, theme, text }) => ({ level, theme, found: scanner.scan(text).level }));

function partOf(group: typeof judged, isFound: (found: UrgencyLevel) => boolean): number {
  return group.filter(({ found }) => isFound(found)).length / group.length;
}

const reds = judged.filter(({ level }) => level === 'red');
const alarms = judged.filter(({ level }) => level !== 'none');
const harmless = judged.filter(({ level }) => level === 'none');

describe('messages that nobody read to better the scan', () => {
  it('are 400 or more, of every level (R13)', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    for (const group of [reds, alarms, harmless]) expect(group.length).toBeGreaterThan(50);
  });

  it('are red where they should be, in 95 of 100 at least (R13)', () => {
    expect(partOf(reds, (found) => found === 'red')).toBeGreaterThanOrEqual(0.95);
  });

  it('are at least amber where they should be, in 92 of 100 at least (R13)', () => {
    expect(partOf(alarms, (found) => found !== 'none')).toBeGreaterThanOrEqual(0.92);
  });

  it('are red without reason in 5 of 100 near-misses at most (R13)', () => {
    const nearMisses = harmless.filter(({ theme }) => theme !== 'ordinary');
    expect(partOf(nearMisses, (found) => found === 'red')).toBeLessThanOrEqual(0.05);
  });

  it('are red in 2 of 100 ordinary messages at most (R13)', () => {
    const ordinary = harmless.filter(({ theme }) => theme === 'ordinary');
    expect(partOf(ordinary, (found) => found === 'red')).toBeLessThanOrEqual(0.02);
  });
});
