import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { HostInfo } from '#shared/rpc/host.ts';
import { CoreContext } from './core-context.ts';
import { createQueryClient } from './query-client.ts';

export interface CoreProviderProps {
  readonly client: CoreClient;
  readonly host: HostInfo;
  readonly children: ReactNode;
}

/** Gives everything below it the core and one memory of its answers. */
export function CoreProvider({ client, host, children }: CoreProviderProps) {
  const { services, queryClient } = useMemo(() => {
    const orpc = createTanstackQueryUtils(client);
    const memory = createQueryClient(() => void memory.invalidateQueries({ queryKey: orpc.vault.status.key() }));
    return { services: { client, orpc, host }, queryClient: memory };
  }, [client, host]);
  return (
    <CoreContext value={services}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </CoreContext>
  );
}
