import type { UrgencyLevel } from './model.ts';
import list from './near-misses.json' with { type: 'json' };

/** Words that look like an alarm and are none, or none that is red: what a list may not cry wolf at. */
export interface NearMiss {
  readonly text: string;
  /** What makes it look like one: negation, the past, someone else, a figure of speech. In Dutch. */
  readonly kind: string;
  /** The level it should have. */
  readonly level: UrgencyLevel;
}

/** Near-misses that every version of the list is tried on before it is approved. */
export const nearMisses = list as readonly NearMiss[];
