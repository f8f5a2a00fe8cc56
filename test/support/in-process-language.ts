import { newestOnly } from '#renderer/editor/language/language-client.ts';
import { createLanguageDesk } from '#renderer/editor/language/language-desk.ts';
import type { CheckAnswer, CheckRequest, LanguageService } from '#renderer/editor/language/language-protocol.ts';

/** Checks in this process, with the program's own lists: jsdom has no workers. */
export function inProcessLanguage(desk = createLanguageDesk()): LanguageService {
  const ask = async (request: CheckRequest): Promise<CheckAnswer> => {
    const { check } = await desk.answer({ ...request, id: 1 });
    return check ? { state: 'checked', check } : { state: 'unavailable' };
  };
  return { open: () => newestOnly(ask, () => undefined) };
}
