import { useRef, useState } from 'react';

import { plainTextOf, documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Result, ResultSnippet } from '#shared/capabilities/results/model.ts';
import { useAdditions } from '#renderer/capabilities/glossary/public.ts';
import type { AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';
import { useExplanation } from '../explain/use-explanation.ts';
import { useRelease } from '../explain/use-release.ts';

export type ResultDialog = 'bare' | 'hold' | 'sees';

/** What the page of one result holds: the explanation in hand, its check, who will read it, and the dialog that is open. */
export function useResultPage(result: Result) {
  const explanation = useExplanation(result);
  const editor = useRef<AnswerEditorHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [patientOnly, setPatientOnly] = useState(false);
  const [dialog, setDialog] = useState<ResultDialog | undefined>(undefined);
  const toBlanks = () => void editor.current?.focusFirstBlank();
  const release = useRelease({ result, explanation, patientOnly, onBlanks: toBlanks });
  const check = useLanguageCheck({
    language: 'nl',
    additions: useAdditions('nl'),
    decisions: explanation.decisions,
    onDecide: explanation.decide,
    onRevoke: explanation.revoke,
  });
  return {
    explanation,
    release,
    check,
    editor,
    scroller,
    patientOnly,
    setPatientOnly,
    dialog,
    setDialog,
    text: explanation.body ? plainTextOf(explanation.body) : '',
    toBlanks,
    toSnippets: () => scroller.current?.querySelector<HTMLElement>('[data-snippet]')?.focus(),
    toFindings: () => {
      const [first] = check.order;
      if (first) check.session.select(first.id);
      // The card in hand is marked once it is drawn again.
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus());
    },
    insert: (snippet: ResultSnippet) => editor.current?.insert(documentOfText(snippet.body)),
  };
}

export type ResultPageParts = ReturnType<typeof useResultPage>;
