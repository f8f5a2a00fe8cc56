import { UnstyledButton } from '@mantine/core';
import {
  IconBuildingHospital,
  IconFlask,
  IconInbox,
  IconKeyboard,
  IconMailOpened,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/rpc/session-context.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import { isBackOffice, type Route, routesOf } from './route.ts';
import styles from './Rail.module.css';

interface RailButtonProps {
  readonly label: string;
  readonly Icon: TablerIcon;
  readonly isCurrent?: boolean;
  readonly onClick: () => void;
}

function RailButton({ label, Icon, isCurrent = false, onClick }: RailButtonProps) {
  return (
    <UnstyledButton className={styles.button} aria-current={isCurrent ? 'page' : undefined} onClick={onClick}>
      <Icon size={21} aria-hidden />
      <span className={styles.label}>{label}</span>
    </UnstyledButton>
  );
}

export interface RailProps {
  readonly route: Route;
  readonly onGo: (route: Route) => void;
}

/**
 * The parts of the program that this person has, and the keys.
 *
 * Access for all: a navigation landmark; every picture has its word below it, and the current part says so.
 */
export function Rail({ route, onGo }: RailProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { openKeySheet } = useActionServices();
  const mine = routesOf(person.role);
  const backOffice = mine.find(isBackOffice);
  const isAdministrator = person.role === 'functional-administrator';
  return (
    <nav className={styles.rail} aria-label={t('shell.rail')}>
      {mine.includes('counter') && (
        <RailButton
          label={t('shell.counter')}
          Icon={IconInbox}
          isCurrent={route === 'counter'}
          onClick={() => onGo('counter')}
        />
      )}
      {mine.includes('results') && (
        <RailButton
          label={t('shell.results')}
          Icon={IconFlask}
          isCurrent={route === 'results'}
          onClick={() => onGo('results')}
        />
      )}
      {mine.includes('letters') && (
        <RailButton
          label={t('shell.letters')}
          Icon={IconMailOpened}
          isCurrent={route === 'letters'}
          onClick={() => onGo('letters')}
        />
      )}
      {backOffice && (
        <RailButton
          label={t(isAdministrator ? 'shell.administration' : 'shell.department')}
          Icon={isAdministrator ? IconSettings : IconBuildingHospital}
          isCurrent={isBackOffice(route)}
          onClick={() => onGo(backOffice)}
        />
      )}
      <span className={styles.gap} />
      <RailButton label={t('shell.keys')} Icon={IconKeyboard} onClick={openKeySheet} />
    </nav>
  );
}
