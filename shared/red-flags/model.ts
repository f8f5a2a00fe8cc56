/** How soon somebody of the practice should speak to the patient; `none` means nothing was recognised, never safe. */
export const urgencyLevels = ['none', 'amber', 'red'] as const;

/** `red`: phone now. `amber`: a nurse phones the same day. `none`: nothing was recognised; it never means safe. */
export type UrgencyLevel = (typeof urgencyLevels)[number];

/** Words of a message that raised an alarm, with the entry of the list they belong to. */
export interface UrgencyMatch {
  /** Entry of the list, such as `RF02`. */
  readonly id: string;
  readonly level: 'red' | 'amber';
  /** Theme of that entry, in Dutch. */
  readonly theme: string;
  /** First UTF-16 unit of the words in the text that was given. */
  readonly start: number;
  /** The unit after the last of them. */
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
}

/** What a scan came to: the highest level of the matches, and every match in the order of the text. */
export interface UrgencyFinding {
  readonly level: UrgencyLevel;
  readonly matches: readonly UrgencyMatch[];
}

/** One entry of the list: a danger, how soon it asks for a call, and how patients write it. */
export interface RedFlagEntry {
  readonly id: string;
  readonly level: 'red' | 'amber';
  readonly theme: string;
  readonly phrases: readonly string[];
}

/** A version of the list, as it is approved by two people. */
export interface RedFlagList {
  readonly version: number;
  readonly entries: readonly RedFlagEntry[];
}
