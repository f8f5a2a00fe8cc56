import { useTranslation } from 'react-i18next';

import type { ResultView } from '#shared/capabilities/results/contract.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';

/** What the keys and the palette may set in motion in the queue. */
export interface QueueSteps {
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly view: (view: ResultView) => void;
  /** The views this person has. */
  readonly views: readonly ResultView[];
}

/** Offers walking through the queue and its views on their keys and in the palette. */
export function useResultKeys(steps: QueueSteps): void {
  const { t } = useTranslation('results');
  const moves = [
    { id: 'next', keys: ['j'], run: () => steps.move(1) },
    { id: 'previous', keys: ['k'], run: () => steps.move(-1) },
    { id: 'open', keys: ['Enter'], run: steps.open },
    { id: 'back', keys: ['Escape'], run: steps.back },
  ] as const;
  const views = steps.views.map<Action>((view) => ({
    id: `results.view-${view}`,
    label: t(`action.view.${view}`),
    group: 'go',
    isEnabled: true,
    run: () => steps.view(view),
  }));
  useActions([
    ...moves.map<Action>(({ id, keys, run }) => ({
      id: `results.${id}`,
      label: t(`action.${id}`),
      group: 'list',
      isEnabled: true,
      keys,
      run,
    })),
    ...views,
  ]);
}
