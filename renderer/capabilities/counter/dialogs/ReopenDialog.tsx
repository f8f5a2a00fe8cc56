import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';

interface ReopenDialogProps {
  readonly isBusy: boolean;
  readonly onReopen: (reason: string) => void;
  readonly onClose: () => void;
}

const shortestReason = 3;

/** Asks why a closed question is opened again; the reason stands in the log. */
export function ReopenDialog({ isBusy, onReopen, onClose }: ReopenDialogProps) {
  const { t } = useTranslation('counter');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isMissing) onReopen(reason.trim());
  };
  return (
    <Dialog title={t('reopen.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <Textarea
          data-autofocus
          label={t('reopen.reason')}
          error={isTried && isMissing && t('reopen.reasonMissing')}
          rows={3}
          resize="vertical"
          maxLength={2_000}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('reopen.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('reopen.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
