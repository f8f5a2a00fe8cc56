import { onlyToColleague, onlyToPatient } from './colleague-rule.ts';
import type { Found } from './rule.ts';

/** The head of a line that greets somebody. */
const salutation =
  /(?:^|[\n\r])[^\S\n\r]{0,20}(?:zeer )?(?:hoog)?(?:geachte|beste|waarde|amice|dag|hallo|lieve|dear|hello|weledel\p{L}{0,20})(?!\p{L}|\s*\d)([^\n\r]{0,80})/giu;
const aColleague =
  /^\W{0,3}(?:\p{L}+[ ,]{1,2}){0,2}(?:collega|confr[eè]re|dokter|dr\b|doctor|huisarts|specialist|verwijzer|colleague|professor|gp\b)/iu;
const theParents = /ouders?(?!\p{L})|verzorgers?(?!\p{L})|parents?(?!\p{L})|carers?(?!\p{L})/iu;
/** In a letter to parents their child is the patient. */
const theirChild =
  /(?:uw|jullie|your) (?:\p{L}+ )?(?:zoon|zoontje|dochter|dochtertje|kind|son|daughter|child)(?!\p{L})/iu;

type Addressee = 'colleague' | 'parents' | 'patient';

function addresseeOf(greeting: string, words: string): Addressee {
  if (/amice|weledel/iu.test(greeting) || aColleague.test(words)) return 'colleague';
  return theParents.test(words) ? 'parents' : 'patient';
}

const reader = /(?<!\p{L})(?:uw?|your?)(?!\p{L})/iu;
const spokenOf = /(?<!\p{L})(?:pati[eë]nte?|cli[eë]nte?|betrokkene|dhr|mw|mevrouw|meneer)(?!\p{L})/iu;

/** What speaks of a patient and never to one is read by colleagues. */
function isNote(text: string): boolean {
  return spokenOf.test(text) && !reader.test(text);
}

/**
 * What only the whole text can tell, once its paragraphs were read: whom a part is written to.
 *
 * It may take findings away and add some; places are those of the whole text.
 */
export function acrossParagraphs(text: string, found: readonly Found[]): readonly Found[] {
  const greetings = [...text.matchAll(salutation)].map((match) => ({
    start: match.index,
    addressee: addresseeOf(match[0], match[1] ?? ''),
  }));
  const ungreeted = isNote(text) ? 'colleague' : undefined;
  return found.flatMap((one) => {
    const addressee = greetings.findLast((greeting) => greeting.start <= one.start)?.addressee;
    return judged(text, one, addressee ?? (one.kind === 'colleague' ? ungreeted : undefined));
  });
}

/** What holds in a letter to one addressee alone. */
const only: ReadonlyMap<string, Addressee> = new Map([
  [onlyToColleague, 'colleague'],
  [onlyToPatient, 'patient'],
]);

/** What is left of a finding once it is known whom its part is written to. */
function judged(text: string, one: Found, addressee: Addressee | undefined): readonly Found[] {
  const holdsFor = one.why.from === 'rule' ? only.get(one.why.key) : undefined;
  if (holdsFor) return addressee === holdsFor ? [{ ...one, why: { from: 'rule', key: 'colleague-request' } }] : [];
  if (one.kind === 'addressee') return addressee === 'colleague' ? [] : [one];
  const isHealth = one.kind === 'third-party' && one.theme === 'health';
  return isHealth && addressee === 'parents' && theirChild.test(text.slice(one.start, one.end)) ? [] : [one];
}
