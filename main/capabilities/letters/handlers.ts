import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { afterCommands } from './after-commands.ts';
import { blockQuery } from './block-query.ts';
import { letterQueries } from './letter-queries.ts';
import { letterheadHandlers } from './letterhead-handlers.ts';
import { pdf } from './pdf-task.ts';
import { shelfHandlers } from './shelf-handlers.ts';
import { sign } from './signing.ts';
import { stepCommands } from './step-commands.ts';
import { writeCommands } from './write-commands.ts';

/** Handlers of letters. */
export const lettersHandlers: Handlers<typeof lettersContract> = {
  ...letterQueries,
  ...writeCommands,
  ...stepCommands,
  ...afterCommands,
  ...shelfHandlers,
  ...blockQuery,
  ...letterheadHandlers,
  sign,
  pdf,
};
