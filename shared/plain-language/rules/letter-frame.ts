import type { Match } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

/** Behind one of these stands the name of a department or a field, as it stands on the door. */
const housing =
  /^(?:afdeling|polikliniek|poli|spreekuur|vakgroep|maatschap|dagbehandeling|verpleegafdeling|locatie|department|clinic|ward)$/u;
/** What a document calls itself in its first words. */
const documents =
  /^(?:brief|ontslagbrief|verwijsbrief|polikliniekbrief|operatieverslag|verslag|overdracht|tussenbericht|spoedbericht|discharge|referral)$/u;
/** Who or where somebody is, as a signature or a door says it. */
const profession =
  /(?:loog|logie|arts|artsen|iater|iatrie|geneticus|genetica|chirurg|chirurgie|kunde|kundige|geneeskunde|zorg|seh|ggz|kno|mdl|icu?|heelkunde|revalidatie)$/u;

/** Lines of the frame are short: no more tokens than these are looked at on either side. */
const reach = 14;

const isEdge = (token: Token | undefined) => token === undefined || token.kind === 'break';

const normAt = (tokens: readonly Token[], index: number) => tokens[index]?.norm ?? '';
const speaksOnly: ReadonlySet<string> = new Set(['term', 'abbreviation']);

/** Index of the first token of a short line; undefined when the line is long. */
function lineStart(tokens: readonly Token[], at: number): number | undefined {
  for (let index = at; index > at - reach; index -= 1) if (isEdge(tokens[index - 1])) return index;
  return undefined;
}

/** True when a line ends soon, without a mark that closes a sentence. */
function isOpenLine(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + reach; index += 1) {
    if (isEdge(tokens[index + 1])) return tokens[index]?.kind === 'word';
  }
  return false;
}

/** `H. Kortekaas, internist-oncoloog`: all that stands before the comma is a name. */
function isSignature({ tokens, isName }: Reading, start: number, first: number): boolean {
  const line = tokens.slice(start, first);
  const comma = line.findIndex(({ text }) => text === ',');
  return (
    comma > 0 &&
    line
      .slice(0, comma)
      .every(({ kind, text }, index) => kind !== 'word' || isName[start + index] === true || /^\p{Lu}/u.test(text))
  );
}

/** `Ontslagbrief oncologie`: behind what the document calls itself. */
const isTitle = (tokens: readonly Token[], start: number, first: number) =>
  start < first && documents.test(normAt(tokens, start));

/**
 * True for words that belong to the frame of a letter and not to what it tells: who wrote it and where, and what kind of
 * document it is.
 */
export function isFrame(reading: Reading, { from, until, senses }: Match): boolean {
  const { tokens, parts } = reading;
  const [first, last] = [parts[from]?.token ?? 0, parts[until - 1]?.token ?? 0];
  if (!senses.every(({ entry }) => speaksOnly.has(entry.kind))) return false;
  const isProfession = profession.test(normAt(tokens, last)) || normAt(tokens, first) === 'klinisch';
  const isTerm = senses.every(({ entry }) => entry.kind === 'term');
  if (isProfession && isTerm && housing.test(normAt(tokens, first - 1))) return true;
  const start = lineStart(tokens, first);
  if (start === undefined || !isOpenLine(tokens, last)) return false;
  return isTitle(tokens, start, first) || (isProfession && isSignature(reading, start, first));
}
