import { useTranslation } from 'react-i18next';

import { ChangePasswordForm } from '#renderer/capabilities/vault/ChangePasswordForm.tsx';
import { PreferencesForm } from '#renderer/capabilities/vault/PreferencesForm.tsx';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { ShellDialogsState } from './use-shell-dialogs.ts';

/** Changing one's password and the preferences, over whatever screen is open. */
export function ShellDialogs({ dialogs }: { readonly dialogs: ShellDialogsState }) {
  const { t } = useTranslation('vault');
  const { person } = useSession();
  const announce = useAnnounce();
  const { opened, close } = dialogs;
  const changed = () => {
    close();
    announce({ text: t('change.done') });
  };
  return (
    <>
      <Dialog title={t('change.title')} isOpen={opened === 'change-password'} onClose={close}>
        <ChangePasswordForm
          currentLabel={t('password.current')}
          personName={person.name}
          onDone={changed}
          onCancel={close}
        />
      </Dialog>
      <Dialog title={t('preferences.title')} isOpen={opened === 'preferences'} onClose={close}>
        <PreferencesForm />
      </Dialog>
    </>
  );
}
