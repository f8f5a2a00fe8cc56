import { useTranslation } from 'react-i18next';

import { epochMsOf, type Instant } from '#shared/kernel/time.ts';
import { callStep } from '#shared/capabilities/urgency/rules.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Says how long somebody waits for a call, and what comes next after calls in which nobody answered. */
export function useWaitingWords() {
  const { t } = useTranslation('urgency');
  return {
    waiting: (since: Instant, now: Instant): string => {
      const waitedMs = Math.max(0, epochMsOf(now) - epochMsOf(since));
      if (waitedMs < hourMs) return t('lane.waitingMinutes', { count: Math.floor(waitedMs / minuteMs) });
      if (waitedMs < dayMs) return t('lane.waitingHours', { count: Math.floor(waitedMs / hourMs) });
      return t('lane.waitingDays', { count: Math.floor(waitedMs / dayMs) });
    },
    /** Nothing while nobody has called yet. */
    nextCall: (failedCalls: number, nextCallAt: Instant | null, now: Instant): string | undefined => {
      switch (callStep(failedCalls, nextCallAt, now)) {
        case 'call':
          return undefined;
        case 'wait': {
          const leftMs = nextCallAt === null ? 0 : epochMsOf(nextCallAt) - epochMsOf(now);
          return t('lane.tryAgainIn', { count: Math.ceil(leftMs / minuteMs) });
        }
        case 'again':
          return t('lane.tryAgain');
        case 'escalate':
          return t('lane.escalate');
      }
    },
  };
}
