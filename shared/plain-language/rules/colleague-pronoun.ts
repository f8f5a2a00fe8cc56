import { wordTest } from '../text/remembered.ts';
import type { Part } from '../lexicon/parts.ts';
import type { Reading } from './rule.ts';
import { asksAboutSomebody } from './colleague-build.ts';
import { isProfessional } from './colleague-speech.ts';
import { personWords } from './third-party-persons.ts';

/** Verbs of people: a pill that is a `hij` does none of these. */
const human = wordTest(
  /^(?:wil|wilde|weet|wist|vindt|vond|denkt|dacht|zegt|zei|vraagt|vroeg|lijkt|leek|slikt|drinkt|rookt|ontkent|beweert|lacht|lachte|huilt|oogt|gelooft|begrijpt|begreep|weigert|weigerde|woont|belt|belde|reageert|reageerde|vertelt|vertelde|meent|overweegt|hoopt|vreest|leunt|klaagt|praat|eist|luistert|beseft|snapt|verwacht|wenst|wants|wanted|knows|thinks|says|said|asks|asked|believes|refuses|denies|drinks|smokes|seems|understands)$/u,
);
/** Of `zij` the verb tells that it is one woman: `zij weet` against `zij weten`. */
const single = wordTest(
  /^(?:is|heeft|had|was|kan|kon|mag|moet|gaat|ging|komt|kwam|krijgt|kreeg|doet|deed|neemt|nam|houdt|zit|ligt|ziet|\p{L}{3,}t|\p{L}{4,}de)$/u,
);

/** `hij leek niet van plan`, `dat weet zij niet`: somebody does something only people do. */
function isSomebody(keys: readonly string[], at: number): boolean {
  const key = keys[at] ?? '';
  const [before = '', after = ''] = [keys[at - 1], keys[at + 1]];
  if (key === 'zij' || key === 'ze')
    return single.test(after) || (/^(?:is|heeft|was|had|wil|weet|kan)$/u.test(before) && at <= 3);
  return (key === 'hij' || key === 'he' || key === 'she') && (human.test(after) || (human.test(before) && at > 1));
}

const title = wordTest(/^(?:mw|dhr)$/u);
const firstPerson = wordTest(/^(?:ik|mij|mijn|wij|we|ons|onze|i|me|my|we|us)$/u);
const third = wordTest(/^(?:zij|she)$/u);
const hair = wordTest(/^(?:uw|het|je|mijn|jouw|kort|lang|grijs|veel|minder|meer|dun|droog|nat|wat)$/u);
const spokenTo = wordTest(/^(?:u|uw|je|jij|jullie|you|your)$/u);

/** `Mw. is overtuigd`: a title with a verb and no name behind it is a patient who is spoken of. */
function isTitled(keys: readonly string[], at: number): boolean {
  const after = keys[at + 1] === '.' ? keys[at + 2] : keys[at + 1];
  return title.test(keys[at] ?? '') && (single.test(after ?? '') || human.test(after ?? ''));
}

/** `Haar stemming baart mij zorgen`, `Gebruikt zij alcohol?`: told by one professional to another, or asked. */
function isBetweenProfessionals(keys: readonly string[]): boolean {
  const isOfSomebody = keys.some((key) => third.test(key));
  const isHers = keys.some((key, at) => key === 'haar' && !hair.test(keys[at - 1] ?? ''));
  if (isHers && !keys.some((key) => spokenTo.test(key))) return true;
  return isOfSomebody && (keys.some((key) => firstPerson.test(key)) || keys.at(-1) === '?');
}

/** A pronoun stands for somebody who was named in one of so many sentences before it. */
const longestMemory = 2;

/** Whether a word of a paragraph names somebody that a later pronoun may stand for. */
function names(reading: Reading, part: Part): boolean {
  return (
    personWords[reading.language].persons.has(part.key) ||
    reading.isName[part.token] === true ||
    /^(?:iemand|mensen|kind|baby|assistente?|medewerk(?:er|ster)|vrijwillig(?:er|ster)|someone|nurse|doctor)$/u.test(
      part.key,
    )
  );
}

/**
 * For each sentence whether it speaks of somebody whom its paragraph never named: in a letter to a patient that is the
 * patient, spoken of to somebody else.
 */
export function unnamedIn(reading: Reading, sentences: readonly (readonly Part[])[]): readonly boolean[] {
  let silence = Infinity;
  return sentences.map((parts) => {
    const keys = parts.map(({ key }) => key);
    const isNamed = parts.some((part) => names(reading, part));
    const isProfessionals = keys.some((key) => isProfessional(key));
    silence = isNamed ? 0 : isProfessionals ? Math.min(silence, 1) : silence + 1;
    if (silence <= longestMemory) return false;
    return (
      asksAboutSomebody(keys) ||
      isBetweenProfessionals(keys) ||
      keys.some((_, at) => isSomebody(keys, at) || isTitled(keys, at))
    );
  });
}
