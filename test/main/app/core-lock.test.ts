import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { CoreClient } from '#shared/capabilities/contract.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { vaultPaths } from '#main/capabilities/vault/vault-file.ts';
import { sql } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { codeOf } from '#test/support/code-of.ts';
import { demoFolder, demoPassword, openTestCore, type TestCore } from '#test/support/test-core.ts';

let open: TestCore;
const nurse = { loginName: 'i.brandsma', password: demoPassword };
const listing = { lens: 'department' as const, split: null, offset: 0, limit: 50 };
const canary = 'Kanarievogel Zwartkopje 7f3a';

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await open.core.close();
});

/** Opens the demo clinic and remembers the store it opens and the bytes of its key. */
async function openDemo() {
  const opened: { store: Store; key: Buffer }[] = [];
  const openExisting = Store.openExisting.bind(Store);
  vi.spyOn(Store, 'openExisting').mockImplementation((path, key) => {
    const store = openExisting(path, key);
    opened.push({ store, key });
    return store;
  });
  open = openTestCore({ dataFolder: await demoFolder() });
  const window = open.window();
  await window.vault.signIn(nurse);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { window, opened };
}

async function sendFrom(window: CoreClient) {
  const { items } = await window.counter.list(listing);
  const item = items.find((one) => one.questionType === 'HERHAAL' && one.owner === null);
  if (!item) throw new Error('there is a repeat prescription');
  const conversation = await window.counter.open({ itemId: item.id });
  const body = documentOfText(canary);
  const sent = await window.counter.send({
    itemId: item.id,
    version: item.version,
    body,
    templateId: null,
    thenClose: true,
    patientOnly: false,
    knownMessages: conversation.messages.length,
  });
  return { itemId: item.id, ...sent };
}

const isClosed = (store: Store) => {
  try {
    store.read((reader) => reader.first(sql`SELECT 1`));
    return false;
  } catch {
    return true;
  }
};

describe('locking', () => {
  test('closes the store, wipes the key, and leaves a copy of the day', async () => {
    const { window, opened } = await openDemo();
    const [{ store, key } = { store: undefined, key: undefined }] = opened;
    expect(key?.some((byte) => byte !== 0)).toBe(true);
    await window.vault.lock({ reason: 'asked' });
    expect(key?.every((byte) => byte === 0)).toBe(true);
    expect(store && isClosed(store)).toBe(true);
    expect(await codeOf(window.counter.list(listing))).toBe('not-signed-in');
    expect(await window.vault.status({})).toMatchObject({ state: 'locked', lastLoginName: 'i.brandsma' });
    expect(existsSync(`${vaultPaths(open.dataFolder).store}-wal`)).toBe(false);
    expect(readdirSync(vaultPaths(open.dataFolder).backups)).toHaveLength(1);
    expect(open.faults).toEqual([]);
  });

  test('keeps the store for another window that is signed in', async () => {
    const { window, opened } = await openDemo();
    vi.useRealTimers();
    await open.window('w2').vault.signIn({ ...nurse, loginName: 'r.hoogland' });
    await window.vault.lock({ reason: 'idle' });
    expect(opened[0] && isClosed(opened[0].store)).toBe(false);
    expect(await codeOf(open.window('w2').counter.list(listing))).toBe('done');
    open.core.callerGone('w2');
    expect(opened[0] && isClosed(opened[0].store)).toBe(true);
  });

  test('does not keep back an answer that was sent: it goes out, is filed, and then everything closes', async () => {
    const { window, opened } = await openDemo();
    const { itemId } = await sendFrom(window);
    await window.vault.lock({ reason: 'idle' });
    const store = opened[0]?.store;
    expect(store && isClosed(store)).toBe(false);
    expect(await codeOf(window.counter.open({ itemId }))).toBe('not-signed-in');
    open.clock.advance(20_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store && isClosed(store)).toBe(true);
    expect(opened[0]?.key.every((byte) => byte === 0)).toBe(true);
    vi.useRealTimers();
    await window.vault.signIn(nurse);
    const conversation = await window.counter.open({ itemId });
    expect(conversation.item.state).toBe('closed');
    expect(conversation.messages.at(-1)).toMatchObject({ body: canary, kind: 'clinician-reply' });
    expect((await window.record.entriesForItem({ itemId })).entries[0]).toMatchObject({ answer: canary });
    expect(open.faults).toEqual([]);
  });

  test('while an answer waits can be followed by signing in and taking it back', async () => {
    const { window } = await openDemo();
    const { itemId, outboxId } = await sendFrom(window);
    await window.vault.lock({ reason: 'asked' });
    vi.useRealTimers();
    await window.vault.signIn(nurse);
    expect(await window.counter.withdraw({ outboxId })).toEqual({ itemId });
    expect((await window.counter.open({ itemId })).draft?.body).toEqual(documentOfText(canary));
  });

  test('of the last window while an import holds the writer is at once; the line in the log and the closing come after', async () => {
    const { window, opened } = await openDemo();
    const store = opened[0]?.store;
    if (!store) throw new Error('the store is open');
    let isLocked = false;
    const run = store.writeInSlices(function* (writer) {
      yield;
      while (!isLocked) yield;
      writer.runOne(sql`INSERT INTO department (id, code, name) VALUES ('d', 'NEW', 'x')`);
    });
    await window.vault.lock({ reason: 'asked' });
    expect(await codeOf(window.counter.list(listing))).toBe('not-signed-in');
    expect(isClosed(store)).toBe(false);
    isLocked = true;
    await run;
    await vi.waitFor(() => expect(isClosed(store)).toBe(true));
    expect(open.faults).toEqual([]);
    vi.useRealTimers();
    await open.window('w9').vault.signIn({ ...nurse, loginName: 'h.altena' });
    const { lines } = await open.window('w9').access.log({ before: null });
    expect(lines.map((line) => line.action).slice(0, 3)).toEqual(['sign-in', 'lock', 'sign-in']);
  });

  test('is not undone by trouble with the copy of the day', async () => {
    const { window, opened } = await openDemo();
    vi.spyOn(Store.prototype, 'checkpoint').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    expect(await codeOf(window.vault.lock({ reason: 'asked' }))).toBe('done');
    expect(opened[0] && isClosed(opened[0].store)).toBe(true);
    expect(opened[0]?.key.every((byte) => byte === 0)).toBe(true);
    expect(open.faults).toHaveLength(1);
  });
});

