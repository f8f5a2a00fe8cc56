import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useCore } from '#renderer/rpc/core-context.ts';

/** The organisation's words and what can be done with them; after each deed they are asked again. */
export function useGlossary() {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSuccess = () => memory.invalidateQueries({ queryKey: orpc.glossary.key() });
  return {
    words: useQuery(orpc.glossary.entries.queryOptions({ input: {} })),
    add: useMutation(orpc.glossary.add.mutationOptions({ onSuccess })),
    remove: useMutation(orpc.glossary.remove.mutationOptions({ onSuccess })),
    importFile: useMutation(orpc.glossary.importFile.mutationOptions({ onSuccess })),
  };
}

export type GlossaryCommands = Omit<ReturnType<typeof useGlossary>, 'words'>;
