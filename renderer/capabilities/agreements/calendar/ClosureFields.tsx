import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Closure } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from '../agreements.module.css';
import { isClosure } from './calendar-draft.ts';
import type { CalendarFieldsProps } from './HoursFields.tsx';

const ends = ['from', 'until'] as const;

interface ClosureLineProps {
  readonly closure: Closure;
  readonly isEditable: boolean;
  readonly onChange: (closure: Closure) => void;
  readonly onRemove: () => void;
}

function ClosureLine({ closure, isEditable, onChange, onRemove }: ClosureLineProps) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const name = visibleText(closure.name);
  if (!isEditable) return `${name}: ${formats.date(closure.from)} – ${formats.date(closure.until)}`;
  return (
    <div className={styles.closure}>
      <TextInput
        label={t('calendar.closureName')}
        value={closure.name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => onChange({ ...closure, name: event.currentTarget.value })}
      />
      {ends.map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(end === 'from' ? 'calendar.closureFrom' : 'calendar.closureUntil')}
          value={closure[end]}
          onChange={(event) => onChange({ ...closure, [end]: event.currentTarget.value as CalendarDate })}
        />
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('calendar.closureRemove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}

/** Days on which only this clinic is closed, by name and range. */
export function ClosureFields({
  settings,
  onChange,
  isEditable,
  today,
}: CalendarFieldsProps & { readonly today: CalendarDate }) {
  const { t } = useTranslation('agreements');
  const { closures } = settings;
  const set = (next: Closure[]) => onChange({ ...settings, closures: next });
  return (
    <Panel title={t('calendar.closures')}>
      {closures.length === 0 && <p className={styles.hint}>{t('calendar.closureNone')}</p>}
      <ul className={styles.plain}>
        {closures.map((closure, place) => (
          <li key={`${place} of ${closures.length}`}>
            <ClosureLine
              closure={closure}
              isEditable={isEditable}
              onChange={(next) => set(closures.with(place, next))}
              onRemove={() => set(closures.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      {!closures.every(isClosure) && <p role="alert">{t('calendar.closureWrong')}</p>}
      {isEditable && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => set([...closures, { from: today, until: today, name: '' }])}
        >
          {t('calendar.closureAdd')}
        </Button>
      )}
    </Panel>
  );
}
