import { onlyToColleague, onlyToPatient, onlyToPatientUnnamed } from './colleague-rule.ts';
import type { Found } from './rule.ts';

/** The head of a line that greets somebody. */
const salutation =
  /(?:^|[\n\r])[^\S\n\r]{0,20}(?:zeer )?(?:hoog)?(?:geachte|beste|waarde|amice|dag|hallo|lieve|dear|hello|weledel\p{L}{0,20})(?!\p{L}|\s*\d)([^\n\r]{0,80})/giu;
const aColleague =
  /^\W{0,3}(?:\p{L}+[ ,]{1,2}){0,2}(?:collega|confr[eè]re|dokter|dr\b|doctor|huisarts|specialist|verwijzer|colleague|professor|gp\b)/iu;
const theParents = /ouders?(?!\p{L})|verzorgers?(?!\p{L})|parents?(?!\p{L})|carers?(?!\p{L})/iu;
/** In a letter to parents their child is the patient. */
const theirChild =
  /(?:uw|jullie|je|jouw|your) (?:\p{L}+ )?(?:zoon|zoontje|dochter|dochtertje|kind|kindje|baby|peuter|kleuter|son|daughter|child)(?!\p{L})/iu;

type Addressee = 'colleague' | 'parents' | 'patient';

function addresseeOf(greeting: string, words: string): Addressee {
  if (/amice|weledel/iu.test(greeting) || aColleague.test(words)) return 'colleague';
  return theParents.test(words) ? 'parents' : 'patient';
}

const reader = /(?<!\p{L})(?:uw?|your?)(?!\p{L})/iu;
const spokenOf = /(?<!\p{L})(?:pati[eë]nte?|cli[eë]nte?|betrokkene|dhr|mw|mevrouw|meneer)(?!\p{L})/iu;
/** Of one patient, as professionals write; `mevrouw` may stand in any story. */
const thePatient = /(?<!(?:\p{L}|een |elke |iedere |als ))(?:pati[eë]nte?|cli[eë]nte?|betrokkene|dhr|mw)(?!\p{L})/iu;
/** `U had een TIA`, `uw knie`: who is told that is the patient. */
const told =
  /(?<!\p{L})(?:u (?:bent|heeft|hebt|had|was|kreeg|krijgt|mag|kwam|komt|loopt|slikt|neemt|rookt|voelt|gebruikt|gaat|moet)|uzelf|(?:uw|je|jouw) (?!(?:pati[eë]nt|cli[eë]nt|praktijk|oordeel|beoordeling|advie|mening|visie|expertise|mede|beleid|inschatting|consult|evaluatie|overname|bevinding|zijde|kant|poli|afdeling|centrum|kliniek|spreekuur|collega|verwijzing|brief|hulp|dossier|systeem|reactie|verzoek|vraag|bericht|schrijven|zorg|team|behandeling)\p{L}*)\p{L}+|your (?!patient|practice|opinion|advice|referral|letter|view)\p{L}+|you (?:are|have|had|were|feel|take))(?!\p{L})/giu;

/** What speaks of a patient and never tells one anything is read by colleagues, also where it asks them something. */
function readerOf(text: string): Addressee | undefined {
  const times = text.match(told)?.length ?? 0;
  if (times > 0) return times > 1 ? 'patient' : undefined;
  return (reader.test(text) ? thePatient : spokenOf).test(text) ? 'colleague' : undefined;
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
  const reader = readerOf(text);
  return found.flatMap((one) => {
    const greeted = greetings.findLast((greeting) => greeting.start <= one.start)?.addressee;
    // `Geachte heer, mevrouw` may greet anybody: what never tells a patient anything is for a colleague.
    const addressee = one.kind === 'colleague' && greeted === 'patient' && reader === 'colleague' ? reader : greeted;
    return judged(text, one, addressee ?? (one.kind === 'colleague' ? reader : undefined));
  });
}

/** What holds in a letter to one addressee alone. */
const only: ReadonlyMap<string, Addressee> = new Map([
  [onlyToColleague, 'colleague'],
  [onlyToPatient, 'patient'],
  [onlyToPatientUnnamed, 'patient'],
]);

/** What is left of a finding once it is known whom its part is written to. */
function judged(text: string, one: Found, addressee: Addressee | undefined): readonly Found[] {
  const holdsFor = one.why.from === 'rule' ? only.get(one.why.key) : undefined;
  if (one.why.from === 'rule' && one.why.key === onlyToPatientUnnamed && theirChild.test(text)) return [];
  if (holdsFor) return addressee === holdsFor ? [{ ...one, why: { from: 'rule', key: 'colleague-request' } }] : [];
  if (one.kind === 'addressee') return addressee === 'colleague' ? [] : [one];
  const isHealth = one.kind === 'third-party' && one.theme === 'health';
  return isHealth && addressee === 'parents' && theirChild.test(text.slice(one.start, one.end)) ? [] : [one];
}
