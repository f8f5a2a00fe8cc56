import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type NotBillableReason,
  notBillableReason,
  notBillableReasons,
  type PersonalTicks,
  type Registration,
} from '#shared/capabilities/registration/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { ConditionList } from './ConditionList.tsx';
import { askable, TickFields } from './TickFields.tsx';
import type { useRegistrations } from './use-registrations.ts';

interface DecisionDialogProps {
  readonly registration: Registration;
  readonly commands: Pick<ReturnType<typeof useRegistrations>, 'check' | 'confirm'>;
  readonly onClose: () => void;
}

const shortestReason = 3;

interface NotBilledFormProps {
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onDecide: (reason: NotBillableReason, words: string) => void;
}

/** Asks why a contact is not billed; "other" needs words. */
function NotBilledForm({ isBusy, onBack, onDecide }: NotBilledFormProps) {
  const { t } = useTranslation('registration');
  const [reason, setReason] = useState<NotBillableReason>('replaces-visit');
  const [words, setWords] = useState('');
  const isMissing = reason === 'other' && words.trim().length < shortestReason;
  return (
    <FormColumn onSubmit={() => !isMissing && onDecide(reason, words.trim())}>
      <NativeSelect
        label={t('notBilled.reason')}
        data-autofocus
        value={reason}
        data={notBillableReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        onChange={(event) => setReason(notBillableReason.catch('other').parse(event.currentTarget.value))}
      />
      <TextInput
        label={t(reason === 'other' ? 'notBilled.words' : 'notBilled.wordsOptional')}
        maxLength={500}
        autoComplete="off"
        value={words}
        error={words !== '' && isMissing && t('notBilled.wordsMissing')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ButtonRow>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={isMissing}>
          {t('notBilled.decide')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** Asks what is still open of one registration, and lets this person check or confirm it. */
export function DecisionDialog({ registration, commands, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('registration');
  const failureText = useFailureText();
  const [ticks, setTicks] = useState<PersonalTicks>(registration.ticks);
  const [isNotBilling, setNotBilling] = useState(false);
  const { may, conditions } = registration;
  const ref = { id: registration.id, version: registration.version };
  const command = may.confirm ? commands.confirm : commands.check;
  const done = { onSuccess: onClose };
  const decide = () =>
    may.confirm
      ? commands.confirm.mutate({ ...ref, ticks, notBilled: null }, done)
      : commands.check.mutate({ ...ref, ticks }, done);
  const name = isolatedText(registration.patientName ?? '');
  return (
    <Dialog title={t(may.confirm ? 'confirmTitle' : 'checkTitle', { name })} isOpen onClose={onClose}>
      {command.isError && <ErrorNotice text={failureText(command.error)} />}
      {isNotBilling ? (
        <NotBilledForm
          isBusy={command.isPending}
          onBack={() => setNotBilling(false)}
          onDecide={(reason, words) => commands.confirm.mutate({ ...ref, ticks, notBilled: { reason, words } }, done)}
        />
      ) : (
        <FormColumn onSubmit={decide}>
          <p>
            <strong>{registration.code ?? t('noCode')}</strong> {registration.codeLabel}
          </p>
          <TickFields ticks={ticks} asked={askable(conditions, registration.ticks)} onChange={setTicks} />
          <ConditionList conditions={conditions} />
          <ButtonRow>
            {may.confirm && (
              <Button variant="default" onClick={() => setNotBilling(true)}>
                {t('notBilled.choose')}
              </Button>
            )}
            <Button type="submit" loading={command.isPending} data-autofocus>
              {t(may.confirm ? 'confirmWith' : 'checkDone')}
            </Button>
          </ButtonRow>
        </FormColumn>
      )}
    </Dialog>
  );
}
