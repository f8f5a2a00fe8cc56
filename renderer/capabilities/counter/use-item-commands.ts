import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type {
  CloseOutcome,
  Conversation,
  ItemSummary,
  PassOnReason,
  PoolRole,
} from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from './use-conversation.ts';
import type { UndoStack, WayBack } from './use-undo.ts';

/** Where an item is passed on to, and why. */
export interface PassOnChoice {
  readonly departmentId: DepartmentId;
  readonly toRole: PoolRole;
  readonly toPractitionerId: PractitionerId | null;
  readonly reason: PassOnReason;
  readonly explanation: string;
}

export interface CloseChoice {
  readonly outcome: CloseOutcome;
  readonly explanation: string;
}

/** Something that was refused, with the item as the person saw it when they tried. */
export interface Refusal {
  readonly error: unknown;
  readonly before: Conversation;
}

/** What a person can do with the chosen item. Each resolves to true when it was done. */
export interface ItemCommands {
  readonly take: () => Promise<boolean>;
  readonly putBack: () => Promise<boolean>;
  readonly raise: () => Promise<boolean>;
  readonly passOn: (choice: PassOnChoice) => Promise<boolean>;
  readonly close: (choice: CloseChoice) => Promise<boolean>;
  readonly reopen: (reason: string) => Promise<boolean>;
  readonly refusal: Refusal | undefined;
  readonly dismissRefusal: () => void;
  readonly isBusy: boolean;
}

type Changed = Promise<{ item: ItemSummary }>;

interface Deed {
  readonly work: (version: { itemId: ItemSummary['id']; version: number }) => Changed;
  readonly done: string;
  /** The way back from the item as the deed left it. */
  readonly wayBack?: (left: ItemSummary, before: Conversation) => WayBack;
}

/** Runs one deed at a time on the chosen item, remembers the way back and keeps the refusal when there is one. */
function useDeeds(conversation: Conversation | undefined, undo: UndoStack) {
  const announce = useAnnounce();
  const refresh = useRefresh();
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const running = useMutation({ mutationFn: (work: () => Changed) => work() });
  const perform = async ({ work, done, wayBack }: Deed): Promise<boolean> => {
    if (!conversation || running.isPending) return false;
    setRefusal(undefined);
    const { id, version } = conversation.item;
    try {
      const { item } = await running.mutateAsync(() => work({ itemId: id, version }));
      if (wayBack) undo.push(wayBack(item, conversation));
      announce({ text: done });
      return true;
    } catch (error) {
      setRefusal({ error, before: conversation });
      return false;
    } finally {
      await refresh();
    }
  };
  const shown = refusal?.before.item.id === conversation?.item.id ? refusal : undefined;
  return { perform, refusal: shown, dismissRefusal: () => setRefusal(undefined), isBusy: running.isPending };
}

/** The commands of the counter on the chosen item. */
export function useItemCommands(conversation: Conversation | undefined, undo: UndoStack): ItemCommands {
  const { client } = useCore();
  const { t } = useTranslation('counter');
  const { counter } = client;
  const { perform, ...rest } = useDeeds(conversation, undo);
  const versionOf = (item: ItemSummary) => ({ itemId: item.id, version: item.version });
  return {
    ...rest,
    take: () =>
      perform({ work: counter.take, done: t('done.taken'), wayBack: (left) => () => counter.putBack(versionOf(left)) }),
    putBack: () =>
      perform({
        work: counter.putBack,
        done: t('done.putBack'),
        wayBack: (left) => () => counter.take(versionOf(left)),
      }),
    raise: () => perform({ work: counter.raise, done: t('done.raised') }),
    passOn: (choice) =>
      perform({
        work: (version) => counter.passOn({ ...version, ...choice }),
        done: t('done.passedOn'),
        wayBack: (left, before) => () =>
          counter.passOn({
            ...versionOf(left),
            departmentId: before.departmentId,
            toRole: before.item.poolRole,
            toPractitionerId: before.item.owner?.id ?? null,
            reason: 'other',
            explanation: t('undo.passOnExplanation'),
          }),
      }),
    close: (choice) =>
      perform({
        work: (version) => counter.close({ ...version, ...choice }),
        done: t('done.closed'),
        wayBack: (left) => () => counter.reopen({ ...versionOf(left), reason: t('undo.closeReason') }),
      }),
    reopen: (reason) =>
      perform({ work: (version) => counter.reopen({ ...version, reason }), done: t('done.reopened') }),
  };
}
