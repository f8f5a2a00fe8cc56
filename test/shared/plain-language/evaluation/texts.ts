import type { Checker } from '#shared/plain-language/checker.ts';
import { type Part, rowsOf, type TextCase } from './rows.ts';

/** Texts for lay readers against texts for professionals. */
export function measureTexts(checker: Checker, part: Part, name = 'texts') {
  const judged = rowsOf<TextCase>(part, name).map(({ audience, text }) => ({ audience, check: checker.check(text) }));
  const lay = judged.filter(({ audience }) => audience === 'lay').map(({ check }) => check);
  const professional = judged.filter(({ audience }) => audience === 'professional').map(({ check }) => check);
  const pairs = lay.flatMap((one) => professional.map((other) => Math.sign(one.level.score - other.level.score)));
  const words = lay.reduce((sum, check) => sum + check.words, 0);
  const flags = lay.reduce((sum, check) => sum + check.findings.length, 0);
  return {
    flagsPerHundredLayWords: (100 * flags) / words,
    /** Chance that a lay text has a higher score than a professional one. */
    areaUnderCurve: pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length,
  };
}
