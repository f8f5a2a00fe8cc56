import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { FlatWords } from '#shared/capabilities/letters/flat-text.ts';
import { passageThemes, type PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import { type SectionKey, sectionKeys } from '#shared/capabilities/letters/section.ts';
import type { Language } from '#shared/plain-language/model.ts';

/** The texts of letters in the language of the letter, whatever language the screens are in. */
export function useLetterTexts(language: Language): TFunction<'letters'> {
  const { i18n } = useTranslation();
  return useMemo(() => i18n.getFixedT(language, 'letters'), [i18n, language]);
}

/** The words that a text without layout needs, in the language of the letter. */
export function useFlatWords(language: Language): FlatWords {
  const t = useLetterTexts(language);
  return useMemo(() => {
    const sections = sectionKeys.map((key) => [key, t(`section.${key}`)] as const);
    const stubs = passageThemes.map((theme) => [theme, t(`stub.${theme}`)] as const);
    return {
      section: Object.fromEntries(sections) as Record<SectionKey, string>,
      stub: Object.fromEntries(stubs) as Record<PassageTheme, string>,
      reference: t('values.reference'),
    };
  }, [t]);
}
