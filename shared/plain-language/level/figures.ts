import type { FindingKind } from '../model.ts';
import { keyOf } from '../lexicon/parts.ts';
import type { Found, Reading } from '../rules/rule.ts';
import type { Sentence } from '../text/sentences.ts';
import { isWordly, type Token } from '../text/tokens.ts';
import { syllablesOf } from '../text/syllables.ts';

/** Counts of a text, added up from its paragraphs; the level is made of these and nothing else. */
export interface Figures {
  readonly words: number;
  readonly sentences: number;
  /** Words in sentences, without fragments: headings, list items and lines of an address. */
  readonly sentenceWords: number;
  readonly fullSentences: number;
  /** Words without names, whose syllables count. */
  readonly weighedWords: number;
  readonly syllables: number;
  readonly letters: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** Words of three syllables or more. */
  readonly polysyllables: number;
  /** Sum of the natural logarithms of the places of words in the list by frequency. */
  readonly logRanks: number;
  readonly unknownWords: number;
  /** Terms and abbreviations that the text does not explain. */
  readonly terms: number;
  readonly abbreviations: number;
  readonly explainedTerms: number;
  readonly formalWords: number;
  readonly longSentences: number;
  readonly passives: number;
  /** Numbers, units and doses. */
  readonly figures: number;
  /** Sentences without a finite verb that is known: telegram style. */
  readonly telegrams: number;
}

export const emptyFigures: Figures = {
  words: 0,
  sentences: 0,
  sentenceWords: 0,
  fullSentences: 0,
  weighedWords: 0,
  syllables: 0,
  letters: 0,
  longWords: 0,
  polysyllables: 0,
  logRanks: 0,
  unknownWords: 0,
  terms: 0,
  abbreviations: 0,
  explainedTerms: 0,
  formalWords: 0,
  longSentences: 0,
  passives: 0,
  figures: 0,
  telegrams: 0,
};

export function sumOf(a: Figures, b: Figures): Figures {
  const sum = { ...a };
  for (const name of Object.keys(emptyFigures) as (keyof Figures)[])
    (sum as Record<keyof Figures, number>)[name] += b[name];
  return sum;
}

/** Finite verbs that nearly every full sentence has one of, and the endings of most others. */
const finite = {
  nl: /^(?:is|zijn|was|waren|ben|bent|heeft|hebt|heb|hebben|had|hadden|wordt|word|worden|werd|werden|zal|zult|zullen|zou|zouden|kan|kunt|kunnen|kon|konden|moet|moeten|moest|mag|mogen|wil|wilt|willen|gaat|ga|gaan|ging|doet|doe|doen|deed|komt|kom|komen|kwam|krijgt|krijg|krijgen|kreeg|ziet|zie|zien|zag|blijft|blijf|blijven|bleef|staat|staan|ligt|liggen|weet|weten|vindt|vinden|neemt|neem|nemen|geeft|geef|geven|belt|bel|bellen|laat|laten|hoeft|houdt|vraagt|zegt|gebruikt|gebruik|maakt|maak|maken|helpt|helpen|\p{L}{3,}(?:de|te|den|ten)|(?!.*heid)\p{L}{2,}t|\p{L}{3,}en)$/u,
  en: /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|\p{L}{3,}(?:ed|s))$/u,
} as const;

/** A word that is in no list counts as one this far down. */
const unlistedRank = 60_000;

type Counting = { -readonly [Name in keyof Figures]: Figures[Name] };

const measures = new Set(['number', 'unit', 'dose']);

/** A word weighs by its length and by how rare it is. */
function countWord(figures: Counting, token: Token, { language, vocabulary }: Reading): void {
  const { norm, text } = token;
  const syllables = syllablesOf(norm, language);
  figures.weighedWords += 1;
  figures.syllables += syllables;
  figures.letters += norm.length;
  if (norm.length > 6) figures.longWords += 1;
  if (syllables >= 3) figures.polysyllables += 1;
  const isKnown = vocabulary.isKnown(norm);
  const rank = vocabulary.rankOf(norm) ?? vocabulary.rankOf(keyOf(text));
  figures.logRanks += Math.log(rank ?? (isKnown ? unlistedRank / 3 : unlistedRank));
  if (rank === undefined && !isKnown) figures.unknownWords += 1;
}

function countSentence(figures: Counting, { from, until, isFragment }: Sentence, { tokens, language }: Reading): void {
  const words = tokens.slice(from, until).filter(isWordly);
  figures.sentences += 1;
  if (!isFragment) {
    figures.sentenceWords += words.length;
    figures.fullSentences += 1;
  }
  if (words.length > 2 && !words.some(({ norm }) => finite[language].test(norm))) figures.telegrams += 1;
}

const figureOfKind: Readonly<Partial<Record<FindingKind, keyof Figures>>> = {
  term: 'terms',
  confronting: 'terms',
  abbreviation: 'abbreviations',
  formal: 'formalWords',
  word: 'formalWords',
  'long-sentence': 'longSentences',
  passive: 'passives',
};

function countFinding(figures: Counting, { kind, isExplained }: Found): void {
  const isTerm = kind === 'term' || kind === 'confronting' || kind === 'abbreviation';
  const figure = isTerm && isExplained ? 'explainedTerms' : figureOfKind[kind];
  if (figure !== undefined) figures[figure] += 1;
}

/** Counts a paragraph. Names, dates and addresses say nothing of how hard it is: they count as words of no weight. */
export function figuresOf(reading: Reading, found: readonly Found[]): Figures {
  const figures: Counting = { ...emptyFigures };
  for (const [index, token] of reading.tokens.entries()) {
    if (measures.has(token.kind)) figures.figures += 1;
    if (!isWordly(token)) continue;
    figures.words += 1;
    if (!reading.isName[index]) countWord(figures, token, reading);
  }
  for (const sentence of reading.sentences) countSentence(figures, sentence, reading);
  for (const one of found) countFinding(figures, one);
  return figures;
}
