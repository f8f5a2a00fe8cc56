import { useTranslation } from 'react-i18next';

import { type Language, languages } from '#shared/capabilities/vault/model.ts';
import { createFormats, type Formats } from './formats.ts';

const made = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const formats = made.get(language) ?? createFormats(language);
  made.set(language, formats);
  return formats;
}

/** The language the screens are in now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return languages.find((language) => language === i18n.language) ?? 'nl';
}

/** Dates, times and numbers in the language of the screens, in Dutch time. */
export function useFormats(): Formats {
  return formatsOf(useLanguage());
}
