import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonRow } from './ButtonRow.tsx';
import { type Confirm, ConfirmContext, type Confirmation } from './confirm-context.ts';
import { Dialog } from './Dialog.tsx';

interface Asked {
  readonly confirmation: Confirmation;
  readonly answer: (isConfirmed: boolean) => void;
}

/**
 * Asks the questions of everything below it, one at a time.
 *
 * Access for all: a dialog with focus on the way back, so Enter by mistake does nothing; Escape is also no.
 */
export function Confirmer({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const confirm = useCallback<Confirm>(
    (confirmation) => new Promise((answer) => setAsked({ confirmation, answer })),
    [],
  );
  const close = (isConfirmed: boolean) => {
    asked?.answer(isConfirmed);
    setAsked(undefined);
  };
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Dialog title={asked?.confirmation.title} isOpen={asked !== undefined} onClose={() => close(false)}>
        <p>{asked?.confirmation.body}</p>
        <ButtonRow>
          <Button variant="default" data-autofocus onClick={() => close(false)}>
            {t('dialog.cancel')}
          </Button>
          <Button onClick={() => close(true)}>{asked?.confirmation.confirmLabel}</Button>
        </ButtonRow>
      </Dialog>
    </ConfirmContext>
  );
}
