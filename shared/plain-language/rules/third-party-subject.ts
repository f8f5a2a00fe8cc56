import type { CueHit } from './cues.ts';
import type { ThemeCue } from './third-party-cue.ts';
import { type Holder, prepositionBefore, type SentenceView } from './third-party-holders.ts';

type Hit = CueHit<ThemeCue>;

const determiners = new Set('de het een deze die dit dat hun zijn haar diens the a an his her their this'.split(' '));
const firstPerson = new Set(['mijn', 'my']);
/** Prepositions behind which stands who it happens to: `bij vader is een psychose vastgesteld`. */
const happensTo = new Set('bij door aan over tussen in by about between'.split(' '));
const mark = /^[,;:()–—.!?…]$/u;

/** `uw depressie`, `your debts`: the reader's own. */
function isOwnedByReader({ keys, words, holders }: SentenceView, { from }: Hit): boolean {
  const isReaders = (key: string | undefined) => words.readerOwners.has(key ?? '') || firstPerson.has(key ?? '');
  if (isReaders(keys[from - 1])) return true;
  return isReaders(keys[from - 2]) && !holders.some(({ at }) => at === from - 1);
}

/** `haar verslaafde zoon`: the cue says something of the person right behind it. */
function describes({ holders, keys }: SentenceView, { until }: Hit): Holder | undefined {
  return holders.find(
    ({ at, who }) => who === 'other' && (at === until || (at === until + 1 && !mark.test(keys[until] ?? ''))),
  );
}

/** `my mother's debts`. */
function possessorOf({ holders, keys }: SentenceView, { from }: Hit): Holder | undefined {
  const isRightBefore = (at: number) => at < from && at >= from - 2 && (keys[at] ?? '').endsWith("'s");
  return holders.find(({ at, who }) => who === 'other' && isRightBefore(at));
}

const ofOwner = /^(?:van|of)$/u;

/** `schulden van haar` are hers; `schulden bij haar` are made where the patient is, by who stands before. */
function leadsTo({ keys, words }: SentenceView, preposition: number, { who }: Holder): boolean {
  const key = keys[preposition] ?? '';
  return who === 'patient' ? ofOwner.test(key) : words.belonging.has(key);
}

/** `de schulden van haar zoon`. */
function belongsTo(view: SentenceView, hit: Hit): Holder | undefined {
  const { keys, words, holders, clauses } = view;
  const next = holders.find(({ at, who }) => at >= hit.until && at <= hit.until + 6 && who !== 'anyone');
  if (!next) return undefined;
  const preposition = prepositionBefore(words, keys, next.at);
  if (preposition < hit.until || !leadsTo(view, preposition, next)) return undefined;
  if (keys.slice(hit.until, preposition).some((key) => mark.test(key)) || preposition > hit.until + 3) return undefined;
  const isReadersClause = holders.some(
    (one) => one.who !== 'other' && !one.isOblique && one.at < hit.from && clauses[one.at] === clauses[hit.from],
  );
  if (!isReadersClause) return next;
  // `u bent gescheiden van uw man` against `de scheiding van uw ouders`.
  const [nearest = '', second = ''] = [keys[hit.from - 1], keys[hit.from - 2]];
  const isNoun = determiners.has(nearest) || determiners.has(second) || words.prepositions.has(nearest);
  return ofOwner.test(keys[preposition] ?? '') && isNoun ? next : undefined;
}

/** `Zijn moeder maakt zich zorgen over zijn depressie`: a pronoun that cannot be hers. */
function isOwnedByPatient(view: SentenceView, hit: Hit, holder: Holder): boolean {
  const owner = view.keys[hit.from - 1] ?? '';
  const genders = view.words.pronouns.get(owner);
  if (view.isToReader || !genders || !holder.person || holder.person.gender === 'many') return false;
  const isVerb = owner === 'zijn' && view.holders.some(({ at }) => at === hit.from - 2);
  if (isVerb) return false;
  const reports = view.keys.slice(holder.at, hit.from).some((key) => view.words.reporting.has(key));
  return reports || !genders.includes(holder.person.gender);
}

function isRelative({ keys, words, clauses }: SentenceView, clause: number): boolean {
  return words.relatives.has(keys[clauses.indexOf(clause)] ?? '');
}

/** `uw broer, die verslaafd is`: whom a clause that opens with a relative goes on with. */
function relativeOf({ keys, words, holders, clauses }: SentenceView, clause: number): Holder | undefined {
  const begin = clauses.indexOf(clause);
  const opener = mark.test(keys[begin] ?? '') ? begin + 1 : begin;
  if (!words.relatives.has(keys[opener] ?? '')) return undefined;
  return holders.findLast(({ at, who }) => who !== 'patient' && at < begin && at >= begin - 4);
}

function subjectIn(view: SentenceView, clause: number, before: number): Holder | undefined {
  const here = view.holders.filter(({ at, isOblique }) => view.clauses[at] === clause && !isOblique);
  return here.findLast(({ at }) => at < before) ?? relativeOf(view, clause) ?? here.find(({ at }) => at >= before);
}

function experiencerIn(
  { keys, words, holders, clauses }: SentenceView,
  clause: number,
  isAny: boolean,
): Holder | undefined {
  return holders.find(({ at, who, isOblique }) => {
    if (who !== 'other' || !isOblique || clauses[at] !== clause) return false;
    const preposition = keys[prepositionBefore(words, keys, at)] ?? '';
    return (
      happensTo.has(preposition) || (isAny && (words.belonging.has(preposition) || (keys[at] ?? '').endsWith("'s")))
    );
  });
}

/** Of whom a cue is said; undefined when the sentence does not tell. */
export function subjectOf(view: SentenceView, hit: Hit): Holder | undefined {
  const near = describes(view, hit);
  if (near) return near;
  if (isOwnedByReader(view, hit)) return undefined;
  const owner = possessorOf(view, hit) ?? belongsTo(view, hit);
  if (owner) return owner;
  const found = saidOf(view, hit);
  return found && isOwnedByPatient(view, hit, found) ? undefined : found;
}

/** So many clauses back the subject of a cue is looked for. */
const farthest = 12;

/** Who the clause of a cue is about, or the clauses before it when it names nobody. */
export function saidOf(view: SentenceView, hit: Hit): Holder | undefined {
  const clause = view.clauses[hit.until - 1] ?? 0;
  const first = Math.max(0, clause - farthest);
  let found = subjectIn(view, clause, hit.until) ?? experiencerIn(view, clause, false);
  // `een vriend met wie hij traint, zit vast`: behind the mark the main clause goes on.
  const isMain = mark.test(view.keys[view.clauses.indexOf(clause)] ?? '');
  for (let earlier = clause - 1; !found && earlier >= first; earlier -= 1) {
    if (!isMain || earlier === 0 || !isRelative(view, earlier)) found = subjectIn(view, earlier, hit.from);
  }
  for (let earlier = clause; !found && earlier >= first; earlier -= 1) found = experiencerIn(view, earlier, true);
  // `Verslaving: vader en broer`.
  if (found || !mark.test(view.keys[hit.until] ?? '')) return found;
  return view.holders.find(({ at }) => at > hit.until && at <= hit.until + 3);
}
