import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PaletteBody } from './PaletteBody.tsx';
import styles from './Palette.module.css';

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * The command palette: every action and everything findable, by typing.
 *
 * Access for all: a dialog with a name; focus goes to the search field and back to where it was.
 */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      padding={0}
      size={640}
      yOffset="12vh"
      classNames={{ content: styles.content }}
    >
      <Modal.Overlay onClick={onClose} />
      <Modal.Content aria-label={t('palette.title')}>
        <PaletteBody onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}
