import { beforeAll, describe, expect, it } from 'vitest';

import type { Checker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { emptyFigures, type Figures, sumOf } from '#shared/plain-language/level/figures.ts';
import { fleschDouma, levelOf, sentenceLength } from '#shared/plain-language/level/level.ts';

const figures = (some: Partial<Figures>): Figures => ({ ...emptyFigures, ...some });
const twelveWords = { words: 120, sentences: 10, sentenceWords: 120, fullSentences: 10, weighedWords: 120 };
/** A plain text of 120 words. */
const plain = figures({ ...twelveWords, sentenceWords: 100, syllables: 170 });

const telegram =
  "Patiënt bekend met hypertensie en DM2, thans progressieve dyspnoe d'effort e.c.i., DD decompensatio cordis/COPD. " +
  'Echo: LVEF 45%, milde MI, geen PE. Tevens non-compliant t.a.v. diuretica. Expectatief beleid, controle 3/12.';
const letter =
  'Beste mevrouw, u was bij ons op de poli. U had pijn in uw knie. Wij hebben een foto gemaakt. Op de foto is geen ' +
  'breuk te zien. Dat is goed nieuws. Uw knie is wel dik. Dat komt door de val. Leg uw been hoog als u zit. U mag ' +
  'lopen als dat lukt. Neem een pil tegen de pijn als dat nodig is. Wordt de pijn erger? Of krijgt u koorts? Bel ons ' +
  'dan. Wij helpen u graag. Over twee weken zien wij u weer. Dan kijken wij hoe het met uw knie gaat. Neem uw pas mee. ' +
  'Heeft u nog een vraag? Schrijf die dan op. U kunt ons ook bellen of een bericht sturen. Veel succes.';

describe('the formulas', () => {
  it.each([
    ['twelve words of a syllable and a half', 120, 10, 180, 80.2],
    ['twenty words of two syllables', 200, 10, 400, 34.2],
    ['five words of one syllable', 50, 10, 50, 125.2],
  ])('of Douma: %s', (_what, words, sentences, syllables, score) => {
    const text = figures({
      words,
      sentences,
      sentenceWords: words,
      fullSentences: sentences,
      weighedWords: words,
      syllables,
    });
    expect(fleschDouma(text)).toBeCloseTo(score, 1);
  });

  it.each([
    ['counts only what stands in sentences', { sentenceWords: 24, fullSentences: 2, words: 60, sentences: 10 }, 12],
    ['counts fragments when there is nothing else', { words: 30, sentences: 6 }, 5],
    ['is nothing for no text', {}, 0],
  ])('the length of a sentence %s', (_what, some, length) => {
    expect(sentenceLength(figures(some))).toBe(length);
  });
});

describe('the level', () => {
  it('of an empty text is reachable and unsure', () => {
    expect(levelOf(emptyFigures, 'nl')).toEqual({ band: 'reachable', score: 100, reasons: [], isUnsure: true });
  });

  it('of a plain text has no reasons', () => {
    expect(levelOf(plain, 'nl')).toEqual({ band: 'reachable', score: 100, reasons: [], isUnsure: false });
  });

  it.each([
    ['terms', { terms: 12 }, 10],
    ['abbreviations', { abbreviations: 12 }, 10],
    ['formal-words', { formalWords: 12 }, 10],
    ['rare-words', { unknownWords: 24 }, 20],
    ['passives', { passives: 6 }, 5],
    ['long-words', { syllables: 240 }, 2],
    ['long-sentences', { sentenceWords: 200 }, 20],
    ['telegram', { telegrams: 8 }, 80],
  ] as const)('says when it is the %s', (reason, some, value) => {
    expect(levelOf({ ...plain, ...some }, 'nl').reasons).toEqual([{ reason, value }]);
  });

  it('gives at most three reasons, heaviest first', () => {
    const { reasons } = levelOf({ ...plain, terms: 12, passives: 6, formalWords: 6, abbreviations: 8 }, 'nl');
    expect(reasons.map(({ reason }) => reason)).toEqual(['terms', 'abbreviations', 'formal-words']);
  });

  it('gets worse with every burden', () => {
    const scores = [0, 3, 6, 9, 12].map((terms) => levelOf({ ...plain, terms }, 'nl').score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it('counts terms that are explained less', () => {
    const score = (some: Partial<Figures>) => levelOf({ ...plain, ...some }, 'nl').score;
    expect(score({ explainedTerms: 6 })).toBeGreaterThan(score({ terms: 6 }));
  });

  it.each([
    [99, true],
    [100, false],
  ])('at %d words is unsure: %s', (words, isUnsure) => {
    expect(levelOf({ ...plain, words }, 'nl').isUnsure).toBe(isUnsure);
  });
});

describe('figures', () => {
  it('add up', () => {
    expect(sumOf(figures({ words: 3, terms: 1 }), figures({ words: 4 }))).toEqual(figures({ words: 7, terms: 1 }));
  });
});

describe('the level of a letter', () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await loadChecker('nl');
  });

  it('in telegram style and full of terms is far above', () => {
    const { band, reasons } = checker.check(telegram).level;
    expect(band).toBe('far-above');
    expect(reasons).toHaveLength(3);
    expect(['terms', 'abbreviations']).toContain(reasons[0]?.reason);
  });

  it('in plain words is reachable', () => {
    expect(checker.check(letter).level).toMatchObject({ band: 'reachable', isUnsure: false });
  });
});
