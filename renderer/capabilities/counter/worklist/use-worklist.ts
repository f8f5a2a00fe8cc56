import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Contact, ListActions } from '#shared/capabilities/counter/list-model.ts';
import type { Lens } from '#shared/capabilities/counter/model.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { ItemCommands } from '../use-item-commands.ts';
import { type Chosen, useOnceLoaded } from '../use-once-loaded.ts';
import type { BulkKind } from './use-bulk.ts';
import type { Marking } from './use-marking.ts';

/** The dialog that is open for a deed of the list. */
export type ListAsking =
  | { readonly kind: 'snooze' | 'merge' }
  | { readonly kind: 'contact'; readonly channel: Contact['channel'] }
  | { readonly kind: 'bulk'; readonly deed: BulkKind };

/** What can be done with the place of the chosen question, and beside it. */
export interface WorklistDeeds {
  readonly may: ListActions;
  readonly snooze: () => void;
  readonly unsnooze: () => void;
  readonly merge: () => void;
  readonly seen: () => void;
  readonly keepAsQuestion: () => void;
  readonly contact: (channel: Contact['channel']) => void;
  readonly bulk: (deed: BulkKind) => void;
}

interface WorklistParts extends Chosen {
  readonly commands: ItemCommands;
  readonly marking: Marking;
  readonly look: (lens: Lens) => void;
}

const nothing: ListActions = { snooze: false, unsnooze: false, merge: false, seen: false };

/** Offers the deeds of the list on their keys and in the palette, and keeps which dialog is open. */
export function useWorklist({ itemId, conversation, commands, marking, look }: WorklistParts) {
  const { t } = useTranslation('worklist');
  const { person } = useSession();
  const [asking, setAsking] = useState<ListAsking | undefined>(undefined);
  const may = conversation?.listing.may ?? nothing;
  const deeds: WorklistDeeds = {
    may,
    snooze: () => setAsking({ kind: 'snooze' }),
    unsnooze: () => void commands.unsnooze(),
    merge: () => setAsking({ kind: 'merge' }),
    seen: () => void commands.seen(),
    keepAsQuestion: () => void commands.keepAsQuestion(),
    contact: (channel) => setAsking({ kind: 'contact', channel }),
    bulk: (deed) => setAsking({ kind: 'bulk', deed }),
  };
  const isAtCounter = isCounterRole(person.role);
  const aboutItem: readonly NamedAction[] = [
    { id: 'snooze', group: 'item', isEnabled: may.snooze, keys: ['h'], run: deeds.snooze },
    { id: 'unsnooze', group: 'item', isEnabled: may.unsnooze, keys: [], run: deeds.unsnooze },
    { id: 'merge', group: 'item', isEnabled: may.merge, keys: ['2'], run: deeds.merge },
    { id: 'seen', group: 'item', isEnabled: may.seen, keys: ['s'], run: deeds.seen },
    { id: 'keepAsQuestion', group: 'item', isEnabled: may.seen, keys: [], run: deeds.keepAsQuestion },
  ];
  const others: readonly NamedAction[] = [
    { id: 'phone', group: 'write', isEnabled: isAtCounter, keys: ['a t'], run: () => deeds.contact('phone') },
    { id: 'desk', group: 'write', isEnabled: isAtCounter, keys: ['a b'], run: () => deeds.contact('desk') },
    { id: 'mark', group: 'list', isEnabled: isAtCounter, keys: ['x'], run: marking.turnChosen },
    { id: 'markNext', group: 'list', isEnabled: isAtCounter, keys: ['shift+j'], run: () => marking.extend(1) },
    { id: 'markPrevious', group: 'list', isEnabled: isAtCounter, keys: ['shift+k'], run: () => marking.extend(-1) },
    { id: 'goAsked', group: 'go', isEnabled: isAtCounter, keys: [], run: () => look('asked') },
    { id: 'goSnoozed', group: 'go', isEnabled: true, keys: [], run: () => look('snoozed') },
    { id: 'goThanks', group: 'go', isEnabled: true, keys: [], run: () => look('thanks') },
  ];
  const named = ({ id, ...rest }: NamedAction): Action => ({ id: `worklist.${id}`, label: t(`action.${id}`), ...rest });
  const onceLoaded = useOnceLoaded({ itemId, conversation }, aboutItem.map(named));
  useActions([...onceLoaded, ...others.map(named)]);
  return { deeds, asking, stopAsking: () => setAsking(undefined) };
}

type ActionName =
  | keyof ListActions
  | 'keepAsQuestion'
  | 'phone'
  | 'desk'
  | 'mark'
  | 'markNext'
  | 'markPrevious'
  | 'goAsked'
  | 'goSnoozed'
  | 'goThanks';

type NamedAction = Pick<Action, 'group' | 'isEnabled' | 'keys' | 'run'> & { readonly id: ActionName };
