import type { Found, Reading, Rule } from './rule.ts';

const patient = {
  nl: /^(?:patiënt|patient|patiënte|patiente|pat|pt|cliënt|cliënte|betrokkene)$/u,
  en: /^(?:patient|pt)$/u,
} as const;
/** `patiënten` in general, `de patiënt die naast u ligt`, a name behind it. */
const articled = new Set(['een', 'andere', 'elke', 'iedere', 'geen', 'a', 'another', 'each', 'every', 'other', 'per']);

/** True where the word stands for the reader: not in a name, not for any patient at all, not as a label. */
function isReader(reading: Reading, index: number): boolean {
  const [token, before, next] = [reading.tokens[index], reading.tokens[index - 1], reading.tokens[index + 1]];
  if (token?.kind !== 'word' || reading.isName[index] || !patient[reading.language].test(token.norm)) return false;
  if (before && articled.has(before.norm)) return false;
  return next?.text !== ':' && next?.text !== '/' && before?.text !== '/';
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The reader spoken of instead of spoken to: `patiënt klaagt over`, where it should be `u`. */
export const addresseeRule: Rule = (reading: Reading) => {
  const you = reading.language === 'nl' ? 'u' : 'you';
  return reading.tokens.flatMap((token, index): Found[] => {
    if (!isReader(reading, index)) return [];
    const before = reading.tokens[index - 1];
    const start = before && /^(?:de|the)$/u.test(before.norm) ? before.start : token.start;
    const isCapital = /^\p{Lu}/u.test(reading.text.slice(start, start + 1));
    const plain = [isCapital ? capitalised(you) : you];
    return [
      { kind: 'addressee', start, end: token.end, lemma: token.norm, plain, why: { from: 'rule', key: 'addressee' } },
    ];
  });
};
