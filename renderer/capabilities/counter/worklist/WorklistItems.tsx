import { Menu } from '@mantine/core';
import { IconArrowMerge, IconClockPause, IconMessage2, IconPhoneIncoming } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWorklistShown } from './worklist-context.ts';

/** The deeds of the list in the menu of a question; those this person may not use are not there. */
export function WorklistItems() {
  const { t } = useTranslation('worklist');
  const deeds = useWorklistShown();
  const items = [
    { id: 'snooze', isShown: deeds.may.snooze, Icon: IconClockPause, keyCap: 'H', run: deeds.snooze },
    { id: 'merge', isShown: deeds.may.merge, Icon: IconArrowMerge, keyCap: '2', run: deeds.merge },
    { id: 'phone', isShown: true, Icon: IconPhoneIncoming, keyCap: 'A T', run: () => deeds.contact('phone') },
    { id: 'desk', isShown: true, Icon: IconMessage2, keyCap: 'A B', run: () => deeds.contact('desk') },
  ] as const;
  return items
    .filter(({ isShown }) => isShown)
    .map(({ id, Icon, keyCap, run }) => (
      <Menu.Item key={id} leftSection={<Icon size={15} />} rightSection={<Kbd>{keyCap}</Kbd>} onClick={run}>
        {t(`action.${id}`)}
      </Menu.Item>
    ));
}
