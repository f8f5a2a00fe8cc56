import { compoundOf, type CompoundPart, isFamiliar } from '../lexicon/compounds.ts';
import type { Sense } from '../lexicon/lexicon.ts';
import { keyOf } from '../lexicon/parts.ts';
import { guessed } from '../lexicon/roots.ts';
import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';

const shortest = 5;
const shortestTerm = 6;
/** Endings of learned words that came from Latin, French or English. */
const learned =
  /(?:atie|aties|atief|atieve|iteit|iteiten|isme|ismen|entie|anties?|isch|ische|eren|eert|eerd|eerde|oir|aal|ale|iel|iële|ele|ief|ieve|eus|euze|air|aire|oïd|oïde|ectie|ecties|ptie|pties|uctie|uur|ologie|ologisch|ologische|aan|itis|ose|us|um|ae|is|yl|ine|ide|ase)$/u;

const dutchOnly = (reading: Reading) => reading.language === 'nl';

function isHardTerm({ senses }: CompoundPart): boolean {
  return senses.some(
    ({ entry }) => entry.known !== true && entry.class === 'noun' && entry.kind !== 'word' && entry.kind !== 'formal',
  );
}

function layOf({ entry }: Sense): string | undefined {
  const [lay] = entry.plain;
  if (!lay) return undefined;
  const isCountable = lay.plural !== undefined && lay.plural !== '' && lay.number !== 'plural';
  return isCountable && lay.article !== undefined ? `${lay.article} ${lay.text}` : lay.text;
}

/** `emboliebehandeling`: behandeling van de bloedprop; `kniedistorsie`: verzwikking (knie). */
function composed(
  parts: readonly CompoundPart[],
): { readonly sense: Sense; readonly plain: readonly string[] } | undefined {
  const at = parts.findIndex(isHardTerm);
  const sense = parts[at]?.senses.find(({ entry }) => entry.known !== true);
  if (!sense) return undefined;
  const others = parts.filter((_part, index) => index !== at).map(({ key }) => key);
  if (others.length > 1) return { sense, plain: [] };
  const lay = layOf(sense);
  const bare = sense.entry.plain[0]?.text;
  if (lay === undefined || bare === undefined) return { sense, plain: [] };
  const isTail = at === parts.length - 1;
  return { sense, plain: [isTail ? `${bare} (${others[0] ?? ''})` : `${others[0] ?? ''} van ${lay}`] };
}

/** Terms in a hundred words from which a paragraph speaks to colleagues: there an unknown word is likely a term too. */
const denseFrom = 6;
const leastTerms = 3;

function isDense({ matches, tokens }: Reading): boolean {
  const terms = matches.filter(({ senses }) =>
    senses.some(({ entry }) => entry.known !== true && (entry.kind === 'term' || entry.kind === 'abbreviation')),
  );
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  return terms.length >= leastTerms && (100 * terms.length) / words >= denseFrom;
}

function foundIn(reading: Reading, token: Token, key: string, mayBeTerm: boolean): Found | undefined {
  const parts = compoundOf(key, reading);
  if (parts) {
    if (parts.some(({ senses }) => senses.some(({ entry }) => entry.known))) return undefined;
    const term = composed(parts);
    if (!term) return undefined;
    const { entry } = term.sense;
    return {
      kind: 'term',
      start: token.start,
      end: token.end,
      lemma: key,
      plain: term.plain,
      explanation: term.plain[0] ?? entry.plain[0]?.text ?? null,
      why: { from: 'lexicon', text: entry.why },
      isLessExact: true,
    };
  }
  const guess = guessed(token.norm);
  if (guess) {
    const why =
      guess.meaning === null
        ? ({ from: 'rule', key: 'probably-medical' } as const)
        : ({ from: 'rule', key: 'probably-means', values: { meaning: guess.meaning } } as const);
    return {
      kind: 'term',
      start: token.start,
      end: token.end,
      lemma: key,
      plain: [],
      explanation: guess.meaning,
      why,
      isLessExact: true,
    };
  }
  if (!learned.test(token.norm) && !(mayBeTerm && key.length >= shortestTerm)) return undefined;
  return { kind: 'word', start: token.start, end: token.end, lemma: key, why: { from: 'rule', key: 'rare-word' } };
}

const isShouting = (text: string) => /^\p{Lu}{2,}$/u.test(text);

/**
 * Words that neither the lexicon nor the lists know: compounds with a term in them, words whose letters are Latin or
 * Greek, and learned words. It stays silent about every other unknown word: a false alarm costs more than a miss here.
 */
export const unknownWordRule: Rule = (reading) => {
  if (!dutchOnly(reading)) return [];
  const found: Found[] = [];
  const seen = new Set<string>();
  const mayBeTerm = isDense(reading);
  for (const [index, token] of reading.tokens.entries()) {
    if (token.kind !== 'word' || reading.isName[index] || reading.isMatched.has(index)) continue;
    const key = keyOf(token.text);
    if (key.length < shortest || isShouting(token.text) || /\d/.test(key) || key.includes('-') || seen.has(key))
      continue;
    if (
      reading.vocabulary.isName(token.norm) ||
      isFamiliar(key, reading.vocabulary) ||
      isFamiliar(token.norm, reading.vocabulary)
    )
      continue;
    const one = foundIn(reading, token, key, mayBeTerm);
    if (!one) continue;
    found.push(one);
    seen.add(key);
  }
  return found;
};
