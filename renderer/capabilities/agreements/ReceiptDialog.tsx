import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { termsOf } from '#shared/capabilities/agreements/rules.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { AgreementPlace } from './agreement-place.ts';
import styles from './agreements.module.css';

interface ReceiptDialogProps {
  readonly place: AgreementPlace;
  readonly version: AgreementVersion;
  readonly onClose: () => void;
}

/** The receipt that a patient would get who asked such a question now. */
export function ReceiptDialog({ place, version, onClose }: ReceiptDialogProps) {
  const { t } = useTranslation('agreements');
  const { orpc } = useCore();
  const formats = useFormats();
  const failureText = useFailureText();
  const input = {
    questionType: place.questionType,
    departmentId: place.department?.id ?? null,
    terms: termsOf(version),
  };
  const receipt = useQuery(orpc.agreements.previewReceipt.queryOptions({ input }));
  return (
    <Dialog title={t('receipt.title')} isOpen onClose={onClose} size={620}>
      {receipt.isPending && <LoadingLines />}
      {receipt.isError && <ErrorNotice text={failureText(receipt.error)} onRetry={() => void receipt.refetch()} />}
      {receipt.data && (
        <>
          {!version.sendsReceipt && <p className={styles.quiet}>{t('receipt.notSent')}</p>}
          <div className={styles.receipt} lang="nl">
            <PlainText as="block" text={receipt.data.text} />
          </div>
          {receipt.data.promisedOn !== null && (
            <p className={styles.quiet}>{t('receipt.promised', { date: formats.date(receipt.data.promisedOn) })}</p>
          )}
        </>
      )}
    </Dialog>
  );
}
