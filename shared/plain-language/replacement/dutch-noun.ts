import type { LayWords } from '../lexicon/entry.ts';
import type { FormName } from '../lexicon/forms.ts';
import type { Reading } from '../rules/rule.ts';
import { baseFormOf, inflectedFormOf } from './adjective.ts';
import { isCounted, type Lead, leadBefore } from './noun-phrase.ts';

/** Words for the place of a term; `from` is where they begin, at the article or adjective when those change too. */
export interface FittedNoun {
  readonly from: number;
  readonly text: string;
}

type Gender = 'de' | 'het' | 'plural';

/** Determiners that go with the gender of their noun: for `de`-words and plurals, for `het`-words. */
const byGender: readonly (readonly [string, string])[] = [
  ['de', 'het'],
  ['deze', 'dit'],
  ['die', 'dat'],
  ['onze', 'ons'],
  ['elke', 'elk'],
  ['iedere', 'ieder'],
  ['welke', 'welk'],
  ['dezelfde', 'hetzelfde'],
];
/** After these an adjective before a singular `het`-word has no -e. */
const indefinite = new Set([
  'een',
  'één',
  "'n",
  'geen',
  'elk',
  'ieder',
  'welk',
  'zulk',
  "zo'n",
  'veel',
  'weinig',
  'meer',
  'minder',
  'genoeg',
  'wat',
]);
/** These speak of one at a time; `alle` says the same of more. */
const onlyOne = new Set(['elk', 'elke', 'ieder', 'iedere']);
const onlySingular = new Set(['een', 'één', "'n", "zo'n"]);

function fittingDeterminer(norm: string, gender: Gender): string {
  if (gender === 'plural' && onlySingular.has(norm)) return '';
  if (gender === 'plural' && onlyOne.has(norm)) return 'alle';
  const pair = byGender.find((one) => one.includes(norm === "'t" ? 'het' : norm));
  if (!pair) return norm;
  return gender === 'het' ? pair[1] : pair[0];
}

function genderOf(lay: LayWords, form: FormName): { readonly gender: Gender; readonly noun: string } {
  if (lay.number === 'plural') return { gender: 'plural', noun: lay.text };
  if (form === 'plural' && lay.plural !== undefined && lay.plural !== '') return { gender: 'plural', noun: lay.plural };
  return { gender: lay.article ?? 'de', noun: lay.text };
}

function needsE(determiner: string | undefined, gender: Gender): boolean {
  return gender !== 'het' || (determiner !== undefined && !indefinite.has(determiner));
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isCapital = (text: string) => /^\p{Lu}\p{Ll}*$/u.test(text);

/** A word in -e that no list knows is most likely an adjective: no article fits behind it. */
const likelyAdjective = /^(?!toonde$|maakte$|volgde$)\p{L}{3,}e$/u;

/** An article before what can be counted, where the term stood bare: `met stenose` becomes `met een vernauwing`. */
function newArticle(
  reading: Reading,
  lead: Lead,
  lay: LayWords,
  place: { readonly token: number; readonly gender: Gender },
): string {
  const isCountable = lay.plural !== undefined && lay.plural !== '' && place.gender !== 'plural';
  const first = place.token - lead.adjectives.length;
  const isBare = lead.determiner === undefined && !likelyAdjective.test(reading.tokens[first - 1]?.norm ?? '');
  return isBare && isCountable && !isCounted(reading, first) ? 'een' : '';
}

interface Place {
  readonly token: number;
  readonly start: number;
  readonly form: FormName;
}

const plainDeterminer = (norm: string) => (norm === "'t" ? 'het' : norm);

/** A noun phrase as it is to be: article, adjectives and noun, and whether the first two are as they stood. */
function phraseOf(reading: Reading, place: Place, lay: LayWords, lead: Lead) {
  const { gender, noun } = genderOf(lay, place.form);
  const added = newArticle(reading, lead, lay, { token: place.token, gender });
  const stood = lead.determiner && plainDeterminer(lead.determiner.norm);
  const determiner = stood === undefined ? added : fittingDeterminer(stood, gender);
  const withE = needsE(determiner === '' ? undefined : determiner, gender);
  const adjectives = lead.adjectives.map(({ norm }) => (withE ? inflectedFormOf(norm) : baseFormOf(norm)));
  const isAsItStood = adjectives.every((one, index) => one === lead.adjectives[index]?.norm);
  const head = withE && gender === 'het' ? (lay.definite ?? noun) : noun;
  return {
    determiner,
    adjectives,
    head,
    changesDeterminer: determiner !== (stood ?? ''),
    changesAdjectives: !isAsItStood,
  };
}

/** A lay noun in the place of a term, with the article and the adjectives before it as they then must be. */
export function fittedNoun(reading: Reading, place: Place, lay: LayWords): FittedNoun {
  const lead = leadBefore(reading, place.token);
  const { determiner, adjectives, head, changesDeterminer, changesAdjectives } = phraseOf(reading, place, lay, lead);
  if (!changesDeterminer && !changesAdjectives) return { from: place.start, text: head };
  const begins = (changesDeterminer ? lead.determiner : undefined) ?? lead.adjectives[0];
  const words = [...(changesDeterminer ? [determiner] : []), ...adjectives, head].filter((word) => word !== '');
  const text = words.join(' ');
  return { from: begins?.start ?? place.start, text: begins && isCapital(begins.text) ? capitalised(text) : text };
}
