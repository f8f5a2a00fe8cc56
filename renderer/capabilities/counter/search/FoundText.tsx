import { visibleText } from '#shared/kernel/visible-text.ts';
import { segmentsOf } from '#renderer/ui/text-marks.ts';
import styles from './search.module.css';

interface FoundTextProps {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/**
 * A piece of text from outside with the words that were found; shown as text and nothing else.
 *
 * Access for all: found words are bold and underlined besides their colour, and are read as part of the sentence.
 */
export function FoundText({ text, marks }: FoundTextProps) {
  const found = marks.map(([start, end]) => ({ start, end, label: '' }));
  return (
    <bdi dir="auto" className={styles.found}>
      {segmentsOf(text, found).map((segment, place) =>
        segment.labels.length === 0 ? (
          visibleText(segment.text)
        ) : (
          <mark key={place} className={styles.mark}>
            {visibleText(segment.text)}
          </mark>
        ),
      )}
    </bdi>
  );
}
