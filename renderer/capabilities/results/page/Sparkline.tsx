import { useTranslation } from 'react-i18next';

import type { ResultValue } from '#shared/capabilities/results/model.ts';
import { trendOf } from '#shared/capabilities/results/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './page.module.css';
import { courseOf, courseSize, measuredOf } from './sparkline.ts';
import { useValueWords } from './use-value-words.ts';

interface SparklineProps {
  readonly value: ResultValue;
  readonly at: Instant;
}

/**
 * The course of one value as a small line, with its bounds as a band; nothing when there is nothing to compare.
 *
 * Access for all: one picture whose name says the first and last number and which way it went; the numbers themselves
 * stand in the table of earlier values.
 */
export function Sparkline({ value, at }: SparklineProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const words = useValueWords();
  const measured = measuredOf(value, at);
  const course = courseOf(measured, value);
  const first = measured[0];
  if (!course || !first) return null;
  const last = course.points.at(-1);
  const direction = trendOf(value)?.direction ?? 'steady';
  const name = t('trend.name', {
    name: visibleText(value.name),
    first: words.number(first.number, value.unit),
    day: formats.day(first.at),
    last: words.number(measured.at(-1)?.number ?? first.number, value.unit),
    direction: t(`trend.${direction}`),
  });
  const { width, height } = courseSize;
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} className={styles.sparkline}>
      {course.band && (
        <rect x={0} width={width} y={course.band.top} height={course.band.height} rx={2} className={styles.band} />
      )}
      <polyline
        points={course.points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        className={styles.course}
      />
      {last && <circle cx={last.x} cy={last.y} r={3} data-flagged={value.flag !== null} className={styles.lastDot} />}
    </svg>
  );
}
