import { EventEmitter } from 'node:events';

import { MessageChannelMain, type PortEnd } from './ports.ts';
import type { UtilityMessage } from './utility-messages.ts';

/** Gives a plain Node process what a utility process of Electron has: `process.parentPort`. */
class ParentPort extends EventEmitter {
  readonly #waiting: unknown[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#flush());
    });
  }

  postMessage(message: unknown): void {
    send({ kind: 'message', message, ports: [] });
  }

  receive(data: unknown, ports: readonly PortEnd[]): void {
    this.#waiting.push({ data, ports });
    this.#flush();
  }

  #flush(): void {
    if (this.listenerCount('message') === 0) return;
    for (const event of this.#waiting.splice(0)) this.emit('message', event);
  }
}

function send(message: UtilityMessage): void {
  process.send?.(message);
}

const parentPort = new ParentPort();
const here = new Map<number, PortEnd>();

/** A port whose other end is in the main process. */
function portHere(id: number): PortEnd {
  const { port1, port2 } = new MessageChannelMain();
  port2.handOver({
    deliver: (data) => send({ kind: 'port', id, data }),
    closed: () => send({ kind: 'port-closed', id }),
  });
  here.set(id, port2);
  return port1;
}

process.on('message', (message: UtilityMessage) => {
  if (message.kind === 'message') parentPort.receive(message.message, message.ports.map(portHere));
  else if (message.kind === 'port') here.get(message.id)?.postMessage(message.data);
  else here.get(message.id)?.close();
});
process.on('disconnect', () => process.exit());

Object.defineProperty(process, 'parentPort', { value: parentPort });
