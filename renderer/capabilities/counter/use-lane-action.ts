import { useTranslation } from 'react-i18next';

import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { Inbox } from './use-inbox.ts';
import type { Selection } from './use-selection.ts';

/** Offers going to the first question to call about. */
export function useLaneAction(inbox: Inbox, selection: Selection): void {
  const { t } = useTranslation('urgency');
  useActions([
    {
      id: 'counter.goRed',
      label: t('action.goRed'),
      group: 'go',
      keys: ['g r'],
      isEnabled: inbox.lane.length > 0,
      run: () => selection.select(0),
    },
  ]);
}
