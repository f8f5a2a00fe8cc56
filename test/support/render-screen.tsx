import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';

import { defaultPreferences, type Language, type Preferences } from '#shared/capabilities/vault/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { HostInfo } from '#shared/rpc/host.ts';
import { Surroundings } from '#renderer/app/App.tsx';
import { CoreProvider } from '#renderer/rpc/CoreProvider.tsx';
import { SessionProvider } from '#renderer/rpc/SessionProvider.tsx';
import { fakeCore, type FakeHandlers } from './fake-core.ts';

const cardiology = { id: '00000000-0000-4000-8000-00000000000c' as DepartmentId, code: 'CARD', name: 'Cardiologie' };

/** The nurse most screens are tested as. */
export const testNurse: Person = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'I. Brandsma',
  role: 'nurse',
  functionTitle: 'verpleegkundige',
  departments: [cardiology],
  mayPrescribe: false,
  supervisorId: null,
};

export const testAdministrator: Person = {
  ...testNurse,
  id: '00000000-0000-4000-8000-000000000009' as PractitionerId,
  name: 'F. Beheer',
  role: 'functional-administrator',
  functionTitle: '',
  departments: [],
};

export interface ScreenOptions {
  readonly language?: Language;
  readonly preferences?: Partial<Preferences>;
  readonly host?: HostInfo;
  /** Who is signed in; nobody, when null. */
  readonly person?: Person | null;
}

const testHost: HostInfo = { kind: 'loopback', platform: 'linux', version: '0.0.0' };

/**
 * Shows a screen as the program does, on a fake core, with its language, theme, keys and messages around it.
 *
 * Gives the calls the screen made and a user to type and click with.
 */
export function renderScreen(screen: ReactNode, handlers: FakeHandlers = {}, options: ScreenOptions = {}) {
  const { language = 'nl', preferences = {}, host = testHost, person = testNurse } = options;
  const kept = { ...defaultPreferences, language, ...preferences };
  const vault = { preferences: () => kept, ...handlers.vault };
  const { client, calls } = fakeCore({ ...handlers, vault });
  const inSession = person ? (
    <SessionProvider person={person} clinicName="Ziekenhuis De Brink" isDemo>
      {screen}
    </SessionProvider>
  ) : (
    screen
  );
  const user = userEvent.setup();
  const view = render(
    <CoreProvider client={client} host={host}>
      <Surroundings>{inSession}</Surroundings>
    </CoreProvider>,
  );
  return { ...view, calls, user };
}

/** Rules that need a drawn page: jsdom knows no colours or sizes. The browser journeys check those. */
const drawnOnly = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } };

/** Fails with the name of each accessibility rule that the page breaks. */
export async function expectNoAxeViolations(place: Element = document.body): Promise<void> {
  const { violations } = await axe.run(place, {
    rules: { ...drawnOnly, region: { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
