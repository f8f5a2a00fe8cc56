import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId, TemplateId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** The templates this person may use for an item. Asking early makes the picker open at once. */
export function useTemplates(itemId: ItemId) {
  const { orpc } = useCore();
  return useQuery(orpc.templates.forItem.queryOptions({ input: { itemId } }));
}

/** Fills a template for an item, with the latest of what the program knows. */
export function useFill(itemId: ItemId): (templateId: TemplateId) => Promise<AnswerDocument> {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useCallback(
    async (templateId) => {
      const filled = await memory.fetchQuery({
        ...orpc.templates.fill.queryOptions({ input: { itemId, templateId } }),
        staleTime: 0,
        gcTime: 0,
      });
      return filled.body;
    },
    [orpc, memory, itemId],
  );
}
