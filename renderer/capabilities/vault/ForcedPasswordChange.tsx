import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { askVaultStatus } from './use-vault-status.ts';

/** The first sign-in with a password that somebody else chose: nothing else opens before there is an own one. */
export function ForcedPasswordChange() {
  const { t } = useTranslation('vault');
  const { orpc } = useCore();
  const memory = useQueryClient();
  const { person, signOut } = useSession();
  return (
    <EntryFrame title={t('change.forcedTitle')} lead={t('change.forcedLead')}>
      <ChangePasswordForm
        currentLabel={t('change.first')}
        personName={person.name}
        onDone={() => void askVaultStatus(memory, orpc)}
        onCancel={() => void signOut()}
      />
    </EntryFrame>
  );
}
