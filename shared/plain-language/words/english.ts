import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import wikipedia from '@zxcvbn-ts/language-en/dist/wikipedia.json.mjs';

import everyday from '../data/en/everyday.json' with { type: 'json' };
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** The list of film subtitles is long: what stands beyond this place is no word that everybody knows. */
const known = 40_000;

/** What English readers know. */
export function englishVocabulary(): Vocabulary {
  return createVocabulary({
    // A list of passwords' words has none of one letter.
    byFrequency: ['a', 'i', ...commonWords.slice(0, known)],
    others: wikipedia,
    everyday,
    names: firstNames,
  });
}
