import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { isDay } from './agreement-draft.ts';
import { useAgreementCommands } from './use-agreement-commands.ts';
import { useAgreementWords } from './use-agreement-words.ts';

/** What is decided: a proposal put in force or declined, a department's own agreement ended. */
export type Decision = 'Force' | 'Decline' | 'End';

interface DecideProps {
  readonly decision: Decision;
  readonly version: AgreementVersion;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

const shortest = 3;

function useDecision({ decision, version, today, onClose }: DecideProps) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const announce = useAnnounce();
  const [draft, setDraft] = useState({
    approvedBy: '',
    approvedOn: today as string,
    validFrom: (version.validFrom < today ? today : version.validFrom) as string,
    reason: '',
  });
  const [isTried, setTried] = useState(false);
  const done = {
    Force: () => t('decide.forced', { date: isDay(draft.validFrom) ? formats.date(draft.validFrom) : '' }),
    Decline: () => t('decide.declined'),
    End: () => t('decide.ended'),
  }[decision];
  const { putInForce, decline, endOverride } = useAgreementCommands(() => {
    announce({ text: done() });
    onClose();
  });
  const running = { Force: putInForce, Decline: decline, End: endOverride }[decision];
  const faults = {
    approvedBy: decision !== 'Decline' && draft.approvedBy.trim().length < shortest,
    approvedOn: decision !== 'Decline' && !isDay(draft.approvedOn),
    validFrom: decision === 'Force' && !isDay(draft.validFrom),
    reason: decision !== 'Force' && draft.reason.trim().length < shortest,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).includes(true) || running.isPending) return;
    const { id } = version;
    const approval = { approvedBy: draft.approvedBy, approvedOn: draft.approvedOn as CalendarDate };
    if (decision === 'Decline') decline.mutate({ id, reason: draft.reason });
    else if (decision === 'End') endOverride.mutate({ id, ...approval, reason: draft.reason });
    else putInForce.mutate({ id, ...approval, validFrom: draft.validFrom as CalendarDate });
  };
  return { draft, setDraft, faults: isTried ? faults : undefined, submit, running };
}

type DecisionState = ReturnType<typeof useDecision>;

function ApprovalFields({ draft, setDraft, faults }: Pick<DecisionState, 'draft' | 'setDraft' | 'faults'>) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <TextInput
        data-autofocus
        label={t('decide.approvedBy')}
        value={draft.approvedBy}
        maxLength={200}
        autoComplete="off"
        error={faults?.approvedBy && t('decide.approvedByMissing')}
        onChange={(event) => setDraft({ ...draft, approvedBy: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('decide.approvedOn')}
        value={draft.approvedOn}
        error={faults?.approvedOn && t('decide.dateMissing')}
        onChange={(event) => setDraft({ ...draft, approvedOn: event.currentTarget.value })}
      />
    </>
  );
}

/** Asks what a decision needs: who approved and when, from which day, or why not. */
export function DecideDialog(props: DecideProps) {
  const { decision, version, onClose } = props;
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  const failureText = useFailureText();
  const { draft, setDraft, faults, submit, running } = useDecision(props);
  const name = `${words.typeName(version.questionType)} · ${words.place(version.department)}`;
  return (
    <Dialog title={t(`decide.title${decision}`, { name })} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        {decision !== 'Decline' && <ApprovalFields draft={draft} setDraft={setDraft} faults={faults} />}
        {decision === 'Force' ? (
          <TextInput
            type="date"
            label={t('decide.validFrom')}
            value={draft.validFrom}
            error={faults?.validFrom && t('decide.dateMissing')}
            onChange={(event) => setDraft({ ...draft, validFrom: event.currentTarget.value })}
          />
        ) : (
          <Textarea
            label={t('form.reason')}
            rows={3}
            maxLength={1_000}
            autoComplete="off"
            value={draft.reason}
            error={faults?.reason && t('form.reasonMissing')}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
        )}
        {decision === 'Force' && <p>{t('decide.promise')}</p>}
        {decision === 'End' && <p>{t('decide.endHint')}</p>}
        {running.error && <ErrorNotice text={failureText(running.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={running.isPending}>
            {t(`decide.confirm${decision}`)}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
