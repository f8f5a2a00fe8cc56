import { useTranslation } from 'react-i18next';

import type { LetterSummary } from '#shared/capabilities/letters/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { ageOn } from '#renderer/i18n/age.ts';

/** The patient of a letter in words: the name, and the age when the birth date is known. */
export function usePatientWords() {
  const { t } = useTranslation('letters');
  return ({ patientName, patientBirthDate }: Pick<LetterSummary, 'patientName' | 'patientBirthDate'>, now: Instant) => {
    const age = patientBirthDate === null ? undefined : ageOn(patientBirthDate, now);
    const name = isolatedText(patientName);
    return age ? `${name} · ${t(`age.${age.unit}`, { count: age.count })}` : name;
  };
}
