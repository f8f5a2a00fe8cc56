import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Language } from '#shared/plain-language/model.ts';
import type { Letterhead } from '#shared/capabilities/letters/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { PatientView, type Readable, type ViewShape, viewShapes } from './PatientView.tsx';
import styles from './view.module.css';

export interface PatientViewDialogProps {
  readonly title: string;
  /** Of the text, not of the screens. */
  readonly language: Language;
  readonly letterhead: Letterhead | null;
  /** Undefined while it is on its way. */
  readonly readable: Readable | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A choice of reader, a notice or a wait, above what is shown. */
  readonly children?: ReactNode;
}

/**
 * What the patient sees, in a dialog: on a telephone, on a wide screen, and as text without layout.
 *
 * Give it a letter in renderings of one audience, or plain text such as an answer.
 */
export function PatientViewDialog(props: PatientViewDialogProps) {
  const { title, language, letterhead, readable, isOpen, onClose, children } = props;
  const { t } = useTranslation('letters');
  const [shape, setShape] = useState<ViewShape>('phone');
  return (
    <Dialog title={t('view.title')} isOpen={isOpen} onClose={onClose} size={920}>
      <div className={styles.choices}>
        {children}
        <SegmentedControl
          size="xs"
          aria-label={t('view.shape')}
          value={shape}
          onChange={(value) => setShape(viewShapes.find((one) => one === value) ?? 'phone')}
          data={viewShapes.map((value) => ({ value, label: t(`view.shapes.${value}`) }))}
        />
      </div>
      {shape === 'flat' && <p className={styles.hint}>{t('view.flatHint')}</p>}
      {readable && (
        <PatientView title={title} language={language} letterhead={letterhead} readable={readable} shape={shape} />
      )}
    </Dialog>
  );
}
