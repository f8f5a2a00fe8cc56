import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { TemplateId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** The library as this person sees it. */
export function useLibrary() {
  const { orpc } = useCore();
  return useQuery(orpc.templates.library.queryOptions({ input: {} }));
}

/** One text with its versions. */
export function useWholeText(templateId: TemplateId) {
  const { orpc } = useCore();
  return useQuery(orpc.templates.text.queryOptions({ input: { templateId } }));
}

/** Asks for the library anew, after a change or after a refusal that says it changed. */
export function useFreshLibrary(): () => Promise<void> {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useCallback(() => memory.invalidateQueries({ queryKey: orpc.templates.key() }), [memory, orpc]);
}

/** Every step that can be done on a text. Afterwards, and after a refusal too, the library is asked for again. */
export function useTextCommands() {
  const { orpc } = useCore();
  const onSettled = useFreshLibrary();
  return {
    create: useMutation(orpc.templates.create.mutationOptions({ onSettled })),
    revise: useMutation(orpc.templates.revise.mutationOptions({ onSettled })),
    propose: useMutation(orpc.templates.propose.mutationOptions({ onSettled })),
    approve: useMutation(orpc.templates.approve.mutationOptions({ onSettled })),
    decline: useMutation(orpc.templates.decline.mutationOptions({ onSettled })),
    publish: useMutation(orpc.templates.publish.mutationOptions({ onSettled })),
    retire: useMutation(orpc.templates.retire.mutationOptions({ onSettled })),
    discard: useMutation(orpc.templates.discard.mutationOptions({ onSettled })),
    tend: useMutation(orpc.templates.tend.mutationOptions({ onSettled })),
  };
}
