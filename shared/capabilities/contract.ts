import type { ContractRouterClient } from '@orpc/contract';

import { accessContract } from './access/contract.ts';
import { agreementsContract } from './agreements/contract.ts';
import { counterContract } from './counter/contract.ts';
import { exchangeContract } from './exchange/contract.ts';
import { glossaryContract } from './glossary/contract.ts';
import { lettersContract } from './letters/contract.ts';
import { recordContract } from './record/contract.ts';
import { registrationContract } from './registration/contract.ts';
import { resultsContract } from './results/contract.ts';
import { rosterContract } from './roster/contract.ts';
import { searchContract } from './search/contract.ts';
import { templatesContract } from './templates/contract.ts';
import { urgencyContract } from './urgency/contract.ts';
import { vaultContract } from './vault/contract.ts';

/** Every procedure of the program, by capability. Screens and hosts know the core only through this. */
export const contract = {
  vault: vaultContract,
  access: accessContract,
  agreements: agreementsContract,
  counter: counterContract,
  search: searchContract,
  templates: templatesContract,
  glossary: glossaryContract,
  letters: lettersContract,
  record: recordContract,
  registration: registrationContract,
  results: resultsContract,
  roster: rosterContract,
  exchange: exchangeContract,
  urgency: urgencyContract,
};

export type Contract = typeof contract;

/** The core as a screen sees it: one async function per procedure. */
export type CoreClient = ContractRouterClient<Contract>;
