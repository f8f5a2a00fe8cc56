import type { Finding, FindingKind } from '#shared/plain-language/model.ts';

/** How many of how many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** First unit and the one after the last. */
export type Span = readonly [number, number];

/** Zero for nothing of nothing. */
export const shareOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : part / whole);

export const sumOfShares = (shares: readonly Share[]): Share => ({
  part: shares.reduce((total, share) => total + share.part, 0),
  whole: shares.reduce((total, share) => total + share.whole, 0),
});

/** Per thousand words; zero without words. */
export function perThousand<One extends { readonly words: number }>(ones: readonly One[], count: (one: One) => number) {
  const words = ones.reduce((total, one) => total + one.words, 0);
  return words === 0 ? 0 : (1_000 * ones.reduce((total, one) => total + count(one), 0)) / words;
}

export const overlaps = ({ start, end }: Finding, [from, until]: Span): boolean => start < until && end > from;

export const touchesAny = (finding: Finding, spans: readonly Span[]): boolean =>
  spans.some((span) => overlaps(finding, span));

/** Every place where a part stands in a text. */
export function spansOf(text: string, parts: readonly string[]): readonly Span[] {
  return parts.flatMap((part) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) spans.push([at, at + part.length]);
    return spans;
  });
}

/** How many of these spans a finding of a kind touches. */
export const foundOf = (findings: readonly Finding[], kind: FindingKind, spans: readonly Span[]): Share => ({
  part: spans.filter((span) => findings.some((one) => one.kind === kind && overlaps(one, span))).length,
  whole: spans.length,
});
