import { RPCHandler } from '@orpc/server/fetch';
import type { AnyRouter } from '@orpc/server';

import { type FromCore, piecesUnderWay, type ToCore } from './relay-messages.ts';

/** The core as the relay needs it. */
export interface RelayedCore {
  readonly router: AnyRouter;
  callerGone(callerId: string): void;
  close(): Promise<void>;
}

type CallMessage = Extract<ToCore, { kind: 'call' }>;

/** One answer under way: how many pieces may still go, and how to stop it. */
class Answer {
  readonly #stop = new AbortController();
  #allowed = piecesUnderWay;
  #wake: (() => void) | undefined;

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  more(): void {
    this.#allowed += 1;
    this.#wake?.();
  }

  stop(): void {
    this.#stop.abort();
    this.#wake?.();
  }

  /** Waits until a piece may go. Resolves at once when nobody waits for the answer any more. */
  async turn(): Promise<void> {
    while (this.#allowed === 0 && !this.signal.aborted) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    this.#allowed -= 1;
  }
}

/**
 * The core's end of the relay: answers calls through oRPC and sends the answers back piece by piece.
 *
 * Everything about safety was judged by the HTTP thread before a call got here.
 */
export class RelayToRouter {
  readonly #core: RelayedCore;
  readonly #handler: RPCHandler<{ callerId: string }>;
  readonly #send: (message: FromCore) => void;
  readonly #answers = new Map<number, Answer>();

  constructor(core: RelayedCore, send: (message: FromCore) => void) {
    this.#core = core;
    this.#handler = new RPCHandler(core.router);
    this.#send = send;
  }

  /** Takes one message; resolves when it has been dealt with, whole answer included. */
  async take(message: ToCore): Promise<void> {
    switch (message.kind) {
      case 'call':
        return this.#answer(message);
      case 'more':
        return this.#answers.get(message.id)?.more();
      case 'stop':
        return this.#answers.get(message.id)?.stop();
      case 'caller-gone':
        return this.#core.callerGone(message.callerId);
      case 'close':
        return this.#close();
    }
  }

  async #close(): Promise<void> {
    for (const answer of this.#answers.values()) answer.stop();
    await this.#core.close();
    this.#send({ kind: 'closed' });
  }

  async #answer(message: CallMessage): Promise<void> {
    const answer = new Answer();
    this.#answers.set(message.id, answer);
    try {
      const response = await this.#respond(message, answer.signal);
      this.#send({ kind: 'head', id: message.id, status: response.status, headers: [...response.headers] });
      if (response.body) await this.#pour(message.id, response.body, answer);
      this.#send({ kind: 'end', id: message.id });
    } catch {
      this.#send({ kind: 'broken', id: message.id });
    } finally {
      this.#answers.delete(message.id);
    }
  }

  async #respond(message: CallMessage, signal: AbortSignal): Promise<Response> {
    const request = new Request(`http://core${message.path}`, {
      method: 'POST',
      headers: { 'content-type': message.contentType },
      body: message.body,
      signal,
    });
    const { response } = await this.#handler.handle(request, {
      prefix: '/rpc',
      context: { callerId: message.callerId },
    });
    return response ?? new Response(null, { status: 404 });
  }

  async #pour(id: number, body: ReadableStream<Uint8Array<ArrayBuffer>>, answer: Answer): Promise<void> {
    const reader = body.getReader();
    const drop = () => void reader.cancel().catch(() => undefined);
    answer.signal.addEventListener('abort', drop, { once: true });
    try {
      for (;;) {
        await answer.turn();
        const { done, value } = await reader.read();
        if (done) return;
        this.#send({ kind: 'piece', id, bytes: value });
      }
    } finally {
      answer.signal.removeEventListener('abort', drop);
    }
  }
}
