import { ActionIcon, UnstyledButton } from '@mantine/core';
import {
  IconBuildingLighthouse,
  IconHeadset,
  IconLock,
  IconNurse,
  IconSearch,
  IconSettings,
  IconShieldCheck,
  IconStethoscope,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Role } from '#shared/kernel/person.ts';
import { CallStrip } from '#renderer/capabilities/urgency/public.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './TopBar.module.css';
import type { ShellDialogsState } from './use-shell-dialogs.ts';
import { UserMenu } from './UserMenu.tsx';

const roleIcons: Readonly<Record<Role, TablerIcon>> = {
  doctor: IconStethoscope,
  nurse: IconNurse,
  desk: IconHeadset,
  'privacy-officer': IconShieldCheck,
  'functional-administrator': IconSettings,
};

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
  const RoleIcon = roleIcons[person.role];
  return (
    <Chip tone="accent" icon={<RoleIcon size={14} />}>
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

interface TopBarProps {
  readonly dialogs: ShellDialogsState;
  readonly onCounter: () => void;
}

/**
 * Name of the program and the clinic, how many patients to call now, the palette, and who is signed in.
 *
 * Access for all: a banner; each button has its name in words, and the palette says its key.
 */
export function TopBar({ dialogs, onCounter }: TopBarProps) {
  const { t } = useTranslation();
  const { lock, person } = useSession();
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
      {isCounterRole(person.role) && <CallStrip onGo={onCounter} />}
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span className={styles.searchText}>{t('shell.search')}</span>
        <Keys keys="mod+k" />
      </UnstyledButton>
      <span className={styles.role}>
        <RoleChip />
      </span>
      <UserMenu dialogs={dialogs} />
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--mid)"
        size="lg"
        aria-label={t('shell.lock')}
        onClick={() => void lock('asked')}
      >
        <IconLock size={18} />
      </ActionIcon>
    </header>
  );
}
