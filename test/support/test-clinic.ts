import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { buildDemoClinic } from '#main/app/demo-clinic/demo-clinic.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { Store } from '#main/store/store.ts';

/** The present moment of tests that need none in particular: a Tuesday morning after the newest question. */
export const testNow = '2026-11-24T09:30:00.000Z' as Instant;

/** The key of every test store; there is nothing in them to protect. */
const testKey = (): Buffer => Buffer.alloc(32, 7);

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-test-'));
  folders.push(folder);
  return folder;
}

/** Demo clinics made in this process, by the moment they were made for; copying one is far quicker than making it. */
const made = new Map<Instant, string>();

function madeClinic(now: Instant): string {
  const known = made.get(now);
  if (known !== undefined) return known;
  const path = join(newFolder(), 'clinic.db');
  const store = Store.open(path, testKey());
  store.write((writer) => buildDemoClinic(writer, { now, language: 'nl' }));
  store.checkpoint();
  store.close();
  made.set(now, path);
  return path;
}

/** A demo clinic of one's own in an encrypted store on disk. */
export interface TestClinic {
  readonly store: Store;
  readonly now: Instant;
  /** Ids of the demo clinic by the codes of its material, such as `V03` or `P15`. */
  readonly ids: typeof demoIds;
  /** Id of a member of staff by code: `staff('M10')` is nurse Brandsma. */
  staff(code: string): PractitionerId;
  close(): void;
}

/** Opens a fresh demo clinic made at a moment. Close it when done; its files go with it. */
export function openTestClinic({ now = testNow }: { readonly now?: Instant } = {}): TestClinic {
  const folder = newFolder();
  const path = join(folder, 'clinic.db');
  copyFileSync(madeClinic(now), path);
  const store = Store.open(path, testKey());
  return {
    store,
    now,
    ids: demoIds,
    staff: demoIds.practitioner,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty encrypted store on disk with every table, for tests that fill it themselves. */
export function openEmptyStore(): { readonly store: Store; close(): void } {
  const folder = newFolder();
  const store = Store.open(join(folder, 'empty.db'), testKey());
  return {
    store,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
