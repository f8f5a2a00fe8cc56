import { createContext, useContext } from 'react';

import { invariant } from '#shared/kernel/invariant.ts';
import type { ActionRegistry } from './action-registry.ts';

export interface ActionServices {
  readonly registry: ActionRegistry;
  /** False when a person has switched off keys without a modifier. */
  readonly singleKeys: boolean;
  readonly isMac: boolean;
  readonly openPalette: () => void;
  readonly openKeySheet: () => void;
}

export const ActionContext = createContext<ActionServices | undefined>(undefined);

/** The services of the ActionProvider above; throws where there is none. */
export function useActionServices(): ActionServices {
  const services = useContext(ActionContext);
  invariant(services, 'an action needs an ActionProvider above it');
  return services;
}
