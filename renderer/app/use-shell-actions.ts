import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/rpc/session-context.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { type Route, routesOf } from './route.ts';
import type { ShellDialogsState } from './use-shell-dialogs.ts';

/** Keys of the parts of the program. Import and export are reached through their screen. */
const keysOfRoute: Readonly<Record<Route, readonly string[]>> = {
  counter: ['g l'],
  results: ['g u'],
  letters: ['g e'],
  roster: ['g w'],
  registration: ['g d'],
  redFlags: ['g v'],
  resultPolicies: ['g y'],
  glossary: ['g h'],
  letterhead: ['g p'],
  agreements: ['g a'],
  templates: ['g s'],
  staff: ['g b'],
  exchange: ['g x'],
  log: ['g o'],
};

/** What can be done from anywhere: the palette, the keys, locking, and going to a part of the program. */
export function useShellActions(onGo: (route: Route) => void, dialogs: ShellDialogsState): void {
  const { t } = useTranslation();
  const { person, lock, signOut } = useSession();
  const { openPalette, openKeySheet } = useActionServices();
  const always = { group: 'app', isEnabled: true, inTextFields: true } as const;
  const goings = routesOf(person.role).map<Action>((route) => ({
    id: `go-${route}`,
    label: t(`actions.${route}`),
    group: 'go',
    keys: keysOfRoute[route],
    isEnabled: true,
    run: () => onGo(route),
  }));
  useActions([
    { ...always, id: 'palette', label: t('actions.palette'), keys: ['mod+k'], run: openPalette },
    { ...always, id: 'key-sheet', label: t('actions.keys'), keys: ['?'], run: openKeySheet },
    { ...always, id: 'lock', label: t('actions.lock'), keys: ['mod+l'], run: () => void lock('asked') },
    { ...always, id: 'sign-out', label: t('actions.signOut'), run: () => void signOut() },
    {
      ...always,
      id: 'change-password',
      label: t('actions.changePassword'),
      run: () => dialogs.open('change-password'),
    },
    {
      ...always,
      id: 'preferences',
      label: t('actions.preferences'),
      keys: ['mod+,'],
      run: () => dialogs.open('preferences'),
    },
    ...goings,
  ]);
}
