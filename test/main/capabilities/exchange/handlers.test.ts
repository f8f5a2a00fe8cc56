import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { ImportProgress } from '#shared/capabilities/exchange/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { type Core, startCore } from '#main/app/core.ts';
import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { sql } from '#main/store/sql.ts';
import { generateFhirExport } from '#test/seed/generate-export.ts';
import { bundleOf } from '#test/support/exchange-store.ts';

const password = 'vier rustige eenden bij de sluis';
let folder = '';
let core: Core;
let administrator: CoreClient;
let nurse: CoreClient;

function clientOf(callerId: string): CoreClient {
  return createRouterClient(core.router, { context: { callerId } }) as unknown as CoreClient;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-handlers-'));
  core = startCore({
    dataFolder: folder,
    log: { fault: () => undefined },
    clock: { now: () => '2026-11-24T09:30:00.000Z' as Instant },
  });
  administrator = clientOf('administrator');
  nurse = clientOf('nurse');
  await administrator.vault.createDemoClinic({ language: 'nl', password });
  await administrator.vault.signIn({ loginName: 'c.stuut', password });
  await nurse.vault.signIn({ loginName: 'i.brandsma', password });
}, 60_000);
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const asFile = (value: unknown) => new Blob([JSON.stringify(value)]);
const orphan = {
  resourceType: 'Communication',
  id: 'orphan',
  status: 'completed',
  partOf: [{ reference: 'Communication/away' }],
  sender: { reference: 'Patient/away' },
  payload: [{ contentString: 'Wie ben ik?' }],
  sent: '2026-11-24T08:00:00Z',
};

describe('importing through the door', () => {
  it('is refused to everyone but the functional administrator', async () => {
    const nobody = clientOf('nobody');
    const input = { fileName: 'x.json', content: asFile(orphan) };
    await expect(nurse.exchange.importFile(input)).rejects.toMatchObject({ code: 'access-denied' });
    await expect(nurse.exchange.exportAll({})).rejects.toMatchObject({ code: 'access-denied' });
    await expect(nurse.exchange.gaps({})).rejects.toMatchObject({ code: 'access-denied' });
    await expect(nobody.exchange.importFile(input)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('tells faults in the language asked for and changes nothing', async () => {
    const content = asFile({ ...orphan, sent: 'x' });
    const dutch = await administrator.exchange.importFile({ fileName: 'x.json', content });
    expect(dutch.faults).toEqual([{ path: 'sent', why: 'Dit is geen geldige datum of geen geldig tijdstip.' }]);
    const english = await administrator.exchange.importFile({ fileName: 'x.json', content, language: 'en' });
    expect(english.faults).toEqual([{ path: 'sent', why: 'This is not a valid date or time.' }]);
    expect((await administrator.exchange.gaps({})).gaps).toEqual([]);
  });

  it('shows a message without its thread and sender in the queue of the counter and to the administrator', async () => {
    await administrator.exchange.importFile({
      fileName: '/home/someone/C:\\files\\orphan\u202E.json',
      content: asFile(orphan),
    });
    const { gaps } = await administrator.exchange.gaps({ language: 'en' });
    expect(gaps).toMatchObject(
      [
        { path: 'sender', reference: 'Patient/away', why: 'The sender is not known.', fileName: 'orphan.json' },
        {
          path: 'partOf[0]',
          reference: 'Communication/away',
          why: 'The conversation this message belongs to is not here.',
          fileName: 'orphan.json',
        },
      ].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    );
    const { items } = await nurse.counter.list({ lens: 'gaps', split: null, offset: 0, limit: 10 });
    expect(items).toMatchObject([{ hasGap: true, firstLine: 'Wie ben ik?', departmentCode: 'ALG' }]);
    const opened = await nurse.counter.open({ itemId: items[0]?.id ?? ('' as never) });
    expect(opened.messages).toMatchObject([{ body: 'Wie ben ik?', senderKind: 'unknown', senderName: '' }]);
    expect(opened.gaps).toHaveLength(2);
  });

  it('tells its progress while the screens go on being answered', async () => {
    const stop = new AbortController();
    const pieces: ImportProgress[] = [];
    const listening = (async () => {
      for await (const piece of await administrator.exchange.progress(undefined, { signal: stop.signal })) {
        pieces.push(piece);
        if (piece.stage === 'done') return;
      }
    })();
    const portal = generateFhirExport({ messages: 600, seed: 3 });
    const importing = administrator.exchange.importFile({ fileName: 'portal.json', content: asFile(portal) });
    let isDone = false;
    void importing.finally(() => (isDone = true));
    let answered = 0;
    while (!isDone) {
      await nurse.counter.list({ lens: 'department', split: null, offset: 0, limit: 10 });
      if (!isDone) answered += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const report = await importing;
    await listening;
    stop.abort();
    expect(report).toMatchObject({ changed: 0, unchanged: 0, gaps: [], faults: [] });
    expect(report.new).toBe(portal.entry.length);
    expect(answered).toBeGreaterThan(3);
    expect(pieces.some(({ stage, done, total }) => stage === 'storing' && done > 0 && done <= total)).toBe(true);
    expect(pieces.at(-1)?.stage).toBe('done');
  });

  it('exports a Bundle and leaves a line in the log for each import and export', async () => {
    const { fileName, content } = await administrator.exchange.exportAll({});
    expect(fileName).toBe('loket-2026-11-24.fhir.json');
    const bundle = JSON.parse(await content.text()) as { resourceType: string; type: string; entry: unknown[] };
    expect([bundle.resourceType, bundle.type]).toEqual(['Bundle', 'collection']);
    const again = await administrator.exchange.importFile({ fileName, content });
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: bundle.entry.length });
    const store = await openVaultStore(folder, 'c.stuut', password);
    const lines = store?.read((reader) =>
      reader.all(sql`SELECT action, outcome FROM audit_event WHERE action IN ('import', 'export') ORDER BY sequence`),
    );
    store?.close();
    expect(lines?.at(-1)).toEqual({ action: 'import', outcome: 'done' });
    expect(lines?.at(-2)).toEqual({ action: 'export', outcome: 'done' });
  });

  it('imports nothing at all when it breaks halfway', async () => {
    const store = await openVaultStore(folder, 'c.stuut', password);
    const count = () => store?.read((reader) => reader.first(sql`SELECT count(*) AS count FROM message`));
    store?.write((writer) =>
      writer.run(
        sql`CREATE TRIGGER break_it BEFORE INSERT ON message WHEN new.body = 'breek' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
      ),
    );
    const before = count();
    const file = bundleOf(
      { ...orphan, id: 'one', payload: [{ contentString: 'goed' }] },
      { ...orphan, id: 'two', payload: [{ contentString: 'breek' }] },
    );
    const faults: unknown[] = [];
    await administrator.exchange
      .importFile({ fileName: 'x.json', content: asFile(file) })
      .catch((error: unknown) => faults.push(error));
    expect(faults).toMatchObject([{ code: 'unexpected' }]);
    expect(count()).toEqual(before);
    store?.write((writer) => writer.run(sql`DROP TRIGGER break_it`));
    store?.close();
  });
});
