import { useTranslation } from 'react-i18next';

import type { Conversation, ItemSummary, RelatedPerson } from '#shared/capabilities/counter/model.ts';
import type { ItemId, ResultId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { ResultLinks } from '#renderer/capabilities/results/public.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { usePatientFacts, useRepresented } from '../conversation/PatientHeader.tsx';
import { DueChip } from '../list/DueChip.tsx';
import styles from './context.module.css';

interface PatientCardProps {
  readonly conversation: Conversation;
  readonly onSibling: (itemId: ItemId) => void;
  /** Goes to a result; undefined for who does not treat. */
  readonly onResult: ((resultId: ResultId) => void) | undefined;
}

function ReadsAlong({ person }: { readonly person: RelatedPerson }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  return (
    <li>
      {t('context.representative', { name: isolatedText(person.name), ground: isolatedText(person.ground) })}
      {person.validUntil !== null && <> · {t('context.validUntil', { date: formats.date(person.validUntil) })}</>}
    </li>
  );
}

function Sibling({ item, onOpen }: { readonly item: ItemSummary; readonly onOpen: () => void }) {
  const { t } = useTranslation('counter');
  const now = useNow(30_000);
  return (
    <li>
      <button type="button" className={styles.sibling} onClick={onOpen}>
        <span className={styles.siblingTitle}>
          <PlainText text={item.subject} />
        </span>
        <DueChip term={item} now={now} />
        <span className={styles.quiet}>{t(`questionType.${item.questionType}`)}</span>
      </button>
    </li>
  );
}

function Preferences({ conversation }: Pick<PatientCardProps, 'conversation'>) {
  const { t } = useTranslation('counter');
  const { patient } = conversation;
  return (
    <>
      <h3 className={styles.heading}>{t('context.preferences')}</h3>
      {patient === null ? <p className={styles.nothing}>{t('patient.unknown')}</p> : <PatientFacts patient={patient} />}
    </>
  );
}

function PatientFacts({ patient }: { readonly patient: NonNullable<Conversation['patient']> }) {
  const { t } = useTranslation('counter');
  const facts = [...usePatientFacts(patient), useRepresented(patient)].filter((fact) => fact !== undefined);
  if (facts.length === 0) return <p className={styles.nothing}>{t('context.noPreferences')}</p>;
  return (
    <ul className={styles.plainList}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** The patient beside the question: other open questions, who reads along, and what was agreed with them. */
export function PatientCard({ conversation, onSibling, onResult }: PatientCardProps) {
  const { t } = useTranslation('counter');
  const { siblings, readsAlong } = conversation;
  return (
    <>
      <h3 className={styles.heading}>{t('context.siblings')}</h3>
      {siblings.length === 0 ? (
        <p className={styles.nothing}>{t('context.noSiblings')}</p>
      ) : (
        <ul className={styles.plainList}>
          {siblings.map((sibling) => (
            <Sibling key={sibling.id} item={sibling} onOpen={() => onSibling(sibling.id)} />
          ))}
        </ul>
      )}
      {onResult && conversation.patient !== null && (
        <>
          <h3 className={styles.heading}>{t('context.results')}</h3>
          <ResultLinks itemId={conversation.item.id} onOpen={onResult} />
        </>
      )}
      <h3 className={styles.heading}>{t('context.readsAlong')}</h3>
      {readsAlong.length === 0 ? (
        <p className={styles.nothing}>{t('context.nobodyReadsAlong')}</p>
      ) : (
        <ul className={styles.plainList}>
          {readsAlong.map((person) => (
            <ReadsAlong key={person.id} person={person} />
          ))}
        </ul>
      )}
      <Preferences conversation={conversation} />
    </>
  );
}
