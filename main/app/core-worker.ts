import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

// Before anything large is read: what was compiled at an earlier start is not compiled again, which saves a quarter of
// a second at every start. Where the folder cannot be written nothing is kept, and nothing else changes.
enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));

const [{ standardErrorLog }, { systemClock }, { startCore }, { serveRelay }] = await Promise.all([
  import('#main/platform/log.ts'),
  import('#main/platform/clock.ts'),
  import('./core.ts'),
  import('./loopback/serve-relay.ts'),
]);

const { dataFolder } = workerData as { readonly dataFolder: string };
if (parentPort === null) throw new Error('the core of the loopback host runs in a worker');

serveRelay(parentPort, startCore({ dataFolder, clock: systemClock, log: standardErrorLog }));
