import { useTranslation } from 'react-i18next';

import type { DueStep } from '#shared/capabilities/counter/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './context.module.css';

/** The number of the working day that each step is; undefined for steps that are none. */
function workingDayNumbers(steps: readonly DueStep[]): (number | undefined)[] {
  let day = 0;
  return steps.map((step) => (step.kind === 'working-day' ? (day += 1) : undefined));
}

/** The sum of a term, one line per step: arrived, counts from, closed days by name, working days, due. */
export function DueSum({ steps }: { readonly steps: readonly DueStep[] }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const numbers = workingDayNumbers(steps);
  const wordOf = (step: DueStep, place: number) => {
    if (step.kind === 'closed-day' && step.name !== null)
      return t('dueStep.closedNamed', { name: visibleText(step.name) });
    const count = numbers[place];
    return count === undefined ? t(`dueStep.${step.kind}`) : t('dueStep.workingDay', { count });
  };
  const isMoment = (step: DueStep) => step.kind === 'arrived' || step.kind === 'counts-from' || step.kind === 'due';
  return (
    <ol className={styles.sum}>
      {steps.map((step, place) => (
        <li key={`${step.kind} ${step.at}`} data-kind={step.kind}>
          <span>{wordOf(step, place)}</span>
          <time dateTime={step.at}>{isMoment(step) ? formats.dayAndTime(step.at) : formats.day(step.at)}</time>
        </li>
      ))}
    </ol>
  );
}
