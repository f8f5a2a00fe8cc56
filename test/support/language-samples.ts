import type { Check, Finding } from '#shared/plain-language/model.ts';
import type { CheckAnswer, CheckRequest, LanguageService } from '#renderer/editor/language/language-protocol.ts';
import { newestOnly } from '#renderer/editor/language/language-client.ts';

/** A finding of a term, unless told otherwise. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  const text = changes.text ?? 'dyspnoe';
  const start = changes.start ?? 0;
  const lemma = changes.lemma ?? text.toLowerCase();
  const kind = changes.kind ?? 'term';
  return {
    kind,
    id: `${kind}:${lemma}:0`,
    start,
    end: start + text.length,
    text,
    lemma,
    plain: ['benauwdheid'],
    explanation: 'benauwdheid',
    why: { from: 'lexicon', text: 'Moeite met ademen.' },
    isLessExact: false,
    isExplained: false,
    ...changes,
  };
}

/** Finds these words wherever they stand, and nothing else. */
export function findingsOf(text: string, words: Readonly<Record<string, Partial<Finding>>>): Finding[] {
  const found = Object.entries(words).flatMap(([word, changes]) =>
    [...text.matchAll(new RegExp(word, 'giu'))].map((match, ordinal) => {
      const finding = sampleFinding({ text: match[0], start: match.index, lemma: word.toLowerCase(), ...changes });
      return { ...finding, id: `${finding.kind}:${finding.lemma}:${ordinal}` };
    }),
  );
  return found.sort((one, other) => one.start - other.start);
}

export function sampleCheck(findings: readonly Finding[], changes: Partial<Check> = {}): Check {
  const reasons = [{ reason: 'terms', value: 4.5 }] as const;
  const level = { band: 'above', score: 48.2, reasons, isUnsure: false } as const;
  return { words: 100, sentences: 8, findings, level, ...changes };
}

/** A service that knows some words, and holds back every answer until told. Keeps what it was asked. */
export function heldLanguage(words: Readonly<Record<string, Partial<Finding>>>) {
  const asked: CheckRequest[] = [];
  const held: (() => void)[] = [];
  const ask = (request: CheckRequest) =>
    new Promise<CheckAnswer>((settle) => {
      asked.push(request);
      held.push(() => settle({ state: 'checked', check: sampleCheck(findingsOf(request.text, words)) }));
    });
  const service: LanguageService = { open: () => newestOnly(ask, () => undefined) };
  return { service, asked, release: () => held.shift()?.() };
}

/** A service that knows some words and answers at once. */
export function knownWords(words: Readonly<Record<string, Partial<Finding>>>): LanguageService {
  const ask = ({ text }: CheckRequest): Promise<CheckAnswer> =>
    Promise.resolve({ state: 'checked', check: sampleCheck(findingsOf(text, words)) });
  return { open: () => newestOnly(ask, () => undefined) };
}
