import type { Checker } from '#shared/plain-language/checker.ts';
import type { LayWords, LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';

/** A place in a sentence for a noun: what stands around it, and the words before it that must fit. */
export interface Frame {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Before `de`-words and plurals, and before `het`-words. */
  readonly determiner?: readonly [string, string];
  /** Inflected and bare. */
  readonly adjective?: readonly [string, string];
  readonly isPlural?: boolean;
  /** The finite verb right behind it, for one and for more. */
  readonly verb?: readonly [string, string];
  /** It opens the sentence. */
  readonly isFirst?: boolean;
}

/** Every frame in which a replacement is judged. */
export const frames: readonly Frame[] = [
  { name: 'article', before: 'Wij zagen ', determiner: ['de', 'het'], after: ' vandaag.' },
  {
    name: 'article and verb',
    before: 'Wij denken dat ',
    determiner: ['de', 'het'],
    verb: ['is', 'zijn'],
    after: ' veranderd.',
  },
  { name: 'een', before: 'Wij zagen toen ', determiner: ['een', 'een'], after: ' bij u.' },
  { name: 'demonstrative', before: '', determiner: ['deze', 'dit'], after: ' kennen wij goed.', isFirst: true },
  { name: 'distant', before: 'Wij spraken over ', determiner: ['die', 'dat'], after: ' met u.' },
  {
    name: 'een with adjective',
    before: 'U heeft ',
    determiner: ['een', 'een'],
    adjective: ['ernstige', 'ernstig'],
    after: ' gehad.',
  },
  {
    name: 'article with adjective',
    before: 'Wij behandelen ',
    determiner: ['de', 'het'],
    adjective: ['nieuwe', 'nieuwe'],
    after: ' bij u.',
  },
  {
    name: 'geen with adjective',
    before: 'Er was ',
    determiner: ['geen', 'geen'],
    adjective: ['grote', 'groot'],
    after: ' te zien.',
  },
  { name: 'plural', before: 'Wij zagen ', determiner: ['geen', 'geen'], after: ' op de foto.', isPlural: true },
  { name: 'plural with number', before: 'Er waren twee ', after: ' op de foto.', isPlural: true },
  {
    name: 'plural and verb',
    before: '',
    determiner: ['deze', 'deze'],
    verb: ['is', 'zijn'],
    after: ' klein.',
    isPlural: true,
    isFirst: true,
  },
  {
    name: 'possessive',
    before: '',
    determiner: ['uw', 'uw'],
    verb: ['wordt', 'worden'],
    after: ' behandeld.',
    isFirst: true,
  },
  { name: 'possessive of ours', before: 'Dat is niet ', determiner: ['onze', 'ons'], after: ' geweest.' },
  { name: 'start of a sentence', before: '', after: ' zagen wij niet.', isFirst: true },
  { name: 'after a preposition', before: 'Dat komt door ', after: ' bij u.' },
  { name: 'in a list', before: 'Wij letten op koorts, ', after: ' en hoest.' },
  { name: 'between brackets', before: 'U kwam langs (met ', after: ') op de poli.' },
  { name: 'each', before: 'Wij bekijken ', determiner: ['elke', 'elk'], after: ' apart.' },
];

export interface Bedded {
  readonly frame: Frame;
  readonly entry: LexiconEntry;
  readonly sentence: string;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isHet = (article: string | undefined) => article === 'het';

/** What becomes of words that go with one thing alone. */
const inPlural = new Map([
  ['een', ''],
  ['elke', 'alle'],
]);

/** A noun phrase of a frame as the spelling of Dutch asks. */
function phraseOf(frame: Frame, gender: 'de' | 'het' | 'plural', noun: string): string {
  const isNeuter = gender === 'het';
  const own = frame.determiner?.[isNeuter ? 1 : 0];
  const determiner = gender === 'plural' ? (inPlural.get(own ?? '') ?? own) : own;
  const isBare = isNeuter && (determiner === undefined || ['een', 'geen'].includes(determiner));
  const words = [determiner, frame.adjective?.[isBare ? 1 : 0], noun].filter(
    (word) => word !== undefined && word !== '',
  );
  const text = words.join(' ');
  return frame.isFirst ? capitalised(text) : text;
}

const verbOf = ({ verb }: Frame, isPlural: boolean) => (verb ? ` ${verb[isPlural ? 1 : 0] ?? ''}` : '');

/** The sentence in which an entry stands in a frame. */
export function bedded(frame: Frame, entry: LexiconEntry): Bedded {
  const noun = frame.isPlural ? (entry.plural ?? '') : entry.term;
  const gender = frame.isPlural ? 'plural' : isHet(entry.article) ? 'het' : 'de';
  const phrase = phraseOf(frame, gender, noun);
  return { frame, entry, sentence: frame.before + phrase + verbOf(frame, frame.isPlural ?? false) + frame.after };
}

/** What a judge may find wrong. */
export type Verdict =
  'good' | 'silent' | 'around' | 'words' | 'doubled' | 'capital' | 'number' | 'article' | 'leftover';

/** Tells the article of lay words, by hand. */
export type HandArticle = (words: string) => 'de' | 'het' | undefined;

export interface Judged extends Bedded {
  readonly result: string;
  readonly verdict: Verdict;
}

const doubled = /(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu;
const leftover = /(?<!\p{L})(?:een|de|het) (?:een|de|het|deze|dit|die|dat|uw|onze|ons|geen|elke|elk)(?!\p{L})/iu;

interface Expected {
  readonly phrases: readonly string[];
  readonly isPlural: boolean;
}

/** The ways in which lay words may rightly stand in a frame. */
function expectedOf(frame: Frame, lay: LayWords): Expected {
  const isPlural = lay.number === 'plural' || (frame.isPlural === true && lay.plural !== undefined);
  const noun = lay.number === 'plural' ? lay.text : isPlural ? (lay.plural ?? '') : lay.text;
  const gender = isPlural ? 'plural' : (lay.article ?? 'de');
  const phrase = phraseOf(frame, gender, noun);
  const isDefinite =
    gender === 'het' && (frame.determiner ? !['een', 'geen', 'elk'].includes(frame.determiner[1]) : false);
  const definite = isDefinite && lay.definite !== undefined ? phraseOf(frame, gender, lay.definite) : phrase;
  const isBare = frame.determiner === undefined && !frame.isPlural && gender !== 'plural' && lay.plural !== undefined;
  const withArticle = phraseOf({ ...frame, determiner: ['een', 'een'] }, gender, lay.text);
  return { phrases: isBare ? [withArticle] : [definite], isPlural };
}

/** Judges a sentence after the first replacement of its term: by the frame, the lay words and the spelling of Dutch. */
export function judged(one: Bedded, checker: Checker, handArticle: HandArticle): Judged {
  const { frame, entry, sentence } = one;
  const at = sentence.toLowerCase().indexOf((frame.isPlural ? (entry.plural ?? '') : entry.term).toLowerCase());
  const finding = checker
    .check(sentence)
    .findings.find(({ start, end, plain }) => plain.length > 0 && start <= at && at < end);
  const [plain] = finding?.plain ?? [];
  if (!finding || plain === undefined) return { ...one, result: sentence, verdict: 'silent' };
  const result = sentence.slice(0, finding.start) + plain + sentence.slice(finding.end);
  return { ...one, result, verdict: verdictOn(one, result, handArticle) };
}

/** The lay words that a frame takes: in the place of a plural those that have one. */
const layFor = ({ plain }: LexiconEntry, { isPlural }: Frame) =>
  plain.find(({ number, plural }) => !isPlural || number === 'plural' || (plural !== undefined && plural !== ''));

/** What is wrong whatever the words are. */
function seenWrong(frame: Frame, result: string): Verdict | undefined {
  if (frame.isFirst && !/^[\p{Lu}\d]/u.test(result)) return 'capital';
  if (doubled.test(result)) return 'doubled';
  return leftover.test(result) ? 'leftover' : undefined;
}

function verdictOn({ frame, entry }: Bedded, result: string, handArticle: HandArticle): Verdict {
  const lay = layFor(entry, frame);
  const before = lay?.number === 'plural' ? frame.before.replace(/^Er was/, 'Er waren') : frame.before;
  if (!lay || !result.startsWith(before) || !result.endsWith(frame.after)) return 'around';
  const seen = seenWrong(frame, result);
  if (seen !== undefined) return seen;
  const written = lay.number === 'plural' ? undefined : handArticle(lay.text);
  if (written !== undefined && written !== lay.article) return 'article';
  const { phrases, isPlural } = expectedOf(frame, lay);
  if (frame.isPlural && !isPlural) return 'number';
  const core = result.slice(before.length, result.length - frame.after.length);
  const tail = verbOf(frame, isPlural);
  if (!core.endsWith(tail)) return 'number';
  return phrases.includes(core.slice(0, core.length - tail.length)) ? 'good' : 'words';
}
