import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { LetterheadForm } from './LetterheadForm.tsx';

/** The head and the small print of every letter of the organisation. */
export function LetterheadScreen() {
  const { t } = useTranslation('letters');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const head = useQuery(orpc.letters.letterhead.queryOptions({ input: { departmentId: null } }));
  return (
    <Page title={t('letterhead.title')} lead={t('letterhead.lead')}>
      {head.isPending && <LoadingLines lines={6} />}
      {head.isError && <ErrorNotice text={failureText(head.error)} onRetry={() => void head.refetch()} />}
      {head.data && <LetterheadForm letterhead={head.data} />}
    </Page>
  );
}
