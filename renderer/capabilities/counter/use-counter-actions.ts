import { useTranslation } from 'react-i18next';

import type { Conversation, Lens } from '#shared/capabilities/counter/model.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { ItemDeeds } from './conversation/ItemToolbar.tsx';

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

/**
 * Offers every action of the counter on its key and in the palette.
 *
 * @source inbox-anchors section 4
 */
export function useCounterActions(conversation: Conversation | undefined, steps: CounterSteps, deeds: ItemDeeds): void {
  const { t } = useTranslation('counter');
  const may = conversation?.may;
  const isOpen = conversation !== undefined;
  const mayAnswer = may?.answer === true && conversation?.outbox === null;
  const action = (id: string, label: string, rest: Omit<Action, 'id' | 'label'>): Action => ({
    id: `counter.${id}`,
    label,
    ...rest,
  });
  const on = { group: 'item', isEnabled: true } as const;
  useActions([
    action('next', t('action.next'), { group: 'list', isEnabled: true, keys: ['j'], run: () => steps.move(1) }),
    action('previous', t('action.previous'), {
      group: 'list',
      isEnabled: true,
      keys: ['k'],
      run: () => steps.move(-1),
    }),
    action('open', t('action.open'), { group: 'list', isEnabled: true, keys: ['Enter'], run: steps.open }),
    action('back', t('action.back'), { group: 'list', isEnabled: true, keys: ['Escape'], run: steps.back }),
    action('take', t('action.take'), { ...on, isEnabled: may?.take === true, keys: ['1'], run: deeds.take }),
    action('putBack', t('action.putBack'), { ...on, isEnabled: may?.putBack === true, run: deeds.putBack }),
    action('passOn', t('action.passOn'), { ...on, isEnabled: may?.passOn === true, keys: ['3'], run: deeds.passOn }),
    action('close', t('action.close'), { ...on, isEnabled: may?.close === true, keys: ['e'], run: deeds.close }),
    action('reopen', t('action.reopen'), { ...on, isEnabled: may?.reopen === true, run: deeds.reopen }),
    action('raise', t('action.raise'), { ...on, isEnabled: may?.raise === true, keys: ['u'], run: deeds.raise }),
    action('copy', t('action.copyReference'), { ...on, isEnabled: isOpen, keys: ['.'], run: deeds.copyReference }),
    action('details', t('action.details'), { ...on, isEnabled: isOpen, run: steps.details }),
    action('answer', t('action.answer'), { group: 'write', isEnabled: mayAnswer, keys: ['r'], run: steps.answer }),
    action('note', t('action.note'), { group: 'write', isEnabled: may?.note === true, keys: ['n'], run: steps.note }),
    action('undo', t('action.undo'), { group: 'list', isEnabled: true, keys: ['z'], run: steps.undo }),
    action('goDepartment', t('action.goDepartment'), {
      group: 'go',
      isEnabled: true,
      keys: ['g i'],
      run: () => steps.look('department'),
    }),
    action('goMine', t('action.goMine'), {
      group: 'go',
      isEnabled: true,
      keys: ['g m'],
      run: () => steps.look('mine'),
    }),
    action('goUrgent', t('action.goUrgent'), {
      group: 'go',
      isEnabled: true,
      keys: ['g u'],
      run: () => steps.look('urgent'),
    }),
    action('goClosed', t('action.goClosed'), { group: 'go', isEnabled: true, run: () => steps.look('closed') }),
  ]);
}
