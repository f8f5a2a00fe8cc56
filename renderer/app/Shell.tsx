import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { AlarmStrip } from '#renderer/capabilities/counter/AlarmStrip.tsx';
import { CounterScreen } from '#renderer/capabilities/counter/CounterScreen.tsx';
import { CounterStatus } from '#renderer/capabilities/counter/CounterStatus.tsx';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useChanges } from '#renderer/rpc/use-changes.ts';
import { BackOffice } from './BackOffice.tsx';
import { ShellFrame } from './ShellFrame.tsx';
import { type Route, routesOf } from './route.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Everything behind sign-in: the frame, and in it the part of the program somebody is in. */
export function Shell({ lockAfterMs }: { readonly lockAfterMs: number }) {
  const { t } = useTranslation();
  const { person, lock } = useSession();
  const [route, setRoute] = useState<Route>(() => routesOf(person.role)[0] ?? 'counter');
  const [wanted, setWanted] = useState<ItemId | undefined>(undefined);
  useChanges();
  useIdleLock(
    lockAfterMs,
    useCallback(() => void lock('idle'), [lock]),
  );
  return (
    <ShellFrame
      route={route}
      onGo={setRoute}
      notice={
        <AlarmStrip
          onShow={(itemId) => {
            setWanted(itemId);
            setRoute('counter');
          }}
        />
      }
      status={route === 'counter' ? <CounterStatus /> : t('shell.signedInAs', { name: person.name })}
    >
      {route === 'counter' ? (
        <CounterScreen wanted={{ itemId: wanted, onShown: () => setWanted(undefined) }} />
      ) : (
        <BackOffice route={route} onGo={setRoute} />
      )}
    </ShellFrame>
  );
}
