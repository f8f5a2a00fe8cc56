import type { Reading } from '../rules/rule.ts';
import type { Token } from '../text/tokens.ts';
import { isAdjectival } from './adjective.ts';

/** What stands before a noun and changes with it. */
export interface Lead {
  /** `de`, `een`, `uw`; undefined when there is none. */
  readonly determiner: Token | undefined;
  readonly adjectives: readonly Token[];
}

/** Words that make an article needless or impossible. */
const dutchDeterminers = new Set(
  (
    "de het 't een één 'n geen deze dit die dat dezelfde hetzelfde mijn m'n je jouw uw zijn z'n haar ons onze hun jullie elk elke ieder iedere " +
    "welk welke zo'n zulk zulke dergelijk dergelijke veel weinig meer minder enige enkele sommige alle al beide genoeg wat"
  ).split(' '),
);
const englishDeterminers = new Set(
  'the a an no this that these those my your his her its our their each every which such much many more less some any all both enough few'.split(
    ' ',
  ),
);

export const isDeterminer = (norm: string, { language }: Pick<Reading, 'language'>): boolean =>
  (language === 'nl' ? dutchDeterminers : englishDeterminers).has(norm);

const mostAdjectives = 2;

/** Never stand by themselves, so that a word in -e between one of these and a noun is an adjective. */
const surelyBeforeNoun = new Set(['de', 'een', 'geen', 'uw', 'mijn', 'onze', 'elke', 'iedere']);

function isAdjective(reading: Reading, index: number, { norm }: Token): boolean {
  if (isAdjectival(norm)) return true;
  return /\p{L}{3,}e$/u.test(norm) && surelyBeforeNoun.has(reading.tokens[index - 1]?.norm ?? '');
}

/** The determiner and adjectives before a token, within its sentence and without marks between. */
export function leadBefore(reading: Reading, token: number): Lead {
  const adjectives: Token[] = [];
  let index = token - 1;
  while (adjectives.length < mostAdjectives) {
    const before = reading.tokens[index];
    if (before?.kind !== 'word' || isDeterminer(before.norm, reading) || !isAdjective(reading, index, before)) break;
    adjectives.unshift(before);
    index -= 1;
  }
  const before = reading.tokens[index];
  const determiner = before?.kind === 'word' && isDeterminer(before.norm, reading) ? before : undefined;
  return { determiner, adjectives };
}

/** True when a number, or a word that counts, stands right before: no article fits there. */
export function isCounted(reading: Reading, token: number): boolean {
  const before = reading.tokens[token - 1];
  return (
    before !== undefined &&
    (before.kind === 'number' ||
      before.kind === 'dose' ||
      /^(?:twee|drie|vier|vijf|two|three|four|type|graad|stadium|stage|grade)$/u.test(before.norm))
  );
}
