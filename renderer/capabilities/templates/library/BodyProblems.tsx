import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BodyProblem } from '#shared/capabilities/templates/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './library.module.css';

/**
 * What keeps a body from being kept, said beside it while it is typed.
 *
 * Access for all: a status, so that it is read out when it changes and never interrupts.
 */
export function BodyProblems({ problems }: { readonly problems: readonly BodyProblem[] }) {
  const { t } = useTranslation('templates');
  const words = problems.map((problem) => {
    if (problem.kind === 'empty') return t('problem.empty');
    if (problem.kind === 'braces') return t('problem.braces', { line: problem.line });
    return t(`problem.${problem.kind}`, { variable: visibleText(problem.name) });
  });
  return (
    <div role="status" className={styles.problems} data-some={words.length > 0}>
      {words.length === 0 ? (
        <span className={styles.sound}>
          <IconCheck size={15} aria-hidden /> {t('problem.none')}
        </span>
      ) : (
        words.map((text) => (
          <span key={text} className={styles.problem}>
            <IconAlertTriangle size={15} aria-hidden /> {text}
          </span>
        ))
      )}
    </div>
  );
}
