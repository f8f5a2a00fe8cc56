import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A busy machine draws slowly; what never comes is still found missing.
configure({ asyncUtilTimeout: 8_000 });

/** What jsdom lacks and the component library asks for. None of it draws, so nothing here can hide a fault of ours. */
function standIn(): void {
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  });
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  const noRectangles = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = noRectangles as unknown as typeof Range.prototype.getClientRects;
  window.CSS = {
    escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'),
    supports: () => false,
  } as unknown as typeof CSS;
  document.elementFromPoint = () => null;
}

standIn();

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
