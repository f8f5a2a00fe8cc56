import type { LayWords } from '../lexicon/entry.ts';
import { type FormName, inflectedOf } from '../lexicon/forms.ts';
import type { Sense } from '../lexicon/lexicon.ts';
import type { Reading } from '../rules/rule.ts';
import { hasNoPlural, isOnlyPlural, verbToChange } from './agreement.ts';
import { fittedNoun, type FittedNoun } from './dutch-noun.ts';
import { isDeterminer, leadBefore } from './noun-phrase.ts';
import { fittedEnglishNoun } from './english-noun.ts';

/** Where a term stands: places in the paragraph and its tokens. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Replacements that read well where the term stands; the place grows when the article before it must change too. */
export interface Fitted {
  readonly start: number;
  readonly end: number;
  readonly plain: readonly string[];
}

/** Words for a place of the text that may be wider than the term. */
type FittedWords = FittedNoun & { readonly until: number };

const verbForms: readonly FormName[] = ['third', 'past', 'past-plural', 'participle'];

function fittedVerb({ text, forms = [] }: LayWords, form: FormName): string | undefined {
  if (form === 'base') return text;
  return forms[verbForms.indexOf(form)];
}

function fittedAdjective({ text, inflected }: LayWords, form: FormName): string {
  return form === 'inflected' ? (inflected ?? inflectedOf(text) ?? text) : text;
}

const nounly = /^\p{Ll}[\p{L}-]{2,}$/u;

/** `cardiale klachten`: `klachten van het hart`; by itself it stays `van het hart`. */
function fittedAfter(reading: Reading, span: Span, { text }: LayWords): FittedWords {
  const next = reading.tokens[span.lastToken + 1];
  const takesNoun = next?.kind === 'word' && nounly.test(next.text) && !isDeterminer(next.norm, reading);
  return takesNoun
    ? { from: span.start, until: next.end, text: `${next.text} ${text}` }
    : { from: span.start, until: span.end, text };
}

/** After these an adjective says what something is, and has no noun behind it. */
const linking =
  /^(?:is|zijn|was|waren|lijkt|lijken|leek|blijkt|blijken|bleek|blijft|bleef|wordt|worden|werd|werden|niet|zeer|erg)$/u;
const noNoun =
  /^(?:en|of|maar|want|dan|als|volgens|van|voor|met|bij|door|aan|in|op|te|om|is|was|zijn|waren|lijkt|blijkt|bleek|gebleken|geworden)$/u;

/** `maligne` is the same before a noun and by itself; the lay words are not. */
function formHere(reading: Reading, span: Span, { entry, form }: Sense): FormName {
  if (entry.class !== 'adjective' || reading.language !== 'nl' || !form.written.endsWith('e')) return form.name;
  const [before, next] = [reading.tokens[span.firstToken - 1], reading.tokens[span.lastToken + 1]];
  const hasNoun = next?.kind === 'word' && nounly.test(next.text) && !noNoun.test(next.norm);
  return form.name === 'base' && hasNoun && !linking.test(before?.norm ?? '') ? 'inflected' : form.name;
}

/** The lay words in the form the term has; undefined when they cannot stand there in one piece. */
function fittedOne(reading: Reading, span: Span, written: Sense, lay: LayWords): FittedWords | undefined {
  const sense = { ...written, form: { ...written.form, name: formHere(reading, span, written) } };
  const { form } = sense;
  if (lay.place === 'after')
    return form.name === 'inflected'
      ? fittedAfter(reading, span, lay)
      : { from: span.start, until: span.end, text: lay.text };
  const inPlace = fittedInPlace(reading, span, sense, lay);
  const isOne = sense.entry.class === 'noun' && sense.form.name !== 'plural' && reading.language === 'nl';
  const asIs = inPlace && { ...inPlace, until: span.end };
  return asIs && isOne && isOnlyPlural(lay) ? withVerb(reading, span, asIs) : asIs;
}

