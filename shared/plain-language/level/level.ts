import type { Band, Language, Level, LevelReason } from '../model.ts';
import type { Figures } from './figures.ts';

const perWord = (count: number, { words }: Figures) => (words === 0 ? 0 : count / words);
const perHundred = (count: number, figures: Figures) => 100 * perWord(count, figures);
const round = (value: number) => Math.round(value * 10) / 10;

/** Words in a sentence; fragments do not count, unless there is nothing else. */
export function sentenceLength({ sentenceWords, fullSentences, words, sentences }: Figures): number {
  return fullSentences > 0 ? sentenceWords / fullSentences : words / Math.max(1, sentences);
}

/** Flesch-Douma (1960): 206.835 − 0.93 × words a sentence − 77 × syllables a word. @source plain-language.md §1.1 */
export function fleschDouma(figures: Figures): number {
  return 206.835 - 0.93 * sentenceLength(figures) - 77 * (figures.syllables / Math.max(1, figures.weighedWords));
}

/** Something that makes a text harder than readers at B1 are used to: what it costs, and the figure that is shown. */
interface Weight {
  readonly reason: LevelReason;
  readonly value: number;
  readonly cost: number;
}

/** What a plain letter has of each; beyond it a text gets harder. */
const usual = {
  terms: 1,
  abbreviations: 0.5,
  formal: 0.5,
  rare: 3,
  sentence: 11,
  passives: 1,
  syllables: { nl: 1.55, en: 1.45 },
} as const;

function weightsOf(figures: Figures, language: Language): readonly Weight[] {
  const terms = perHundred(figures.terms + 0.3 * figures.explainedTerms, figures);
  const abbreviations = perHundred(figures.abbreviations, figures);
  const formal = perHundred(figures.formalWords, figures);
  const rare = perHundred(figures.unknownWords, figures);
  const length = sentenceLength(figures);
  const syllables = figures.syllables / Math.max(1, figures.weighedWords);
  const passives = perHundred(figures.passives, figures);
  const telegram = (100 * figures.telegrams) / Math.max(1, figures.sentences);
  const over = (value: number, from: number) => Math.max(0, value - from);
  return [
    { reason: 'terms', value: round(terms), cost: 2.6 * over(terms, usual.terms) },
    { reason: 'abbreviations', value: round(abbreviations), cost: 2.6 * over(abbreviations, usual.abbreviations) },
    { reason: 'formal-words', value: round(formal), cost: 2.2 * over(formal, usual.formal) },
    { reason: 'rare-words', value: round(rare), cost: 0.8 * over(rare, usual.rare) },
    { reason: 'long-sentences', value: round(length), cost: 1.3 * over(length, usual.sentence) },
    { reason: 'long-words', value: round(syllables), cost: 55 * over(syllables, usual.syllables[language]) },
    { reason: 'passives', value: round(passives), cost: 2 * over(passives, usual.passives) },
    { reason: 'telegram', value: Math.round(telegram), cost: 0.12 * over(telegram, 30) },
  ];
}

/** Fewer words than this say little. @source plain-language.md §1.4 */
const unsureBelow = 100;
const reachableFrom = 70;
const aboveFrom = 45;
/** One term in a line of five words is a fifth of it and says little: a burden counts fully only in a longer text. */
const fewWords = 12;
const shownReasons = 3;
const leastCost = 1;

/**
 * Estimates how far a text is from a reader at B1.
 *
 * It begins at a hundred and loses what each burden costs. Terms cost by themselves, so that a letter in telegram style,
 * whose short sentences every formula takes for easy, does not come out as such.
 *
 * @source plain-language.md §1.5
 */
export function levelOf(figures: Figures, language: Language): Level {
  const weights = weightsOf(figures, language).toSorted((a, b) => b.cost - a.cost);
  const cost = weights.reduce((sum, weight) => sum + weight.cost, 0) * (figures.words / (figures.words + fewWords));
  const score = round(100 * Math.exp(-cost / 100));
  const band: Band = score >= reachableFrom ? 'reachable' : score >= aboveFrom ? 'above' : 'far-above';
  const reasons = weights.filter(({ cost }) => cost >= leastCost).slice(0, shownReasons);
  return {
    band,
    score,
    reasons: reasons.map(({ reason, value }) => ({ reason, value })),
    isUnsure: figures.words < unsureBelow,
  };
}
