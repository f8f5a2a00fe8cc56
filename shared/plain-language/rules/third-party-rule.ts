import type { ThirdPartyTheme } from '../model.ts';
import type { CueHit } from './cues.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { partsBySentence } from './sentence-parts.ts';
import { placeOf, tokensIn } from './sentence.ts';
import type { ThemeCue } from './third-party-cue.ts';
import { type Holder, type SentenceView, type Topic, viewOf } from './third-party-holders.ts';
import { personWords } from './third-party-persons.ts';
import { subjectOf } from './third-party-subject.ts';
import { confidenceCues, harmlessCues, themeCues } from './third-party-words.ts';

type Hit = CueHit<ThemeCue>;

/** A sentence that tells something sensitive about somebody else. */
interface Passage {
  readonly start: number;
  readonly end: number;
  readonly theme: ThirdPartyTheme;
  /** It names nobody and goes on with a pronoun. */
  readonly goesOn: boolean;
}

/** Cues of one sentence that are weighed: the first tell enough, and a text without points costs no more. */
const mostWeighed = 40;

const notAKind = new Set('kind tiener puber jongen meisje gevolg child teenager'.split(' '));

/** `geen schulden`, `niet depressief`. */
function isDenied({ keys, words, clauses }: SentenceView, { from, until }: Hit): boolean {
  const before = keys
    .slice(Math.max(0, from - 6), from)
    .filter((_, at) => clauses[Math.max(0, from - 6) + at] === clauses[from]);
  if (words.negations.has(keys[from] ?? '')) return false;
  return (
    before.some((key) => words.negations.has(key)) ||
    (/^(?:niet|not)$/u.test(before.at(-1) ?? '') && keys[until] !== 'meer')
  );
}

/** The first word of the clause in which a word stands. */
function openerOf({ keys, clauses }: SentenceView, at: number): number {
  const begin = clauses.indexOf(clauses[at] ?? 0);
  return /^\p{L}/u.test(keys[begin] ?? '') ? begin : begin + 1;
}

/** Every clause that opens with a condition says what may be, not what is. */
function isConditional(view: SentenceView, at: number): boolean {
  const { keys, words } = view;
  const opener = openerOf(view, at);
  return words.conditions.has(keys[opener] ?? '') && !notAKind.has(keys[opener + 1] ?? '');
}

/** `Bel dan Veilig Thuis`, `Heeft uw partner klachten, ...`: what to do, not what is. */
function isAdvice(view: SentenceView, at: number): boolean {
  const { keys, words } = view;
  const first = keys[0] ?? '';
  return (
    words.imperatives.has(keys[openerOf(view, at)] ?? '') || words.imperatives.has(first) || words.inversions.has(first)
  );
}

/** An item of a list, `ruzie met uw partner`, is an example. */
function isListed({ parts, keys }: SentenceView, { isReaders }: Holder): boolean {
  const first = parts.find(({ key }) => /^\p{L}/u.test(key));
  return isReaders && keys.length < 14 && /^\p{Ll}/u.test(first?.text ?? '');
}

/** `kan drager zijn`, `de kans dat zij het gen hebben`: in the clause of the cue or the one beside it. */
function isChance({ keys, words, clauses }: SentenceView, hit: Hit): boolean {
  const isNear = (at: number) => Math.abs((clauses[at] ?? 0) - (clauses[hit.from] ?? 0)) <= 1;
  return keys.some((key, at) => words.chances.has(key) && isNear(at));
}

/** What a leaflet says of anyone's family, and a letter does not say of one person. */
function isGeneral(view: SentenceView, hit: Hit, holder: Holder): boolean {
  const isAnyPersons = holder.person?.isGeneral === true;
  const isAnyones = holder.isReaders || isAnyPersons;
  if (!isAnyones && hit.group.tie !== 'careful') return false;
  if (isConditional(view, hit.from) || isListed(view, holder)) return true;
  if (view.isToReader && isAdvice(view, hit.from)) return true;
  if (hit.group.tie === 'careful' && isChance(view, hit)) return true;
  const isOwnChild = holder.isReaders && /^(?:kind|kindje|baby|child)$/u.test(view.keys[holder.at] ?? '');
  return (hit.group.theme === 'health' && isOwnChild) || (isAnyPersons && isPossible(view, hit));
}

/** `uw partner kan`, but not `uw partner kan niet`: the one is offered, the other is told. */
function isPossible({ keys, words, clauses }: SentenceView, { from }: Hit): boolean {
  const modal = keys.findIndex((key, at) => words.modals.has(key) && clauses[at] === clauses[from]);
  return modal >= 0 && !keys.slice(modal, modal + 5).some((key) => /^(?:niet|geen|not|no)$/u.test(key));
}

