import { createContext, useContext } from 'react';

import { workerService } from './language-client.ts';
import type { LanguageService } from './language-protocol.ts';

const LanguageServiceContext = createContext<LanguageService>(workerService);

/** Gives the editors below it another service than the program's worker, such as one that checks in this process. */
export const LanguageClientProvider = LanguageServiceContext;

/** Where texts are checked. */
export function useLanguageService(): LanguageService {
  return useContext(LanguageServiceContext);
}
