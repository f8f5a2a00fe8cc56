import { useTranslation } from 'react-i18next';

import type { ResultSummary } from '#shared/capabilities/results/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Formats } from '#renderer/i18n/formats.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { type Distance, distanceTo } from './release-distance.ts';

/** When a result reaches the patient, in words: what happens, and the moment itself. */
export interface ReleaseWords {
  readonly what: string;
  readonly moment: string;
}

type Timed = Pick<ResultSummary, 'releaseAt' | 'releasedAt' | 'releasedBy'>;

/** `do 26 nov 08:00`, or `08:00` for a moment of today. */
export function momentWords(moment: Instant, distance: Distance, formats: Formats): string {
  const isToday = distance.kind !== 'days' || distance.count === 0;
  return isToday ? formats.time(moment) : `${formats.day(moment)} ${formats.time(moment)}`;
}

/** Says when a result releases itself, or how it was released. @source R83: the timer shows when the patient sees it */
export function useReleaseWords(): (result: Timed, now: Instant) => ReleaseWords {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const ahead = (distance: Distance): string => {
    if (distance.kind === 'now') return t('release.now');
    if (distance.kind === 'minutes') return t('release.minutes', { count: distance.count });
    if (distance.count === 0) return t('release.today');
    return distance.count === 1 ? t('release.tomorrow') : t('release.days', { count: distance.count });
  };
  return ({ releaseAt, releasedAt, releasedBy }, now) => {
    if (releasedAt !== null) {
      const what = releasedBy === null ? t('release.done') : t(`way.${releasedBy}`);
      return { what, moment: formats.dayAndTime(releasedAt) };
    }
    if (releaseAt === null) return { what: t('release.now'), moment: '' };
    const distance = distanceTo(releaseAt, now);
    return { what: ahead(distance), moment: momentWords(releaseAt, distance, formats) };
  };
}
