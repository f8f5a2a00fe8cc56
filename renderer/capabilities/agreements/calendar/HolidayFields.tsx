import { Button, NativeSelect, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Holiday } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from '../agreements.module.css';
import { yearsOf } from './calendar-draft.ts';
import type { CalendarFieldsProps } from './HoursFields.tsx';

type HolidayProps = CalendarFieldsProps & { readonly today: CalendarDate };

function HolidayLine({ holiday, settings, onChange, isEditable }: CalendarFieldsProps & { readonly holiday: Holiday }) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const name = visibleText(holiday.name);
  const date = formats.date(holiday.day);
  const turn = (isOpen: boolean) =>
    onChange({
      ...settings,
      holidays: settings.holidays.map((one) => (one.day === holiday.day ? { ...one, isOpen } : one)),
    });
  return (
    <li>
      <Switch
        label={`${name} · ${date} · ${t(holiday.isOpen ? 'calendar.holidayOpen' : 'calendar.holidayClosed')}`}
        aria-label={t('calendar.holidayState', { name, date })}
        checked={holiday.isOpen}
        disabled={!isEditable}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </li>
  );
}

/** Gets the holidays of a year that has none yet. */
function LoadYear({ settings, onChange, year }: CalendarFieldsProps & { readonly year: number }) {
  const { t, i18n } = useTranslation('agreements');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const onSuccess = ({ holidays }: { readonly holidays: readonly Holiday[] }) =>
    onChange({ ...settings, holidays: [...settings.holidays, ...holidays] });
  const load = useMutation(orpc.agreements.holidays.mutationOptions({ onSuccess }));
  return (
    <>
      <Button
        variant="default"
        loading={load.isPending}
        onClick={() => load.mutate({ year, language: i18n.language === 'en' ? 'en' : 'nl' })}
      >
        {t('calendar.loadYear', { year })}
      </Button>
      {load.error && <ErrorNotice text={failureText(load.error)} />}
    </>
  );
}

/** The Dutch holidays of a year, each open or closed as this clinic chooses. */
export function HolidayFields(props: HolidayProps) {
  const { settings, today } = props;
  const { t } = useTranslation('agreements');
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const known = yearsOf(settings, today);
  const years = [...known, (known.at(-1) ?? year) + 1];
  const ofYear = settings.holidays
    .filter(({ day }) => day.startsWith(String(year)))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const choice = (
    <NativeSelect
      aria-label={t('calendar.year')}
      value={String(year)}
      data={years.map(String)}
      onChange={(event) => setYear(Number(event.currentTarget.value))}
    />
  );
  return (
    <Panel title={t('calendar.holidays')} actions={choice}>
      {ofYear.length === 0 && props.isEditable && <LoadYear {...props} year={year} />}
      <ul className={styles.holidays}>
        {ofYear.map((holiday) => (
          <HolidayLine key={holiday.day} {...props} holiday={holiday} />
        ))}
      </ul>
    </Panel>
  );
}
