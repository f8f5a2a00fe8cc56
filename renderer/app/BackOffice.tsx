import { Tabs } from '@mantine/core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/rpc/session-context.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './BackOffice.module.css';
import { type BackOfficeRoute, isBackOffice, type Route, routesOf } from './route.ts';

/** Each screen comes as its own file when it is first looked at, so that the counter starts sooner. */
const screens: Readonly<Record<BackOfficeRoute, ComponentType>> = {
  roster: lazy(async () => ({
    default: (await import('#renderer/capabilities/roster/RosterScreen.tsx')).RosterScreen,
  })),
  redFlags: lazy(async () => ({
    default: (await import('#renderer/capabilities/urgency/red-flag-list/RedFlagListScreen.tsx')).RedFlagListScreen,
  })),
  resultPolicies: lazy(async () => ({
    default: (await import('#renderer/capabilities/results/policies/PoliciesScreen.tsx')).PoliciesScreen,
  })),
  glossary: lazy(async () => ({
    default: (await import('#renderer/capabilities/glossary/GlossaryScreen.tsx')).GlossaryScreen,
  })),
  letterhead: lazy(async () => ({
    default: (await import('#renderer/capabilities/letters/letterhead/LetterheadScreen.tsx')).LetterheadScreen,
  })),
  registration: lazy(async () => ({
    default: (await import('#renderer/capabilities/registration/RegistrationScreen.tsx')).RegistrationScreen,
  })),
  agreements: lazy(async () => ({
    default: (await import('#renderer/capabilities/agreements/AgreementsScreen.tsx')).AgreementsScreen,
  })),
  templates: lazy(async () => ({
    default: (await import('#renderer/capabilities/templates/TemplatesScreen.tsx')).TemplatesScreen,
  })),
  staff: lazy(async () => ({ default: (await import('#renderer/capabilities/access/StaffScreen.tsx')).StaffScreen })),
  exchange: lazy(async () => ({
    default: (await import('#renderer/capabilities/exchange/ExchangeScreen.tsx')).ExchangeScreen,
  })),
  log: lazy(async () => ({ default: (await import('#renderer/capabilities/access/LogScreen.tsx')).LogScreen })),
};

export interface BackOfficeProps {
  readonly route: BackOfficeRoute;
  readonly onGo: (route: Route) => void;
}

/**
 * The parts beside the counter: what a department agrees and keeps, and for the administrator managing the program.
 *
 * Access for all: a row of tabs when there is more than one part; the arrows go through them.
 */
export function BackOffice({ route, onGo }: BackOfficeProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const parts = routesOf(person.role).filter(isBackOffice);
  const title = person.role === 'functional-administrator' ? 'administration.title' : 'administration.department';
  return (
    <Tabs value={route} onChange={(value) => onGo((value as Route | null) ?? route)} keepMounted={false}>
      {parts.length > 1 && (
        <Tabs.List aria-label={t(title)} className={styles.tabs}>
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
            <Suspense fallback={<LoadingLines />}>
              <Screen />
            </Suspense>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
