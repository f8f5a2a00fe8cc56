import type { ContractRouterClient } from '@orpc/contract';

import { accessContract } from './access/contract.ts';
import { counterContract } from './counter/contract.ts';
import { exchangeContract } from './exchange/contract.ts';
import { recordContract } from './record/contract.ts';
import { templatesContract } from './templates/contract.ts';
import { vaultContract } from './vault/contract.ts';

/** Every procedure of the program, by capability. Screens and hosts know the core only through this. */
export const contract = {
  vault: vaultContract,
  access: accessContract,
  counter: counterContract,
  templates: templatesContract,
  record: recordContract,
  exchange: exchangeContract,
};

export type Contract = typeof contract;

/** The core as a screen sees it: one async function per procedure. */
export type CoreClient = ContractRouterClient<Contract>;
