import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultPolicy } from '#shared/capabilities/results/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { DecidePolicyDialog } from './DecidePolicyDialog.tsx';
import { isReviewDue } from './review.ts';
import styles from './policies.module.css';

interface PolicyRowProps {
  readonly policy: ResultPolicy;
  readonly mayDecide: boolean;
  readonly onDecide: () => void;
}

function Review({ reviewOn }: { readonly reviewOn: CalendarDate | null }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const now = useNow(60_000);
  if (reviewOn === null) return t('policies.noReview');
  return (
    <>
      {formats.date(reviewOn)} {isReviewDue(reviewOn, now) && <Chip tone="time">{t('policies.due')}</Chip>}
    </>
  );
}

function PolicyRow({ policy, mayDecide, onDecide }: PolicyRowProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const kind = t(`kind.${policy.kind}`);
  return (
    <tr>
      <th scope="row" className={styles.kind}>
        {kind}
      </th>
      <td className={styles.rule}>
        {policy.mode === 'direct' ? t('policies.direct') : t('policies.explanationFirst', { count: policy.termDays })}
      </td>
      <td className={styles.reason}>
        <PlainText text={policy.reason} />
      </td>
      <td>
        {policy.ownerName === null ? t('policies.nobody') : <PlainText text={policy.ownerName} />}
        {policy.decidedAt !== null && <span className={styles.quiet}>{formats.day(policy.decidedAt)}</span>}
      </td>
      <td>
        <Review reviewOn={policy.reviewOn} />
      </td>
      {mayDecide && (
        <td>
          <Button variant="default" size="xs" aria-label={t('policies.decideName', { kind })} onClick={onDecide}>
            {t('policies.decide')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** When results of each kind reach the patient, why, and who decided it. @source R82, R88: readable for all staff */
export function PoliciesScreen() {
  const { t } = useTranslation('results');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const asked = useQuery(orpc.results.policies.queryOptions({ input: {} }));
  const [deciding, setDeciding] = useState<ResultPolicy | undefined>(undefined);
  const mayDecide = asked.data?.may.decide === true;
  const columns = [
    t('policies.kind'),
    t('policies.rule'),
    t('policies.reason'),
    t('policies.owner'),
    t('policies.review'),
    ...(mayDecide ? [t('policies.change')] : []),
  ];
  return (
    <Page title={t('policies.title')} lead={t('policies.lead')}>
      {asked.isPending && <LoadingLines lines={6} />}
      {asked.isError && <ErrorNotice text={failureText(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.data && (
        <Panel>
          <Table caption={t('policies.title')} columns={columns}>
            {asked.data.policies.map((policy) => (
              <PolicyRow key={policy.kind} policy={policy} mayDecide={mayDecide} onDecide={() => setDeciding(policy)} />
            ))}
          </Table>
          {!mayDecide && <p className={styles.note}>{t('policies.readOnly')}</p>}
        </Panel>
      )}
      {deciding && <DecidePolicyDialog policy={deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}
