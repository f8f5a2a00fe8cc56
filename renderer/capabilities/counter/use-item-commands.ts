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
import type { RegistrationChoice } from '#shared/capabilities/registration/model.ts';
import type { DeedKind } from '#shared/capabilities/counter/list-model.ts';
import type { SnoozeChoice } from '#shared/capabilities/counter/snooze.ts';
import type { DepartmentId, ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import type { TypeChoice } from '#renderer/capabilities/agreements/public.ts';
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
  /** The question came instead of a phone call. */
  readonly replacesCall: boolean;
  readonly registration: RegistrationChoice;
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
  readonly passOn: (choice: PassOnChoice) => Promise<boolean>;
  readonly changeType: (choice: TypeChoice) => Promise<boolean>;
  readonly close: (choice: CloseChoice) => Promise<boolean>;
  readonly reopen: (reason: string) => Promise<boolean>;
  readonly snooze: (choice: SnoozeChoice) => Promise<boolean>;
  readonly unsnooze: () => Promise<boolean>;
  /** Says that this is the same question as another, which stays. */
  readonly merge: (into: ItemId) => Promise<boolean>;
  readonly seen: () => Promise<boolean>;
  readonly keepAsQuestion: () => Promise<boolean>;
  readonly refusal: Refusal | undefined;
  readonly dismissRefusal: () => void;
  readonly isBusy: boolean;
}

type Changed = Promise<{ item: ItemSummary }>;

interface Deed {
  readonly work: (version: { itemId: ItemSummary['id']; version: number }) => Changed;
  readonly done: string;
  /** What the core calls it, for the way back. */
  readonly kind: DeedKind;
}

/** The way back from a deed: the core knows how the item was, and refuses when it has moved on. */
function useWayBack(): (kind: DeedKind, item: ItemSummary) => WayBack {
  const { client } = useCore();
  const { t } = useTranslation('worklist');
  return (kind, item) => async () => {
    await client.counter.undo({ itemId: item.id, kind, explanation: t('undo.explanation') });
    return t(`undo.${kind}`, { name: isolatedText(item.patientName) });
  };
}

/** Runs one deed at a time on the chosen item, remembers the way back and keeps the refusal when there is one. */
function useDeeds(conversation: Conversation | undefined, undo: UndoStack) {
  const announce = useAnnounce();
  const refresh = useRefresh();
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const running = useMutation({ mutationFn: (work: () => Changed) => work() });
  const wayBackFrom = useWayBack();
  const perform = async ({ work, done, kind }: Deed): Promise<boolean> => {
    if (!conversation || running.isPending) return false;
    setRefusal(undefined);
    const { id, version } = conversation.item;
    try {
      await running.mutateAsync(() => work({ itemId: id, version }));
      undo.push(wayBackFrom(kind, conversation.item));
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

type Perform = ReturnType<typeof useDeeds>['perform'];
type PlaceCommands = Pick<ItemCommands, 'snooze' | 'unsnooze' | 'merge' | 'seen' | 'keepAsQuestion'>;

/** The commands about the place of the chosen item in the list. */
function usePlaceCommands(conversation: Conversation | undefined, perform: Perform): PlaceCommands {
  const { client } = useCore();
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const { counter } = client;
  const isReminder = conversation?.listing.snooze?.isReminder === true;
  return {
    snooze: (choice) =>
      perform({
        kind: 'snooze',
        work: (version) => counter.snooze({ ...version, ...choice }),
        done: t('done.snoozed', { at: formats.dayAndTime(choice.until) }),
      }),
    unsnooze: () =>
      perform({
        kind: 'unsnooze',
        work: counter.unsnooze,
        done: t(isReminder ? 'done.reminderGone' : 'done.unsnoozed'),
      }),
    merge: (into) =>
      perform({
        kind: 'merge',
        work: (version) => counter.merge({ ...version, into }),
        done: t('done.merged'),
      }),
    seen: () => perform({ kind: 'seen', work: counter.seen, done: t('done.seen') }),
    keepAsQuestion: () =>
      perform({ kind: 'keep-as-question', work: counter.keepAsQuestion, done: t('done.keptAsQuestion') }),
  };
}

/** The commands of the counter on the chosen item. */
export function useItemCommands(conversation: Conversation | undefined, undo: UndoStack): ItemCommands {
  const { client } = useCore();
  const { t } = useTranslation(['counter', 'worklist']);
  const { counter } = client;
  const { perform, ...rest } = useDeeds(conversation, undo);
  const placeCommands = usePlaceCommands(conversation, perform);
  return {
    ...rest,
    take: () => perform({ kind: 'take', work: counter.take, done: t('done.taken') }),
    putBack: () => perform({ kind: 'put-back', work: counter.putBack, done: t('done.putBack') }),
    passOn: (choice) =>
      perform({
        kind: 'pass-on',
        work: (version) => counter.passOn({ ...version, ...choice }),
        done: t('done.passedOn'),
      }),
    changeType: (choice) =>
      perform({
        kind: 'change-type',
        work: (version) => counter.changeType({ ...version, ...choice }),
        done: t('done.typeChanged'),
      }),
    close: (choice) =>
      perform({ kind: 'close', work: (version) => counter.close({ ...version, ...choice }), done: t('done.closed') }),
    reopen: (reason) =>
      perform({ kind: 'reopen', work: (version) => counter.reopen({ ...version, reason }), done: t('done.reopened') }),
    ...placeCommands,
  };
}
