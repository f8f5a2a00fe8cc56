import { IconHourglassEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { type Lens, type QuestionType, questionTypes, type SplitCount } from '#shared/capabilities/counter/model.ts';
import styles from './list.module.css';

interface SplitBarProps {
  readonly lens: Lens;
  readonly counts: readonly SplitCount[];
  readonly chosen: QuestionType | null;
  readonly onChoose: (split: QuestionType | null) => void;
}

interface Split {
  readonly type: QuestionType | null;
  readonly open: number;
  readonly atRisk: number;
}

/** The splits to show: everything first, then each kind that has something, and the chosen one even when it has not. */
function splitsOf(counts: readonly SplitCount[], chosen: QuestionType | null): Split[] {
  const byType = questionTypes.map((type) => {
    const count = counts.find((candidate) => candidate.questionType === type);
    return { type, open: count?.open ?? 0, atRisk: count?.atRisk ?? 0 };
  });
  const sum = (pick: (split: Split) => number) => byType.reduce((total, split) => total + pick(split), 0);
  const all = { type: null, open: sum((split) => split.open), atRisk: sum((split) => split.atRisk) };
  return [all, ...byType.filter((split) => split.open > 0 || split.type === chosen)];
}

/**
 * One button per kind of question, with how many there are and how many are nearly late.
 *
 * Access for all: the name of each button says both numbers in words.
 */
export function SplitBar({ lens, counts, chosen, onChoose }: SplitBarProps) {
  const { t } = useTranslation('counter');
  const nameOf = ({ type, open, atRisk }: Split) => {
    const word = type === null ? t('split.all') : t(`questionType.${type}`);
    const count = t(lens === 'closed' ? 'split.total' : 'split.name', { type: word, count: open });
    return atRisk > 0 ? `${count}, ${t('split.atRisk', { count: atRisk })}` : count;
  };
  return (
    <div role="group" aria-label={t('split.label')} className={styles.splits}>
      {splitsOf(counts, chosen).map((split) => (
        <button
          key={split.type ?? 'all'}
          type="button"
          className={styles.split}
          aria-pressed={split.type === chosen}
          aria-label={nameOf(split)}
          onClick={() => onChoose(split.type)}
        >
          {split.type === null ? t('split.all') : t(`questionType.${split.type}`)} <b>{split.open}</b>
          {split.atRisk > 0 && (
            <span className={styles.atRisk}>
              <IconHourglassEmpty size={12} aria-hidden />
              {split.atRisk}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
