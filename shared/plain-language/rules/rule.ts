import type { FindingKind, Language, ThirdPartyTheme, Why } from '../model.ts';
import type { Lexicon, Match } from '../lexicon/lexicon.ts';
import type { Part } from '../lexicon/parts.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** What a rule may look at: one paragraph, and what is known of the language. */
export interface Reading extends Paragraph {
  readonly language: Language;
  readonly parts: readonly Part[];
  readonly lexicon: Lexicon;
  /** What the lexicon knows of it, in order. */
  readonly matches: readonly Match[];
  /** The tokens those matches lie in. */
  readonly isMatched: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
  /** For each token, whether it is part of a name, an address or a date: no rule flags those. */
  readonly isName: readonly boolean[];
}

/** A finding as a rule makes it: places in the paragraph, no identity yet. */
export interface Found {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly why: Why;
  readonly plain?: readonly string[];
  readonly explanation?: string | null;
  readonly isLessExact?: boolean;
  readonly isExplained?: boolean;
  readonly theme?: ThirdPartyTheme;
}

/** Reads a paragraph and says what stands out. Pure: the same paragraph always gives the same. */
export type Rule = (reading: Reading) => readonly Found[];
