import { readdirSync, readFileSync } from 'node:fs';

import type { Checker } from '#shared/plain-language/checker.ts';
import type { Finding, FindingKind } from '#shared/plain-language/model.ts';

/** Which of the two parts of the evaluation set. */
export type Part = 'tuned' | 'untouched';

/** How many of how many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Figures {
  readonly termsFound: Share;
  readonly abbreviationsFound: Share;
  readonly meaningsAccepted: Share;
  readonly ordinaryFlagged: Share;
  readonly namesFlagged: Share;
  readonly flagsPerHundredLayWords: number;
  /** Chance that a lay text has a higher score than a professional one. */
  readonly areaUnderCurve: number;
  readonly letterTermsFound: Share;
  readonly letterPrecision: Share;
  readonly thirdPartyFound: Share;
  readonly falseThirdPartyPerThousand: number;
  readonly colleagueFound: Share;
  readonly longSentencesFound: Share;
  /** In all `passages*.jsonl`; nothing of nothing where a part has none. */
  readonly passagesThirdPartyFound: Share;
  readonly passagesColleagueFound: Share;
  readonly passagesFalseThirdPartyPerThousand: number;
  readonly passagesFalseColleaguePerThousand: number;
}

interface TermCase {
  readonly form: string;
  readonly tier: 1 | 2;
  readonly kind: 'term' | 'abbreviation';
  readonly accepted: readonly string[];
  readonly sentences: readonly string[];
}

interface TextCase {
  readonly audience: 'lay' | 'professional';
  readonly text: string;
}

interface LetterCase {
  readonly text: string;
  readonly terms: readonly string[];
  readonly thirdParty?: readonly string[];
  readonly colleague?: readonly string[];
  readonly longSentences?: readonly string[];
  /** Family history: some call it somebody else's health and some do not, so it counts neither way. */
  readonly mayBeThirdParty?: readonly string[];
}

interface PassageCase {
  readonly text: string;
  readonly thirdParty: readonly string[];
  readonly colleague: readonly string[];
}

type Span = readonly [number, number];

const wordKinds: ReadonlySet<FindingKind> = new Set(['term', 'abbreviation', 'word', 'formal', 'confronting']);

