import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementCard as Agreement } from '#shared/capabilities/counter/model.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './context.module.css';
import { DueSum } from './DueSum.tsx';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The agreement that routed this question: who reads, who answers, when, and the sum of its term. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement | null }) {
  const { t } = useTranslation('counter');
  if (!agreement) return <p className={styles.nothing}>{t('context.noAgreement')}</p>;
  const { termDays, triageHours } = agreement;
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('context.firstReader')}>
          {t(`role.${agreement.firstReader}`)}, {t('context.triageHours', { count: triageHours })}
        </Fact>
        <Fact name={t('context.answers')}>
          <PlainText text={agreement.answerer} />
        </Fact>
        {agreement.alsoAllowed !== '' && (
          <Fact name={t('context.alsoAllowed')}>
            <PlainText text={agreement.alsoAllowed} />
          </Fact>
        )}
        <Fact name={t('context.term')}>
          {termDays === 0 ? t('context.termSameDay') : t('context.termDays', { count: termDays })}
        </Fact>
        {agreement.escalation.length > 0 && (
          <Fact name={t('context.escalation')}>
            <PlainText text={agreement.escalation.join(' → ')} />
          </Fact>
        )}
        {agreement.special !== null && (
          <Fact name={t('context.special')}>
            <PlainText text={agreement.special} />
          </Fact>
        )}
      </dl>
      <h3 className={styles.heading}>{t('context.sum')}</h3>
      <DueSum steps={agreement.sum} />
    </>
  );
}
