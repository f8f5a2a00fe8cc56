import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';

/** Capitals that everybody reads as a word or a name of everyday life. */
const everyday = new Set(
  (
    'MC VGZ CZ ONVZ DSW ASR FBTO OK TV PC ID EU NL BE VS UK USA SMS PDF USB GPS CD DVD QR WC BV NV AM PM BSN DIGID ANWB NS UWV CAK GGD UMC LUMC AMC VUMC MUMC UMCG HMC OLVG ' +
    'EHBO AED WIFI FAQ APP VVV KVK BTW AOW WW WAO WIA PGB WMO WLZ ZVW NHS GP FAO PS NB TNT DHL KPN AVG'
  ).split(' '),
);
const roman = /^(?:I{1,3}|IV|V|VI{1,3}|IX|X|XI{1,2})$/u;
const capitals = /^(?:\p{Lu}{2,6}|\p{Lu}{2,4}\d{1,2}[a-z]?|\p{Lu}\p{Ll}{0,2}\p{Lu}[\p{L}\d]{0,3})$/u;

/** A paragraph in capitals shouts; its words are no abbreviations. */
function isShouted(reading: Reading): boolean {
  const words = reading.tokens.filter(({ kind, text }) => kind === 'word' && /\p{L}{2,}/u.test(text));
  return words.filter(({ text }) => !/\p{Ll}/u.test(text)).length > words.length / 2 && words.length > 3;
}

/** `computertomografie (CT)` and `CT (een scan)` explain each other. */
function isBracketed(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === '(' || tokens[index + 1]?.text === '(';
}

/** Abbreviations that the lexicon does not know and the text does not explain. */
export const unknownAbbreviationRule: Rule = (reading) => {
  if (isShouted(reading)) return [];
  const found: Found[] = [];
  for (const [index, token] of reading.tokens.entries()) {
    if (reading.isMatched.has(index) || reading.isName[index] || isBracketed(reading.tokens, index)) continue;
    const isDotted = token.kind === 'dotted' && token.text.length > 2;
    const isCapitals =
      token.kind === 'word' &&
      capitals.test(token.text) &&
      !roman.test(token.text) &&
      !everyday.has(token.text.toUpperCase());
    if (!isDotted && !isCapitals) continue;
    found.push({
      kind: 'abbreviation',
      start: token.start,
      end: token.end,
      lemma: token.norm,
      why: { from: 'rule', key: 'unexplained-abbreviation' },
    });
  }
  return found;
};
