import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { defaultPreferences, type Preferences } from '#shared/capabilities/vault/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** The settings of this workstation; the defaults until the core has answered. */
export function usePreferences(): Preferences {
  const { orpc } = useCore();
  return useQuery(orpc.vault.preferences.queryOptions({ input: {} })).data ?? defaultPreferences;
}

/** Changes settings: on the screen at once, and in the core. What the core could not keep goes back as it was. */
export function useChangePreferences(): (changes: Partial<Preferences>) => void {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const queryKey = orpc.vault.preferences.queryKey({ input: {} });
  const { mutate } = useMutation(
    orpc.vault.setPreferences.mutationOptions({
      onMutate: (changes) =>
        memory.setQueryData(queryKey, (before = defaultPreferences) => ({ ...before, ...changes })),
      onSuccess: (kept) => memory.setQueryData(queryKey, kept),
      onError: () => memory.invalidateQueries({ queryKey }),
    }),
  );
  return mutate;
}
