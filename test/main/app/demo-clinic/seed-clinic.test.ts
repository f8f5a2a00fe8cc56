import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { type Core, startCore } from '#main/app/core.ts';
import { generateFhirExport } from '#test/seed/generate-export.ts';
import { seedClinic, type Seeded } from '#test/seed/seed-clinic.ts';

const clock = { now: () => '2026-11-24T09:30:00.000Z' as Instant };
const password = 'een wachtwoord om te proberen';

describe('a seeded clinic', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'loket-seed-'));
  let seeded: Seeded | undefined;
  let core: Core;
  let client: CoreClient;

  beforeAll(async () => {
    seeded = await seedClinic({ dataFolder, password, items: 60, seed: 5, clock });
    core = startCore({ dataFolder, clock });
    client = createRouterClient(core.router, { context: { callerId: 'test' } }) as unknown as CoreClient;
  });
  afterAll(async () => {
    await core.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('offers a nurse, a doctor and a desk member first on the sign-in screen', async () => {
    const status = await client.vault.status({});
    expect(status.state).toBe('locked');
    const accounts = status.state === 'locked' ? status.accounts : [];
    expect(accounts).toHaveLength(18);
    expect(accounts.slice(0, 3).map(({ loginName }) => loginName)).toEqual(['i.brandsma', 'r.hoogland', 'm.kuik']);
  });

  it('shows its items to whoever signs in with the password', async () => {
    expect(seeded).toMatchObject({ isNew: true, items: 60 });
    await client.vault.signIn({ loginName: 'i.brandsma', password });
    const { items, total } = await client.counter.list({ lens: 'department', split: null, offset: 0, limit: 200 });
    expect(items).toHaveLength(total);
    expect(new Set(items.map(({ departmentCode }) => departmentCode))).toEqual(new Set(['CAR']));
    await client.vault.signOut({});
  });

  it('takes in a generated portal export whole, and the second time changes nothing', async () => {
    await client.vault.signIn({ loginName: 'c.stuut', password });
    const content = new Blob([JSON.stringify(generateFhirExport({ messages: 300, seed: 6 }))]);
    const first = await client.exchange.importFile({ fileName: 'portaal.json', content });
    expect(first).toMatchObject({ changed: 0, unchanged: 0, gaps: [], faults: [] });
    const second = await client.exchange.importFile({ fileName: 'portaal.json', content });
    expect(second).toMatchObject({ new: 0, changed: 0, unchanged: first.new, gaps: [], faults: [] });
    await client.vault.signOut({});
  });

  it('is left as it is by a password that does not open it', async () => {
    expect(await seedClinic({ dataFolder, password: 'fout', items: 5, seed: 5, clock })).toBeUndefined();
  });
});
