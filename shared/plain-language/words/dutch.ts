import { dictionary } from '@zxcvbn-ts/language-nl-be';

import everyday from '../data/nl/everyday.json' with { type: 'json' };
import names from '../data/nl/names.json' with { type: 'json' };
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * What Dutch readers know.
 *
 * By frequency: a list of film subtitles, and one of an encyclopaedia for words that exist; the health words and the
 * names that those lack are our own.
 */
export function dutchVocabulary(): Vocabulary {
  const { commonWords, wikipedia, lastnames, boysFirstnames, girlsFirstnames } = dictionary;
  return createVocabulary({
    // A list of passwords' words has none of one letter, and `u` is the first word of any letter.
    byFrequency: ['u', ...commonWords],
    others: wikipedia,
    everyday,
    names: [lastnames, boysFirstnames, girlsFirstnames, names].flat(),
  });
}
