import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { exportAll } from '#main/capabilities/exchange/export-all.ts';
import { type AppliedImport, applyImport } from '#main/capabilities/exchange/apply-import.ts';
import { readFile } from '#main/capabilities/exchange/read-file.ts';
import { Store } from '#main/store/store.ts';

/** A store with what imports and exports need in tests: as the handlers do it, without the door. */
export interface ExchangeStore {
  readonly store: Store;
  /** Imports a value as a JSON file. */
  importJson(value: unknown, fileName?: string): Promise<AppliedImport>;
  importBytes(content: Uint8Array, fileName?: string): Promise<AppliedImport>;
  /** Exports everything; returns the resources of the Bundle. */
  exportResources(at?: Instant): Promise<JsonObject[]>;
  close(): void;
}

export const importMoment = '2026-11-23T09:00:00.000Z' as Instant;

/** Runs a generator to its end at once. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Imports into and exports from a store that somebody else opened and closes. */
export function exchangeWith(store: Store, close: () => void = () => undefined): ExchangeStore {
  const importBytes = async (content: Uint8Array, fileName = 'file.json'): Promise<AppliedImport> => {
    const { resources, faults } = finish(readFile(content));
    if (faults.length > 0) return { new: 0, changed: 0, unchanged: 0, gaps: [], faults };
    return store.writeInSlices((writer) =>
      applyImport(writer, { resources, fileName, now: importMoment, onProgress: () => undefined }),
    );
  };
  return {
    store,
    importBytes,
    importJson: (value, fileName) => importBytes(new TextEncoder().encode(JSON.stringify(value)), fileName),
    exportResources: async (at = importMoment) => {
      const { pieces } = await store.writeInSlices((writer) => exportAll(writer, at));
      const bundle = JSON.parse(pieces.join('')) as { entry: { resource: JsonObject }[] };
      return bundle.entry.map((entry) => entry.resource);
    },
    close,
  };
}

/** An encrypted store without a clinic, on disk. */
export function openExchangeStore(): ExchangeStore {
  const folder = mkdtempSync(join(tmpdir(), 'loket-exchange-'));
  const store = Store.open(join(folder, 'store.db'), Buffer.alloc(32, 7));
  return exchangeWith(store, () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A collection Bundle of resources. */
export function bundleOf(...resources: readonly JsonObject[]): JsonObject {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}
