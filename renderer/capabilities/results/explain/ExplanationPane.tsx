import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { FindingsPanel } from '#renderer/editor/language/FindingsPanel.tsx';
import type { LanguageCheckInHand } from '#renderer/editor/language/use-language-check.ts';
import styles from './explain.module.css';
import { KeptMark } from './KeptMark.tsx';
import type { ExplanationInHand } from './use-explanation.ts';

interface ExplanationPaneProps {
  readonly explanation: ExplanationInHand;
  readonly check: LanguageCheckInHand;
  readonly isReleasing: boolean;
  readonly onLeave: () => void;
  /** Goes to the words that fit a value; undefined where there are none. */
  readonly onSnippets: (() => void) | undefined;
  readonly handle: Ref<AnswerEditorHandle>;
}

/** Where the explanation for the patient is written, with the language check beside it. */
export function ExplanationPane(props: ExplanationPaneProps) {
  const { explanation, check, isReleasing, onLeave, onSnippets, handle } = props;
  const { t } = useTranslation('results');
  const titleId = useId();
  const hintId = useId();
  return (
    <section className={styles.pane} aria-labelledby={titleId}>
      <div className={styles.writing}>
        <header className={styles.paneHead}>
          <h3 id={titleId} className={styles.paneTitle}>
            {t('explain.title')}
          </h3>
          <KeptMark state={explanation.state} />
        </header>
        <AnswerEditor
          initial={explanation.initial}
          label={t('explain.field')}
          describedBy={hintId}
          placeholder={t('explain.placeholder')}
          language={check.session}
          onChange={(body) => !isReleasing && explanation.change(body)}
          onTemplate={() => onSnippets?.()}
          onLeave={onLeave}
          onBlur={() => void explanation.keeper.flush()}
          handle={handle}
        />
        <p id={hintId} className={styles.hint}>
          {onSnippets ? t('explain.hintSnippets') : t('explain.hint')}
        </p>
      </div>
      <div className={styles.findings}>
        <FindingsPanel check={check} />
      </div>
    </section>
  );
}
