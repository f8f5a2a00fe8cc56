import { wordTest } from '../text/remembered.ts';
import type { Part } from '../lexicon/parts.ts';
import { type PersonWord, type PersonWords } from './third-party-persons.ts';

/** Whom a word in a sentence stands for, as far as this rule cares. */
export interface Holder {
  /** Index of the word in its sentence. */
  readonly at: number;
  readonly who: 'other' | 'patient' | 'anyone';
  /** Behind a preposition: it is not what the clause is about. */
  readonly isOblique: boolean;
  /** Only of somebody else. */
  readonly person?: PersonWord;
  /** `uw partner`: in a leaflet that is anyone's. */
  readonly isReaders: boolean;
}

/** Somebody of whom the sentence before spoke. */
export interface Topic {
  readonly person: PersonWord;
  /** The patient is of the other sex: only such a pronoun can go on with this person. */
  readonly only?: 'male' | 'female';
  /** So many sentences ago. */
  readonly age?: number;
}

/** First names that were told with a person before: `teamgenoot Joris`. */
export type Named = ReadonlyMap<string, PersonWord>;

/** What is known of a sentence before its cues are weighed. */
export interface SentenceView {
  readonly parts: readonly Part[];
  readonly keys: readonly string[];
  /** For each word the number of its clause. */
  readonly clauses: readonly number[];
  readonly holders: readonly Holder[];
  /** True when the paragraph speaks to its reader, so that `hij` cannot be the patient. */
  readonly isToReader: boolean;
  readonly words: PersonWords;
  readonly named: Named;
}

const marks = new Set(',;:()–—.!?…');
const word = wordTest(/[\p{L}\p{Nd}]/u);

/** The person a key names, also as an owner: `mother's`. */
function personOf(words: PersonWords, key: string | undefined): PersonWord | undefined {
  if (key === undefined) return undefined;
  return words.persons.get(key) ?? (key.endsWith("'s") ? words.persons.get(key.slice(0, -2)) : undefined);
}

/** Between two people a joining word does not begin a clause: `vader en moeder`, `u en uw man`. */
function joinsPersons(words: PersonWords, keys: readonly string[], at: number): boolean {
  if (keys[at] !== words.and) return false;
  const isSomebody = (key: string | undefined) => personOf(words, key) !== undefined || words.reader.has(key ?? '');
  return isSomebody(keys[at - 1]) && keys.slice(at + 1, at + 4).some(isSomebody);
}

/** For each word the number of its clause. */
function clausesIn(words: PersonWords, keys: readonly string[]): number[] {
  let clause = 0;
  return keys.map((key, at) => {
    if (at > 0 && (marks.has(key) || (words.openers.has(key) && !joinsPersons(words, keys, at)))) clause += 1;
    return clause;
  });
}

/** Index of the preposition that a noun hangs on, with only its owner and an adjective between; -1 when there is none. */
export function prepositionBefore(words: PersonWords, keys: readonly string[], at: number): number {
  for (let back = 1; back <= 3; back += 1) {
    const key = keys[at - back];
    if (key === undefined || !word.test(key)) return -1;
    if (words.prepositions.has(key)) return at - back;
    if (words.reader.has(key) && !words.owners.has(key)) return -1;
    if (back > 1 && personOf(words, key)) return -1;
  }
  return -1;
}

function hasOwner(words: PersonWords, keys: readonly string[], at: number): boolean {
  return [1, 2, 3].some((back) => words.owners.has(keys[at - back] ?? '') && word.test(keys[at - 1] ?? ''));
}

const roles = new Set(['als', 'bent', 'as', 'geen', 'are']);
const indefinite = new Set(['een', 'a', 'an']);
/** `een moeder` is any; `een neef` is somebody. */
const anyParent = /^(?:vader|moeder|ouder|zoon|dochter|oudste|jongste|father|mother|parent|son|daughter)$/u;

/** `de vrouw van meneer` is somebody, as `zijn vrouw` is. */
function isOfPatient({ patient }: PersonWords, keys: readonly string[], at: number): boolean {
  return keys[at + 1] === 'van' && [2, 3].some((after) => patient.has(keys[at + after] ?? ''));
}

/** Without an owner a word for a person may be anyone's, or a role: `als moeder`, `een ouder`. */
function standsAlone(words: PersonWords, person: PersonWord, keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? '';
  if (roles.has(before) || (/^(?:is|was)$/u.test(before) && keys[at + 1] === 'van')) return false;
  if (indefinite.has(before) && (person.isGeneral || anyParent.test(keys[at] ?? ''))) return false;
  // `man van 45` at the head of a letter is the patient; `man drinkt` in a note is the partner.
  const isBare = at === 0 && /^\p{Ll}+t$|^is$|^was$|^had$/u.test(keys[1] ?? '');
  return !person.needsOwner || isBare || isOfPatient(words, keys, at);
}

/** `Mijn collega belt u` speaks of nobody's life. */
const isWriters = /^(?:mijn|onze|ons|my|our)$/u;
const colleague = /^(?:collega|colleague)/u;

function namedAt(named: Named, parts: readonly Part[], at: number): Holder | undefined {
  const person = named.size > 0 ? named.get(parts[at]?.key ?? '') : undefined;
  if (!person || !/^\p{Lu}/u.test(parts[at]?.text ?? '')) return undefined;
  return { at, who: 'other', isOblique: false, person, isReaders: false };
}

