import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/rpc/session-context.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { LogLines } from './LogLines.tsx';
import { LogVerdict } from './LogVerdict.tsx';

/** The log: whether it is whole, and for the privacy officer its rows. */
export function LogScreen() {
  const { t } = useTranslation('access');
  const { person } = useSession();
  return (
    <Page title={t('log.title')} lead={t('log.lead')}>
      <LogVerdict />
      {person.role === 'privacy-officer' && <LogLines />}
    </Page>
  );
}
