import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { EntryFrame } from './EntryFrame.tsx';

/** The store was written by a newer version: says so and does nothing with it. */
export function NewerStore({ clinicName }: { readonly clinicName: string }) {
  const { t } = useTranslation('vault');
  const { host } = useCore();
  const lead = t('newer.what', { clinic: isolatedText(clinicName), version: host.version });
  return (
    <EntryFrame title={t('newer.title')} lead={lead}>
      <p>
        {t('newer.safe')} {t('newer.next')}
      </p>
    </EntryFrame>
  );
}