function otherAt(words: PersonWords, keys: readonly string[], at: number): Holder | undefined {
  const key = keys[at] ?? '';
  const person = personOf(words, key);
  if (!person || (isWriters.test(keys[at - 1] ?? '') && colleague.test(key))) return undefined;
  if (!hasOwner(words, keys, at) && !standsAlone(words, person, keys, at)) return undefined;
  const isReaders = [1, 2, 3].some((back) => words.readerOwners.has(keys[at - back] ?? ''));
  const isOblique = key.endsWith("'s") || prepositionBefore(words, keys, at) >= 0;
  return { at, who: 'other', isOblique, person, isReaders };
}

const object = new Set(['hem', 'haar', 'hen', 'hun', 'him', 'her', 'them']);
/** `Zijn schulden lopen op`: at the head of a sentence an owner goes on with somebody too. */
const ownersOfNext = new Set(['zijn', 'haar', 'hun', 'his', 'her', 'their']);
const subject = new Set(['hij', 'zij', 'ze', 'beiden', 'he', 'she', 'they', 'both']);

/** Somebody named before, in this sentence or the one before it, that a pronoun can stand for. */
function namedBefore(
  view: Omit<SentenceView, 'holders'>,
  before: readonly Holder[],
  topic: Topic | undefined,
  at: number,
): PersonWord | undefined {
  const genders = view.words.pronouns.get(view.keys[at] ?? '') ?? [];
  const here = before.findLast(({ who, person }) => who === 'other' && person && genders.includes(person.gender));
  if (!here?.person) {
    const fits = topic && genders.includes(topic.person.gender) && (!topic.only || genders.includes(topic.only));
    return fits ? topic.person : undefined;
  }
  const reports = view.keys.slice(here.at, at).some((key) => view.words.reporting.has(key));
  if (!reports || view.isToReader) return here.person;
  // In `Haar moeder vertelt dat zij ...` that may be the patient; after `zijn moeder` or plain `moeder` it is the mother.
  const owners = view.words.pronouns.get(view.keys[here.at - 1] ?? '');
  return owners?.some((gender) => gender !== 'any' && genders.includes(gender)) ? undefined : here.person;
}

function pronounAt(
  view: Omit<SentenceView, 'holders'>,
  before: readonly Holder[],
  topic: Topic | undefined,
  at: number,
): Holder | undefined {
  const { keys, words } = view;
  const key = keys[at] ?? '';
  const isObject = object.has(key) && words.prepositions.has(keys[at - 1] ?? '') && !personOf(words, keys[at + 1]);
  const isOwner = at === 0 && ownersOfNext.has(key) && !personOf(words, keys[1]) && topic !== undefined;
  if (!subject.has(key) && !isObject && !isOwner) return undefined;
  const person = namedBefore(view, before, topic, at);
  if (person) return { at, who: 'other', isOblique: isObject, person, isReaders: false };
  return view.isToReader || isOwner ? undefined : { at, who: 'patient', isOblique: isObject, isReaders: false };
}

/** `zijn leidinggevende, dhr. Van Dongen`: a title behind a person is that person's. */
function isApposed(words: PersonWords, keys: readonly string[], at: number): boolean {
  return keys[at - 1] === ',' && personOf(words, keys[at - 2]) !== undefined;
}

function patientAt(view: Omit<SentenceView, 'holders'>, before: readonly Holder[], at: number): Holder | undefined {
  const { keys, words, clauses } = view;
  const key = keys[at] ?? '';
  if (words.patient.has(key)) {
    if (isApposed(words, keys, at)) return undefined;
    const isOblique = words.prepositions.has(keys[at - 1] ?? '') || words.prepositions.has(keys[at - 2] ?? '');
    return { at, who: 'patient', isOblique, isReaders: false };
  }
  if (!words.reader.has(key)) return undefined;
  // `je moeder` is not `je`.
  if (words.owners.has(key) && (personOf(words, keys[at + 1]) || personOf(words, keys[at + 2]))) return undefined;
  // `Uw man slaat u` speaks of him; `Sinds uw man weg is bent u` speaks of the reader.
  const isObject =
    !words.secondPerson.has(keys[at - 1] ?? '') &&
    before.some((one) => one.who === 'other' && !one.isOblique && clauses[one.at] === clauses[at] && one.at < at - 1);
  if (isObject) return undefined;
  return { at, who: 'patient', isOblique: words.prepositions.has(keys[at - 1] ?? ''), isReaders: false };
}

/** `u en uw man zijn gescheiden` is the patient's own. */
function isWithReader(view: Omit<SentenceView, 'holders'>, at: number): boolean {
  const { keys, words } = view;
  const around = keys.slice(Math.max(0, at - 3), at);
  const joined = around.lastIndexOf(words.and);
  if (joined > 0 && words.reader.has(around[joined - 1] ?? '')) return true;
  return keys[at + 1] === words.and && words.reader.has(keys[at + 2] ?? '') && !personOf(words, keys[at + 3]);
}

/** What the sentences before told. */
interface Before {
  readonly topic: Topic | undefined;
  readonly named: Named;
}

/** Reads who is in a sentence and in which clause. */
export function viewOf(parts: readonly Part[], words: PersonWords, isToReader: boolean, before: Before): SentenceView {
  const { topic, named } = before;
  const keys = parts.map(({ key }) => key);
  const bare = { parts, keys, clauses: clausesIn(words, keys), isToReader, words, named };
  const holders: Holder[] = [];
  for (const [at, key] of keys.entries()) {
    const other = otherAt(words, keys, at) ?? namedAt(named, parts, at);
    if (other && isWithReader(bare, at)) holders.push({ ...other, who: 'patient' });
    else if (other) holders.push(other);
    else if (words.anyone.has(key)) holders.push({ at, who: 'anyone', isOblique: false, isReaders: false });
    else {
      const holder = pronounAt(bare, holders, topic, at) ?? patientAt(bare, holders, at);
      if (holder) holders.push(holder);
    }
  }
  return { ...bare, holders };
}
