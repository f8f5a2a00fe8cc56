import type { Checker } from '#shared/plain-language/checker.ts';
import { measureLetters } from './letters.ts';
import { measurePassages } from './passages.ts';
import type { Part } from './rows.ts';
import { measureTexts } from './texts.ts';
import { measureSilence, measureTerms } from './words.ts';

/** Measures a Dutch checker on one part of the set; nothing of nothing where a part has no rows. */
export function measureEvaluation(checker: Checker, part: Part) {
  return {
    ...measureTerms(checker, part),
    ...measureSilence(checker, part),
    ...measureTexts(checker, part),
    ...measureLetters(checker, part),
    ...measurePassages(checker, part),
  };
}

/** Measures an English checker on the part that has English rows. */
export function measureEnglish(checker: Checker) {
  return {
    ...measureTerms(checker, 'blind', 'terms-en'),
    ...measureTexts(checker, 'blind', 'texts-en'),
    ...measurePassages(checker, 'blind', 'passages-en'),
  };
}

export type Figures = ReturnType<typeof measureEvaluation>;
export type EnglishFigures = ReturnType<typeof measureEnglish>;
