import { useEffect, useState } from 'react';

import { type Instant, instantOf } from '#shared/kernel/time.ts';

/** The present moment, renewed every so many milliseconds while the calling component is on the screen. */
export function useNow(everyMs: number): Instant {
  const [now, setNow] = useState(() => instantOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instantOf(Date.now())), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
