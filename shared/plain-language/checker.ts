import type { LexiconEntry } from './lexicon/entry.ts';
import { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
import { matchesIn, tokensOfMatches } from './lexicon/matches.ts';
import { partsOf } from './lexicon/parts.ts';
import { emptyFigures, type Figures, figuresOf, sumOf } from './level/figures.ts';
import { levelOf } from './level/level.ts';
import type { Check, Finding, Language } from './model.ts';
import { namesIn } from './rules/names.ts';
import { settled } from './rules/overlap.ts';
import type { Found, Reading, Rule } from './rules/rule.ts';
import { rulesOf } from './rules/rules.ts';
import { acrossParagraphs } from './rules/whole-text.ts';
import { placesOf, readParagraph } from './text/paragraphs.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** What a checker is made of. */
export interface CheckerParts {
  readonly language: Language;
  readonly entries: readonly LexiconEntry[];
  readonly vocabulary: Vocabulary;
}

/** What was read in a paragraph, kept so that only what was edited is read again. */
interface ReadParagraph {
  readonly found: readonly Found[];
  readonly figures: Figures;
}

/** Reads texts of one language. Pure: the same text gives the same check. */
export interface Checker {
  /** Everything a reader may stumble over in a text, and an estimate of how far it is from B1. */
  check(text: string): Check;
}

/** Paragraphs that are kept: far more than a long letter has. */
const mostKept = 2_000;

class CachingChecker implements Checker {
  private readonly lexicon: Lexicon;
  private readonly rules: readonly Rule[];
  private readonly kept = new Map<string, ReadParagraph>();
  private readonly parts: CheckerParts;

  constructor(parts: CheckerParts) {
    this.parts = parts;
    this.lexicon = createLexicon(parts.entries, parts.vocabulary);
    this.rules = rulesOf(parts.language);
  }

  check(text: string): Check {
    const placed = placesOf(text).map((place) => ({ ...place, read: this.read(place.text) }));
    const figures = placed.reduce((sum, { read }) => sumOf(sum, read.figures), emptyFigures);
    const found = placed.flatMap(({ start, read }) =>
      read.found.map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
    );
    const findings = identified(text, acrossParagraphs(text, found));
    return {
      words: figures.words,
      sentences: figures.sentences,
      findings,
      level: levelOf(figures, this.parts.language),
    };
  }

  private read(text: string): ReadParagraph {
    const known = this.kept.get(text);
    if (known) return known;
    const { language, vocabulary } = this.parts;
    const paragraph = readParagraph(text, language);
    const parts = partsOf(text, paragraph.tokens);
    const matches = matchesIn(this.lexicon, parts);
    const isMatched = tokensOfMatches(matches, parts);
    const bare = { ...paragraph, language, parts, lexicon: this.lexicon, matches, isMatched, vocabulary };
    const reading: Reading = { ...bare, isName: namesIn(bare) };
    const found = settled(this.rules.flatMap((rule) => rule(reading)));
    const read = { found, figures: figuresOf(reading, found) };
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(text, read);
    return read;
  }
}

/** Gives each finding its text and an identity that lasts while the text around it is edited. */
function identified(text: string, found: readonly Found[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map(({ plain = [], explanation = null, isLessExact = false, isExplained = false, ...one }) => {
    const key = `${one.kind}:${one.lemma}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const id = `${key}:${String(ordinal)}`;
    return { ...one, id, text: text.slice(one.start, one.end), plain, explanation, isLessExact, isExplained };
  });
}

/** Makes a checker. It takes some tens of milliseconds; keep it. */
export function createChecker(parts: CheckerParts): Checker {
  return new CachingChecker(parts);
}
