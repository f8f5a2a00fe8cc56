import type { Checker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { additionsOf } from '#shared/plain-language/organisation/additions.ts';
import { listWords, revisionOf } from './glossary-store.ts';
import type { Reader } from '#main/store/reader.ts';

/** The words an organisation added to the lists of a language, with a mark that changes when they do. */
export interface Additions {
  readonly mark: number;
  readonly entries: readonly LexiconEntry[];
}

/** Reads the organisation's own words from the store. */
export function readAdditions(reader: Reader, language: Language): Additions {
  return { mark: revisionOf(reader), entries: additionsOf(listWords(reader, language), language) };
}

interface Loaded {
  readonly mark: number;
  readonly checker: Promise<Checker>;
}

/** Checkers as they are asked for: one a language, made anew when the organisation's words changed. */
export class LanguageChecks {
  readonly #loaded = new Map<Language, Loaded>();

  /** The checker of a language with these words. Throws when its lists cannot be read; asked again it tries again. */
  of(language: Language, { mark, entries }: Additions): Promise<Checker> {
    const known = this.#loaded.get(language);
    if (known?.mark === mark) return known.checker;
    const checker = loadChecker(language, entries);
    this.#loaded.set(language, { mark, checker });
    checker.catch(() => this.#loaded.delete(language));
    return checker;
  }
}
