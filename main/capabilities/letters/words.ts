import type { FlatWords } from '#shared/capabilities/letters/flat-text.ts';
import type { LetterKind } from '#shared/capabilities/letters/model.ts';
import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import english from '#shared/locales/en/letters.json' with { type: 'json' };
import dutch from '#shared/locales/nl/letters.json' with { type: 'json' };
import type { Language } from '#shared/plain-language/model.ts';
import type { PrintWords } from './pdf/letter-to-print.ts';

const texts = { nl: dutch, en: english } as const;
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** What a text without layout needs, in the language of the letter. */
export function flatWordsOf(language: Language): FlatWords {
  const { section, stub } = texts[language];
  return { section, stub, reference: 'ref' };
}

/** The title a letter begins with: what it is, in its language. */
export function firstTitleOf(kind: LetterKind, language: Language): string {
  const name = texts[language].kind[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What stands over a letter that is for the record or for a representative, and what its file is called. */
export function frameWordsOf(language: Language) {
  const { record, onBehalfOf, file } = texts[language].print;
  return { record, onBehalfOf, file };
}

/** What readers find in place of a letter that was withdrawn. */
export function withdrawnWordsOf(language: Language): string {
  return texts[language].print.withdrawn;
}

/** The words on paper that are no part of the letter itself. */
export function printWordsOf(language: Language): PrintWords {
  const { section, stub, print } = texts[language];
  const longDate = new Intl.DateTimeFormat(locales[language], { timeZone: amsterdam, dateStyle: 'long' });
  return {
    ...print,
    section,
    stub,
    page: (page, of) => print.page.replace('{{page}}', String(page)).replace('{{of}}', String(of)),
    date: (day: CalendarDate) => longDate.format(new Date(`${day}T12:00:00Z`)),
  };
}
