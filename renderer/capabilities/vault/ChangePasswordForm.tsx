import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import { isRepeated, NewPasswordFields, noPassword } from '#renderer/ui/NewPasswordFields.tsx';
import { useCountdown } from './use-countdown.ts';
import { waitOf } from './use-sign-in.ts';
import { WaitNotice } from './WaitNotice.tsx';

export interface ChangePasswordFormProps {
  /** Label of the field for the password that holds now. */
  readonly currentLabel: string;
  /** Name of the person, which the new password may not hold. */
  readonly personName: string;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Replaces one's own password by another. */
export function ChangePasswordForm({ currentLabel, personName, onDone, onCancel }: ChangePasswordFormProps) {
  const { t } = useTranslation(['vault', 'app']);
  const { orpc } = useCore();
  const failureText = useFailureText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassword);
  const [isChecked, setChecked] = useState(false);
  const countdown = useCountdown();
  const change = useMutation(
    orpc.vault.changePassword.mutationOptions({
      onSuccess: onDone,
      onError: (error) => countdown.start(waitOf(error)),
    }),
  );
  const isSame = current !== '' && current === next.first;
  const mayTry = current !== '' && isRepeated(next) && !isSame && countdown.secondsLeft === 0 && !change.isPending;
  const submit = () => {
    setChecked(true);
    if (mayTry) change.mutate({ current, next: next.first });
  };
  return (
    <FormColumn onSubmit={submit}>
      <SecretField
        label={currentLabel}
        value={current}
        error={isChecked && current === '' && t('app:password.required')}
        onChange={setCurrent}
      />
      <NewPasswordFields value={next} onChange={setNext} personName={personName} isChecked={isChecked} />
      {isChecked && isSame && <p role="alert">{t('change.same')}</p>}
      {change.isError && <ErrorNotice text={failureText(change.error)} />}
      <WaitNotice countdown={countdown} />
      <ButtonRow>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('app:dialog.cancel')}
          </Button>
        )}
        <Button type="submit" loading={change.isPending} disabled={countdown.secondsLeft > 0}>
          {t('change.submit')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
