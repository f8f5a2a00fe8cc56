import { type QueryClient, useQuery } from '@tanstack/react-query';

import { type CoreQueries, useCore } from '#renderer/rpc/core-context.ts';

/** The state of the vault on this workstation and of the session at this window. */
export function useVaultStatus() {
  const { orpc } = useCore();
  return useQuery(orpc.vault.status.queryOptions({ input: {} }));
}

/** Asks again what state the vault is in; resolves when the answer is on the screen. */
export function askVaultStatus(memory: QueryClient, orpc: CoreQueries): Promise<void> {
  return memory.invalidateQueries({ queryKey: orpc.vault.status.key() });
}
