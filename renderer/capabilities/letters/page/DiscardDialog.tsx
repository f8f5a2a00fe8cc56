import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { Room } from './use-room.ts';

/** Asks whether a letter that nobody signed yet may go for good. */
export function DiscardDialog({ room, onGone }: { readonly room: Room; readonly onGone: () => void }) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const { steps, close } = room;
  const discard = () =>
    steps.take({ run: (letters, ref) => letters.discard(ref), done: t('done.discarded'), then: onGone });
  return (
    <Dialog title={t('discard.title')} isOpen onClose={close}>
      <FormColumn onSubmit={discard}>
        <p>{t('discard.means')}</p>
        {steps.error !== null && <ErrorNotice text={failureText(steps.error)} />}
        <ButtonRow>
          <Button variant="default" data-autofocus onClick={close}>
            {t('discard.keep')}
          </Button>
          <Button type="submit" loading={steps.isPending}>
            {t('act.discard')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
