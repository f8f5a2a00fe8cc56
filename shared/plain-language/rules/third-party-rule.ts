import type { ThirdPartyTheme } from '../model.ts';
import type { CueHit } from './cues.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { partsBySentence } from './sentence-parts.ts';
import { placeOf, tokensIn } from './sentence.ts';
import type { ThemeCue } from './third-party-cue.ts';
import { isConditional, isDenied, isGeneral, openerOf } from './third-party-general.ts';
import { type Holder, type SentenceView, type Topic, viewOf } from './third-party-holders.ts';
import { type PersonWord, personWords } from './third-party-persons.ts';
import { weighedTheme } from './third-party-score.ts';
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

/** A pronoun goes on with somebody over so many sentences that name nobody. */
const longestSilence = 2;

/** In what is told to the patient a pronoun never is the patient: it goes on with who was named last, for a while. */
function topicOfReader(others: readonly Holder[], before: Topic | undefined): Topic | undefined {
  const other = others.find(({ isOblique }) => !isOblique) ?? others[0];
  if (other?.person) return { person: other.person };
  const age = before?.age ?? 0;
  return before && age < longestSilence ? { ...before, age: age + 1 } : undefined;
}

/** Whom the next sentence may go on with: in a note only who this one is about. */
function topicAfter({ holders, keys, isToReader, words }: SentenceView, before: Topic | undefined): Topic | undefined {
  const others = holders.filter(({ who }) => who === 'other');
  const first = holders.find(({ isOblique }) => !isOblique);
  if (isToReader) return topicOfReader(others, before);
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

const ownChild = /^(?:zoon|zoontje|dochter|dochtertje|kind|kindje|baby|son|daughter|child)$/u;

/** `teamgenoot Joris`: from then on the name alone is that person. The reader's own child may be the patient. */
function learnNames(reading: Reading, { holders, parts, keys }: SentenceView, named: Map<string, PersonWord>): void {
  for (const { at, who, person, isReaders } of holders) {
    const name = parts[at + 1];
    if (who !== 'other' || !person || !name || (isReaders && ownChild.test(keys[at] ?? ''))) continue;
    if (reading.isName[name.token] === true && /^\p{Lu}\p{Ll}/u.test(name.text)) named.set(name.key, person);
  }
}

function passagesIn(reading: Reading): readonly Passage[] {
  const words = personWords[reading.language];
  const isToReader = reading.parts.some(({ key }) => words.reader.has(key) || words.readerOwners.has(key));
  const sentences = partsBySentence(reading);
  const named = new Map<string, PersonWord>();
  let topic: Topic | undefined;
  let wasPassage = false;
  return merged(
    reading.sentences.map((sentence, index) => {
      const view = viewOf(sentences[index] ?? [], words, isToReader, { topic, named });
      topic = topicAfter(view, topic);
      learnNames(reading, view, named);
      const goesOn = !view.keys.some((key) => words.persons.has(key));
      const hits = sensitiveHits(reading, view);
      const theme = hits.length > 0 ? themeOf(hits) : weighedTheme(reading, view, goesOn && wasPassage);
      wasPassage = theme !== undefined;
      return theme && { ...placeOf(tokensIn(reading, sentence)), theme, goesOn };
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
