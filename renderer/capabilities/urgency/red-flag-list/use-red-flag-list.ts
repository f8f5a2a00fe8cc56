import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useCore } from '#renderer/rpc/core-context.ts';

/** The list of words, and what can be done with it; after each deed it is asked again. */
export function useRedFlagList() {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSettled = () => memory.invalidateQueries({ queryKey: orpc.urgency.redFlagList.key() });
  return {
    list: useQuery(orpc.urgency.redFlagList.queryOptions({ input: {} })),
    propose: useMutation(orpc.urgency.proposeRedFlagList.mutationOptions({ onSettled })),
    approve: useMutation(orpc.urgency.approveRedFlagList.mutationOptions({ onSettled })),
    reject: useMutation(orpc.urgency.rejectRedFlagList.mutationOptions({ onSettled })),
  };
}

/** What a text would raise by a version, while it is being typed; the version in force when null. */
export function useTriedText(text: string, version: number | null) {
  const { orpc } = useCore();
  return useQuery({
    ...orpc.urgency.tryText.queryOptions({ input: { text, version } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
