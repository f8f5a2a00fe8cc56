import { wordTest } from '../text/remembered.ts';
import type { Part } from '../lexicon/parts.ts';
import type { Match } from '../lexicon/lexicon.ts';
import type { CueHit } from './cues.ts';
import type { Reading } from './rule.ts';
import type { WeakCue } from './third-party-cue.ts';
import type { SentenceView } from './third-party-holders.ts';

type Hit = CueHit<WeakCue>;

/** Fields of medicine whose words tell what somebody has; not how it is looked for, cared for or measured. */
const fields =
  /(?:ologie|ziekten?|geneeskunde|psychiatrie|chirurgie|genetica|diabetes|nieren|interne|kno|maagdarmlever\p{L}*|heelkunde|orthopedie|revalidatie|fertiliteit|verloskunde)$/u;
const notIllness = /^(?:radiologie|pathologie|farmac\p{L}*|verpleegkunde)$/u;
const whoCares = /(?:loog|therapeute?|arts|kundige|specialist|chirurg|iater|ologe|consulent)$/u;

function isIllness({ senses }: Match): boolean {
  return senses.some(({ entry }) => {
    const field = entry.specialty ?? '';
    const isField = fields.test(field) && !notIllness.test(field);
    return (
      isField &&
      (entry.kind === 'term' || entry.kind === 'abbreviation') &&
      entry.class === 'noun' &&
      !whoCares.test(entry.term)
    );
  });
}

const known = new WeakMap<Reading, ReadonlyMap<Part, Match>>();

/** The words of a paragraph that the lexicon knows as something people have, by the part they begin at. */
function illnessesOf(reading: Reading): ReadonlyMap<Part, Match> {
  const kept = known.get(reading);
  if (kept) return kept;
  const byPart = new Map<Part, Match>();
  for (const match of reading.matches) {
    const part = reading.parts[match.from];
    if (part && isIllness(match)) byPart.set(part, match);
  }
  known.set(reading, byPart);
  return byPart;
}

const has = wordTest(
  /^(?:heeft|had|hadden|hebben|hebt|kreeg|kregen|krijgt|krijgen|is|was|zijn|waren|werd|wordt|ligt|lag|bekend|lijdt|leed|blijkt|bleek|slikt|slikte|gebruikt|gebruikte|overleed|overleden|stierf|stierven|kampt|onderging|herstelt|zou|haalt|has|have|takes|gets|got|died|suffers|suffered|were|known|uses)$/u,
);
const circumstance = /^(?:bij|voor|naar|tijdens|over|na|in|tegen|during|for|to|about|after|at)$/u;
const article = /^(?:de|het|een|uw|zijn|haar|hun|the|a|an|your|his|her)$/u;
const colonOrWith = /^(?:[,:(–—-]|met|zelf|ook|with|also)$/u;
/** Verbs at the end of a clause that tell what somebody did with the patient's things. */
const done = wordTest(
  /^(?:klaargezet|gegeven|meegenomen|gebracht|opgehaald|gezien|gevonden|gebeld|gemeld|verteld|gevraagd|gehaald|gelezen|gemeten|geholpen|aangezet|given|taken|brought|found|seen|called|told)$/u,
);

/** `heeft hartfalen`, `DM2` right behind the person: what somebody has, and not what something is for. */
function isHad({ keys, holders, clauses }: SentenceView, { from }: Hit): boolean {
  const before = article.test(keys[from - 1] ?? '') ? keys[from - 2] : keys[from - 1];
  const isDeath = keys
    .slice(Math.max(0, from - 6), from)
    .some((key) => /^(?:overle\p{L}+|stierf|stierven|died|bezweek)$/u.test(key));
  if (circumstance.test(before ?? '') && !isDeath) return false;
  if (keys.some((key, at) => clauses[at] === clauses[from] && done.test(key))) return false;
  const owners = holders.filter(({ at, who }) => who === 'other' && at < from);
  if (owners.length === 0) return holders.some(({ at, who }) => who === 'other' && at > from && at <= from + 4);
  return owners.some(({ at }) => {
    const between = keys.slice(at + 1, from);
    return between.length === 0 || colonOrWith.test(between[0] ?? '') || between.some((key) => has.test(key));
  });
}

/** So many are looked at: a sentence that names no end of illnesses costs no more. */
const mostRead = 24;

/** What the lexicon or the list knows as an illness, where somebody has it. */
export function illnessesIn(reading: Reading, view: SentenceView, listed: readonly Hit[]): readonly Hit[] {
  const illnesses = illnessesOf(reading);
  const known = view.parts.flatMap((part, from): Hit[] => {
    const match = illnesses.get(part);
    return match
      ? [{ from, until: from + match.until - match.from, group: { theme: 'health', weakness: 'illness' } }]
      : [];
  });
  return [...listed, ...known].slice(0, mostRead).filter((hit) => isHad(view, hit));
}
