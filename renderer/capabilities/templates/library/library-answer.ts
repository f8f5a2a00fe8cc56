import type { CoreClient } from '#shared/capabilities/contract.ts';

/** The library as the core gives it: texts, departments, colleagues, and what this person may write. */
export type LibraryAnswer = Awaited<ReturnType<CoreClient['templates']['library']>>;
