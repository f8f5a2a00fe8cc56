import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { echoContract } from '#test/support/loopback/echo-core.ts';
import { beginSession, startTestHost } from '#test/support/loopback/start-host.ts';

let running: Awaited<ReturnType<typeof startTestHost>>;
let client: ContractRouterClient<typeof echoContract>;

beforeAll(async () => {
  running = await startTestHost();
  const secret = await beginSession(running.origin, running.host.newLink());
  client = createORPCClient(
    new RPCLink({ url: `${running.origin}/rpc`, headers: { authorization: `Bearer ${secret}` } }),
  );
});

afterAll(async () => {
  await running.close();
});

describe('the relay between the HTTP thread and the core', () => {
  it('passes a call on and gives its answer', async () => {
    const answer = await client.echo({ text: 'één' });
    expect(answer.text).toBe('één');
    expect(answer.callerId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives two windows two callers', async () => {
    const other = await beginSession(running.origin, running.host.newLink());
    const second: typeof client = createORPCClient(
      new RPCLink({ url: `${running.origin}/rpc`, headers: { authorization: `Bearer ${other}` } }),
    );
    const [mine, theirs] = await Promise.all([client.echo({ text: '' }), second.echo({ text: '' })]);
    expect(mine.callerId).not.toBe(theirs.callerId);
  });

  it('answers bad input with the error of the contract and no more', async () => {
    await expect(client.echo({ text: 4 as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('carries a file as bytes', async () => {
    const bytes = new Uint8Array(3_000_000).fill(7);
    expect(await client.keep({ file: new Blob([bytes]) })).toEqual({ bytes: 3_000_000, first: 7 });
  });

  it('streams news in order, to the end', async () => {
    const numbers: number[] = [];
    for await (const { n } of await client.count({ upTo: 50, padding: 10 })) numbers.push(n);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('stops the stream in the core when the listener leaves', async () => {
    const before = await client.gone({});
    const leave = new AbortController();
    const stream = await client.count({ upTo: 1_000_000, padding: 10 }, { signal: leave.signal });
    await stream.next();
    leave.abort();
    await expect.poll(async () => (await client.gone({})).stoppedStreams).toBe(before.stoppedStreams + 1);
  });

  it('waits for a listener that reads slowly, rather than piling up what it has not read', async () => {
    const leave = new AbortController();
    const stream = await client.count({ upTo: 10_000, padding: 100_000 }, { signal: leave.signal });
    await stream.next();
    const settled = await pulledWhenStill();
    expect(settled).toBeLessThan(5_000);
    leave.abort();
  });
});

/** How far the core got, once it gets no further over twenty questions in a row. */
async function pulledWhenStill(): Promise<number> {
  let last = -1;
  let still = 0;
  while (still < 20) {
    const { pulled } = await client.gone({});
    still = pulled === last ? still + 1 : 0;
    last = pulled;
  }
  return last;
}
