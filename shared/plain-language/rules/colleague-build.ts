import { beginsWithLetter, wordTest } from '../text/remembered.ts';
import { isFinite } from './colleague-speech.ts';

const asked = wordTest(
  /^(?:wilt|wil|kunt|kun|zou|zoudt|zouden|mag|verzoek|verzoeken|vragen|vraag|mocht|willen|kunnen)$/u,
);
const toReader = new Set(['u', 'jij', 'je', 'jullie', 'jou']);
const somebody = new Set(['hem', 'haar', 'hij', 'zij', 'hen']);
const ofHair = new Set(['uw', 'het', 'je', 'jouw', 'mijn']);

/** `Wilt u haar opnieuw oproepen?`: the reader is asked something about somebody. */
export const asksAboutSomebody = (keys: readonly string[]): boolean =>
  keys.some((key, at) => toReader.has(key) && (asked.test(keys[at - 1] ?? '') || asked.test(keys[at + 1] ?? ''))) &&
  keys.some((key, at) => somebody.has(key) && !(key === 'haar' && ofHair.has(keys[at - 1] ?? '')));

const commands = wordTest(
  /^(?:bel|neem|pak|ga|drink|eet|gebruik|haal|laat|leg|houd|zorg|vraag|kom|doe|geef|let|lees|meld|trek|vouw|was|smeer|stop|begin|probeer|wacht|blijf|maak|zet|kijk|wordt|krijgt|past|heeft|is)$/u,
);
const subjects = new Set(
  'hij zij ze wij we ik mevrouw meneer mw dhr patient patiente de het een er dit dat die deze mijn onze haar zijn hun'.split(
    ' ',
  ),
);
const inflected = wordTest(/^(?:\p{L}{2,}t|\p{L}{3,}(?:de|te))$/u);
const fewest = 4;

/** Without a subject, a command or a verb of its own: a note in few words. */
export function isTelegram(keys: readonly string[]): boolean {
  const words = keys.filter(beginsWithLetter);
  const [first = '', second = ''] = words;
  if (words.length < fewest || subjects.has(first) || commands.test(first)) return false;
  return !inflected.test(second) && !isFinite([...words, '']);
}
