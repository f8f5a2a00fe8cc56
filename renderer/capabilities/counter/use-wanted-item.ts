import { useEffect } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';

/** An item that another part of the program asks to be shown. */
export interface WantedItem {
  readonly itemId: ItemId | undefined;
  /** Called once it is shown, so that it is not shown again when somebody comes back. */
  readonly onShown: () => void;
}

/** Shows the item that is asked for, once. */
export function useWantedItem(wanted: WantedItem | undefined, show: (itemId: ItemId) => void): void {
  useEffect(() => {
    if (wanted?.itemId === undefined) return;
    show(wanted.itemId);
    wanted.onShown();
  });
}
