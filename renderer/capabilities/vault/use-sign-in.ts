import { useMutation, useQueryClient } from '@tanstack/react-query';

import { useCore } from '#renderer/rpc/core-context.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { askVaultStatus } from './use-vault-status.ts';
import { useCountdown } from './use-countdown.ts';

/** The wait that a refused password brings, in milliseconds; 0 for every other outcome. */
export function waitOf(error: unknown): number {
  const { code, data } = failureOf(error);
  if (code !== 'wrong-password' && code !== 'wait-before-retry') return 0;
  return (data as { waitMs: number }).waitMs;
}

/** Signing in at this window, with the wait after wrong passwords. */
export function useSignIn(onRefused: () => void) {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const countdown = useCountdown();
  const signIn = useMutation(
    orpc.vault.signIn.mutationOptions({
      onSuccess: () => askVaultStatus(memory, orpc),
      onError: (error) => {
        countdown.start(waitOf(error));
        onRefused();
      },
    }),
  );
  return { signIn, countdown };
}
