import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { changedFields, termsOf } from '#shared/capabilities/agreements/rules.ts';
import styles from './agreements.module.css';
import { useAgreementWords } from './use-agreement-words.ts';

interface ChangeTableProps {
  readonly before: AgreementVersion;
  readonly after: AgreementVersion;
}

/** What changed between two versions, a line for each field; says so when nothing did. */
export function ChangeTable({ before, after }: ChangeTableProps) {
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  const fields = changedFields(termsOf(before), termsOf(after));
  if (fields.length === 0) return <p className={styles.quiet}>{t('versions.same')}</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('versions.what')}</th>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{words.fieldName(field)}</th>
            <td>{words.field(field, before)}</td>
            <td>{words.field(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
