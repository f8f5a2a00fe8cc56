import { useTranslation } from 'react-i18next';

import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { ageOn } from '#renderer/i18n/age.ts';

/** The age of a patient in words; nothing when the birth date is unknown. */
export function AgeWords({ birthDate, now }: { readonly birthDate: CalendarDate | null; readonly now: Instant }) {
  const { t } = useTranslation('counter');
  const age = birthDate === null ? undefined : ageOn(birthDate, now);
  if (!age) return null;
  return age.unit === 'years' ? t('list.age', { count: age.count }) : t('list.ageMonths', { count: age.count });
}
