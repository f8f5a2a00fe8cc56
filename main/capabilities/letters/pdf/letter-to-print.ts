import type { LetterDocument, PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import type { Letterhead, LetterText } from '#shared/capabilities/letters/model.ts';
import type { SectionKey } from '#shared/capabilities/letters/section.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { Language } from '#shared/plain-language/model.ts';

/** The words on paper that are no part of the letter itself, in its language. */
export interface PrintWords {
  readonly section: Readonly<Record<SectionKey, string>>;
  readonly stub: Readonly<Record<PassageTheme, string>>;
  /** Headings over the two texts, used when there are both. */
  readonly part: Readonly<Record<LetterText, string>>;
  readonly subject: string;
  readonly about: string;
  readonly enclosures: string;
  readonly draft: string;
  readonly logo: string;
  readonly page: (page: number, of: number) => string;
  /** Columns of a table of values. */
  readonly column: Readonly<Record<'name' | 'value' | 'reference' | 'flag' | 'date', string>>;
  readonly flag: Readonly<Record<'low' | 'high' | 'critical' | 'abnormal', string>>;
  readonly date: (day: CalendarDate) => string;
}

/** A letter as it goes on paper: what its audience may read, and nothing else. */
export interface LetterToPrint {
  readonly title: string;
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly patient: { readonly name: string; readonly birthDate: CalendarDate | null };
  /** To whom it is, a line each. */
  readonly addressee: readonly string[];
  readonly date: CalendarDate;
  readonly parts: readonly { readonly text: LetterText; readonly body: LetterDocument }[];
  readonly enclosures: readonly string[];
  /** Not signed: every page says so. */
  readonly isDraft: boolean;
  readonly words: PrintWords;
}
