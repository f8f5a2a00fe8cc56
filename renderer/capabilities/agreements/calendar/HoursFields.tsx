import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from '../agreements.module.css';
import { nextBlock, type Weekday, weekdays, wrongDays } from './calendar-draft.ts';

export interface CalendarFieldsProps {
  readonly settings: CalendarSettings;
  readonly onChange: (settings: CalendarSettings) => void;
  readonly isEditable: boolean;
}

type Block = CalendarSettings['blocks'][number];

interface BlockFieldsProps {
  readonly block: Block;
  readonly number: number;
  readonly isEditable: boolean;
  readonly onChange: (block: Block) => void;
  readonly onRemove: () => void;
}

function BlockFields({ block, number, isEditable, onChange, onRemove }: BlockFieldsProps) {
  const { t } = useTranslation('agreements');
  const day = t(`calendar.weekday.${block.weekday as Weekday}`);
  if (!isEditable) return t('calendar.aheadHours', { from: block.opensAt, until: block.closesAt });
  const time = (part: 'opensAt' | 'closesAt', label: string) => (
    <TextInput
      size="xs"
      className={styles.time}
      maxLength={5}
      autoComplete="off"
      placeholder="08:00"
      aria-label={label}
      value={block[part]}
      onChange={(event) => onChange({ ...block, [part]: event.currentTarget.value })}
    />
  );
  return (
    <span className={styles.block}>
      {time('opensAt', t('calendar.opens', { day, count: number }))}
      {t('calendar.until')}
      {time('closesAt', t('calendar.closes', { day, count: number }))}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('calendar.removeBlock', { day, count: number })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </span>
  );
}

function WeekdayFields({
  settings,
  onChange,
  isEditable,
  weekday,
}: CalendarFieldsProps & { readonly weekday: Weekday }) {
  const { t } = useTranslation('agreements');
  const { blocks } = settings;
  const set = (next: Block[]) => onChange({ ...settings, blocks: next });
  const places = blocks.flatMap((block, place) => (block.weekday === weekday ? [place] : []));
  const day = t(`calendar.weekday.${weekday}`);
  return (
    <li className={styles.weekday}>
      <span>{day}</span>
      <span className={styles.blocks}>
        {places.length === 0 && <span className={styles.cellTerm}>{t('calendar.closed')}</span>}
        {places.map((place, index) => {
          const block = blocks[place];
          return (
            block && (
              <BlockFields
                key={`${weekday} ${index}`}
                block={block}
                number={index + 1}
                isEditable={isEditable}
                onChange={(next) => set(blocks.with(place, next))}
                onRemove={() => set(blocks.toSpliced(place, 1))}
              />
            )
          );
        })}
        {isEditable && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
            aria-label={t('calendar.addBlockNamed', { day })}
            onClick={() => set([...blocks, nextBlock(blocks, weekday)])}
          >
            {t('calendar.addBlock')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The opening hours of each weekday, in one block or more. */
export function HoursFields(props: CalendarFieldsProps) {
  const { t } = useTranslation('agreements');
  const wrong = wrongDays(props.settings);
  return (
    <Panel title={t('calendar.hours')}>
      <p className={styles.hint}>{t('calendar.hoursHint')}</p>
      <ul className={styles.week}>
        {weekdays.map((weekday) => (
          <WeekdayFields key={weekday} {...props} weekday={weekday} />
        ))}
      </ul>
      {wrong.length > 0 && (
        <p role="alert">
          {t('calendar.blockWrong', { days: wrong.map((day) => t(`calendar.weekday.${day}`)).join(', ') })}
        </p>
      )}
    </Panel>
  );
}
