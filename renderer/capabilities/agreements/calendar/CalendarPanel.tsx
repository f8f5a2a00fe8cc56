import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CalendarChange, CalendarSettings, DayAhead } from '#shared/capabilities/agreements/calendar-model.ts';
import type { AgreementRights } from '#shared/capabilities/agreements/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from '../agreements.module.css';
import { canBeKept } from './calendar-draft.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { DaysAhead } from './DaysAhead.tsx';
import { HolidayFields } from './HolidayFields.tsx';
import { HoursFields } from './HoursFields.tsx';
import { SaveCalendarDialog } from './SaveCalendarDialog.tsx';

interface KeptCalendar {
  readonly settings: CalendarSettings;
  readonly changes: readonly CalendarChange[];
  readonly ahead: readonly DayAhead[];
  readonly today: CalendarDate;
  readonly may: AgreementRights;
}

function Changes({ changes }: Pick<KeptCalendar, 'changes'>) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  return (
    <Panel title={t('calendar.changes')}>
      {changes.length === 0 && <p className={styles.hint}>{t('calendar.changeNone')}</p>}
      <ul className={styles.plain}>
        {changes.map((change) => (
          <li key={change.revision}>
            {formats.day(change.changedAt)} ·{' '}
            {t('calendar.change', {
              reason: visibleText(change.reason),
              name: isolatedText(change.changedBy),
              approver: isolatedText(change.approvedBy),
              date: formats.date(change.approvedOn),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The next days with what is being changed, asked of the core so that the clock itself says it. */
function usePreview(kept: KeptCalendar, settings: CalendarSettings) {
  const { orpc } = useCore();
  const isChanged = settings !== kept.settings;
  const isAsked = isChanged && canBeKept(settings);
  const preview = useQuery({
    ...orpc.agreements.previewCalendar.queryOptions({ input: { settings } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return { isChanged, ahead: isChanged ? (preview.data?.ahead ?? kept.ahead) : kept.ahead };
}

function CalendarEditor({ kept }: { readonly kept: KeptCalendar }) {
  const { t } = useTranslation('agreements');
  const { changes, today, may } = kept;
  const revision = changes[0]?.revision ?? 0;
  // A draft keeps the revision it began from, so that what another saved meanwhile is never written over unseen.
  const [draft, setDraft] = useState<{ settings: CalendarSettings; revision: number } | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);
  const settings = draft?.settings ?? kept.settings;
  const { isChanged, ahead } = usePreview(kept, settings);
  const onChange = (next: CalendarSettings) => setDraft({ settings: next, revision: draft?.revision ?? revision });
  const fields = { settings, onChange, isEditable: may.decide };
  const finish = () => {
    setSaving(false);
    setDraft(undefined);
  };
  return (
    <>
      <DaysAhead ahead={ahead} isPreview={isChanged} />
      {!may.decide && <p className={styles.hint}>{t('calendar.readOnly')}</p>}
      <HoursFields {...fields} />
      <HolidayFields {...fields} today={today} />
      <ClosureFields {...fields} today={today} />
      {may.decide && (
        <div className={styles.buttons}>
          <Button disabled={!isChanged || !canBeKept(settings)} onClick={() => setSaving(true)}>
            {t('calendar.save')}
          </Button>
          <Button variant="default" disabled={!isChanged} onClick={() => setDraft(undefined)}>
            {t('calendar.reset')}
          </Button>
        </div>
      )}
      <Changes changes={changes} />
      {isSaving && (
        <SaveCalendarDialog
          settings={settings}
          revision={draft?.revision ?? revision}
          today={today}
          onSaved={finish}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}

/** When the clinic is open: the week, the holidays, its own closures, and what that makes of the next days. */
export function CalendarPanel() {
  const { orpc } = useCore();
  const failureText = useFailureText();
  const calendar = useQuery(orpc.agreements.calendar.queryOptions({ input: {} }));
  if (calendar.isPending) return <LoadingLines lines={8} />;
  if (calendar.isError) {
    return <ErrorNotice text={failureText(calendar.error)} onRetry={() => void calendar.refetch()} />;
  }
  return <CalendarEditor kept={calendar.data} />;
}
