import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { LogScreen } from '#renderer/capabilities/access/LogScreen.tsx';
import { StaffScreen } from '#renderer/capabilities/access/StaffScreen.tsx';
import { ExchangeScreen } from '#renderer/capabilities/exchange/ExchangeScreen.tsx';
import { useSession } from '#renderer/rpc/session-context.ts';
import styles from './Administration.module.css';
import { isAdministration, type Route, routesOf } from './route.ts';

const screens = { staff: StaffScreen, exchange: ExchangeScreen, log: LogScreen } as const;
type Part = keyof typeof screens;

export interface AdministrationProps {
  readonly route: Part;
  readonly onGo: (route: Route) => void;
}

/**
 * What belongs to managing the program: staff, import and export, the log.
 *
 * Access for all: a row of tabs when there is more than one part; the arrows go through them.
 */
export function Administration({ route, onGo }: AdministrationProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const parts = routesOf(person.role).filter((part): part is Part => isAdministration(part));
  return (
    <Tabs value={route} onChange={(value) => onGo((value as Part | null) ?? route)} keepMounted={false}>
      {parts.length > 1 && (
        <Tabs.List aria-label={t('administration.title')} className={styles.tabs}>
          {parts.map((part) => (
            <Tabs.Tab key={part} value={part}>
              {t(`administration.${part}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      {parts.map((part) => {
        const Screen = screens[part];
        return (
          <Tabs.Panel key={part} value={part}>
            <Screen />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
