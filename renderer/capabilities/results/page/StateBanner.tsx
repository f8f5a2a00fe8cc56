import { IconCircleCheck, IconClock, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isSoon } from '#shared/capabilities/results/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useReleaseWords } from '../use-release-words.ts';
import styles from './page.module.css';

const icons = { waiting: IconClock, held: IconHandStop, released: IconCircleCheck } as const;

/** Whether the patient sees it, and if not when: the first thing anybody must know of a result. @source R83 */
export function StateBanner({ result, now }: { readonly result: Result; readonly now: Instant }) {
  const { t } = useTranslation('results');
  const { what, moment } = useReleaseWords()(result, now);
  const Icon = icons[result.state];
  return (
    <p className={styles.state} data-state={result.state} data-soon={isSoon(result.releaseAt, now)}>
      <Icon size={19} aria-hidden />
      <span>
        <strong>{t(`state.${result.state}`)}</strong> · {[what, moment].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
