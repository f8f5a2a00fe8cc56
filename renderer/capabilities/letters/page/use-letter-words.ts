import { useMemo } from 'react';

import { coreSections, summarySections } from '#shared/capabilities/letters/section.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { LetterWords } from '#renderer/editor/letter/letter-extensions.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useLetterTexts } from '../body/use-letter-texts.ts';

/** Everything the editor draws round the text of a letter, in the language of the letter. */
export function useLetterWords(language: Language): LetterWords {
  const t = useLetterTexts(language);
  const formats = useFormats();
  return useMemo(
    () => ({
      sectionOf: (key) => ({
        name: t(`section.${key}`),
        placeholder: t(`placeholder.${key}`),
        ...(key === coreSections[0] ? { opensPart: t('part.core') } : {}),
        ...(key === summarySections[0] ? { opensPart: t('part.summary') } : {}),
      }),
      passageNoteOf: (theme) =>
        theme === 'child-confidential'
          ? t('passage.noteChild', { stub: t(`stub.${theme}`) })
          : t('passage.note', { stub: t(`stub.${theme}`) }),
      values: {
        caption: t('values.caption'),
        columns: [t('values.name'), t('values.value'), t('values.reference'), t('values.day')],
        flagOf: (flag) => t(`values.flag.${flag}`),
        dayOf: (day) => formats.date(day),
      },
    }),
    [t, formats],
  );
}
