import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SnoozeChoice } from '#shared/capabilities/counter/snooze.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { SnoozeFields, useSnoozeForm } from './SnoozeFields.tsx';

interface SnoozeDialogProps {
  readonly itemId: ItemId;
  readonly isBusy: boolean;
  readonly onSnooze: (choice: SnoozeChoice) => void;
  readonly onClose: () => void;
}

/** Asks until when a question is put out of the list, why, and what a message of the patient does. */
export function SnoozeDialog({ itemId, isBusy, onSnooze, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation('worklist');
  const form = useSnoozeForm(itemId, onSnooze);
  return (
    <Dialog title={t('snooze.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={form.submit}>
        <SnoozeFields form={form} />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('snooze.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
