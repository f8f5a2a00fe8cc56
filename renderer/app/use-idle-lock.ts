import { useEffect } from 'react';

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` after so many milliseconds without keyboard or mouse.
 *
 * Goes by the wall clock and looks again when the window comes back in view, so that a computer that slept locks at
 * once instead of counting on.
 */
export function useIdleLock(afterMs: number, onIdle: () => void): void {
  useEffect(() => {
    let lastAtMs = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const restMs = lastAtMs + afterMs - Date.now();
      clearTimeout(timer);
      if (restMs <= 0) onIdle();
      else timer = setTimeout(look, restMs);
    };
    const live = () => {
      if (Date.now() - lastAtMs >= afterMs) look();
      else lastAtMs = Date.now();
    };
    timer = setTimeout(look, afterMs);
    for (const sign of signsOfLife) window.addEventListener(sign, live, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, live, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [afterMs, onIdle]);
}
