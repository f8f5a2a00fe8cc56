import { lazy, Suspense, useEffect } from 'react';

import type { VaultStatus } from '#shared/capabilities/vault/model.ts';
import { assertNever } from '#shared/kernel/invariant.ts';
import { DamagedStore } from '#renderer/capabilities/vault/DamagedStore.tsx';
import { FirstStart } from '#renderer/capabilities/vault/FirstStart.tsx';
import { ForcedPasswordChange } from '#renderer/capabilities/vault/ForcedPasswordChange.tsx';
import { NewerStore } from '#renderer/capabilities/vault/NewerStore.tsx';
import { SignIn } from '#renderer/capabilities/vault/SignIn.tsx';
import { useVaultStatus } from '#renderer/capabilities/vault/use-vault-status.ts';
import { SessionProvider } from '#renderer/rpc/SessionProvider.tsx';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { ForgetOnExit } from './ForgetOnExit.tsx';

/** What lies behind sign-in comes as its own file, so that the sign-in screen is there sooner. */
const loadShell = () => import('./Shell.tsx').then(({ Shell: component }) => ({ default: component }));
const Shell = lazy(loadShell);

/** Fetches what lies behind sign-in while somebody types their password; when it fails, signing in fetches it again. */
function useShellAhead(): void {
  useEffect(() => {
    const soon = setTimeout(() => void loadShell().catch(() => undefined), 50);
    return () => clearTimeout(soon);
  }, []);
}

function Opened({ status }: { readonly status: Extract<VaultStatus, { state: 'open' }> }) {
  const { person, clinicName, isDemo, mustChangePassword, lockAfterMs } = status;
  return (
    <SessionProvider key={person.id} person={person} clinicName={clinicName} isDemo={isDemo}>
      <ForgetOnExit />
      {mustChangePassword ? (
        <ForcedPasswordChange />
      ) : (
        <Suspense fallback={<LoadingLines />}>
          <Shell lockAfterMs={lockAfterMs} />
        </Suspense>
      )}
    </SessionProvider>
  );
}

function ofState(status: VaultStatus) {
  switch (status.state) {
    case 'none':
      return <FirstStart />;
    case 'locked':
      return <SignIn key={status.lastLoginName} status={status} />;
    case 'open':
      return <Opened status={status} />;
    case 'damaged':
      return <DamagedStore clinicName={status.clinicName} accounts={status.accounts} />;
    case 'newer':
      return <NewerStore clinicName={status.clinicName} />;
    default:
      return assertNever(status, 'a state of the vault without a screen');
  }
}

/** Shows what the state of the vault allows, and nothing before the core has said which that is. */
export function Gate() {
  useShellAhead();
  const status = useVaultStatus();
  const failureText = useFailureText();
  if (status.data) return ofState(status.data);
  if (status.isError) return <ErrorNotice text={failureText(status.error)} onRetry={() => void status.refetch()} />;
  return <LoadingLines />;
}
