import type { Checker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { DeskAnswer, DeskRequest } from './language-protocol.ts';

interface Kept {
  readonly additions: string;
  readonly checker: Promise<Checker>;
}

type Load = (language: Language, additions: readonly LexiconEntry[]) => Promise<Checker>;

/** Answers requests with the checker of their language, which is made again only when the additions differ. */
export function createLanguageDesk(load: Load = loadChecker) {
  const kept = new Map<Language, Kept>();
  const checkerFor = ({ language, additions }: DeskRequest): Promise<Checker> => {
    const known = kept.get(language);
    if (known && additions === null) return known.checker;
    const written = JSON.stringify(additions ?? []);
    if (known?.additions === written) return known.checker;
    const checker = load(language, additions ?? []);
    kept.set(language, { additions: written, checker });
    return checker;
  };
  return {
    /** Never rejects: what goes wrong is an answer without a check. It tells nothing of the text. */
    async answer(request: DeskRequest): Promise<DeskAnswer> {
      try {
        return { id: request.id, check: (await checkerFor(request)).check(request.text) };
      } catch {
        kept.delete(request.language);
        return { id: request.id, check: null };
      }
    },
  };
}
