import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Conversation, ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { UrgencyActions } from '#shared/capabilities/urgency/model.ts';
import { raisableTo } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { type CallDraft, emptyCall } from './CallDialog.tsx';

type Asking = 'raise' | 'lower' | 'call';

/** What can be done about the urgency of the chosen question, and the dialog that is open for it. */
export interface UrgencyDeeds {
  readonly may: UrgencyActions;
  readonly raise: () => void;
  readonly lower: () => void;
  readonly call: () => void;
  readonly asking: Asking | undefined;
  readonly stopAsking: () => void;
  readonly callDraft: CallDraft;
  readonly setCallDraft: (draft: CallDraft) => void;
}

const nothing: UrgencyActions = { raiseTo: [], lower: false, recordCall: false };

/**
 * What the core would allow, guessed from the row until the conversation has come: a key pressed at once is not lost,
 * and a question that this role cannot open can still be raised.
 */
function guessOf(item: ItemSummary | undefined, { role }: Person): UrgencyActions {
  if (!item || item.state === 'closed' || !isCounterRole(role)) return nothing;
  const judges = role !== 'desk' && item.firstLine !== null && item.urgency !== 'none';
  return { raiseTo: raisableTo(item.urgency), lower: judges, recordCall: judges };
}

/** Offers raising, lowering and recording a call for the chosen question on their keys and in the palette. */
export function useUrgencyDeeds(item: ItemSummary | undefined, conversation: Conversation | undefined): UrgencyDeeds {
  const { t } = useTranslation('urgency');
  const { person } = useSession();
  const [asked, setAsked] = useState<{ readonly itemId: ItemId; readonly asking: Asking } | undefined>(undefined);
  const [drafts, setDrafts] = useState<ReadonlyMap<ItemId, CallDraft>>(new Map());
  const may = conversation?.urgency.may ?? guessOf(item, person);
  const ask = (asking: Asking) => () => item && setAsked({ itemId: item.id, asking });
  const [raise, lower, call] = [ask('raise'), ask('lower'), ask('call')];
  const actions = [
    { id: 'raise', isEnabled: may.raiseTo.length > 0, keys: ['u'], run: raise },
    { id: 'call', isEnabled: may.recordCall, keys: ['b'], run: call },
    { id: 'lower', isEnabled: may.lower, keys: [], run: lower },
  ] as const;
  useActions(
    actions.map(({ id, ...rest }) => ({ id: `urgency.${id}`, label: t(`action.${id}`), group: 'item', ...rest })),
  );
  return {
    may,
    raise,
    lower,
    call,
    asking: asked?.itemId === item?.id ? asked?.asking : undefined,
    stopAsking: () => setAsked(undefined),
    callDraft: (item && drafts.get(item.id)) ?? emptyCall,
    setCallDraft: (draft) => item && setDrafts(new Map(drafts).set(item.id, draft)),
  };
}
