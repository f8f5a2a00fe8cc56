import type { Worker } from 'node:worker_threads';

import type { FromCore, ToCore } from './relay-messages.ts';

/** A call to pass on, already judged. */
export interface RelayCall {
  readonly callerId: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Who receives an answer. `piece` returns when there is room for the next one. */
export interface AnswerReceiver {
  head(status: number, headers: readonly (readonly [string, string])[]): void;
  piece(bytes: Uint8Array): Promise<void>;
  end(): void;
  broken(): void;
}

/** The HTTP thread's end of the relay to the worker with the core. */
export class RelayToWorker {
  readonly #worker: Worker;
  readonly #receivers = new Map<number, AnswerReceiver>();
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  #isClosing = false;
  #nextId = 1;

  constructor(worker: Worker, died: (error: unknown) => void) {
    this.#worker = worker;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#ready = promise;
    this.#ready.catch(() => undefined);
    worker.on('message', (message: FromCore) => (message.kind === 'ready' ? resolve() : this.#take(message)));
    worker.on('error', (error) => {
      reject(error);
      died(error);
    });
    const exit = Promise.withResolvers<void>();
    this.#exited = exit.promise;
    worker.on('exit', () => {
      reject(new Error('the core stopped'));
      this.#breakAll();
      exit.resolve();
      if (!this.#isClosing) died(new Error('the core stopped'));
    });
  }

  /** Resolves when the core answers calls; rejects when it could not start. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /** Passes a call on. Returns how to stop it when nobody waits any more. */
  call(call: RelayCall, receiver: AnswerReceiver): () => void {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#receivers.set(id, receiver);
    this.#send({ kind: 'call', id, ...call }, [call.body.buffer]);
    return () => {
      if (this.#receivers.delete(id)) this.#send({ kind: 'stop', id });
    };
  }

  callerGone(callerId: string): void {
    this.#send({ kind: 'caller-gone', callerId });
  }

  /** Lets the core close its store, and ends the worker. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#send({ kind: 'close' });
    await this.#exited;
  }

  #send(message: ToCore, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #breakAll(): void {
    for (const receiver of this.#receivers.values()) receiver.broken();
    this.#receivers.clear();
  }

  #take(message: Exclude<FromCore, { kind: 'ready' }>): void {
    if (message.kind === 'closed') {
      void this.#worker.terminate();
      return;
    }
    const receiver = this.#receivers.get(message.id);
    if (!receiver) return;
    if (message.kind === 'head') receiver.head(message.status, message.headers);
    else if (message.kind === 'piece') this.#piece(message.id, receiver, message.bytes);
    else this.#finish(message.id, receiver, message.kind === 'end');
  }

  #piece(id: number, receiver: AnswerReceiver, bytes: Uint8Array): void {
    void receiver.piece(bytes).then(() => {
      if (this.#receivers.has(id)) this.#send({ kind: 'more', id });
    });
  }

  #finish(id: number, receiver: AnswerReceiver, isWhole: boolean): void {
    this.#receivers.delete(id);
    if (isWhole) receiver.end();
    else receiver.broken();
  }
}
