/** The languages the check can read. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a finding is about; the order in which a side list shows them. */
export const findingKinds = [
  'third-party',
  'colleague',
  'confronting',
  'addressee',
  'term',
  'abbreviation',
  'formal',
  'word',
  'number',
  'long-sentence',
  'clamp',
  'double-negation',
  'passive',
  'nominal',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What a passage about somebody else is about. */
export const thirdPartyThemes = ['health', 'money', 'relation', 'justice', 'child-confidential'] as const;
export type ThirdPartyTheme = (typeof thirdPartyThemes)[number];

/** Why something was found: words of the lexicon, or a reason that the screens put into words. */
export type Why =
  | { readonly from: 'lexicon'; readonly text: string }
  | { readonly from: 'rule'; readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/** Something a reader may stumble over, with its place in the text that was given. */
export interface Finding {
  readonly kind: FindingKind;
  /** Stays the same while the text around it is edited: kind, what was found, and how often it stood before. */
  readonly id: string;
  /** First UTF-16 unit in the text that was given. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
  /** What was found in the form the lexicon or the organisation's list knows it by: ignored things are kept by it. */
  readonly lemma: string;
  /** Words that can stand in its place as they are, most usual first; empty when only a person can rewrite it. */
  readonly plain: readonly string[];
  /** A short sentence or word that can stand behind it between brackets; null when there is none. */
  readonly explanation: string | null;
  readonly why: Why;
  /** True when a replacement says less than the clinical word: it then explains rather than replaces. */
  readonly isLessExact: boolean;
  /** True when the text explains it already; the level counts it less, and the screens fold it away. */
  readonly isExplained: boolean;
  /** Only for a passage about somebody else. */
  readonly theme?: ThirdPartyTheme;
}

/**
 * How far a text is from a reader at B1. An estimate, never a promise: no formula for Dutch was validated against CEFR.
 *
 * @source plain-language.md §1.5
 */
export const bands = ['reachable', 'above', 'far-above'] as const;
export type Band = (typeof bands)[number];

/** What weighs in the level; `value` is the figure that is shown. */
export const levelReasons = [
  'terms',
  'long-sentences',
  'long-words',
  'rare-words',
  'formal-words',
  'passives',
  'telegram',
  'abbreviations',
] as const;
export type LevelReason = (typeof levelReasons)[number];

export interface Level {
  readonly band: Band;
  /** 0 to 100, higher is easier; one decimal. */
  readonly score: number;
  /** The three that weigh most, heaviest first; fewer when nothing weighs. */
  readonly reasons: readonly { readonly reason: LevelReason; readonly value: number }[];
  /** True when the text is too short to say much. */
  readonly isUnsure: boolean;
}

export interface Check {
  readonly words: number;
  readonly sentences: number;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly level: Level;
}
