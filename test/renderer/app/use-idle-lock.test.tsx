import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useIdleLock } from '#renderer/app/use-idle-lock.ts';

const minute = 60_000;

describe('useIdleLock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  function watch() {
    const onIdle = vi.fn();
    const view = renderHook(() => useIdleLock(5 * minute, onIdle));
    return { onIdle, ...view };
  }

  it('locks after the time without a sign of life', () => {
    const { onIdle } = watch();
    vi.advanceTimersByTime(5 * minute - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it.each(['keyDown', 'pointerMove', 'wheel', 'touchStart'] as const)('counts from the last %s', (sign) => {
    const { onIdle } = watch();
    vi.advanceTimersByTime(4 * minute);
    fireEvent[sign](window);
    vi.advanceTimersByTime(4 * minute);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('locks at the first sign of life after the computer slept past the time', () => {
    const { onIdle } = watch();
    vi.setSystemTime(60 * minute);
    fireEvent.pointerMove(window);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('stops watching when the session is over', () => {
    const { onIdle, unmount } = watch();
    unmount();
    vi.advanceTimersByTime(60 * minute);
    expect(onIdle).not.toHaveBeenCalled();
  });
});
