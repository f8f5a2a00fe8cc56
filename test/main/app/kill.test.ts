import { fork } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { longestUnsavedMs } from '#renderer/capabilities/counter/composer/draft-keeper.ts';
import { buildDemoClinic } from '#main/app/demo-clinic/demo-clinic.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { verifyAudit } from '#main/capabilities/access/audit-store.ts';
import { findDraft } from '#main/capabilities/counter/draft-store.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { Random } from '#test/seed/random.ts';
import type { WorkerNews } from '#test/support/counter-worker.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** How often the program is killed. */
const rounds = 200;
const key = (): Buffer => Buffer.alloc(32, 7);
const workerFile = fileURLToPath(new URL('../../support/counter-worker.ts', import.meta.url));
const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

function makeClinic(): string {
  const path = join(temporaryFolder(), 'record.db');
  const store = Store.open(path, key());
  store.write((writer) => buildDemoClinic(writer, { now: testNow, language: 'nl' }));
  store.checkpoint();
  store.close();
  return path;
}

/** Lets the program work, kills it a moment after it first kept something, and gives what it had said by then. */
function workUntilKilled(path: string, seed: number, afterMs: number): Promise<WorkerNews[]> {
  return new Promise((resolve, reject) => {
    const child = fork(workerFile, [path, String(seed)], {
      execPath: node,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const heard: WorkerNews[] = [];
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (news: WorkerNews) => {
      heard.push(news);
      timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(heard) : reject(new Error('the program ended by itself')),
    );
  });
}

type Keystroke = Extract<WorkerNews, { readonly number: number }>;

/** Milliseconds of typing that were not on disk, beyond the time in which the program itself stood still. */
function lostTypingMs(heard: readonly WorkerNews[], keptNumber: number): number {
  const typed = heard.filter((news): news is Keystroke => news.kind === 'typed');
  const last = typed.at(-1);
  const firstLost = typed.find(({ number }) => number > keptNumber);
  if (!last || !firstLost) return 0;
  const longestGap = Math.max(0, ...typed.map(({ atMs }, index) => atMs - (typed[index - 1]?.atMs ?? atMs)));
  return last.atMs - firstLost.atMs - 2 * longestGap;
}

function keptNumber(reader: Reader): number {
  const draft = findDraft(reader, demoIds.item('V03'), demoIds.practitioner('M10'));
  return Number(/\d+$/.exec(draft ? plainTextOf(draft.body) : '')?.[0] ?? 0);
}

/** What was acknowledged and is not there; nothing, when the promise holds. */
function missing(reader: Reader, heard: readonly WorkerNews[]): string[] {
  return heard.flatMap((news) => {
    if (news.kind === 'noted') {
      return reader.first(sql`SELECT 1 FROM internal_note WHERE body = ${news.body}`) ? [] : [news.body];
    }
    if (news.kind !== 'done') return [];
    const row = reader.first<{ version: number }>(sql`SELECT version FROM work_item WHERE id = ${news.item}`);
    return row && row.version >= news.version ? [] : [`${news.deed} of version ${String(news.version)}`];
  });
}

describe('a program that is killed', () => {
  test(
    `${String(rounds)} times at random moments loses no acknowledged action and at most half a second of typing`,
    async () => {
      const master = makeClinic();
      const path = join(temporaryFolder(), 'record.db');
      copyFileSync(master, path);
      const random = new Random(42);
      let acknowledged = 0;
      for (let round = 0; round < rounds; round += 1) {
        const heard = await workUntilKilled(path, round, random.whole(0, 900));
        const store = Store.open(path, key());
        expect(store.isWhole()).toBe(true);
        store.read((reader) => {
          expect(missing(reader, heard)).toEqual([]);
          const lastKept = heard.findLast((news): news is Keystroke => news.kind === 'kept');
          expect(keptNumber(reader)).toBeGreaterThanOrEqual(lastKept?.number ?? 0);
          if (lastKept) expect(lostTypingMs(heard, keptNumber(reader))).toBeLessThanOrEqual(longestUnsavedMs);
          expect(verifyAudit(reader).valid).toBe(true);
        });
        // The next round types from the beginning again, as another answer would.
        store.write((writer) => writer.run(sql`DELETE FROM draft`));
        store.close();
        acknowledged += heard.filter(({ kind }) => kind === 'done' || kind === 'noted').length;
      }
      expect(acknowledged).toBeGreaterThan(rounds);
    },
    15 * 60_000,
  );
});
