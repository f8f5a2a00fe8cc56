import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CounterScreen } from '#renderer/capabilities/counter/CounterScreen.tsx';
import { CounterStatus } from '#renderer/capabilities/counter/CounterStatus.tsx';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useChanges } from '#renderer/rpc/use-changes.ts';
import { Administration } from './Administration.tsx';
import { ShellFrame } from './ShellFrame.tsx';
import { type Route, routesOf } from './route.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Everything behind sign-in: the frame, and in it the part of the program somebody is in. */
export function Shell({ lockAfterMs }: { readonly lockAfterMs: number }) {
  const { t } = useTranslation();
  const { person, lock } = useSession();
  const [route, setRoute] = useState<Route>(() => routesOf(person.role)[0] ?? 'counter');
  useChanges();
  useIdleLock(
    lockAfterMs,
    useCallback(() => void lock('idle'), [lock]),
  );
  return (
    <ShellFrame
      route={route}
      onGo={setRoute}
      status={route === 'counter' ? <CounterStatus /> : t('shell.signedInAs', { name: person.name })}
    >
      {route === 'counter' ? <CounterScreen /> : <Administration route={route} onGo={setRoute} />}
    </ShellFrame>
  );
}
