import { tokensOf } from '../text/tokens.ts';
import type { LexiconEntry } from './entry.ts';
import { writtenFormsOf } from './forms.ts';
import { keyOf, partsOf } from './parts.ts';

/** How many letters of a word decide with which others it is read. */
const shelfLetters = 3;

/** The shelf that a word stands on, by its key. */
export const shelfOf = (key: string): string => key.slice(0, shelfLetters);

const isOneSmallWord = (written: string) => /^[a-z]+$/.test(written);

/** The parts a way of writing is searched by. Most are one word of plain letters, which needs no reading. */
export function keysOf(written: string): readonly string[] {
  return isOneSmallWord(written) ? [written] : partsOf(written, tokensOf(written)).map(({ key }) => key);
}

const beginsPlain = /^[A-Za-z][A-Za-z0-9]{2}/;
const beginsAccented = /^[A-Za-zÀ-ÖØ-öø-ÿ]{3}/;
/** One or two letters and nothing that reading would join to them, as it does in `mm Hg` and `x 10`. */
const beginsShort = /^(?!mm|MM|mM|Mm|[xX] )([A-Za-zÀ-ÖØ-öø-ÿα-ω]{1,2})(?:$|[ -]|\.(?: |$))/;
/** Units are read as units, whatever stands behind them. */
const beginsApostrophe = /^(?!(?:mm|cm|ml|mg|kg|cl|dl|fl|gy)')[A-Za-z]{2}'[a-z]/i;
const isDotted = /^(?:[A-Za-z]{1,4}\.){1,6}[A-Za-z]{1,4}\.?$/;

/** Where a way of writing is found: what its first key would say. Null when only reading can tell. */
function toldByLetters(written: string): string | null {
  if (beginsPlain.test(written) || beginsApostrophe.test(written)) return written.slice(0, shelfLetters).toLowerCase();
  if (beginsAccented.test(written)) return shelfOf(keyOf(written.slice(0, shelfLetters)));
  const short = beginsShort.exec(written)?.[1];
  if (short !== undefined) return keyOf(short);
  return isDotted.test(written) ? shelfOf(written.replaceAll('.', '').toLowerCase()) : null;
}

/** What inflection adds or changes lies behind these letters. */
const safeLength = 6;

/** Every shelf that an entry belongs on, by letters alone. Undefined when some way of writing must be read. */
export function quickShelvesFor(entry: LexiconEntry): readonly string[] | undefined {
  const { term, plural = '', forms = [] } = entry;
  const own = toldByLetters(term);
  if (own === null) return undefined;
  const shelves = [own];
  const begin = beginsPlain.test(term) ? term.slice(0, shelfLetters) : undefined;
  const isPut = (written: string): boolean => {
    if (written === '' || (begin !== undefined && written.startsWith(begin))) return true;
    const shelf = toldByLetters(written);
    if (shelf !== null && !shelves.includes(shelf)) shelves.push(shelf);
    return shelf !== null;
  };
  if (!isPut(plural) || !forms.every(isPut)) return undefined;
  if (term.length >= safeLength) return shelves;
  return writtenFormsOf(entry).every(({ written }) => isPut(written)) ? shelves : undefined;
}

/** Every shelf that an entry belongs on, read with care. */
export function shelvesFor(entry: LexiconEntry): readonly string[] {
  const firsts = writtenFormsOf(entry).map(({ written }) => keysOf(written)[0]);
  return [...new Set(firsts.filter((first) => first !== undefined).map(shelfOf))];
}
