import retextEnglish from 'retext-english';
import retextReadability from 'retext-readability';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import writeGood from 'write-good';

import type { Spread } from '../figures.ts';
import { measureNew } from './speed-figures.ts';

/** Another checker of English over the same text. */
export interface PeerFigures {
  readonly name: string;
  readonly spread: Spread;
  /** What it found in that text. */
  readonly findings: number;
}

const readability = unified().use(retextEnglish).use(retextReadability).use(retextStringify).freeze();

const peers: readonly { readonly name: string; readonly count: (text: string) => number }[] = [
  { name: 'write-good', count: (text) => writeGood(text).length },
  { name: 'retext-readability', count: (text) => readability.processSync(text).messages.length },
];

/** Measures what others offer for English, in the way ours is measured. */
export async function measurePeers(letter: string): Promise<readonly PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const { name, count } of peers) {
    const spread = await measureNew(count, letter);
    figures.push({ name, spread, findings: count(letter) });
  }
  return figures;
}
