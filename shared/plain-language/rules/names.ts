import type { Token } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

const titles = new Set(
  'dr drs dhr mr mw mevr mevrouw meneer heer heren prof professor ir ing zr zuster dokter familie fam mrs ms miss sir doctor huisarts cardioloog internist neuroloog chirurg'.split(
    ' ',
  ),
);
const particles = new Set("van de der den ten ter 't het von la le el al ben bin".split(' '));

const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isCapitalised = (text: string) => /^\p{Lu}\p{Ll}/u.test(text);
const isInitial = (text: string) => /^\p{Lu}$/u.test(text);

/** True for tokens right after a title: `dr. P. de Vries`. */
function namesAfterTitle(tokens: readonly Token[], at: number, isName: boolean[]): void {
  let index = at + 1;
  let hasCapital = false;
  while (index < tokens.length && index < at + 9) {
    const token = tokens[index];
    if (!token || token.kind === 'break') break;
    const isPart = isCapitalised(token.text) || isInitial(token.text);
    if (isPart) hasCapital = true;
    else if (token.text !== '.' && !particles.has(token.norm) && !titles.has(token.norm)) break;
    if (token.kind === 'word') isName[index] = true;
    index += 1;
  }
  if (!hasCapital) isName.fill(false, at + 1, index);
}

/** `Klinisch Chemisch Laboratorium`: words with capitals in a row are the name of something. */
function isAmongCapitals(tokens: readonly Token[], index: number, firsts: ReadonlySet<number>): boolean {
  const isCapitalWord = (at: number) => {
    const token = tokens[at];
    return token?.kind === 'word' && !firsts.has(at) && /^\p{Lu}\p{Ll}+$/u.test(token.text);
  };
  return isCapitalWord(index) && (isCapitalWord(index - 1) || isCapitalWord(index + 1));
}

/** `M.T. Koopmans`: initials before a name. */
function isInitials(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  const isName = next?.kind === 'word' && (isCapitalised(next.text) || particles.has(next.norm));
  return token?.kind === 'dotted' && /^(?:\p{Lu}\.){1,5}$/u.test(token.text) && isName;
}

/** A capital in the middle of a sentence begins a name, unless the lexicon knows the word. */
function isNamely(reading: Omit<Reading, 'isName'>, index: number, firsts: ReadonlySet<number>): boolean {
  const isFirst = firsts.has(index);
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || !isCapitalised(token.text)) return false;
  if (isAmongCapitals(reading.tokens, index, firsts)) return true;
  if (reading.isMatched.has(index)) return false;
  if (isFirst) return reading.vocabulary.isName(token.norm) && !reading.vocabulary.isKnown(token.norm);
  return true;
}

/** Street with a number, postal code with a place: `Dorpsstraat 12`, `1234 AB Utrecht`. */
function isAddressly(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next) return false;
  const isPostcode = token.kind === 'number' && /^\d{4}$/u.test(token.text) && /^\p{Lu}{2}$/u.test(next.text);
  const isStreet =
    /(?:straat|weg|laan|plein|singel|gracht|kade|dijk|hof|steeg|street|road|lane|avenue)$/u.test(token.norm) &&
    next.kind === 'number';
  return isPostcode || (isStreet && isCapital(token.text));
}

/** For each token, whether it is part of a name, an address or a date. */
export function namesIn(reading: Omit<Reading, 'isName'>): boolean[] {
  const { tokens, sentences } = reading;
  const isName = tokens.map(({ kind }) => kind === 'date' || kind === 'time' || kind === 'address');
  const firsts = new Set(sentences.map(({ from, until }) => firstWord(tokens, from, until)));
  for (const [index, token] of tokens.entries()) {
    if (titles.has(token.norm)) namesAfterTitle(tokens, index, isName);
    if (isInitials(tokens, index)) isName[index] = true;
    if (isNamely(reading, index, firsts)) isName[index] = true;
    if (isAddressly(tokens, index)) {
      isName[index] = true;
      isName[index + 1] = true;
    }
  }
  joinParticles(tokens, isName);
  return isName;
}

function firstWord(tokens: readonly Token[], from: number, until: number): number {
  for (let index = from; index < until; index += 1) if (tokens[index]?.kind === 'word') return index;
  return from;
}

/** `Jan van der Berg`: what stands between two parts of a name is part of it. */
function joinParticles(tokens: readonly Token[], isName: boolean[]): void {
  for (let index = 1; index < tokens.length - 1; index += 1) {
    const token = tokens[index];
    if (!token || isName[index] || !particles.has(token.norm)) continue;
    let after = index + 1;
    while (particles.has(tokens[after]?.norm ?? '')) after += 1;
    if (isName[index - 1] && isName[after] && isCapital(tokens[after]?.text ?? '')) isName.fill(true, index, after);
  }
}
