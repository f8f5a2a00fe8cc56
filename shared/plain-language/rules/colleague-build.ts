import { beginsWithLetter, wordTest } from '../text/remembered.ts';
import { isFinite, ofPatient } from './colleague-speech.ts';

const cut = new Set([',', ';', ':', '.', '–', '—', '(', ')', '!', 'en', 'maar', 'dus', 'of', 'want']);
/** Behind one of these stands a noun in the plural, not a verb. */
const beforeNoun = wordTest(
  /^(?:de|het|een|geen|veel|weinig|meer|minder|enkele|twee|drie|vier|vijf|zes|uw|zijn|haar|hun|deze|die|alle|andere|\d+|\p{L}{3,}(?:ige|ische|lijke|ele|ale|bare|ende))$/u,
);
const infinitive = wordTest(/^(?!\p{L}*(?:ingen|heden|teiten|ties|dagen|weken|maanden|jaren|uren|minuten)$)\p{L}{3,}(?:en|aan|ien|oen)$/u);

/** What stands between marks and joining words, words only. */
function clausesOf(keys: readonly string[]): readonly (readonly string[])[] {
  const clauses: string[][] = [[]];
  for (const key of keys) {
    if (cut.has(key)) clauses.push([]);
    else if (beginsWithLetter(key) || /^\d/u.test(key)) clauses.at(-1)?.push(key);
  }
  return clauses.filter(({ length }) => length > 1);
}

/** `Blaasscan na zes uur en bij 400 ml de arts bellen`: what has to be done, in an infinitive, by nobody in particular. */
export function endsInOrder(keys: readonly string[]): boolean {
  return clausesOf(keys).some((words) => {
    const last = words.at(-1) ?? '';
    if (!infinitive.test(last) || beforeNoun.test(words.at(-2) ?? '') || isFinite([...words, ''])) return false;
    return !words.some((key) => ofPatient.test(key));
  });
}

const hedge = wordTest(
  /^(?:mogelijk|mogelijkerwijs|wellicht|vermoedelijk|waarschijnlijk|lijkt|imponeert|verdenking|verdacht|denk|cave|beeld|past|passend|vooralsnog|differentiaaldiagnostisch|overweging|overweeg|overwegend|vraagteken|werkdiagnose)$/u,
);

/** `Mogelijk beginnende dementie`: a guess that opens a sentence. */
export const opensWithGuess = (keys: readonly string[]): boolean => hedge.test(keys.find(beginsWithLetter) ?? '');

const asked = wordTest(/^(?:wilt|wil|kunt|kun|zou|zoudt|zouden|mag|verzoek|verzoeken|vragen|vraag|mocht|willen|kunnen)$/u);
const toReader = new Set(['u', 'jij', 'je', 'jullie', 'jou']);
const somebody = new Set(['hem', 'haar', 'hij', 'zij', 'hen']);

/** `Wilt u haar opnieuw oproepen?`: the reader is asked something about somebody. */
export const asksAboutSomebody = (keys: readonly string[]): boolean =>
  keys.some((key, at) => toReader.has(key) && (asked.test(keys[at - 1] ?? '') || asked.test(keys[at + 1] ?? ''))) &&
  keys.some((key) => somebody.has(key));
