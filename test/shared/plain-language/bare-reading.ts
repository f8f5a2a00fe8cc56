import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import { createLexicon } from '#shared/plain-language/lexicon/lexicon.ts';
import { matchesIn, tokensOfMatches } from '#shared/plain-language/lexicon/matches.ts';
import { partsOf } from '#shared/plain-language/lexicon/parts.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { namesIn } from '#shared/plain-language/rules/names.ts';
import type { Reading, Rule } from '#shared/plain-language/rules/rule.ts';
import { readParagraph } from '#shared/plain-language/text/paragraphs.ts';
import { createVocabulary, type WordLists } from '#shared/plain-language/words/vocabulary.ts';

/** What a rule knows besides the paragraph: nothing, unless a test gives it. */
interface Knowledge {
  readonly language?: Language;
  readonly entries?: readonly LexiconEntry[];
  readonly words?: Partial<WordLists>;
}

/** A paragraph as a rule gets it. */
export function readingOf(text: string, { language = 'nl', entries = [], words = {} }: Knowledge = {}): Reading {
  const vocabulary = createVocabulary({ byFrequency: [], others: [], everyday: [], names: [], ...words });
  const lexicon = createLexicon(entries, vocabulary);
  const paragraph = readParagraph(text, language);
  const parts = partsOf(text, paragraph.tokens);
  const matches = matchesIn(lexicon, parts);
  const isMatched = tokensOfMatches(matches, parts);
  const bare = { ...paragraph, language, parts, lexicon, matches, isMatched, vocabulary };
  return { ...bare, isName: namesIn(bare) };
}

/** The pieces of a text that a rule finds. */
export const textsOf = (rule: Rule, text: string, knowledge: Knowledge = {}): string[] =>
  rule(readingOf(text, knowledge)).map(({ start, end }) => text.slice(start, end));

/** A Dutch term with a single lay word. */
export const termOf = (term: string, lay: string, rest: Partial<LexiconEntry> = {}): LexiconEntry => ({
  term,
  kind: 'term',
  class: 'noun',
  plain: [{ text: lay, article: 'de' }],
  why: '',
  equal: true,
  ...rest,
});
