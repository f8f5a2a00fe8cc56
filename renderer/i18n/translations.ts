import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { en } from '#shared/locales/en.ts';
import { nl } from '#shared/locales/nl.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof nl;
  }
}

/**
 * Texts of the screens in one language, ready at once: both languages travel with the program, so nothing is fetched.
 *
 * A missing English text falls back to Dutch, the source language. Values are not escaped here: React does that.
 */
export function createTranslations(language: Language): i18n {
  const translations = i18next.createInstance();
  void translations.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'app',
    resources: { nl, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return translations;
}
