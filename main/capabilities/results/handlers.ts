import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { explainCommands } from './explain-commands.ts';
import { holdCommands } from './hold-commands.ts';
import { policyHandlers } from './policy-handlers.ts';
import { resultQueries } from './queries.ts';
import { releaseCommands } from './release-commands.ts';

/** Handlers of results on their way to the patient. */
export const resultsHandlers: Handlers<typeof resultsContract> = {
  ...resultQueries,
  ...explainCommands,
  ...releaseCommands,
  ...holdCommands,
  ...policyHandlers,
};
