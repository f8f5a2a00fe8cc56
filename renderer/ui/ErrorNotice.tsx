import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './ErrorNotice.module.css';

/** A refusal in three sentences: what happened, what is safe, what to do next. */
export interface NoticeText {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

export interface ErrorNoticeProps {
  readonly text: NoticeText;
  readonly onRetry?: (() => void) | undefined;
  /** More to say or do, below the text. */
  readonly children?: ReactNode;
}

/**
 * Tells that something did not work, without blame.
 *
 * Access for all: an alert, so it is read out at once; icon and words, never colour alone.
 */
export function ErrorNotice({ text, onRetry, children }: ErrorNoticeProps) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.notice}>
      <IconAlertTriangle size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.what}>{text.what}</p>
        <p>
          {text.safe} {text.next}
        </p>
        {children}
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
