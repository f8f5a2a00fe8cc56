import { fork } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { findDraft } from '#main/capabilities/counter/draft-store.ts';
import { Store } from '#main/store/store.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { buildDemoClinic } from '#main/app/demo-clinic/demo-clinic.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const key = (): Buffer => Buffer.alloc(32, 7);
const writerFile = fileURLToPath(new URL('../../support/draft-writer.ts', import.meta.url));
const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const itemId = demoIds.item('V02');
const authorId = demoIds.practitioner('M08');

function makeMaster(): string {
  const path = join(temporaryFolder(), 'master.db');
  const store = Store.open(path, key());
  store.write((writer) => buildDemoClinic(writer, { now: testNow, language: 'nl' }));
  store.close();
  return path;
}

/** Lets a process save drafts, kills it after so many acknowledgements and a moment; gives the last it acknowledged. */
function killDuringDrafts(
  path: string,
  from: number,
  after: { readonly acks: number; readonly ms: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(writerFile, [path, itemId, authorId, String(from)], {
      execPath: node,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let last = from - 1;
    child.on('message', (number) => {
      last = Number(number);
      if (last - from + 1 === after.acks) setTimeout(() => child.kill('SIGKILL'), after.ms);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(last) : reject(new Error('the process ended by itself')),
    );
  });
}

test('a draft that was acknowledged is there after the process is killed, twenty times over', async () => {
  const path = join(temporaryFolder(), 'record.db');
  copyFileSync(makeMaster(), path);
  let next = 0;
  for (let round = 0; round < 20; round += 1) {
    const acknowledged = await killDuringDrafts(path, next, { acks: 1 + ((round * 7) % 13), ms: (round * 11) % 40 });
    const store = Store.open(path, key());
    const kept = store.read((reader) => findDraft(reader, itemId, authorId));
    expect(store.isWhole()).toBe(true);
    store.close();
    const number = Number(/\d+$/.exec(kept ? plainTextOf(kept.body) : '')?.[0]);
    expect(number).toBeGreaterThanOrEqual(acknowledged);
    expect(kept?.revision).toBeGreaterThan(next > 0 ? round : 0);
    next = number + 1;
  }
  expect(next).toBeGreaterThan(20);
}, 60_000);
