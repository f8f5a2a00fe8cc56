import { useMemo } from 'react';

import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './PlainText.module.css';

export interface PlainTextProps {
  readonly text: string;
  /** `block` keeps line breaks and blank lines, for a message; `inline` is for names and subjects. */
  readonly as?: 'inline' | 'block';
}

/**
 * Text from outside, shown as text and nothing else.
 *
 * Markup stays letters, the direction of the text stays inside its own box, and characters that cannot be seen are
 * made visible. Access for all: the direction is taken from the text itself, so a screen reader reads it in order.
 */
export function PlainText({ text, as = 'inline' }: PlainTextProps) {
  const shown = useMemo(() => visibleText(text), [text]);
  if (as === 'block') {
    return (
      <div dir="auto" className={styles.block}>
        {shown}
      </div>
    );
  }
  return (
    <bdi dir="auto" className={styles.inline}>
      {shown}
    </bdi>
  );
}
