import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { isDay } from '../agreement-draft.ts';
import { useAgreementCommands } from '../use-agreement-commands.ts';

interface SaveCalendarProps {
  readonly settings: CalendarSettings;
  readonly revision: number;
  readonly today: CalendarDate;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const shortest = 3;

/** Asks why the calendar changes and who approved, and says how many questions were counted again. */
export function SaveCalendarDialog({ settings, revision, today, onSaved, onClose }: SaveCalendarProps) {
  const { t } = useTranslation('agreements');
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [draft, setDraft] = useState({ approvedBy: '', approvedOn: today as string, reason: '' });
  const [isTried, setTried] = useState(false);
  const { saveCalendar } = useAgreementCommands(onSaved);
  const faults = {
    approvedBy: draft.approvedBy.trim().length < shortest,
    approvedOn: !isDay(draft.approvedOn),
    reason: draft.reason.trim().length < shortest,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).includes(true) || saveCalendar.isPending) return;
    const input = { ...draft, approvedOn: draft.approvedOn as CalendarDate, settings, revision };
    saveCalendar.mutate(input, {
      onSuccess: ({ recalculated }) => announce({ text: t('calendar.saved', { count: recalculated }) }),
    });
  };
  const fault = (part: keyof typeof faults, text: string) => isTried && faults[part] && text;
  return (
    <Dialog title={t('calendar.saveTitle')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{t('calendar.saveHint')}</p>
        <Textarea
          data-autofocus
          label={t('form.reason')}
          rows={2}
          maxLength={1_000}
          autoComplete="off"
          value={draft.reason}
          error={fault('reason', t('form.reasonMissing'))}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
        <TextInput
          label={t('decide.approvedBy')}
          value={draft.approvedBy}
          maxLength={200}
          autoComplete="off"
          error={fault('approvedBy', t('decide.approvedByMissing'))}
          onChange={(event) => setDraft({ ...draft, approvedBy: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('decide.approvedOn')}
          value={draft.approvedOn}
          error={fault('approvedOn', t('decide.dateMissing'))}
          onChange={(event) => setDraft({ ...draft, approvedOn: event.currentTarget.value })}
        />
        {saveCalendar.error && <ErrorNotice text={failureText(saveCalendar.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={saveCalendar.isPending}>
            {t('calendar.save')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
