import { type AnyRouter, call, getRouter, isProcedure } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain, ParentPort } from 'electron';

import { invariant } from '#shared/kernel/invariant.ts';

import type { FromCoreProcess, ToCoreProcess } from './core-messages.ts';

/** The core as the windows need it. */
export interface ServedCore {
  readonly router: AnyRouter;
  callerGone(callerId: string): void;
  close(): Promise<void>;
}

/**
 * Answers the windows, each over its own port, for as long as the process lives.
 *
 * A port that closes is a window that is gone. `lock` locks every window through the vault's own procedure, so that it
 * is in the log like any other.
 */
export class WindowServer {
  readonly #core: ServedCore;
  readonly #handler: RPCHandler<{ callerId: string }>;
  readonly #callers = new Set<string>();

  constructor(core: ServedCore) {
    this.#core = core;
    this.#handler = new RPCHandler(core.router);
  }

  serve(parent: ParentPort): void {
    parent.on('message', ({ data, ports }) => void this.#take(parent, data as ToCoreProcess, ports[0]));
  }

  async #take(parent: ParentPort, message: ToCoreProcess, port: MessagePortMain | undefined): Promise<void> {
    if (message.kind === 'window' && port) return this.#addWindow(message.callerId, port);
    if (message.kind === 'lock') return this.#lockAll();
    if (message.kind === 'close') {
      await this.#core.close();
      parent.postMessage({ kind: 'closed' } satisfies FromCoreProcess);
    }
  }

  #addWindow(callerId: string, port: MessagePortMain): void {
    this.#callers.add(callerId);
    this.#handler.upgrade(port, { context: { callerId } });
    port.on('close', () => {
      this.#callers.delete(callerId);
      this.#core.callerGone(callerId);
    });
    port.start();
  }

  async #lockAll(): Promise<void> {
    const lock = getRouter(this.#core.router, ['vault', 'lock']);
    invariant(isProcedure(lock), 'the vault can be locked');
    const locks = [...this.#callers].map((callerId) => call(lock, { reason: 'suspend' }, { context: { callerId } }));
    await Promise.allSettled(locks);
  }
}
