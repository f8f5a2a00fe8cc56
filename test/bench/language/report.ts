import type { EnglishFigures, Figures } from '#test/shared/plain-language/evaluation/measure.ts';
import type { Share } from '#test/shared/plain-language/evaluation/share.ts';
import type { Limit, Spread } from '../figures.ts';
import type { LanguageToolFigures } from './languagetool.ts';
import type { PeerFigures } from './peers.ts';

const percentage = ({ part, whole }: Share) => `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;
const shown = (value: Share | number) => (typeof value === 'number' ? value.toFixed(3) : percentage(value));
const isMeasured = (value: Share | number) => typeof value === 'number' || value.whole > 0;

/** What the check finds on one part of its evaluation set, without what that part has no rows of. */
export function evaluationLines(part: string, figures: Figures | EnglishFigures): readonly string[] {
  const each = (Object.entries(figures) as [string, Share | number][]).filter(([, value]) => isMeasured(value));
  return [`${part}:`, ...each.map(([name, value]) => `  ${name}: ${shown(value)}`)];
}

/** A limit with what was measured in this run. */
export const limitLine = ({ what, measured, limit, isHeld }: Limit): string =>
  `${isHeld ? 'held  ' : 'missed'} ${what}: ${String(measured)} (limit ${String(limit)})`;

export const ratio = (theirs: number, ours: number): number => Math.round((100 * theirs) / ours) / 100;

/** How much longer a peer takes than our own checker of English and of Dutch, by medians of the same run. */
export function peerLine({ name, spread, findings }: PeerFigures, english: Spread, dutch: Spread): string {
  const times = `${ratio(spread.p50, english.p50)} times ours in English, ${ratio(spread.p50, dutch.p50)} times ours in Dutch`;
  return `${name}: p50 ${spread.p50} ms, p95 ${spread.p95} ms, ${findings} findings: ${times}`;
}

export function languageToolLine(figures: LanguageToolFigures | string, dutch: Spread): string {
  if (typeof figures === 'string') return `LanguageTool, Dutch: not measured: ${figures}`;
  const { first, p50, p95, matches } = figures;
  return `LanguageTool, Dutch: first ${first} ms, p50 ${p50} ms, p95 ${p95} ms, ${matches} matches: ${ratio(p50, dutch.p50)} times ours`;
}
