import { useMemo, useState } from 'react';

import { type AnswerDocument, checkedTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import { guessLanguage } from '#shared/plain-language/guess-language.ts';
import type { Finding, Language } from '#shared/plain-language/model.ts';
import { useAdditions } from '#renderer/capabilities/glossary/public.ts';
import { type LanguageCheckInHand, useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';

/** The check of an answer, with what the writer decided so far. */
export interface AnswerCheck {
  readonly check: LanguageCheckInHand;
  readonly language: Language;
  readonly decisions: readonly Decision[];
  /** The word that is on its way to the organisation's list. */
  readonly listing: Finding | undefined;
  readonly stopListing: () => void;
}

/** Checks an answer while it is written, in the language it seems to be in. Decisions last as long as the composer. */
export function useAnswerCheck(body: AnswerDocument | undefined): AnswerCheck {
  const language = useMemo(() => (body ? guessLanguage(checkedTextOf(body)) : 'nl'), [body]);
  const additions = useAdditions(language);
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [listing, setListing] = useState<Finding | undefined>(undefined);
  const check = useLanguageCheck({
    language,
    additions,
    decisions,
    onDecide: (decision) => setDecisions((before) => [...before, decision]),
    onRevoke: (decision) => setDecisions((before) => before.filter((one) => one !== decision)),
    onAddToList: setListing,
  });
  return { check, language, decisions, listing, stopListing: () => setListing(undefined) };
}
