import type { Language } from './model.ts';

/** Small words that nearly every sentence of a language has, and the other language does not. */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van ik u uw dat die niet is op te zijn voor met als aan er om ook maar bij wij we wel naar dan nog kunt heeft moet geen wordt'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a and of you your that this not are on to for with as at by but we our will can have has should when if is please be'.split(
      ' ',
    ),
  ),
};

/** Words looked at: enough to be sure, however long the text is. */
const mostWords = 400;

/**
 * In which language a text seems to be written, by its small words. Dutch when it cannot be told: answers are Dutch unless
 * somebody clearly wrote English.
 */
export function guessLanguage(text: string): Language {
  const words =
    text
      .slice(0, mostWords * 12)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: Language) =>
    words.slice(0, mostWords).filter((word) => smallWords[language].has(word)).length;
  return count('en') > 2 * count('nl') && count('en') >= 2 ? 'en' : 'nl';
}
