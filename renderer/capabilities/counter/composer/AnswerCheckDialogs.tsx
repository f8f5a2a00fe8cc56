import { lazy, Suspense } from 'react';

import { type AnswerDocument, documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { WordDialog } from '#renderer/capabilities/glossary/public.ts';
import type { AnswerCheck } from './use-answer-check.ts';

/** Comes when it is first asked for, so that the counter starts sooner. */
const PatientViewDialog = lazy(async () => ({
  default: (await import('#renderer/capabilities/letters/public.ts')).PatientViewDialog,
}));

interface AnswerCheckDialogsProps {
  readonly answerCheck: AnswerCheck;
  readonly subject: string;
  readonly body: AnswerDocument | undefined;
}

/** What can be asked of an answer while it is written: how the patient sees it, and a word for the organisation's list. */
export function AnswerCheckDialogs({ answerCheck, subject, body }: AnswerCheckDialogsProps) {
  const { language, listing, stopListing, isViewing, stopViewing } = answerCheck;
  return (
    <>
      {listing && <WordDialog term={listing.text} language={language} onClose={stopListing} />}
      {isViewing && (
        <Suspense fallback={null}>
          <PatientViewDialog
            title={subject}
            language={language}
            letterhead={null}
            readable={{ kind: 'text', text: plainTextOf(body ?? documentOfText('')) }}
            isOpen
            onClose={stopViewing}
          />
        </Suspense>
      )}
    </>
  );
}
