import { useTranslation } from 'react-i18next';

import type { DayAhead } from '#shared/capabilities/agreements/calendar-model.ts';
import { type CalendarDate, instantOf } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from '../agreements.module.css';

/** Noon on a day, so that its name is the same in every time zone. */
function noonOf(day: CalendarDate) {
  return instantOf(Date.parse(`${day}T12:00:00.000Z`));
}

/** What each of the next days is: its hours, or what closed it. */
export function DaysAhead({ ahead, isPreview }: { readonly ahead: readonly DayAhead[]; readonly isPreview: boolean }) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  return (
    <Panel title={t(isPreview ? 'calendar.aheadPreview' : 'calendar.ahead')}>
      <ol className={styles.ahead}>
        {ahead.map(({ day, hours, closedBy }) => (
          <li key={day} data-open={hours.length > 0}>
            <strong>{formats.day(noonOf(day))}</strong>
            {hours.map((stretch) => (
              <span key={stretch.from}>{t('calendar.aheadHours', stretch)}</span>
            ))}
            {hours.length === 0 && (
              <span>
                {closedBy === null ? t('calendar.closed') : t('calendar.closedBy', { name: visibleText(closedBy) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
