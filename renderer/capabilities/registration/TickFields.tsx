import { Group, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { ConditionId, PersonalTicks } from '#shared/capabilities/registration/model.ts';
import styles from './registration.module.css';

type Tick = 'hasRelation' | 'replacesVisit' | 'costTold';

/** The conditions that only a person can answer, and the field that answers each. */
const ticks: readonly { readonly tick: Tick; readonly condition: ConditionId }[] = [
  { tick: 'hasRelation', condition: 'relation' },
  { tick: 'replacesVisit', condition: 'replaces-visit' },
  { tick: 'costTold', condition: 'cost-told' },
];

const answers = ['yes', 'no', 'unknown'] as const;
type Answer = (typeof answers)[number];

function answerOf(value: boolean | null): Answer {
  if (value === null) return 'unknown';
  return value ? 'yes' : 'no';
}

interface TickFieldsProps {
  readonly ticks: PersonalTicks;
  /** The conditions to ask about; the others the program knows by itself. */
  readonly asked: readonly ConditionId[];
  readonly onChange: (ticks: PersonalTicks) => void;
}

/** Asks what the program cannot know. Nothing is filled in for anyone. */
export function TickFields({ ticks: given, asked, onChange }: TickFieldsProps) {
  const { t } = useTranslation('registration');
  const id = useId();
  return (
    <div className={styles.ticks}>
      {ticks
        .filter(({ condition }) => asked.includes(condition))
        .map(({ tick, condition }) => (
          <Group key={tick} justify="space-between" wrap="nowrap" gap={12}>
            <span id={`${id}-${tick}`}>{t(`condition.${condition}`)}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby={`${id}-${tick}`}
              value={answerOf(given[tick])}
              data={answers.map((answer) => ({ value: answer, label: t(`holds.${answer}`) }))}
              onChange={(value) => onChange({ ...given, [tick]: value === 'unknown' ? null : value === 'yes' })}
            />
          </Group>
        ))}
      {asked.includes('minutes-fit') && (
        <NumberInput
          label={t('minutes')}
          min={1}
          max={600}
          allowDecimal={false}
          w={160}
          value={given.minutes ?? ''}
          onChange={(value) => onChange({ ...given, minutes: typeof value === 'number' ? value : null })}
        />
      )}
    </div>
  );
}

/** The conditions that a person may answer about a contact. */
export function askable(
  conditions: readonly { readonly id: ConditionId; readonly holds: string }[],
  given: PersonalTicks,
) {
  const isAnswered: Readonly<Partial<Record<ConditionId, boolean>>> = {
    relation: given.hasRelation !== null,
    'replaces-visit': given.replacesVisit !== null,
    'cost-told': given.costTold !== null,
    'minutes-fit': given.minutes !== null,
  };
  return conditions.filter(({ id, holds }) => holds === 'unknown' || isAnswered[id] === true).map(({ id }) => id);
}
