import { useTranslation } from 'react-i18next';

import type { LadderState } from '#shared/capabilities/counter/ladder-model.ts';
import { LadderLines } from '../LadderLines.tsx';
import styles from './context.module.css';

/** Where the term stands on the ladder of its agreement: who looks along, who comes next; nothing without a ladder. */
export function LadderCard({ ladder }: { readonly ladder: LadderState }) {
  const { t } = useTranslation('clock');
  if (ladder.reached === null && ladder.next === null) return null;
  return (
    <section className={styles.ladder} aria-label={t('ladder.title')}>
      <h3 className={styles.heading}>{t('ladder.title')}</h3>
      <LadderLines ladder={ladder} />
      {ladder.reached && <p className={styles.nothing}>{t('ladder.ownerStays')}</p>}
    </section>
  );
}
