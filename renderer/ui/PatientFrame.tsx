import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './PatientFrame.module.css';

export type PatientAudience = 'patient' | 'proxy';

export interface PatientFrameProps {
  readonly audience: PatientAudience;
  readonly onAudience: (audience: PatientAudience) => void;
  /** False when nobody reads along for this patient: there is nothing to switch. */
  readonly hasProxies: boolean;
  /** What stands above the frame: that it is not visible yet, or from when. */
  readonly notice?: ReactNode;
  /** What the patient has before them. */
  readonly children: ReactNode;
}

const widths = ['phone', 'wide'] as const;

/**
 * Shows something as a patient has it before them, at the width of a phone or of a desk, as the patient or as a
 * representative.
 *
 * Access for all: two groups of choices and a named region; what is in it is ordinary text in reading order.
 */
export function PatientFrame({ audience, onAudience, hasProxies, notice, children }: PatientFrameProps) {
  const { t } = useTranslation();
  const [width, setWidth] = useState<(typeof widths)[number]>('phone');
  return (
    <div className={styles.whole}>
      <div className={styles.switches}>
        {hasProxies && (
          <SegmentedControl
            size="xs"
            aria-label={t('patientFrame.audience')}
            value={audience}
            data={(['patient', 'proxy'] as const).map((value) => ({ value, label: t(`patientFrame.${value}`) }))}
            onChange={(value) => onAudience(value === 'proxy' ? 'proxy' : 'patient')}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('patientFrame.width')}
          value={width}
          data={widths.map((value) => ({ value, label: t(`patientFrame.${value}`) }))}
          onChange={(value) => setWidth(value === 'wide' ? 'wide' : 'phone')}
        />
      </div>
      {notice}
      <section className={styles.frame} data-width={width} aria-label={t('patientFrame.label')}>
        {children}
      </section>
    </div>
  );
}
