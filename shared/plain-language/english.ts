import abbreviations from './data/en/abbreviations.lexicon.json' with { type: 'json' };
import formal from './data/en/formal.lexicon.json' with { type: 'json' };
import terms from './data/en/terms.lexicon.json' with { type: 'json' };
import { type Checker, createChecker } from './checker.ts';
import type { LexiconEntry } from './lexicon/entry.ts';
import { withAdditions } from './organisation/additions.ts';
import { englishVocabulary } from './words/english.ts';

/** The entries that come with the program. */
export const englishEntries: readonly LexiconEntry[] = [terms, abbreviations, formal].flatMap(({ entries }) => entries);

/** A checker for English, with what an organisation added to the lexicon. Takes some tens of milliseconds; keep it. */
export function createEnglishChecker(additions: readonly LexiconEntry[] = []): Checker {
  return createChecker({
    language: 'en',
    entries: withAdditions(additions, englishEntries),
    vocabulary: englishVocabulary(),
  });
}