/** `De medicatie is`: `de medicijnen zijn`. Words that are several things take the verb beside them along. */
function withVerb(reading: Reading, span: Span, fitted: FittedWords): FittedWords {
  const { determiner, adjectives } = leadBefore(reading, span.firstToken);
  const firstToken = span.firstToken - adjectives.length - (determiner ? 1 : 0);
  const change = verbToChange(reading, { firstToken, lastToken: span.lastToken });
  if (!change) return fitted;
  const { verb, plural } = change;
  return verb.start >= fitted.until
    ? { ...fitted, text: `${fitted.text} ${plural}`, until: verb.end }
    : { ...fitted, text: plural + reading.text.slice(verb.end, fitted.from) + fitted.text, from: verb.start };
}

function fittedInPlace(reading: Reading, span: Span, sense: Sense, lay: LayWords): FittedNoun | undefined {
  const { entry, form } = sense;
  // Of its own words an organisation tells neither article nor plural: they fit where the term stands as it was given.
  if (entry.isOwn && lay.article === undefined && form.name !== 'base') return undefined;
  const isCountable = entry.plural !== undefined;
  const place = { token: span.firstToken, start: span.start, form: form.name, isCountable };
  if (entry.class === 'noun' && reading.language === 'en') return fittedEnglishNoun(reading, place, lay);
  if (entry.class === 'noun' && form.name === 'plural' && hasNoPlural(lay)) return undefined;
  if (entry.class === 'noun' && lay.article !== undefined) return fittedNoun(reading, place, lay);
  const text =
    entry.class === 'verb'
      ? fittedVerb(lay, form.name)
      : entry.class === 'adjective'
        ? fittedAdjective(lay, form.name)
        : lay.text;
  return text === undefined ? undefined : { from: span.start, text };
}

const isCapitalised = (text: string) => /^\p{Lu}\p{Ll}/u.test(text);

function isFirstOfSentence(reading: Reading, token: number): boolean {
  return reading.sentences.some(({ from }) => {
    let index = from;
    while (index < token && reading.tokens[index]?.kind !== 'word') index += 1;
    return index === token;
  });
}

/** The point of `e.c.i.` at the end of a sentence closes that too, and stays. */
function isEndedBy({ tokens, sentences }: Reading, { lastToken }: Span): boolean {
  const isLast = (until: number) => !tokens.slice(lastToken + 1, until).some(({ kind }) => kind !== 'break');
  const last = tokens[lastToken];
  const isDotted = last?.kind === 'dotted' && last.text.endsWith('.');
  return isDotted && sentences.some(({ from, until }) => from <= lastToken && lastToken < until && isLast(until));
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Fits the lay words of some senses to the sentence they would stand in.
 *
 * All that are given begin at the same place: where the most usual one does. Others that need less of the text before
 * them are widened to it, and those that need more are left out.
 */
export function fittedTo(reading: Reading, span: Span, senses: readonly Sense[]): Fitted {
  const options = senses.flatMap((sense) =>
    sense.entry.plain.map((lay) => fittedOne(reading, span, sense, lay)).filter((one) => one !== undefined),
  );
  const [first] = options;
  const from = first?.from ?? span.start;
  const until = first?.until ?? span.end;
  const closes = until === span.end && isEndedBy(reading, span);
  const own = reading.text.slice(span.start, span.end);
  const capital = (isCapitalised(own) || isFirstOfSentence(reading, span.firstToken)) && from === span.start;
  const plain = options
    .filter((one) => one.from >= from && one.until <= until)
    .map((one) => {
      const lead = reading.text.slice(from, one.from);
      const words = lead + one.text + reading.text.slice(one.until, until);
      return capital ? capitalised(words) : words;
    });
  return { start: from, end: closes && plain.length > 0 ? until - 1 : until, plain: [...new Set(plain)] };
}
