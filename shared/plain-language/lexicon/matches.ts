import type { Lexicon, Match } from './lexicon.ts';
import type { Part } from './parts.ts';

/** Every match of a lexicon in a row of parts, the longest at each place, none within another. */
export function matchesIn(lexicon: Lexicon, parts: readonly Part[]): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < parts.length;) {
    const match = lexicon.matchAt(parts, at);
    if (match) matches.push(match);
    at = match?.until ?? at + 1;
  }
  return matches;
}

/** The tokens that some matches lie in. */
export function tokensOfMatches(matches: readonly Match[], parts: readonly Part[]): ReadonlySet<number> {
  return new Set(matches.flatMap(({ from, until }) => parts.slice(from, until).map(({ token }) => token)));
}
