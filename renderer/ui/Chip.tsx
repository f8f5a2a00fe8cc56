import type { ReactNode } from 'react';

import styles from './Chip.module.css';

export interface ChipProps {
  /** `call` is red and kept for "call now"; `time` is amber; `done` is green; `accent` is ours. */
  readonly tone?: 'plain' | 'accent' | 'time' | 'call' | 'done';
  /** A picture beside the word; it is hidden from screen readers. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A short fact in a soft box.
 *
 * Access for all: the words say it; colour and picture only help. Never give a chip without words.
 */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon !== undefined && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
