import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';

interface OverrideDialogProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

const shortestReason = 5;

/** Asks why a text is released although the language check still found something. The reason is kept. */
export function OverrideDialog({ count, onClose, onConfirm }: OverrideDialogProps) {
  const { t } = useTranslation('results');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isThin = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isThin) onConfirm(reason.trim());
  };
  return (
    <Dialog title={t('override.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{t('override.text', { count })}</p>
        <Textarea
          data-autofocus
          label={t('override.reason')}
          error={isTried && isThin && t('override.missing')}
          rows={3}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('override.confirm')}</Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
