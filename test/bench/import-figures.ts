import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createRouterClient } from '@orpc/server';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { startCore } from '#main/app/core.ts';
import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { joined, sql, type SqlValue, type Statement } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { generateFhirExport } from '#test/seed/generate-export.ts';
import { timed } from './figures.ts';

/** Importing a portal's export against writing the same rows into the same kind of file and nothing else. */
export interface ImportFigures {
  readonly messages: number;
  readonly importMs: number;
  readonly secondImportMs: number;
  readonly messagesPerSecond: number;
  readonly rawInsertMs: number;
  readonly ratioToRawInsert: number;
}

/** Tables an import fills, parents first. */
const tables = [
  'department',
  'practitioner',
  'practitioner_department',
  'patient',
  'related_person',
  'care_team_member',
  'thread',
  'message',
  'attachment',
  'work_item',
  'imported_resource',
  'imported_key',
  'imported_link',
  'imported_thread',
  'gap',
  'exported_copy',
] as const;

type Row = Readonly<Record<string, SqlValue>>;

/** Generated columns cannot be written. */
const generated = new Set(['is_open']);

function identifier(name: string): Statement {
  invariant(/^[a-z_]+$/.test(name), 'a table or column has a plain name');
  return sql(Object.assign([name], { raw: [name] }));
}

/** Writes rows as they are, in one transaction of the same encrypted format. Returns milliseconds. */
async function insertRaw(rows: ReadonlyMap<string, readonly Row[]>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-raw-'));
  const store = Store.open(join(folder, 'raw.db'), Buffer.alloc(32, 9));
  try {
    return await timed(() =>
      store.write((writer) => {
        for (const [table, tableRows] of rows) {
          for (const row of tableRows) {
            const columns = Object.keys(row).filter((column) => !generated.has(column));
            const values = columns.map((column) => sql`${row[column] ?? null}`);
            writer.run(
              sql`INSERT INTO ${identifier(table)} (${joined(columns.map(identifier))}) VALUES (${joined(values)})`,
            );
          }
        }
      }),
    );
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(dataFolder: string, password: string): Promise<Map<string, Row[]>> {
  const store = await openVaultStore(dataFolder, 'beheer', password);
  invariant(store !== undefined, 'the bench opens the clinic it made');
  try {
    return store.read(
      (reader) => new Map(tables.map((table) => [table, reader.all<Row>(sql`SELECT * FROM ${identifier(table)}`)])),
    );
  } finally {
    store.close();
  }
}

/** Imports an export of this many messages into an empty clinic, twice, and compares with the raw rows. */
export async function measureImport(messages: number): Promise<ImportFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'loket-import-'));
  const password = 'vier rustige eenden bij de sluis';
  const core = startCore({ dataFolder });
  const client = createRouterClient(core.router, { context: { callerId: 'bench' } }) as unknown as CoreClient;
  try {
    const administratorName = 'B. Heer';
    await client.vault.createClinic({
      language: 'nl',
      clinicName: 'Kliniek',
      city: '',
      administratorName,
      loginName: 'beheer',
      password,
    });
    const content = new Blob([JSON.stringify(generateFhirExport({ messages, seed: 1 }))]);
    const importOnce = () => client.exchange.importFile({ fileName: 'portal.json', content });
    let isClean = false;
    const importMs = await timed(async () => {
      const report = await importOnce();
      isClean = report.faults.length === 0 && report.new > messages;
    });
    invariant(isClean, 'the generated export imports without a fault');
    const secondImportMs = await timed(importOnce);
    await core.close();
    const rawInsertMs = await insertRaw(await rowsOf(dataFolder, password));
    return {
      messages,
      importMs: Math.round(importMs),
      secondImportMs: Math.round(secondImportMs),
      messagesPerSecond: Math.round((messages / importMs) * 1000),
      rawInsertMs: Math.round(rawInsertMs),
      ratioToRawInsert: Math.round((importMs / rawInsertMs) * 100) / 100,
    };
  } finally {
    await core.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
