import { Menu, UnstyledButton } from '@mantine/core';
import { IconAdjustments, IconKey, IconLock, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { Avatar } from '#renderer/ui/Avatar.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { ShellDialogsState } from './use-shell-dialogs.ts';

/**
 * What a person can do about their own session.
 *
 * Access for all: a menu button named after the person; the arrows walk through it and Escape closes it.
 */
export function UserMenu({ dialogs }: { readonly dialogs: ShellDialogsState }) {
  const { t } = useTranslation();
  const { person, lock, signOut } = useSession();
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      width={260}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.menu', { name: isolatedText(person.name) })}>
          <Avatar name={person.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <PlainText text={person.functionTitle === '' ? person.name : `${person.name}, ${person.functionTitle}`} />
        </Menu.Label>
        <Menu.Item leftSection={<IconAdjustments size={16} />} onClick={() => dialogs.open('preferences')}>
          {t('actions.preferences')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => dialogs.open('change-password')}>
          {t('actions.changePassword')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLock size={16} />}
          rightSection={<Keys keys="mod+l" />}
          onClick={() => void lock('asked')}
        >
          {t('actions.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('actions.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
