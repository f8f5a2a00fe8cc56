import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AgreementFacts, AgreementOrigin } from '#renderer/capabilities/agreements/public.ts';
import type { AgreementCard as Agreement } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import styles from './context.module.css';
import { DueSum } from './DueSum.tsx';

/** The agreement that routed this question: who reads, who answers, when, who agreed it, and the sum of its term. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement | null }) {
  const { t } = useTranslation(['counter', 'agreements']);
  const { registry } = useActionServices();
  if (!agreement) return <p className={styles.nothing}>{t('context.noAgreement')}</p>;
  const { suggestedOwner } = agreement;
  return (
    <>
      <AgreementFacts version={agreement} />
      {suggestedOwner && (
        <p className={styles.cardNote}>
          {t('agreements:card.suggestedOwner')}: {isolatedText(suggestedOwner.name)}
        </p>
      )}
      {agreement.prescriberSigns && <p className={styles.cardNote}>{t('agreements:card.signElsewhere')}</p>}
      {agreement.status === 'superseded' && <p className={styles.cardNote}>{t('agreements:card.older')}</p>}
      <h3 className={styles.heading}>{t('context.sum')}</h3>
      <DueSum steps={agreement.sum} />
      <h3 className={styles.heading}>{t('agreements:card.agreed')}</h3>
      <AgreementOrigin version={agreement} />
      <Button variant="subtle" size="compact-sm" mt={10} onClick={() => registry.run('go-agreements')}>
        {t('agreements:card.open')}
      </Button>
    </>
  );
}
