import { createRouterClient } from '@orpc/server';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { startCore } from '#main/app/core.ts';
import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { type Clock, systemClock } from '#main/platform/clock.ts';
import { type Generated, generateItems } from './generate-clinic.ts';

/** The account that every demo clinic has and that manages it. */
const administrator = 'c.stuut';

/** Where, with which password for everyone, and how many items beside the forty questions. */
export interface SeedOptions {
  readonly dataFolder: string;
  readonly password: string;
  readonly items: number;
  readonly seed: number;
  readonly clock?: Clock;
}

/** What a seeding did. `isNew` is false when there was a clinic already and items were added to it. */
export interface Seeded extends Generated {
  readonly isNew: boolean;
}

async function makeDemoClinic({ dataFolder, password, clock }: SeedOptions): Promise<boolean> {
  const core = startCore({ dataFolder, ...(clock ? { clock } : {}) });
  const client = createRouterClient(core.router, { context: { callerId: 'seed' } }) as unknown as CoreClient;
  try {
    const { state } = await client.vault.status({});
    if (state === 'none') await client.vault.createDemoClinic({ language: 'nl', password });
    return state === 'none';
  } finally {
    await core.close();
  }
}

/**
 * Makes the demo clinic in a data folder, unless there is a clinic, and adds generated items to it.
 *
 * Returns undefined when there is a clinic that this password does not open.
 */
export async function seedClinic(options: SeedOptions): Promise<Seeded | undefined> {
  invariant(options.items >= 0, 'a clinic is seeded with no less than nothing');
  const isNew = await makeDemoClinic(options);
  const store = await openVaultStore(options.dataFolder, administrator, options.password);
  if (!store) return undefined;
  try {
    const { items: count, seed, clock = systemClock } = options;
    const made = store.write((writer) => generateItems(writer, { count, seed, now: clock.now() }));
    store.checkpoint();
    return { ...made, isNew };
  } finally {
    store.close();
  }
}
