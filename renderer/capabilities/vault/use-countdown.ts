import { useEffect, useState } from 'react';

/** Seconds left of a wait, and how to start one. */
export interface Countdown {
  readonly secondsLeft: number;
  /** True from the end of a wait until the next one starts. */
  readonly hasEnded: boolean;
  readonly start: (waitMs: number) => void;
}

/** Counts down whole seconds by the clock, so a sleeping computer does not make the wait longer. */
export function useCountdown(): Countdown {
  const [endsAtMs, setEndsAtMs] = useState<number | undefined>(undefined);
  const [nowMs, setNowMs] = useState(() => Date.now());
  const isRunning = endsAtMs !== undefined && nowMs < endsAtMs;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return {
    secondsLeft: isRunning ? Math.ceil((endsAtMs - nowMs) / 1_000) : 0,
    hasEnded: endsAtMs !== undefined && !isRunning,
    start: (waitMs) => {
      const startMs = Date.now();
      setNowMs(startMs);
      setEndsAtMs(waitMs > 0 ? startMs + waitMs : undefined);
    },
  };
}
