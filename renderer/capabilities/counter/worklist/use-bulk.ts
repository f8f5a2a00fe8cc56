import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { BulkDeed, BulkLine } from '#shared/capabilities/counter/list-model.ts';
import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useRefresh } from '../use-conversation.ts';
import type { UndoStack } from '../use-undo.ts';

/** Which rows a deed is for. */
export type BulkChoice =
  | { readonly kind: 'marked'; readonly itemIds: ItemId[] }
  | { readonly kind: 'matching'; readonly lens: Lens; readonly split: QuestionType | null };

export type BulkKind = BulkDeed['kind'];

/** What a deed would do, what it did, and the way back from it as a whole. */
export function useBulk(choice: BulkChoice, undo: UndoStack) {
  const { client } = useCore();
  const { t } = useTranslation('worklist');
  const refresh = useRefresh();
  const planning = useMutation({
    mutationFn: async (deed: BulkDeed) => ({ deed, ...(await client.counter.planBulk({ deed, choice })) }),
  });
  const wayBack = (kind: BulkKind, done: readonly BulkLine[]) => async (): Promise<string> => {
    const itemIds = done.map(({ itemId }) => itemId);
    const { lines } = await client.counter.undoBulk({ kind, itemIds, explanation: t('undo.explanation') });
    const count = lines.filter(({ verdict }) => verdict === 'done').length;
    return count === done.length ? t('undo.bulk', { count }) : t('undo.bulkPart', { done: count, count: done.length });
  };
  const doing = useMutation({
    mutationFn: async ({ deed, lines }: { readonly deed: BulkDeed; readonly lines: readonly BulkLine[] }) => {
      const items = lines.map(({ itemId, version }) => ({ itemId, version }));
      const outcome = await client.counter.bulk({ deed, items });
      const done = outcome.lines.filter(({ verdict }) => verdict === 'done');
      if (done.length > 0) undo.push(wayBack(deed.kind, done));
      return outcome.lines;
    },
    onSettled: refresh,
  });
  return { planning, doing };
}