const parental =
  /^(?:stief|pleeg|step|foster)?(?:ouders?|vader|moeder|papa|mama|parents?|father|mother|mum|dad|mom)(?:'s)?$/u;

/** Somebody else of whom a cue is said, or who is in it. */
function holderOf(view: SentenceView, hit: Hit): Holder | undefined {
  if (hit.group.tie !== 'shared') return subjectOf(view, hit);
  if (view.holders.some(({ who, at }) => who === 'anyone' && at < hit.from)) return undefined;
  return view.holders.find(({ who }) => who === 'other');
}

function counts(view: SentenceView, hit: Hit): boolean {
  if (hit.group.tie === 'confidence') {
    const isReader = view.holders.some(
      ({ at, who, isOblique }) => who === 'patient' && !isOblique && view.words.reader.has(view.keys[at] ?? ''),
    );
    const isOfParents = view.keys.some((key) => parental.test(key));
    const isAsked = /^(?:of|whether)$/u.test(view.keys[openerOf(view, hit.from)] ?? '');
    return (isAsked || !isConditional(view, hit.from)) && (isOfParents || !isReader);
  }
  if (isDenied(view, hit)) return false;
  const holder = holderOf(view, hit);
  return holder?.who === 'other' && !isGeneral(view, hit, holder);
}

/** A promise to a child weighs most; else what most is said of, and of as many the first. */
function themeOf(hits: readonly Hit[]): ThirdPartyTheme {
  if (hits.some(({ group }) => group.tie === 'confidence')) return 'child-confidential';
  const numbers = new Map<ThirdPartyTheme, number>();
  for (const { group } of hits) numbers.set(group.theme, (numbers.get(group.theme) ?? 0) + 1);
  return [...numbers].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** What is harmless takes away what it is longer than: `slaat pillen over` stays beside `slaat over`. */
function swallows(harmless: CueHit<true>, { from, until }: Hit): boolean {
  return harmless.from < until && from < harmless.until && harmless.until - harmless.from >= until - from;
}

function sensitiveHits(reading: Reading, view: SentenceView): readonly Hit[] {
  const isAboutSomebody = view.holders.some(({ who }) => who === 'other');
  const confided = confidenceCues[reading.language].in(view.keys);
  const hits = isAboutSomebody ? [...themeCues[reading.language].in(view.keys), ...confided] : confided;
  if (hits.length === 0 || view.keys.at(-1) === '?') return [];
  const harmless = harmlessCues[reading.language].in(view.keys);
  return hits.slice(0, mostWeighed).filter((hit) => !harmless.some((one) => swallows(one, hit)) && counts(view, hit));
}

/** Whom the next sentence may go on with: in a note only who this one is about. */
function topicAfter({ holders, keys, isToReader, words }: SentenceView, before: Topic | undefined): Topic | undefined {
  const others = holders.filter(({ who }) => who === 'other');
  const first = holders.find(({ isOblique }) => !isOblique);
  if (isToReader) {
    const other = others.find(({ isOblique }) => !isOblique) ?? others[0];
    return other?.person ? { person: other.person } : holders.length === 0 ? before : undefined;
  }
  const reports = keys.some((key) => words.reporting.has(key));
  if (first?.who === 'other' && first.person && !reports) return { person: first.person };
  const other = others.at(-1);
  const only = other?.person && otherSexThan(keys, other);
  return other?.person && only ? { person: other.person, only } : undefined;
}

/** The sex that the patient is not, as far as a sentence tells: by `patiënte`, or by whose partner it names. */
function otherSexThan(keys: readonly string[], { at }: Holder): 'male' | 'female' | undefined {
  const owner = keys[at - 1] ?? '';
  if (/^(?:haar|her)$/u.test(owner) || keys.some((key) => /^(?:patiente|cliente|mevrouw|mw|mrs)$/u.test(key)))
    return 'male';
  return /^(?:zijn|his)$/u.test(owner) || keys.some((key) => /^(?:meneer|dhr|mr)$/u.test(key)) ? 'female' : undefined;
}

/** A sentence and the ones that go on with its person are one passage. */
function merged(passages: readonly (Passage | undefined)[]): readonly Passage[] {
  const kept: Passage[] = [];
  for (const [index, passage] of passages.entries()) {
    if (!passage) continue;
    const before = kept.at(-1);
    if (before && passage.goesOn && passages[index - 1]) kept[kept.length - 1] = { ...before, end: passage.end };
    else kept.push(passage);
  }
  return kept;
}

function passagesIn(reading: Reading): readonly Passage[] {
  const words = personWords[reading.language];
  const isToReader = reading.parts.some(({ key }) => words.reader.has(key) || words.readerOwners.has(key));
  const sentences = partsBySentence(reading);
  let topic: Topic | undefined;
  return merged(
    reading.sentences.map((sentence, index) => {
      const view = viewOf(sentences[index] ?? [], words, isToReader, topic);
      topic = topicAfter(view, topic);
      const hits = sensitiveHits(reading, view);
      if (hits.length === 0) return undefined;
      const goesOn = !view.keys.some((key) => words.persons.has(key));
      return { ...placeOf(tokensIn(reading, sentence)), theme: themeOf(hits), goesOn };
    }),
  );
}

/** Passages about somebody else that the patient, or who reads along, may not be meant to see. */
export const thirdPartyRule: Rule = (reading) =>
  passagesIn(reading).map(({ start, end, theme }): Found => ({
    kind: 'third-party',
    start,
    end,
    lemma: theme,
    theme,
    why: { from: 'rule', key: `third-party-${theme}` },
  }));
