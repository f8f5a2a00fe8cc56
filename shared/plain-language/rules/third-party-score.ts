import { wordTest } from '../text/remembered.ts';
import type { ThirdPartyTheme } from '../model.ts';
import type { CueHit } from './cues.ts';
import type { Reading } from './rule.ts';
import type { WeakCue } from './third-party-cue.ts';
import { everydayCues } from './third-party-everyday.ts';
import { isConditional, isDenied, isGeneral } from './third-party-general.ts';
import type { Holder, SentenceView } from './third-party-holders.ts';
import { illnessesIn } from './third-party-illness.ts';
import { saidOf, subjectOf } from './third-party-subject.ts';
import { harmlessCues, themeCues } from './third-party-words.ts';
import { hintCues, kindCues, weakCues } from './third-party-weak-words.ts';

type Hit = CueHit<WeakCue>;

/** A sentence whose signals together weigh this much is a passage. */
const enough = 1;
const weights: Readonly<Record<WeakCue['weakness'], number>> = { illness: 1, firm: 1, grim: 0.75, faint: 0.5 };
/** Told as hearsay, as lasting, or as the person's own; and right behind a passage about the same person. */
const hint = 0.5;
/** Somebody else, by a word for a person, is what the sentence is about. */
const subject = 0.25;
/** `heeft zich nooit laten behandelen`: what somebody does not do. */
const refusal = 0.25;
/** What somebody does for the patient takes away one firm word. */
const kindness = 1;
/** So many weak words are weighed: a sentence that is all cues costs no more. */
const mostWeighed = 24;

const needs = /^(?:hoeft|hoeven)$/u;
const offers = /^(?:mag|mogen|may)$/u;
const abilities = /^(?:kan|kunnen|kunt|can|could)$/u;
const not = wordTest(/^(?:niet|geen|not|no|never|nooit)$/u);

/** `Uw vrouw mag niet zwanger worden`: what the reader's people may or can, not what they are. */
function isOffered({ keys, clauses }: SentenceView, hit: Hit, { at, isReaders, person }: Holder): boolean {
  const own = keys.filter((_, index) => clauses[index] === clauses[hit.from]);
  if (own.some((key) => needs.test(key))) return true;
  if (isReaders && keys[at - 1] === 'jullie') return true;
  if (!isReaders && person?.isGeneral !== true) return false;
  if (own.some((key) => offers.test(key))) return true;
  return own.some((key) => abilities.test(key)) && !own.some((key) => not.test(key));
}

/** `Dochter ziet dat moeder slecht eet`: in a note somebody tells how the patient is. */
function isReported(view: SentenceView, hit: Hit, holder: Holder): boolean {
  if (view.isToReader) return false;
  const { holders, keys, words } = view;
  return holders.some(({ at, who, isOblique, person }) => {
    if (who !== 'other' || isOblique || at >= hit.from) return false;
    const saysAt = keys.findIndex((key, index) => index > at && index < hit.from && words.reporting.has(key));
    if (saysAt < 0 || saysAt > at + 4) return false;
    if (!keys.slice(saysAt + 1, hit.from).some((key) => /^(?:dat|of|om|that|if|whether|:)$/u.test(key))) return false;
    const isSomebodyElse = holder.at > saysAt && holder.person !== person;
    return !isSomebodyElse || /^(?:moeder|vader|mother|father)$/u.test(keys[holder.at] ?? '');
  });
}

/** `Hij mist zijn vrouw en huilt`: the patient is what the clause is about, and somebody else only its object. */
function isObject({ holders, clauses, keys, words }: SentenceView, hit: Hit, { at }: Holder): boolean {
  const isBehindPatient = holders.some(
    (one) => one.who === 'patient' && !one.isOblique && one.at < at && clauses[one.at] === clauses[at],
  );
  const begin = clauses.indexOf(clauses[hit.from] ?? 0);
  return isBehindPatient && ![keys[begin], keys[begin + 1]].some((key) => words.relatives.has(key ?? ''));
}

/** Deeds are their subject's, whatever they are done with: `Hij nam uw pinpas mee`. What somebody has is its owner's. */
function holderOf(view: SentenceView, hit: Hit): Holder | undefined {
  const cue = { ...hit, group: { theme: hit.group.theme, tie: 'own' } as const };
  return hit.group.theme === 'health' ? subjectOf(view, cue) : (saidOf(view, cue) ?? subjectOf(view, cue));
}

