import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCheck,
  IconCopy,
  IconDots,
  IconFlag,
  IconHandGrab,
  IconHandOff,
  IconRefresh,
  IconShare3,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemActions } from '#shared/capabilities/counter/model.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './conversation.module.css';

/** What the buttons of an item do; each opens a dialog or acts at once. */
export interface ItemDeeds {
  readonly take: () => void;
  readonly putBack: () => void;
  readonly passOn: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly raise: () => void;
  readonly copyReference: () => void;
}

interface ItemToolbarProps {
  readonly may: ItemActions;
  readonly deeds: ItemDeeds;
}

/**
 * The verbs of the counter as buttons; those this person may not use are not there.
 *
 * Access for all: words on every button; the key beside it is a reminder for those who type.
 */
export function ItemToolbar({ may, deeds }: ItemToolbarProps) {
  const { t } = useTranslation('counter');
  const buttons = [
    { id: 'take', isShown: may.take, run: deeds.take, Icon: IconHandGrab, keyCap: '1' },
    { id: 'putBack', isShown: may.putBack, run: deeds.putBack, Icon: IconHandOff, keyCap: undefined },
    { id: 'passOn', isShown: may.passOn, run: deeds.passOn, Icon: IconShare3, keyCap: '3' },
    { id: 'close', isShown: may.close, run: deeds.close, Icon: IconCheck, keyCap: 'E' },
    { id: 'reopen', isShown: may.reopen, run: deeds.reopen, Icon: IconRefresh, keyCap: undefined },
  ] as const;
  return (
    <span className={styles.toolbar}>
      {buttons
        .filter((button) => button.isShown)
        .map(({ id, run, Icon, keyCap }) => (
          <Button
            key={id}
            variant="default"
            size="compact-sm"
            leftSection={<Icon size={15} aria-hidden />}
            rightSection={keyCap && <Kbd>{keyCap}</Kbd>}
            aria-label={t(`action.${id}`)}
            onClick={run}
          >
            {t(`action.${id}`)}
          </Button>
        ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={t('conversation.more')}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.raise && (
            <Menu.Item leftSection={<IconFlag size={15} />} rightSection={<Kbd>U</Kbd>} onClick={deeds.raise}>
              {t('action.raise')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={15} />} rightSection={<Kbd>.</Kbd>} onClick={deeds.copyReference}>
            {t('action.copyReference')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
