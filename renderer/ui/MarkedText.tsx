import { useMemo } from 'react';

import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './MarkedText.module.css';
import { segmentsOf, type TextMark } from './text-marks.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/**
 * A message from outside with some of its passages pointed out; shown as text and nothing else.
 *
 * Access for all: each passage is underlined and followed by a word that says why, so neither colour nor sight is
 * needed. That word is not selected with the text, so that a copy holds what was written.
 */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  return (
    <div dir="auto" className={styles.block}>
      {segments.map((segment, place) =>
        segment.labels.length === 0 ? (
          visibleText(segment.text)
        ) : (
          <mark key={place} className={styles.mark}>
            {visibleText(segment.text)}
            <span className={styles.label}>{visibleText(segment.labels.join(', '))}</span>
          </mark>
        ),
      )}
    </div>
  );
}
