import { useEffect, useRef } from 'react';

import type { ActionRegistry } from './action-registry.ts';
import { decideKey, type KeySettings, type PendingKeys } from './key-map.ts';
import { keyPlaceOf } from './key-place.ts';

/**
 * Listens to the keyboard for the actions of the registry.
 *
 * It listens last, so a component that has used a key (and prevented its default) keeps it for itself.
 */
export function useKeyMap(registry: ActionRegistry, settings: KeySettings): void {
  const pending = useRef<PendingKeys | undefined>(undefined);
  const { singleKeys, isMac } = settings;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key))
        return;
      const decision = decideKey(registry.actions(), {
        press: event,
        place: keyPlaceOf(event.target, document),
        isRepeat: event.repeat,
        nowMs: event.timeStamp,
        pending: pending.current,
        singleKeys,
        isMac,
      });
      pending.current = decision.pending;
      if (!decision.action && !decision.pending) return;
      event.preventDefault();
      decision.action?.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, singleKeys, isMac]);
}
