import type { accessContract } from '#shared/capabilities/access/contract.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { logHandlers } from './log-handlers.ts';
import { type Accounts, staffHandlers } from './staff-handlers.ts';

export type { Accounts };

/** Handlers of access: the log, and who works here. */
export function accessHandlers(accounts: Accounts): Handlers<typeof accessContract> {
  return { ...logHandlers, ...staffHandlers(accounts) };
}
