import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { FindingsPanel } from '#renderer/editor/language/FindingsPanel.tsx';
import styles from './composer.module.css';
import type { AnswerCheck } from './use-answer-check.ts';
import type { Typing } from './use-typing.ts';

interface WritingFieldProps {
  readonly initial: AnswerDocument | undefined;
  readonly answerCheck: AnswerCheck;
  readonly typing: Typing;
  readonly onTemplate: () => void;
  readonly onLeave: () => void;
  readonly handle: Ref<AnswerEditorHandle>;
}

/** The text of an answer, and beside it, when somebody wants it there, what the language check has to say. */
export function WritingField({ initial, answerCheck, typing, onTemplate, onLeave, handle }: WritingFieldProps) {
  const { t } = useTranslation('counter');
  const hintId = useId();
  const { check, isListOpen } = answerCheck;
  return (
    <>
      <div className={styles.writing} data-listed={isListOpen}>
        <AnswerEditor
          language={check.session}
          initial={initial}
          label={t('composer.answerField')}
          describedBy={hintId}
          placeholder={t('composer.placeholder')}
          onTemplate={onTemplate}
          onLeave={onLeave}
          handle={handle}
          {...typing}
        />
        {isListOpen && (
          <div className={styles.findings}>
            <FindingsPanel check={check} />
          </div>
        )}
      </div>
      <p id={hintId} className={styles.unseen}>
        {t('composer.answerHint')}
      </p>
    </>
  );
}
