import type { KeyboardEvent } from 'react';

/** What the keys of a viewer do; a step that is not there leaves its key to the screen. */
export interface ViewerSteps {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly turnRight?: () => void;
  readonly turnLeft?: () => void;
  readonly next?: () => void;
  readonly previous?: () => void;
}

/** Hears the keys of a viewer that has the focus. A key it uses does nothing else. */
export function useViewerKeys(steps: ViewerSteps): (event: KeyboardEvent) => void {
  const byKey: Readonly<Record<string, (() => void) | undefined>> = {
    '+': steps.zoomIn,
    '=': steps.zoomIn,
    '-': steps.zoomOut,
    '0': steps.fit,
    r: steps.turnRight,
    R: steps.turnLeft,
    PageDown: steps.next,
    PageUp: steps.previous,
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = Object.hasOwn(byKey, event.key) ? byKey[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    step();
  };
}