function rowsOf<Row>(part: Part, name: string): readonly Row[] {
  const text = readFileSync(new URL(`./${part}/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

const overlaps = ({ start, end }: Finding, [from, until]: Span) => start < until && end > from;

function spanOf(text: string, part: string): Span {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  return [at, at + part.length];
}

function wordsAt(checker: Checker, sentence: string, part: string): readonly Finding[] {
  const span = spanOf(sentence, part);
  return checker.check(sentence).findings.filter((finding) => wordKinds.has(finding.kind) && overlaps(finding, span));
}

/** Words without accents, articles and the commonest endings: `een blauwe plek` and `blauwe plekken` are one. */
function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain
    .replace(/\b(?:de|het|een)\b/gu, '')
    .replace(/(?:en|e|s|n|t)\b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isMeant(findings: readonly Finding[], accepted: readonly string[]): boolean {
  const said = findings.flatMap(({ plain, explanation, why }) => [
    ...plain,
    explanation ?? '',
    why.from === 'lexicon' ? why.text : '',
  ]);
  const meanings = said.map(folded);
  return accepted.some((one) => meanings.some((meaning) => meaning.includes(folded(one))));
}

function measureTerms(checker: Checker, part: Part) {
  const cases = rowsOf<TermCase>(part, 'terms').flatMap((one) =>
    one.sentences.map((sentence) => ({ ...one, sentence })),
  );
  const judged = cases.map((one) => ({ ...one, found: wordsAt(checker, one.sentence, one.form) }));
  const first = judged.filter(({ tier }) => tier === 1);
  const shareOf = (group: typeof judged): Share => ({
    part: group.filter(({ found }) => found.length > 0).length,
    whole: group.length,
  });
  const known = first.filter(({ found }) => found.length > 0);
  return {
    termsFound: shareOf(first.filter(({ kind }) => kind === 'term')),
    abbreviationsFound: shareOf(first.filter(({ kind }) => kind === 'abbreviation')),
    meaningsAccepted: {
      part: known.filter(({ found, accepted }) => isMeant(found, accepted)).length,
      whole: known.length,
    },
  };
}

function measureSilence(
  checker: Checker,
  rows: readonly { readonly part: string; readonly sentence: string }[],
): Share {
  const flagged = rows.filter(({ part, sentence }) => wordsAt(checker, sentence, part).length > 0);
  return { part: flagged.length, whole: rows.length };
}

function measureTexts(checker: Checker, part: Part) {
  const judged = rowsOf<TextCase>(part, 'texts').map(({ audience, text }) => ({
    audience,
    check: checker.check(text),
  }));
  const lay = judged.filter(({ audience }) => audience === 'lay').map(({ check }) => check);
  const professional = judged.filter(({ audience }) => audience === 'professional').map(({ check }) => check);
  const pairs = lay.flatMap((one) => professional.map((other) => Math.sign(one.level.score - other.level.score)));
  const words = lay.reduce((sum, check) => sum + check.words, 0);
  const flags = lay.reduce((sum, check) => sum + check.findings.length, 0);
  return {
    flagsPerHundredLayWords: (100 * flags) / words,
    areaUnderCurve: pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length,
  };
}

function spansOf(text: string, parts: readonly string[]): readonly Span[] {
  return parts.flatMap((part) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) spans.push([at, at + part.length]);
    return spans;
  });
}

const sum = (shares: readonly Share[]): Share => ({
  part: shares.reduce((total, share) => total + share.part, 0),
  whole: shares.reduce((total, share) => total + share.whole, 0),
});

function measureLetter(checker: Checker, letter: LetterCase) {
  const { findings, words } = checker.check(letter.text);
  const termSpans = spansOf(letter.text, letter.terms);
  const ofWords = findings.filter(({ kind }) => wordKinds.has(kind) || kind === 'number');
  const asTerms = findings.filter(({ kind }) => kind === 'term' || kind === 'abbreviation');
  const foundOf = (kind: FindingKind, parts: readonly string[] = []): Share => ({
    part: parts.filter((part) => {
      const span = spanOf(letter.text, part);
      return findings.some((finding) => finding.kind === kind && overlaps(finding, span));
    }).length,
    whole: parts.length,
  });
  const distinct = [...new Set(letter.terms)];
  const isFound = (term: string) =>
    spansOf(letter.text, [term]).some((span) => ofWords.some((finding) => overlaps(finding, span)));
  const ownThird = spansOf(letter.text, [...(letter.thirdParty ?? []), ...(letter.mayBeThirdParty ?? [])]);
  return {
    words,
    terms: { part: distinct.filter(isFound).length, whole: distinct.length },
    precision: {
      part: asTerms.filter((finding) => termSpans.some((span) => overlaps(finding, span))).length,
      whole: asTerms.length,
    },
    third: foundOf('third-party', letter.thirdParty),
    falseThird: findings.filter(
      (finding) => finding.kind === 'third-party' && !ownThird.some((span) => overlaps(finding, span)),
    ).length,
    colleague: foundOf('colleague', letter.colleague),
    long: foundOf('long-sentence', letter.longSentences),
  };
}

function measureLetters(checker: Checker, part: Part) {
  const letters = rowsOf<LetterCase>(part, 'letters').map((letter) => measureLetter(checker, letter));
  const words = letters.reduce((total, letter) => total + letter.words, 0);
  const falseThird = letters.reduce((total, letter) => total + letter.falseThird, 0);
  return {
    letterTermsFound: sum(letters.map(({ terms }) => terms)),
    letterPrecision: sum(letters.map(({ precision }) => precision)),
    thirdPartyFound: sum(letters.map(({ third }) => third)),
    falseThirdPartyPerThousand: (1_000 * falseThird) / words,
    colleagueFound: sum(letters.map(({ colleague }) => colleague)),
    longSentencesFound: sum(letters.map(({ long }) => long)),
  };
}

function measurePassage(checker: Checker, { text, thirdParty, colleague }: PassageCase) {
  const { findings, words } = checker.check(text);
  const [others, colleagues] = [spansOf(text, thirdParty), spansOf(text, colleague)];
  const foundOf = (kind: FindingKind, spans: readonly Span[]): Share => ({
    part: spans.filter((span) => findings.some((one) => one.kind === kind && overlaps(one, span))).length,
    whole: spans.length,
  });
  const falseOf = (kind: FindingKind) =>
    findings.filter((one) => one.kind === kind && ![...others, ...colleagues].some((span) => overlaps(one, span)))
      .length;
  return {
    words,
    third: foundOf('third-party', others),
    colleague: foundOf('colleague', colleagues),
    falseThird: falseOf('third-party'),
    falseColleague: falseOf('colleague'),
  };
}

function measurePassages(checker: Checker, part: Part) {
  const files = readdirSync(new URL(`./${part}/`, import.meta.url)).filter((file) => /^passages.*\.jsonl$/u.test(file));
  const rows = files.flatMap((file) => rowsOf<PassageCase>(part, file.replace('.jsonl', '')));
  const judged = rows.map((row) => measurePassage(checker, row));
  const perThousand = (kind: 'falseThird' | 'falseColleague') => {
    const words = judged.reduce((total, one) => total + one.words, 0);
    return words === 0 ? 0 : (1_000 * judged.reduce((total, one) => total + one[kind], 0)) / words;
  };
  return {
    passagesThirdPartyFound: sum(judged.map(({ third }) => third)),
    passagesColleagueFound: sum(judged.map(({ colleague }) => colleague)),
    passagesFalseThirdPartyPerThousand: perThousand('falseThird'),
    passagesFalseColleaguePerThousand: perThousand('falseColleague'),
  };
}

/** Measures a Dutch checker on one part of the set. */
export function measureEvaluation(checker: Checker, part: Part): Figures {
  const ordinary = rowsOf<{ word: string; sentence: string }>(part, 'ordinary');
  const names = rowsOf<{ name: string; sentence: string }>(part, 'names');
  return {
    ...measureTerms(checker, part),
    ordinaryFlagged: measureSilence(
      checker,
      ordinary.map(({ word, sentence }) => ({ part: word, sentence })),
    ),
    namesFlagged: measureSilence(
      checker,
      names.map(({ name, sentence }) => ({ part: name, sentence })),
    ),
    ...measureTexts(checker, part),
    ...measureLetters(checker, part),
    ...measurePassages(checker, part),
  };
}

export const shareOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : part / whole);
