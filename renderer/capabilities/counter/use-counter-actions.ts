import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Conversation, Lens } from '#shared/capabilities/counter/model.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { ItemDeeds } from './conversation/ItemToolbar.tsx';
import { mayPromise } from './dialogs/use-interim.ts';
import { useMayLetter } from './use-may-letter.ts';
import { type Chosen, useOnceLoaded } from './use-once-loaded.ts';

/** What the keys and the palette may set in motion. */
export interface CounterSteps {
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly look: (lens: Lens) => void;
  readonly answer: () => void;
  readonly note: () => void;
  readonly undo: () => void;
  readonly details: () => void;
}

function goActions(t: TFunction<'counter'>, look: CounterSteps['look']): Action[] {
  const places = [
    { id: 'goDepartment', lens: 'department', keys: ['g i'] },
    { id: 'goMine', lens: 'mine', keys: ['g m'] },
    { id: 'goUrgent', lens: 'urgent', keys: ['g n'] },
    { id: 'goClosed', lens: 'closed', keys: [] },
  ] as const;
  return places.map(({ id, lens, keys }) => ({
    id: `counter.${id}`,
    label: t(`action.${id}`),
    group: 'go',
    isEnabled: true,
    keys,
    run: () => look(lens),
  }));
}

function listActions(t: TFunction<'counter'>, steps: CounterSteps): Action[] {
  const moves = [
    { id: 'next', keys: ['j'], run: () => steps.move(1) },
    { id: 'previous', keys: ['k'], run: () => steps.move(-1) },
    { id: 'open', keys: ['Enter'], run: steps.open },
    { id: 'back', keys: ['Escape'], run: steps.back },
    { id: 'undo', keys: ['z'], run: steps.undo },
  ] as const;
  return moves.map(({ id, ...move }) => ({
    id: `counter.${id}`,
    label: t(`action.${id}`),
    group: 'list',
    isEnabled: true,
    ...move,
  }));
}

function itemActions(
  t: TFunction<'counter'>,
  conversation: Conversation | undefined,
  deeds: ItemDeeds,
  mayLetter: boolean,
): Action[] {
  const may = conversation?.may;
  const all = [
    { id: 'take', isEnabled: may?.take === true, keys: ['1'], run: deeds.take },
    { id: 'putBack', isEnabled: may?.putBack === true, keys: [], run: deeds.putBack },
    { id: 'ask', isEnabled: conversation?.colleagues.may.ask === true, keys: ['c'], run: deeds.ask },
    { id: 'handOver', isEnabled: conversation?.colleagues.may.handOver === true, keys: [], run: deeds.handOver },
    { id: 'passOn', isEnabled: may?.passOn === true, keys: ['3'], run: deeds.passOn },
    { id: 'changeType', isEnabled: may?.passOn === true, keys: ['4'], run: deeds.changeType },
    { id: 'close', isEnabled: may?.close === true, keys: ['e'], run: deeds.close },
    { id: 'reopen', isEnabled: may?.reopen === true, keys: [], run: deeds.reopen },
    { id: 'interim', isEnabled: mayPromise(conversation), keys: ['i'], run: deeds.interim },
    { id: 'writeLetter', isEnabled: mayLetter, keys: [], run: deeds.letter },
    { id: 'copyReference', isEnabled: conversation !== undefined, keys: ['.'], run: deeds.copyReference },
  ] as const;
  return all.map(({ id, ...rest }) => ({ id: `counter.${id}`, label: t(`action.${id}`), group: 'item', ...rest }));
}

function writeActions(t: TFunction<'counter'>, conversation: Conversation | undefined, steps: CounterSteps): Action[] {
  const mayAnswer = conversation?.may.answer === true && conversation.outbox === null;
  const mayNote = conversation?.may.note === true;
  const all = [
    { id: 'answer', isEnabled: mayAnswer, keys: ['r'], run: steps.answer },
    { id: 'note', isEnabled: mayNote, keys: ['n'], run: steps.note },
    { id: 'details', isEnabled: conversation !== undefined, keys: [], run: steps.details },
  ] as const;
  return all.map(({ id, ...rest }) => ({ id: `counter.${id}`, label: t(`action.${id}`), group: 'write', ...rest }));
}

/**
 * Offers every action of the counter on its key and in the palette.
 *
 * The whole key map is in the README.
 */
export function useCounterActions(chosen: Chosen, steps: CounterSteps, deeds: ItemDeeds): void {
  const { t } = useTranslation('counter');
  const { conversation } = chosen;
  const aboutItem = useOnceLoaded(chosen, [
    ...itemActions(t, conversation, deeds, useMayLetter(conversation)),
    ...writeActions(t, conversation, steps),
  ]);
  useActions([...listActions(t, steps), ...aboutItem, ...goActions(t, steps.look)]);
}
