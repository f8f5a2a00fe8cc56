import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os, type RouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { WindowServer } from '#main/app/desktop/serve-windows.ts';

/** A worker's port with the events of Electron's: the data sits in an event. */
class MainPort extends EventEmitter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    port.on('close', () => this.emit('close'));
  }

  postMessage(data: unknown): void {
    this.#port.postMessage(data);
  }

  start(): void {
    this.#port.start();
  }
}

class Parent extends EventEmitter {
  readonly said: unknown[] = [];

  postMessage(message: unknown): void {
    this.said.push(message);
  }

  tell(data: unknown, ports: readonly MainPort[] = []): void {
    this.emit('message', { data, ports });
  }
}

function served() {
  const gone: string[] = [];
  const locked: string[] = [];
  const base = os.$context<{ callerId: string }>();
  const lock = base
    .input(z.object({ reason: z.literal('suspend') }))
    .handler(({ context }) => void locked.push(context.callerId));
  const whoAmI = base.handler(({ context }) => context.callerId);
  const router = { vault: { lock, whoAmI } };
  const closed = { times: 0 };
  const parent = new Parent();
  new WindowServer({
    router,
    callerGone: (callerId) => gone.push(callerId),
    close: async () => {
      closed.times += 1;
    },
  }).serve(parent);
  const openWindow = (callerId: string) => {
    const { port1, port2 } = new MessageChannel();
    parent.tell({ kind: 'window', callerId }, [new MainPort(port1)]);
    port2.start();
    const client = createORPCClient<RouterClient<typeof router>>(new RPCLink({ port: port2 }));
    return { client, port: port2 };
  };
  return { parent, gone, locked, closed, openWindow };
}

describe('the core in its own process', () => {
  it('answers each window under the id that the main process gave it', async () => {
    const { openWindow } = served();
    const [one, other] = [openWindow('one'), openWindow('other')];
    expect(await Promise.all([one.client.vault.whoAmI(), other.client.vault.whoAmI()])).toEqual(['one', 'other']);
    one.port.close();
    other.port.close();
  });

  it('ends the session of a window that is gone', async () => {
    const { openWindow, gone } = served();
    openWindow('one').port.close();
    await expect.poll(() => gone).toEqual(['one']);
  });

  it('locks every open window when it is told to, and no closed one', async () => {
    const { parent, openWindow, gone, locked } = served();
    const [one, other] = [openWindow('one'), openWindow('other')];
    one.port.close();
    await expect.poll(() => gone).toEqual(['one']);
    parent.tell({ kind: 'lock' });
    await expect.poll(() => locked).toEqual(['other']);
    other.port.close();
  });

  it('closes the store before it says that it may be ended', async () => {
    const { parent, closed } = served();
    parent.tell({ kind: 'close' });
    await expect.poll(() => parent.said).toEqual([{ kind: 'closed' }]);
    expect(closed.times).toBe(1);
  });

  it('takes no notice of what it does not know', () => {
    const { parent, closed } = served();
    parent.tell({ kind: 'window', callerId: 'without-a-port' });
    parent.tell({ kind: 'nonsense' });
    expect(closed.times).toBe(0);
  });
});
