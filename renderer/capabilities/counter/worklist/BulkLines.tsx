import { Button } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { type BulkLine, mostInBulk } from '#shared/capabilities/counter/list-model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { useFirstFocus } from '../viewer/use-first-focus.ts';
import styles from './worklist.module.css';

const isDone = ({ verdict }: BulkLine) => verdict === 'done';

/** Each item with what happens to it; those where nothing happens first, as they are what one must know. */
function Lines({ lines, hasHappened }: { readonly lines: readonly BulkLine[]; readonly hasHappened: boolean }) {
  const { t } = useTranslation(['worklist', 'counter']);
  const inOrder = [...lines.filter((line) => !isDone(line)), ...lines.filter(isDone)];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable
    <ul className={styles.bulkLines} aria-label={t('bulk.lines')} tabIndex={0}>
      {inOrder.map((line) => (
        <li key={line.itemId} data-done={isDone(line)}>
          {isDone(line) ? <IconCheck size={15} aria-hidden /> : <IconMinus size={15} aria-hidden />}
          <span className={styles.bulkName}>
            {line.questionType === null ? t('bulk.unknown') : visibleText(line.patientName)}
            {line.questionType !== null && (
              <span className={styles.quiet}> · {t(`counter:questionType.${line.questionType}`)}</span>
            )}
          </span>
          <span>{hasHappened && isDone(line) ? t('bulk.verdictDone') : t(`bulk.verdict.${line.verdict}`)}</span>
        </li>
      ))}
    </ul>
  );
}

interface BulkPlanProps {
  readonly plan: { readonly lines: readonly BulkLine[]; readonly total: number };
  readonly onConfirm: (lines: readonly BulkLine[]) => void;
  readonly onClose: () => void;
}

/** What will happen to each, before anything does. */
export function BulkPlan({ plan, onConfirm, onClose }: BulkPlanProps) {
  const { t } = useTranslation('worklist');
  const first = useFirstFocus<HTMLButtonElement>();
  const able = plan.lines.filter(isDone);
  const count = plan.lines.length;
  const isAll = able.length === count;
  const words = isAll ? t('bulk.willDoAll', { count }) : t('bulk.willDo', { done: able.length, count });
  return (
    <>
      <p>{able.length === 0 ? t('bulk.willDoNone') : words}</p>
      {plan.total > count && <p className={styles.warning}>{t('bulk.cut', { most: mostInBulk, total: plan.total })}</p>}
      <Lines lines={plan.lines} hasHappened={false} />
      <ButtonRow>
        <Button variant="default" data-autofocus={able.length === 0 ? true : undefined} onClick={onClose}>
          {t('cancel')}
        </Button>
        {able.length > 0 && (
          <Button ref={first} onClick={() => onConfirm(able)}>
            {t('bulk.confirm', { count: able.length })}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

/** What was done to each, and what was not. */
export function BulkOutcome({ lines, onClose }: { readonly lines: readonly BulkLine[]; readonly onClose: () => void }) {
  const { t } = useTranslation('worklist');
  const first = useFirstFocus<HTMLButtonElement>();
  const done = lines.filter(isDone).length;
  const count = lines.length;
  return (
    <>
      <p role="status">
        {done === count ? t('bulk.outcomeAll', { count }) : t('bulk.outcome', { done, count })}{' '}
        {done > 0 && t('bulk.undoHint')}
      </p>
      <Lines lines={lines} hasHappened />
      <ButtonRow>
        <Button ref={first} onClick={onClose}>
          {t('bulk.close')}
        </Button>
      </ButtonRow>
    </>
  );
}
