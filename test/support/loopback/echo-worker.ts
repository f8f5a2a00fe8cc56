import { parentPort } from 'node:worker_threads';

import { serveRelay } from '#main/app/loopback/serve-relay.ts';

import { startEchoCore } from './echo-core.ts';

if (parentPort) serveRelay(parentPort, startEchoCore());
