import { readFileSync } from 'node:fs';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';

/** The scan of messages as patients type them, one at a time. */
export interface RedFlagFigures {
  readonly messages: number;
  readonly meanMs: number;
  readonly makingScannerMs: number;
}

const rounds = 5;

/** Scans every message that the scan is judged on, several times over. */
export function measureRedFlags(): RedFlagFigures {
  const path = new URL('../shared/red-flags/unseen/messages.jsonl', import.meta.url);
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const made = performance.now();
  const scanner = createScanner(defaultRedFlagList);
  const from = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const text of texts) scanner.scan(text);
  const ms = performance.now() - from;
  return { messages: texts.length, meanMs: ms / (texts.length * rounds), makingScannerMs: from - made };
}
