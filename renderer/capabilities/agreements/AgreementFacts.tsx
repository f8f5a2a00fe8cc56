import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { type TermField, termFields } from '#shared/capabilities/agreements/rules.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import styles from './agreements.module.css';
import { useAgreementWords } from './use-agreement-words.ts';

type Facts = Omit<AgreementVersion, 'remarks'>;

/** What says nothing is left out: no special rule, no signature, and deputies only where somebody is asked after them. */
function isWorthSaying(field: TermField, version: Facts): boolean {
  switch (field) {
    case 'isOffered':
    case 'fallback':
      return !version.isOffered;
    case 'prescriberSigns':
      return version.prescriberSigns;
    case 'alsoAllowed':
      return version.alsoAllowed.length > 0;
    case 'escalation':
      return version.escalation.length > 0;
    case 'deputies':
      return version.deputies.length > 0 || version.escalation.some(({ to }) => to === 'deputy');
    case 'leadId':
      return version.lead !== null || version.escalation.some(({ to }) => to === 'lead');
    case 'templateSet':
      return version.templateSet !== version.questionType;
    case 'special':
      return version.special !== null;
    case 'sendsReceipt':
      return !version.sendsReceipt;
    default:
      return true;
  }
}

/** Where it was agreed, by whom, since when, and who approved. */
export function AgreementOrigin({ version }: { readonly version: Facts }) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { department, approvedBy, approvedOn, owner, reason } = version;
  return (
    <div className={styles.origin}>
      <strong>
        {department ? t('card.override', { department: visibleText(department.name) }) : t('card.default')}
      </strong>
      <span>{t('card.version', { version: version.version, date: formats.date(version.validFrom) })}</span>
      <span>
        {t('card.owner')}: {owner === '' ? t('card.noOwner') : isolatedText(owner)}
      </span>
      <span>
        {t('card.approved')}:{' '}
        {approvedBy !== null && approvedOn !== null
          ? t('card.approvedBy', { name: isolatedText(approvedBy), date: formats.date(approvedOn) })
          : t('card.notApproved')}
      </span>
      {reason !== '' && (
        <span>
          {t('detail.reason')}: {visibleText(reason)}
        </span>
      )}
    </div>
  );
}

/** The terms of an agreement, one line a fact. */
export function AgreementFacts({ version }: { readonly version: Facts }) {
  const words = useAgreementWords();
  return (
    <dl className={styles.facts}>
      {termFields
        .filter((field) => isWorthSaying(field, version))
        .map((field) => (
          <div key={field}>
            <dt>{words.fieldName(field)}</dt>
            <dd>{words.field(field, version)}</dd>
          </div>
        ))}
    </dl>
  );
}
