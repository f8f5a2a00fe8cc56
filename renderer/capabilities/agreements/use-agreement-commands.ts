import { useMutation, useQueryClient } from '@tanstack/react-query';

import { useCore } from '#renderer/rpc/core-context.ts';

/** Changes to agreements and calendar; after each the screens are asked again before `onDone`. */
export function useAgreementCommands(onDone: () => void) {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSuccess = async () => {
    await memory.invalidateQueries({ queryKey: orpc.agreements.key() });
    onDone();
  };
  const { agreements } = orpc;
  return {
    propose: useMutation(agreements.propose.mutationOptions({ onSuccess })),
    advise: useMutation(agreements.advise.mutationOptions({ onSuccess })),
    putInForce: useMutation(agreements.putInForce.mutationOptions({ onSuccess })),
    decline: useMutation(agreements.decline.mutationOptions({ onSuccess })),
    endOverride: useMutation(agreements.endOverride.mutationOptions({ onSuccess })),
    saveCalendar: useMutation(agreements.saveCalendar.mutationOptions({ onSuccess })),
  };
}
