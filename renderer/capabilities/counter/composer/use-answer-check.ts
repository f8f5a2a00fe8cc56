import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, checkedTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import { guessLanguage } from '#shared/plain-language/guess-language.ts';
import type { Finding, Language } from '#shared/plain-language/model.ts';
import { useAdditions } from '#renderer/capabilities/glossary/public.ts';
import { type LanguageCheckInHand, useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';

/** The check of an answer, with what the writer decided so far. */
export interface AnswerCheck {
  readonly check: LanguageCheckInHand;
  readonly language: Language;
  readonly decisions: readonly Decision[];
  /** The word that is on its way to the organisation's list. */
  readonly listing: Finding | undefined;
  readonly stopListing: () => void;
  readonly isListOpen: boolean;
  readonly showList: (isOpen: boolean) => void;
  /** Somebody looks at the answer as the patient will see it. */
  readonly isViewing: boolean;
  readonly view: () => void;
  readonly stopViewing: () => void;
}

interface CheckSteps {
  readonly isListOpen: boolean;
  readonly open: () => void;
  readonly view: () => void;
}

/** The key to the list of remarks while it is folded away, and the one that shows what the patient sees. */
function useCheckActions({ isListOpen, open, view }: CheckSteps): void {
  const { t } = useTranslation(['counter', 'language']);
  const write = { group: 'write', inTextFields: true } as const;
  useActions([
    { ...write, id: 'write.view', label: t('action.patientView'), keys: ['mod+e'], isEnabled: true, run: view },
    {
      ...write,
      id: 'write.findings',
      label: t('language:panel.action.next'),
      keys: ['alt+ArrowDown'],
      isEnabled: !isListOpen,
      run: open,
    },
  ]);
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
  const [isListOpen, showList] = useState(false);
  const [isViewing, setViewing] = useState(false);
  const view = () => setViewing(true);
  useCheckActions({ isListOpen, open: () => showList(true), view });
  return {
    check,
    language,
    decisions,
    listing,
    stopListing: () => setListing(undefined),
    isListOpen,
    showList,
    isViewing,
    view,
    stopViewing: () => setViewing(false),
  };
}
