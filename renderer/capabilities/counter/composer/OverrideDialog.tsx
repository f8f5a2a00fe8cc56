import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { shortestReason } from '#shared/plain-language/decisions.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';

interface OverrideDialogProps {
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks why a text that is far too hard for most readers has to be so. The reason goes in the log. */
export function OverrideDialog({ onClose, onSend }: OverrideDialogProps) {
  const { t } = useTranslation('counter');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isThin = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isThin) onSend(reason.trim());
  };
  return (
    <Dialog title={t('check.hardTitle')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{t('check.hardExplanation')}</p>
        <Textarea
          label={t('check.hardReason')}
          error={isTried && isThin && t('check.hardReasonMissing', { count: shortestReason })}
          data-autofocus
          rows={2}
          resize="vertical"
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('check.hardChange')}
          </Button>
          <Button type="submit">{t('check.hardSend')}</Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
