import { useLayoutEffect, useState } from 'react';

import type { Action, Searchable } from './action.ts';
import { useActionServices } from './action-context.ts';

/**
 * Offers actions while the calling component is on the screen: on their keys, in the palette and on the key sheet.
 *
 * The list may be a new one at every render; only the latest counts.
 */
export function useActions(actions: readonly Action[]): void {
  const { registry } = useActionServices();
  const [owner] = useState(() => ({}));
  useLayoutEffect(() => registry.setActions(owner, actions), [registry, owner, actions]);
  useLayoutEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** Lets the palette find these things while the calling component is on the screen. */
export function useSearchables(searchables: readonly Searchable[]): void {
  const { registry } = useActionServices();
  const [owner] = useState(() => ({}));
  useLayoutEffect(() => registry.setSearchables(owner, searchables), [registry, owner, searchables]);
  useLayoutEffect(() => () => registry.remove(owner), [registry, owner]);
}
