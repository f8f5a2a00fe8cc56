import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId, LetterId, ResultId } from '#shared/kernel/ids.ts';
import { AlarmStrip } from '#renderer/capabilities/counter/AlarmStrip.tsx';
import { CounterScreen } from '#renderer/capabilities/counter/CounterScreen.tsx';
import { CounterStatus } from '#renderer/capabilities/counter/CounterStatus.tsx';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useChanges } from '#renderer/rpc/use-changes.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { BackOffice } from './BackOffice.tsx';
import { ShellFrame } from './ShellFrame.tsx';
import { isBackOffice, type Route, routesOf } from './route.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Come as files of their own when they are first looked at, so that the counter starts sooner. */
const ResultsScreen = lazy(async () => ({
  default: (await import('#renderer/capabilities/results/ResultsScreen.tsx')).ResultsScreen,
}));

const LettersScreen = lazy(async () => ({
  default: (await import('#renderer/capabilities/letters/LettersScreen.tsx')).LettersScreen,
}));

/** Everything behind sign-in: the frame, and in it the part of the program somebody is in. */
export function Shell({ lockAfterMs }: { readonly lockAfterMs: number }) {
  const { t } = useTranslation();
  const { person, lock } = useSession();
  const [route, setRoute] = useState<Route>(() => routesOf(person.role)[0] ?? 'counter');
  const [wanted, setWanted] = useState<ItemId | undefined>(undefined);
  const [wantedLetter, setWantedLetter] = useState<LetterId | undefined>(undefined);
  const [wantedResult, setWantedResult] = useState<ResultId | undefined>(undefined);
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
      {route === 'counter' && (
        <CounterScreen
          wanted={{ itemId: wanted, onShown: () => setWanted(undefined) }}
          onLetter={(letterId) => {
            setWantedLetter(letterId);
            setRoute('letters');
          }}
          onResult={(resultId) => {
            setWantedResult(resultId);
            setRoute('results');
          }}
        />
      )}
      {route === 'results' && (
        <Suspense fallback={<LoadingLines lines={6} />}>
          <ResultsScreen wanted={{ resultId: wantedResult, onShown: () => setWantedResult(undefined) }} />
        </Suspense>
      )}
      {route === 'letters' && (
        <Suspense fallback={<LoadingLines lines={6} />}>
          <LettersScreen wanted={{ letterId: wantedLetter, onShown: () => setWantedLetter(undefined) }} />
        </Suspense>
      )}
      {isBackOffice(route) && <BackOffice route={route} onGo={setRoute} />}
    </ShellFrame>
  );
}
