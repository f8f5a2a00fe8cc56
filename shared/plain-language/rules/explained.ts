import type { Match, Sense } from '../lexicon/lexicon.ts';
import { keyOf } from '../lexicon/parts.ts';
import type { Token } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

/** How many tokens on either side an explanation may stand. */
const reach = 12;

const saying = new Set([
  'dat',
  'dit',
  'ofwel',
  'oftewel',
  'namelijk',
  'betekent',
  'heet',
  'noemen',
  'wel',
  'zeg',
  'maar',
  'means',
  'called',
  'which',
]);
/** Words that stand in any sentence: one of them near a term tells nothing of what the term means. */
const small = new Set(
  (
    'voor door over deze naar niet meer zijn haar heeft hebben wordt worden bent alle veel zoals waar waarin waarmee waarbij ' +
    'waardoor wanneer tijdens vaak soms heel erg iets iemand alleen andere kunnen moet mag zonder tegen onder tussen binnen buiten ' +
    'within with from that this these those have been which where when more most very some other into over under between without'
  ).split(' '),
);
const opening = new Set(['(', '=']);

function wordsOfSense(senses: readonly Sense[]): ReadonlySet<string> {
  const texts = senses.flatMap(({ entry }) => entry.plain.map(({ text }) => text));
  return new Set(
    texts.flatMap((text) => text.split(/\s+/).map(keyOf)).filter((key) => key.length > 3 && !small.has(key)),
  );
}

/** `(`, `=` or `, dat is` right behind a term begins what it means. */
function beginsExplanation({ tokens }: Reading, last: number): boolean {
  const [next, afterThat] = [tokens[last + 1], tokens[last + 2]];
  if (!next || afterThat?.kind !== 'word') return false;
  if (opening.has(next.text)) return !/^\p{Lu}{2,}/u.test(afterThat.text);
  return next.text === ',' && saying.has(afterThat.norm);
}

/** The tokens near a term, in its sentence and without itself. */
function tokensNear({ tokens, sentences }: Reading, first: number, last: number): readonly Token[] {
  const sentence = sentences.find(({ from, until }) => from <= first && first < until);
  const from = Math.max(sentence?.from ?? 0, first - reach);
  const until = Math.min(sentence?.until ?? tokens.length, last + 1 + reach);
  return [...tokens.slice(from, first), ...tokens.slice(last + 1, until)];
}

/**
 * True when the sentence tells already what a term means: its lay words stand near it, or it is followed by words that
 * begin an explanation.
 */
export function isExplainedNear(reading: Reading, match: Match, senses: readonly Sense[]): boolean {
  const first = reading.parts[match.from]?.token ?? 0;
  const last = reading.parts[match.until - 1]?.token ?? 0;
  if (beginsExplanation(reading, last)) return true;
  const meaning = wordsOfSense(senses);
  return tokensNear(reading, first, last).some(({ text }) => meaning.has(keyOf(text)));
}
