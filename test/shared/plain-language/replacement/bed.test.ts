import { expect, it } from 'vitest';

import { dutchEntries } from '#shared/plain-language/dutch.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import { bedded, frames, judged } from './bed.ts';
import { articleByNoun, handArticleOf } from './lay-nouns.ts';

const perFrame = 40;

/** Numbers from 0 to 1 that are the same in every run. */
function numbersFrom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const isOneWord = /^\p{Ll}{4,}$/u;
const isNoun = ({ class: wordClass, term, article, plural, known, cues, plain }: LexiconEntry) =>
  plural !== term &&
  wordClass === 'noun' &&
  isOneWord.test(term) &&
  article !== undefined &&
  !known &&
  !cues &&
  plain[0]?.article !== undefined;
const seen = new Set<string>();
/** Nouns with one meaning. */
const nouns = dutchEntries.filter((entry) => {
  const isFirst = !seen.has(entry.term);
  seen.add(entry.term);
  return (
    isFirst &&
    isNoun(entry) &&
    dutchEntries.filter(({ term, forms = [] }) => term === entry.term || forms.includes(entry.term)).length === 1
  );
});

it('puts lay words in place so that at least 95 of 100 sentences stay grammatical', async () => {
  const checker = await loadChecker('nl');
  const next = numbersFrom(20_261_122);
  const results = frames.flatMap((frame) => {
    const fitting = nouns.filter(
      ({ plural, term }) => !frame.isPlural || (plural !== undefined && plural !== '' && plural !== term),
    );
    const chosen = Array.from({ length: perFrame }, () => fitting[Math.floor(next() * fitting.length)] as LexiconEntry);
    return chosen.map((entry) => judged(bedded(frame, entry), checker, handArticleOf));
  });
  const offered = results.filter(({ verdict }) => verdict !== 'silent');
  const bad = offered.filter(({ verdict }) => verdict !== 'good');
  const shown = bad.map(
    ({ verdict, frame, sentence, result }) => `${verdict} (${frame.name}): ${sentence} > ${result}`,
  );
  expect(articleByNoun.size).toBeGreaterThanOrEqual(150);
  expect(offered.length).toBeGreaterThanOrEqual(300);
  expect(offered.length / results.length).toBeGreaterThanOrEqual(0.9);
  expect(bad.length / offered.length, shown.join('\n')).toBeLessThanOrEqual(0.05);
}, 60_000);
