import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Width in pixels at the usual text size. */
  readonly size?: number;
  readonly children: ReactNode;
}

/**
 * A dialog over the screen. What is in it starts afresh each time it opens.
 *
 * Access for all: named by its title, keeps the focus inside, closes on Escape and gives the focus back. Single keys of
 * the screen below do nothing while it is open. Mark the field to start in with `data-autofocus`.
 */
export function Dialog({ title, isOpen, onClose, size = 520, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} yOffset="8dvh">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={680} fz="lg">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('dialog.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
