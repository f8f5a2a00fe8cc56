import type { Checker } from '#shared/plain-language/checker.ts';
import { type LetterCase, type Part, rowsOf } from './rows.ts';
import { foundOf, perThousand, type Share, type Span, spansOf, sumOfShares, touchesAny } from './share.ts';
import { wordKinds } from './words.ts';

/** The first place of each part, whatever its capitals. */
function firstSpans(text: string, parts: readonly string[] = []): readonly Span[] {
  const small = text.toLowerCase();
  return parts.map((part) => {
    const at = small.indexOf(part.toLowerCase());
    return [at, at + part.length];
  });
}

function termsOf(findings: ReturnType<Checker['check']>['findings'], letter: LetterCase) {
  const ofWords = findings.filter(({ kind }) => wordKinds.has(kind) || kind === 'number');
  const must = spansOf(letter.text, letter.terms);
  const may = spansOf(letter.text, letter.may ?? []);
  const distinct = [...new Set(letter.terms)];
  const isFound = (term: string) =>
    spansOf(letter.text, [term]).some((span) => ofWords.some((finding) => touchesAny(finding, [span])));
  // What may be found counts neither way.
  const judged = findings.filter(
    (one) => (one.kind === 'term' || one.kind === 'abbreviation') && (touchesAny(one, must) || !touchesAny(one, may)),
  );
  return {
    terms: { part: distinct.filter(isFound).length, whole: distinct.length } satisfies Share,
    precision: { part: judged.filter((one) => touchesAny(one, must)).length, whole: judged.length } satisfies Share,
  };
}

function measureLetter(checker: Checker, letter: LetterCase) {
  const { findings, words } = checker.check(letter.text);
  const others = spansOf(letter.text, [...(letter.thirdParty ?? []), ...(letter.mayBeThirdParty ?? [])]);
  const isFalse = findings.filter((one) => one.kind === 'third-party' && !touchesAny(one, others));
  return {
    words,
    ...termsOf(findings, letter),
    third: foundOf(findings, 'third-party', firstSpans(letter.text, letter.thirdParty)),
    falseThird: isFalse.length,
    colleague: foundOf(findings, 'colleague', firstSpans(letter.text, letter.colleague)),
    long: foundOf(findings, 'long-sentence', firstSpans(letter.text, letter.longSentences)),
  };
}

/** Letters with their terms, passages and long sentences. */
export function measureLetters(checker: Checker, part: Part) {
  const letters = rowsOf<LetterCase>(part, 'letters').map((letter) => measureLetter(checker, letter));
  return {
    letterTermsFound: sumOfShares(letters.map(({ terms }) => terms)),
    letterPrecision: sumOfShares(letters.map(({ precision }) => precision)),
    thirdPartyFound: sumOfShares(letters.map(({ third }) => third)),
    falseThirdPartyPerThousand: perThousand(letters, ({ falseThird }) => falseThird),
    colleagueFound: sumOfShares(letters.map(({ colleague }) => colleague)),
    longSentencesFound: sumOfShares(letters.map(({ long }) => long)),
  };
}
