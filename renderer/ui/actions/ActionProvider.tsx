import { type ReactNode, useMemo, useState } from 'react';

import { ActionContext, type ActionServices } from './action-context.ts';
import { ActionRegistry } from './action-registry.ts';
import { KeySheet } from './KeySheet.tsx';
import { Palette } from './Palette.tsx';
import { useKeyMap } from './use-key-map.ts';

export interface ActionProviderProps {
  readonly singleKeys: boolean;
  readonly isMac: boolean;
  readonly children: ReactNode;
}

/**
 * Keys, palette and key sheet for everything below it.
 *
 * Access for all: single keys never work in a text field, in a dialog or with a modifier, and can be switched off;
 * every action can also be reached in the palette and by the buttons of its screen.
 */
export function ActionProvider({ singleKeys, isMac, children }: ActionProviderProps) {
  const [registry] = useState(() => new ActionRegistry());
  const [opened, setOpened] = useState<'palette' | 'keys' | undefined>(undefined);
  const services = useMemo<ActionServices>(
    () => ({
      registry,
      singleKeys,
      isMac,
      openPalette: () => setOpened((before) => (before === 'palette' ? undefined : 'palette')),
      openKeySheet: () => setOpened('keys'),
    }),
    [registry, singleKeys, isMac],
  );
  useKeyMap(registry, services);
  const close = () => setOpened(undefined);
  return (
    <ActionContext value={services}>
      {children}
      <Palette isOpen={opened === 'palette'} onClose={close} />
      <KeySheet isOpen={opened === 'keys'} onClose={close} />
    </ActionContext>
  );
}
