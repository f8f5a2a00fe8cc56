import { describe, expect, it } from 'vitest';

import { loadChecker } from '#shared/plain-language/languages.ts';
import { measureEnglish, measureEvaluation } from './evaluation/measure.ts';
import type { Part } from './evaluation/rows.ts';
import { shareOf } from './evaluation/share.ts';

const checker = await loadChecker('nl');
const parts: readonly Part[] = ['tuned', 'untouched'];

describe.each(parts)('the Dutch check on the %s part of the evaluation set', (part) => {
  const figures = measureEvaluation(checker, part);

  it('finds the terms and abbreviations that must be found (R52)', () => {
    expect(shareOf(figures.termsFound)).toBeGreaterThanOrEqual(0.92);
    expect(shareOf(figures.abbreviationsFound)).toBeGreaterThanOrEqual(0.9);
  });

  it('stays silent about ordinary words, names and dates', () => {
    expect(shareOf(figures.ordinaryFlagged)).toBeLessThanOrEqual(0.02);
    expect(shareOf(figures.namesFlagged)).toBeLessThanOrEqual(0.02);
  });

  it('says little about texts for lay readers', () => {
    expect(figures.flagsPerHundredLayWords).toBeLessThanOrEqual(1.1);
  });

  it('gives texts for lay readers a higher score than texts for professionals', () => {
    expect(figures.areaUnderCurve).toBeGreaterThanOrEqual(0.985);
  });

  it('finds long sentences', () => {
    expect(shareOf(figures.longSentencesFound)).toBeGreaterThanOrEqual(0.96);
  });

  it('finds passages about somebody else, and hardly any that are none (R107)', () => {
    expect(shareOf(figures.thirdPartyFound)).toBeGreaterThanOrEqual(0.83);
    expect(figures.falseThirdPartyPerThousand).toBeLessThanOrEqual(1);
    expect(figures.passagesFalseThirdPartyPerThousand).toBeLessThanOrEqual(1);
  });

  it('finds what is meant for colleagues (R106)', () => {
    expect(shareOf(figures.colleagueFound)).toBeGreaterThanOrEqual(0.65);
  });
});

describe('the Dutch check on the passages that were looked at', () => {
  const figures = measureEvaluation(checker, 'tuned');

  it('finds nearly all, and says little of the sentences that only look like them (R106, R107)', () => {
    expect(shareOf(figures.passagesThirdPartyFound)).toBeGreaterThanOrEqual(0.93);
    expect(shareOf(figures.passagesColleagueFound)).toBeGreaterThanOrEqual(0.89);
    expect(figures.passagesFalseColleaguePerThousand).toBeLessThanOrEqual(3.5);
  });
});

describe('the Dutch check on the blind part of the evaluation set', () => {
  const figures = measureEvaluation(checker, 'blind');

  it('finds the terms and abbreviations that must be found, and says what they mean (R52)', () => {
    expect(shareOf(figures.termsFound)).toBeGreaterThanOrEqual(0.96);
    expect(shareOf(figures.abbreviationsFound)).toBeGreaterThanOrEqual(0.98);
    expect(shareOf(figures.meaningsAccepted)).toBeGreaterThanOrEqual(0.83);
  });

  it('says little about ordinary words and texts for lay readers', () => {
    expect(shareOf(figures.ordinaryFlagged)).toBeLessThanOrEqual(0.012);
    expect(figures.flagsPerHundredLayWords).toBeLessThanOrEqual(0.5);
  });

  it('gives texts for lay readers a higher score than texts for professionals', () => {
    expect(figures.areaUnderCurve).toBeGreaterThanOrEqual(0.985);
  });

  it('finds the terms of letters, and hardly anything else', () => {
    expect(shareOf(figures.letterTermsFound)).toBeGreaterThanOrEqual(0.85);
    expect(shareOf(figures.letterPrecision)).toBeGreaterThanOrEqual(0.94);
  });

  it('finds most passages about somebody else and for colleagues (R106, R107)', () => {
    expect(shareOf(figures.passagesThirdPartyFound)).toBeGreaterThanOrEqual(0.85);
    expect(shareOf(figures.passagesColleagueFound)).toBeGreaterThanOrEqual(0.7);
    expect(shareOf(figures.colleagueFound)).toBeGreaterThanOrEqual(0.9);
    expect(figures.falseThirdPartyPerThousand).toBeLessThanOrEqual(1.3);
    expect(figures.passagesFalseThirdPartyPerThousand).toBeLessThanOrEqual(2);
    expect(figures.passagesFalseColleaguePerThousand).toBeLessThanOrEqual(2);
  });
});

describe('the English check on the blind part of the evaluation set', async () => {
  const figures = measureEnglish(await loadChecker('en'));

  it('finds terms and what they mean (R52)', () => {
    expect(shareOf(figures.termsFound)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(figures.meaningsAccepted)).toBeGreaterThanOrEqual(0.95);
  });

  it('tells texts for lay readers from texts for professionals on the same topics', () => {
    expect(figures.areaUnderCurve).toBeGreaterThanOrEqual(0.95);
  });

  it('finds most passages about somebody else (R107)', () => {
    expect(shareOf(figures.passagesThirdPartyFound)).toBeGreaterThanOrEqual(0.75);
    expect(figures.passagesFalseThirdPartyPerThousand).toBeLessThanOrEqual(0.6);
  });
});
