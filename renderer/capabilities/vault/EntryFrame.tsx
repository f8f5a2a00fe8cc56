import { IconBuildingLighthouse } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './EntryFrame.module.css';

export interface EntryFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands above the title, such as the name of the clinic. */
  readonly above?: ReactNode;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * The frame of every screen before sign-in: the name of the program at one side, one task at the other.
 *
 * Access for all: a main region with one heading, which has the focus when the screen appears unless a field in it
 * asks for it; below 900 pixels the sides go one under the other.
 */
export function EntryFrame({ title, lead, above, isWide = false, children }: EntryFrameProps) {
  const { t } = useTranslation(['vault', 'app']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const hasFocus = heading.current?.closest('main')?.contains(document.activeElement);
    if (!hasFocus) heading.current?.focus();
  }, [title]);
  return (
    <div className={styles.frame}>
      <header className={styles.brand}>
        <p className={styles.name}>
          <IconBuildingLighthouse size={34} aria-hidden />
          {t('app:product')}
        </p>
        <p className={styles.line}>{t('brand.line')}</p>
        <svg className={styles.waves} viewBox="0 0 400 120" preserveAspectRatio="none" aria-hidden>
          <path d="M0 40c50-26 100-26 150 0s100 26 150 0 75-22 100-14v94H0z" />
          <path d="M0 70c60-24 110-20 165 0s110 20 160-2 55-14 75-8v60H0z" />
        </svg>
      </header>
      <main className={styles.main}>
        <div className={styles.content} data-wide={isWide}>
          {above !== undefined && <div className={styles.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
