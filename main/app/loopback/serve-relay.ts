import type { MessagePort } from 'node:worker_threads';

import type { FromCore, ToCore } from './relay-messages.ts';
import { type RelayedCore, RelayToRouter } from './relay-to-router.ts';

/** Answers the HTTP thread from this worker, for as long as the worker lives. */
export function serveRelay(port: MessagePort, core: RelayedCore): void {
  const relay = new RelayToRouter(core, (message: FromCore) => port.postMessage(message));
  port.on('message', (message: ToCore) => void relay.take(message));
  port.postMessage({ kind: 'ready' } satisfies FromCore);
}
