import { parentPort, workerData } from 'node:worker_threads';

import { invariant } from '#shared/kernel/invariant.ts';
import { standardErrorLog } from '#main/platform/log.ts';
import { systemClock } from '#main/platform/clock.ts';

import { startCore } from './core.ts';
import { serveRelay } from './loopback/serve-relay.ts';

const { dataFolder } = workerData as { readonly dataFolder: string };
invariant(parentPort !== null, 'the core of the loopback host runs in a worker');

serveRelay(parentPort, startCore({ dataFolder, clock: systemClock, log: standardErrorLog }));
