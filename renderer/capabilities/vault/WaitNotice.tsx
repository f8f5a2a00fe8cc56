import { useTranslation } from 'react-i18next';

import type { Countdown } from './use-countdown.ts';

/**
 * The seconds that must pass before the next try.
 *
 * Access for all: the running number is a timer, which is not read out each second; the end of it is announced.
 */
export function WaitNotice({ countdown }: { readonly countdown: Countdown }) {
  const { t } = useTranslation('vault');
  return (
    <>
      {countdown.secondsLeft > 0 && <p role="timer">{t('signIn.wait', { count: countdown.secondsLeft })}</p>}
      <p role="status">{countdown.hasEnded && t('signIn.mayTry')}</p>
    </>
  );
}
