import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { AbsencePanel } from './AbsencePanel.tsx';
import { NowPanel } from './NowPanel.tsx';
import { useRoster } from './use-roster.ts';
import { WeekPanel } from './WeekPanel.tsx';

/** Who mans the counter: now, in a week, and who is away. */
export function RosterScreen() {
  const { t } = useTranslation('roster');
  const failureText = useFailureText();
  const [day, setDay] = useState<CalendarDate | null>(null);
  const { week, ...commands } = useRoster(day);
  if (week.isError) return <ErrorNotice text={failureText(week.error)} onRetry={() => void week.refetch()} />;
  if (!week.data) return <LoadingLines lines={8} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <NowPanel week={week.data} />
      <WeekPanel week={week.data} commands={commands} onWeek={setDay} />
      <AbsencePanel week={week.data} commands={commands} />
    </Page>
  );
}
