import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to an element once it has come, so that its keys work at once. */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const first = useRef<Element>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}
