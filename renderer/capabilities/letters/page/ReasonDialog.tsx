import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { shortestReason } from '#shared/plain-language/decisions.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { Steps } from './use-steps.ts';

interface ReasonDialogProps {
  readonly kind: 'withdraw' | 'correct';
  readonly steps: Steps;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a letter that was seen is taken back or corrected; the reason stands in its history. */
export function ReasonDialog({ kind, steps, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isShort) onReason(reason.trim());
  };
  return (
    <Dialog title={t(`reason.${kind}.title`)} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{t(`reason.${kind}.means`)}</p>
        <Textarea
          data-autofocus
          label={t('reason.label')}
          rows={3}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          error={isTried && isShort && t('reason.short', { least: shortestReason })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {steps.error !== null && <ErrorNotice text={failureText(steps.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" loading={steps.isPending}>
            {t(`act.${kind}`)}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
