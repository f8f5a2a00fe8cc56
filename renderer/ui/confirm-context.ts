import { createContext, useContext } from 'react';

import { invariant } from '#shared/kernel/invariant.ts';

/** A question that must be answered before something goes on. */
export interface Confirmation {
  readonly title: string;
  readonly body: string;
  /** The deed itself, as a verb: never "OK". */
  readonly confirmLabel: string;
}

export type Confirm = (confirmation: Confirmation) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | undefined>(undefined);

/** Asks a question in a dialog; true when the person goes on, false for anything else. */
export function useConfirm(): Confirm {
  const confirm = useContext(ConfirmContext);
  invariant(confirm, 'asking needs a Confirmer above it');
  return confirm;
}
