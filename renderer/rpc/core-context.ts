import type { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { HostInfo } from '#shared/rpc/host.ts';

/** Query and mutation options for every procedure, made from the contract. */
export type CoreQueries = ReturnType<typeof createTanstackQueryUtils<CoreClient>>;

/** What a screen may use of the core and of the host it runs in. */
export interface CoreServices {
  readonly client: CoreClient;
  readonly orpc: CoreQueries;
  readonly host: HostInfo;
}

export const CoreContext = createContext<CoreServices | undefined>(undefined);

/** The core, for a component below a CoreProvider. */
export function useCore(): CoreServices {
  const services = useContext(CoreContext);
  invariant(services, 'a screen needs a CoreProvider above it');
  return services;
}
