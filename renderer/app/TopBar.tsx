import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconBuildingLighthouse, IconLock, IconSearch, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/rpc/session-context.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './TopBar.module.css';
import type { ShellDialogsState } from './use-shell-dialogs.ts';
import { UserMenu } from './UserMenu.tsx';

function Clinic() {
  const { t } = useTranslation();
  const { clinicName, isDemo } = useSession();
  return (
    <Chip>
      <PlainText text={clinicName} />
      {isDemo && ` · ${t('shell.practice')}`}
    </Chip>
  );
}

function RoleChip() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [department] = person.departments;
  return (
    <Chip tone="accent" icon={<IconStethoscope size={14} />}>
      {t(`role.${person.role}`)}
      {department && (
        <>
          {' · '}
          <PlainText text={department.name} />
        </>
      )}
    </Chip>
  );
}

/**
 * Name of the program and the clinic, the palette, and who is signed in.
 *
 * Access for all: a banner; each button has its name in words, and the palette says its key.
 */
export function TopBar({ dialogs }: { readonly dialogs: ShellDialogsState }) {
  const { t } = useTranslation();
  const { lock } = useSession();
  const { openPalette } = useActionServices();
  return (
    <header className={styles.bar} aria-label={t('shell.top')}>
      <span className={styles.logo}>
        <IconBuildingLighthouse size={22} aria-hidden />
        {t('product')}
      </span>
      <span className={styles.clinic}>
        <Clinic />
      </span>
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span className={styles.searchText}>{t('shell.search')}</span>
        <Keys keys="mod+k" />
      </UnstyledButton>
      <span className={styles.role}>
        <RoleChip />
      </span>
      <UserMenu dialogs={dialogs} />
      <ActionIcon variant="subtle" color="gray" c="var(--mid)" size="lg" aria-label={t('shell.lock')} onClick={() => void lock('asked')}>
        <IconLock size={18} />
      </ActionIcon>
    </header>
  );
}
