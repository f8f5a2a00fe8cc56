import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { useCore } from '#renderer/rpc/core-context.ts';

/** Asks for all letters anew, after a change or after a refusal that says something changed. */
export function useFreshLetters(): () => Promise<void> {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useCallback(() => memory.invalidateQueries({ queryKey: orpc.letters.key() }), [memory, orpc]);
}

/** Runs one step and asks for the letters anew, whether it worked or was refused. */
export function useLetterStep<Input, Output>(run: (input: Input) => Promise<Output>) {
  const onSettled = useFreshLetters();
  return useMutation({ mutationFn: run, onSettled });
}
