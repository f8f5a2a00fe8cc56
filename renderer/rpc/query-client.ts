import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { failureOf } from './failure.ts';

/** Refusals after which nothing on the screen may be trusted: who is signed in, or the store itself, has changed. */
const turningPoints = new Set(['not-signed-in', 'store-damaged', 'store-newer']);

/**
 * The memory of the screens: answers of the core, kept until news says that they changed.
 *
 * Nothing is fetched again by age, focus or network: the core runs on this machine and tells what changed, so the
 * browser's opinion about being online does not matter.
 */
export function createQueryClient(onTurningPoint: () => void): QueryClient {
  const heed = (error: unknown) => {
    if (turningPoints.has(failureOf(error).code)) onTurningPoint();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: heed }),
    mutationCache: new MutationCache({ onError: heed }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 2 && failureOf(error).code === 'connection-lost',
        retryDelay: 400,
      },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}
