import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './LoadingLines.module.css';

/** Shorter waits show nothing at all: a flash of grey lines is worse than a still screen. */
const silentMs = 150;

/**
 * Grey lines where text will be, after a short silence.
 *
 * Access for all: one status message says that it is loading; the lines are hidden and do not move when a person has
 * asked for less motion.
 */
export function LoadingLines({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), silentMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status" aria-label={t('loading')} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
