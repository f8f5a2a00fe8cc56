import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ItemId, LetterId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { StartFields } from './StartFields.tsx';
import { useStart } from './use-start.ts';

export interface StartLetterDialogProps {
  /** The question whose patient the letter is about. */
  readonly itemId: ItemId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStarted: (letterId: LetterId) => void;
}

function StartForm({ itemId, onClose, onStarted }: Omit<StartLetterDialogProps, 'isOpen'>) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const start = useStart(onStarted);
  return (
    <FormColumn onSubmit={() => start.start({ itemId })}>
      <StartFields start={start} />
      {start.starting.isError && <ErrorNotice text={failureText(start.starting.error)} />}
      <ButtonRow>
        <Button variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button type="submit" loading={start.starting.isPending}>
          {t('start.confirm')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** Begins a letter for the patient of a question. */
export function StartLetterDialog({ isOpen, ...form }: StartLetterDialogProps) {
  const { t } = useTranslation('letters');
  return (
    <Dialog title={t('start.title')} isOpen={isOpen} onClose={form.onClose} size={780}>
      <StartForm {...form} />
    </Dialog>
  );
}
