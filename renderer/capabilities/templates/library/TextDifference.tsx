import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';

import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './library.module.css';

interface TextDifferenceProps {
  readonly before: string;
  readonly after: string;
}

/**
 * What changed between two texts, word by word.
 *
 * Access for all: what was added has a plus and an underline, what went has a minus and a line through it, and both are
 * said in words to a screen reader; colour only helps.
 */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const { t } = useTranslation('templates');
  const parts = diffWordsWithSpace(before, after);
  return (
    <div className={styles.difference} lang="nl" dir="auto">
      {parts.map((part, index) => {
        const text = visibleText(part.value);
        if (!part.added && !part.removed) return <span key={index}>{text}</span>;
        return part.added ? (
          <ins key={index} className={styles.added}>
            <span className={styles.unseen}>{t('versions.added')}</span>
            <span aria-hidden>+</span>
            {text}
          </ins>
        ) : (
          <del key={index} className={styles.removed}>
            <span className={styles.unseen}>{t('versions.removed')}</span>
            <span aria-hidden>−</span>
            {text}
          </del>
        );
      })}
    </div>
  );
}
