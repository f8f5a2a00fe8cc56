import { createContext, useContext } from 'react';

import { invariant } from '#shared/kernel/invariant.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { WorklistDeeds } from './use-worklist.ts';

/** The deeds of the list, and the way to another question, for what shows the chosen one. */
export interface WorklistShown extends WorklistDeeds {
  readonly open: (itemId: ItemId) => void;
}

export const WorklistContext = createContext<WorklistShown | undefined>(undefined);

/** The deeds of the list, below the counter. */
export function useWorklistShown(): WorklistShown {
  const shown = useContext(WorklistContext);
  invariant(shown, 'the deeds of the list need a counter above them');
  return shown;
}
