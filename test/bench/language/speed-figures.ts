import type { Checker } from '#shared/plain-language/checker.ts';
import { type Spread, spreadOf, timed } from '../figures.ts';
import { renewed } from './texts.ts';

const warmUps = 20;
const turns = 60;

/** How long a check takes, warm, of a text that was never read before. */
export async function measureNew(check: (text: string) => unknown, letter: string): Promise<Spread> {
  const samples: number[] = [];
  for (let turn = 0; turn < warmUps + turns; turn += 1) {
    const text = renewed(letter, turn);
    samples.push(await timed(() => check(text)));
  }
  return spreadOf(samples.slice(warmUps));
}

/** How long it takes to check a letter again after a word was typed in its middle paragraph. */
export async function measureEdit(checker: Checker, letter: string): Promise<Spread> {
  const paragraphs = letter.split('\n\n');
  const middle = Math.floor(paragraphs.length / 2);
  const samples: number[] = [];
  for (let turn = 0; turn < warmUps + turns; turn += 1) {
    const text = paragraphs
      .map((paragraph, index) => (index === middle ? `${paragraph} ${String(turn)}` : `${paragraph} ${String(index)}.`))
      .join('\n\n');
    samples.push(await timed(() => checker.check(text)));
  }
  return spreadOf(samples.slice(warmUps));
}
