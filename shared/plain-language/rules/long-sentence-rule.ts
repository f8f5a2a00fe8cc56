import { isWordly, type Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { placeOf, tokensIn } from './sentence.ts';

/** More words than this ask much of a reader. @source plain-language.md §4.6 */
export const longSentence = 20;
/** More than this lose most readers. */
export const veryLongSentence = 25;

/** One or two abbreviations hide little; more of them hide a sentence within the sentence. */
const leastAbbreviations = 3;

const splitters =
  /^(?:en|maar|want|omdat|waarbij|waardoor|waarna|terwijl|zodat|hoewel|die|dat|and|but|because|which|while|so|although|whereas)$/u;

/** Words of the longest stretch without a `;`, a bullet or a `:` at the end of a line; what stands in brackets counts half. */
function weightOf(tokens: readonly Token[]): number {
  let [weight, most, depth] = [0, 0, 0];
  for (const token of tokens) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    if (token.text === ';' || /^[•‣▪]$/u.test(token.text)) weight = 0;
    // A name of several parts and a date are one thing to a reader, but counting them so would hide what is long.
    if (isWordly(token) || token.kind === 'number' || token.kind === 'date') weight += depth > 0 ? 0.5 : 1;
    most = Math.max(most, weight);
  }
  return most;
}

function words(tokens: readonly Token[]): number {
  return tokens.filter((token) => isWordly(token) || token.kind === 'number' || token.kind === 'date').length;
}

const acronym = /^\p{Lu}{2,6}\d?$/u;

/** Words that abbreviations stand for: `e.c.i.` for three, `COPD` for four. */
function wordsWrittenOut(tokens: readonly Token[]): number {
  const letters = tokens.map(({ kind, text }) => {
    if (kind === 'dotted') return text.split('.').filter((part) => part !== '').length;
    return kind === 'word' && acronym.test(text) ? text.replace(/\d/gu, '').length : 0;
  });
  const abbreviations = letters.filter((count) => count > 1);
  return abbreviations.length < leastAbbreviations ? 0 : abbreviations.reduce((sum, count) => sum + count - 1, 0);
}

/** The word where a sentence can be cut in two: the one nearest to its middle. */
function splitPoint(tokens: readonly Token[]): string | undefined {
  const middle = tokens.length / 2;
  const points = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token, index }) => index > 4 && index < tokens.length - 4 && splitters.test(token.norm));
  return points.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]?.token.text;
}

/** Sentences that are too long to hold in mind. */
export const longSentenceRule: Rule = (reading: Reading) =>
  reading.sentences.flatMap((sentence): Found[] => {
    if (sentence.isFragment) return [];
    const tokens = tokensIn(reading, sentence);
    const weight = weightOf(tokens);
    const hidden = weight > longSentence ? 0 : wordsWrittenOut(tokens);
    if (weight + hidden <= longSentence) return [];
    const count = words(tokens) + hidden;
    if (hidden > 0) {
      const why = { from: 'rule', key: 'long-when-written-out', values: { count } } as const;
      return [{ kind: 'long-sentence', ...placeOf(tokens), lemma: '', why }];
    }
    const split = splitPoint(tokens);
    const key = count > veryLongSentence ? 'very-long-sentence' : 'long-sentence';
    const why = {
      from: 'rule',
      key: split === undefined ? key : `${key}-split`,
      values: { count, ...(split === undefined ? {} : { split }) },
    } as const;
    return [{ kind: 'long-sentence', ...placeOf(tokens), lemma: '', why }];
  });
