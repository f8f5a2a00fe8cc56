import type { Checker } from './checker.ts';
import type { LexiconEntry } from './lexicon/entry.ts';
import type { Language } from './model.ts';

/** Loads a checker with its lists; the other language stays unread until somebody writes in it. */
export async function loadChecker(language: Language, additions: readonly LexiconEntry[] = []): Promise<Checker> {
  if (language === 'nl') return (await import('./dutch.ts')).createDutchChecker(additions);
  return (await import('./english.ts')).createEnglishChecker(additions);
}