function counts(view: SentenceView, hit: Hit): boolean {
  const holder = holderOf(view, hit);
  if (holder?.who !== 'other' || (holder.isOblique && hit.group.weakness !== 'firm')) return false;
  if (isObject(view, hit, holder) || isDenied(view, hit) || isConditional(view, hit.from)) return false;
  if (isGeneral(view, { ...hit, group: { theme: hit.group.theme, tie: 'own' } }, holder)) return false;
  return !isOffered(view, hit, holder) && !isReported(view, hit, holder);
}

function themeOf(hits: readonly Hit[]): ThirdPartyTheme | undefined {
  const sums = new Map<ThirdPartyTheme, number>();
  for (const { group } of hits) sums.set(group.theme, (sums.get(group.theme) ?? 0) + weights[group.weakness]);
  return [...sums].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

/** `Krijgt hij klachten, dan ...`: what may come, told to the reader. */
function isCase({ isToReader, words, keys }: SentenceView, first: string): boolean {
  return (
    isToReader &&
    (words.inversions.has(first) || /^(?:krijgt|ontwikkelt|should)$/u.test(first)) &&
    !words.persons.has(keys[1] ?? '')
  );
}

const parents = /^(?:vader|moeder|ouders|papa|mama|pa|ma)$/u;
/** Verbs that tell how somebody is or what they did, which no list of harmless things knows. */
const verb = wordTest(
  /^(?:\p{L}{2,}t|is|was|waren|zijn|had|hadden|heeft|hebben|werd|werden|\p{L}{3,}[dt]en?|\p{L}{4,}en)$/u,
);

/**
 * Somebody else is the subject of a sentence to the reader, or of a note that tells whose relative it is, and nothing in it is
 * what letters tell of a patient's people without harm.
 */
function isUnexplained(reading: Reading, view: SentenceView): boolean {
  const { holders, keys, clauses, words } = view;
  if (reading.language !== 'nl' || keys.length < 5 || isConditional(view, 0)) return false;
  const first = holders.find(({ isOblique }) => !isOblique);
  if (first?.who !== 'other' || first.person?.isGeneral !== false || clauses[first.at] !== 0) return false;
  const key = keys[first.at] ?? '';
  if (!words.persons.has(key) || (parents.test(key) && !words.owners.has(keys[first.at - 1] ?? ''))) return false;
  if (!keys.slice(first.at + 1).some((one) => verb.test(one))) return false;
  const known = [everydayCues, themeCues, harmlessCues].some((cues) => cues[reading.language].in(keys).length > 0);
  return !known;
}

/** Hits of which no other covers the same words. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (!kept.some(({ from, until }) => from < hit.until && hit.from < until)) kept.push(hit);
  }
  return kept;
}

/**
 * The theme of a sentence whose weak signals together tell of somebody else: who is its subject, what is said, and how it is
 * told. Undefined when they do not weigh enough.
 */
export function weighedTheme(reading: Reading, view: SentenceView, goesOn: boolean): ThirdPartyTheme | undefined {
  if (!view.holders.some(({ who }) => who === 'other') || view.keys.at(-1) === '?') return undefined;
  const first = view.keys.find((key) => /^\p{L}/u.test(key)) ?? '';
  if (view.words.imperatives.has(first) || isCase(view, first)) return undefined;
  const weak = weakCues[reading.language].in(view.keys).slice(0, mostWeighed);
  const words = weak.filter(({ group }) => group.weakness !== 'illness');
  const ill = illnessesIn(
    reading,
    view,
    weak.filter(({ group }) => group.weakness === 'illness'),
  );
  const harmless = harmlessCues[reading.language].in(view.keys);
  const isHarmless = (hit: Hit) => harmless.some(({ from, until }) => from < hit.until && hit.from < until);
  const hits = apart(
    [...words, ...ill].toSorted((one, other) => weights[other.group.weakness] - weights[one.group.weakness]),
  ).filter((hit) => !isHarmless(hit) && counts(view, hit));
  if (hits.length === 0) return weak.length === 0 && isUnexplained(reading, view) ? 'relation' : undefined;
  const isTold = goesOn || hintCues[reading.language].in(view.keys).length > 0;
  const kind = kindCues[reading.language].in(view.keys);
  const isKind = kind.some(({ from }) => hits.some((hit) => view.clauses[hit.from] === view.clauses[from]));
  const isSubject = view.holders.some(
    ({ at, who, isOblique, person }) =>
      who === 'other' && !isOblique && person?.isGeneral !== true && view.words.persons.has(view.keys[at] ?? ''),
  );
  const isRefused = view.keys.some((key) => not.test(key));
  const told = (isTold ? hint : 0) + (isSubject ? subject : 0) + (isRefused ? refusal : 0);
  const sum = told + hits.reduce((total, { group }) => total + weights[group.weakness], 0);
  return sum - (isKind ? kindness : 0) >= enough ? themeOf(hits) : undefined;
}
