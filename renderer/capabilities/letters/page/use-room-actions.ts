import { useTranslation } from 'react-i18next';

import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { Room } from './use-room.ts';

/** What can be done with the letter in hand: on its keys, in the palette and on the key sheet. */
export function useRoomActions(room: Room, onBack: () => void): void {
  const { t } = useTranslation('letters');
  const { may } = room.letter;
  const write = { group: 'write', inTextFields: true } as const;
  const item = { group: 'item', isEnabled: true } as const;
  const deed = (id: Action['id'], isEnabled: boolean, run: () => void): Action => ({
    ...item,
    id: `letter.${id}`,
    label: t(`act.${id as 'withdraw'}`),
    isEnabled,
    run,
  });
  useActions([
    {
      ...write,
      id: 'letter.view',
      label: t('view.open'),
      keys: ['mod+e'],
      isEnabled: true,
      run: () => room.open('view'),
    },
    {
      ...write,
      id: 'letter.main',
      label: t(may.release ? 'act.release' : may.sign ? 'act.sign' : 'act.putForward'),
      keys: ['mod+Enter'],
      isEnabled: may.release || may.sign || may.putForward,
      run: () => room.open(may.release ? 'release' : may.sign ? 'sign' : 'forward'),
    },
    {
      ...write,
      id: 'letter.block',
      label: t('tool.block'),
      keys: ['mod+;'],
      isEnabled: may.write,
      run: () => room.open('blocks'),
    },
    { ...write, id: 'letter.shelf', label: t('tool.shelf'), isEnabled: may.write, run: () => room.open('shelf') },
    { ...item, id: 'letter.back', label: t('act.back'), keys: ['u'], run: onBack },
    deed('pdf', true, () => room.open('pdf')),
    deed('withdraw', may.withdraw, () => room.open('withdraw')),
    deed('correct', may.correct, () => room.open('correct')),
    deed('discard', may.discard, () => room.open('discard')),
  ]);
}