describe('a window that goes', () => {
  test('while someone signs in there leaves nobody signed in and nothing open', async () => {
    const { opened } = await openDemo();
    vi.useRealTimers();
    open.core.callerGone('w1');
    const arriving = open.window('w5').vault.signIn(nurse);
    await new Promise((resolve) => setImmediate(resolve));
    open.core.callerGone('w5');
    await arriving;
    expect(opened).toHaveLength(2);
    expect(opened.every(({ store, key }) => isClosed(store) && key.every((byte) => byte === 0))).toBe(true);
  });

  test('when the program ends is in the log, and nothing of what was written is on the disk in plain text', async () => {
    const { window } = await openDemo();
    await sendFrom(window);
    const files = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
      );
    const lay = () =>
      files(open.dataFolder).filter(
        (file) => readFileSync(file).includes(canary) || readFileSync(file).includes('Brandsma is'),
      );
    expect(lay()).toEqual([]);
    await open.core.close();
    expect(files(open.dataFolder).length).toBeGreaterThan(2);
    expect(lay()).toEqual([]);
    vi.useRealTimers();
    const again = openTestCore({ dataFolder: open.dataFolder, clock: open.clock });
    await again.window().vault.signIn({ ...nurse, loginName: 'h.altena' });
    const { lines } = await again.window().access.log({ before: null });
    expect(lines[1]).toMatchObject({ action: 'sign-out', personName: 'I. Brandsma', reason: 'program-closed' });
    expect(await again.window().access.verifyLog({})).toMatchObject({ valid: true });
    await again.core.close();
  });
});

test('the demo clinic shows its cards before anybody signed in, and no patient', async () => {
  open = openTestCore({ dataFolder: await demoFolder() });
  const status = await open.window().vault.status({});
  expect(status).toMatchObject({ state: 'locked', isDemo: true });
  if (status.state === 'locked') expect(status.accounts).toHaveLength(18);
  expect(JSON.stringify(status)).not.toContain(demoIds.patient('P01'));
});
