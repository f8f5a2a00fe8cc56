import { EventEmitter } from 'node:events';

/** Where a port that was handed to another process or page sends what comes in for it. */
export interface Elsewhere {
  deliver(data: unknown): void;
  closed(): void;
}

/** One end of a channel, with the methods of Electron's MessagePortMain. */
export class PortEnd extends EventEmitter {
  peer: PortEnd | undefined;
  #elsewhere: Elsewhere | undefined;
  #waiting: unknown[] = [];
  #isStarted = false;
  #isClosed = false;

  postMessage(data: unknown): void {
    this.peer?.receive(data);
  }

  start(): void {
    this.#isStarted = true;
    this.#flush();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#elsewhere?.closed();
    this.emit('close');
    this.peer?.close();
  }

  /** This end now lives elsewhere: what comes in, and came in before, goes there. */
  handOver(elsewhere: Elsewhere): void {
    this.#elsewhere = elsewhere;
    this.#flush();
  }

  receive(data: unknown): void {
    this.#waiting.push(data);
    this.#flush();
  }

  #flush(): void {
    if (!this.#elsewhere && !this.#isStarted) return;
    for (const data of this.#waiting.splice(0)) {
      if (this.#elsewhere) this.#elsewhere.deliver(data);
      else this.emit('message', { data, ports: [] });
    }
  }
}

/** A channel between two ends. */
export class MessageChannelMain {
  readonly port1 = new PortEnd();
  readonly port2 = new PortEnd();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
