import { useTranslation } from 'react-i18next';

import type { PatientHeader as Patient } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AgeWords } from '../AgeWords.tsx';
import styles from './conversation.module.css';

const channelKeys = {
  portal: 'patient.prefersPortal',
  phone: 'patient.prefersPhone',
  post: 'patient.prefersPost',
} as const;

/** Who represents this patient, in a sentence; undefined when nobody does. */
export function useRepresented({ relatedPersons }: Patient): string | undefined {
  const { t } = useTranslation('counter');
  const names = relatedPersons.map((person) => isolatedText(person.name)).join(', ');
  return names === '' ? undefined : t('patient.represented', { names });
}

/** What a colleague must know of this patient before writing a word, as short sentences. */
export function usePatientFacts(patient: Patient): string[] {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const facts: (string | false)[] = [
    patient.preferredChannel !== null && t(channelKeys[patient.preferredChannel]),
    patient.needsDigitalHelp && t('patient.digitalHelp'),
    patient.wantsExplanationFirst && t('patient.explanationFirst'),
    patient.portalOffUntil !== null && t('patient.portalOffUntil', { date: formats.date(patient.portalOffUntil) }),
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}

/** Facts that change what somebody writes stand out; wanting messages through the portal is what everybody here wants. */
function Facts({ patient }: { readonly patient: Patient }) {
  const usual = patient.preferredChannel === 'portal';
  const facts = usePatientFacts(usual ? { ...patient, preferredChannel: null } : patient);
  const represented = useRepresented(patient);
  if (facts.length === 0 && represented === undefined) return null;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {represented !== undefined && <li className={styles.plainFact}>{represented}</li>}
    </ul>
  );
}

/**
 * Who the patient is. The BSN stands here and nowhere else in the program.
 *
 * Access for all: one line of text in reading order.
 */
export function PatientHeader({ patient, now }: { readonly patient: Patient | null; readonly now: Instant }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  if (!patient) {
    return (
      <p className={styles.patient}>
        <strong>{t('patient.unknown')}</strong>
      </p>
    );
  }
  return (
    <>
      <p className={styles.patient}>
        <strong>
          <PlainText text={patient.name} />
        </strong>
        <AgeWords birthDate={patient.birthDate} now={now} />
        {patient.birthDate !== null && <span>{t('patient.bornOn', { date: formats.date(patient.birthDate) })}</span>}
        {patient.bsn !== null && (
          <span>
            {t('patient.bsn')} <PlainText text={patient.bsn} />
          </span>
        )}
      </p>
      <Facts patient={patient} />
    </>
  );
}
