import { cpSync } from 'node:fs';

import { createRouterClient } from '@orpc/server';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { type Core, startCore } from '#main/app/core.ts';
import { FakeClock } from '#test/support/test-door.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** A password that the vault takes, and another. */
export const goodPassword = 'veertig groene fietsbellen';
export const otherPassword = 'negen zilveren dakpannen';

/** The first administrator of an own clinic. */
export const administrator = {
  language: 'nl' as const,
  clinicName: 'Huisartsen De Linde',
  city: 'Oudervoort',
  administratorName: 'C. Stuut',
  loginName: 'C.Stuut',
  password: goodPassword,
};

/** The whole core over a data folder, called as a window would, without a transport. */
export interface TestCore {
  readonly core: Core;
  readonly dataFolder: string;
  readonly clock: FakeClock;
  /** References of the faults the core logged; most tests want none. */
  readonly faults: readonly string[];
  window(callerId?: string): CoreClient;
}

/** Starts a core; without a folder in a fresh one. Close it when done. */
export function openTestCore({ dataFolder = temporaryFolder(), clock = new FakeClock(testNow) } = {}): TestCore {
  const faults: string[] = [];
  const log = {
    fault: ({ where, error }: { readonly where: string; readonly error: unknown }) =>
      faults.push(`${where}: ${String(error)}`),
  };
  const core = startCore({ dataFolder, clock, log });
  return {
    core,
    dataFolder,
    clock,
    faults,
    window: (callerId = 'w1') => createRouterClient(core.router, { context: { callerId } }) as unknown as CoreClient,
  };
}

/** The one password of every account of the demo clinic in tests. */
export const demoPassword = 'demo';

let demoMaster: Promise<string> | undefined;

async function makeDemoFolder(): Promise<string> {
  const { core, dataFolder, window } = openTestCore();
  await window().vault.createDemoClinic({ language: 'nl', password: demoPassword });
  await core.close();
  return dataFolder;
}

/** A data folder with the demo clinic, made once in this process and copied: eighteen accounts take seconds. */
export async function demoFolder(): Promise<string> {
  demoMaster ??= makeDemoFolder();
  const folder = temporaryFolder();
  cpSync(await demoMaster, folder, { recursive: true });
  return folder;
}
