import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestHost, tokenOf } from '#test/support/loopback/start-host.ts';

let running: Awaited<ReturnType<typeof startTestHost>>;

beforeAll(async () => {
  running = await startTestHost();
});

afterAll(async () => {
  await running.close();
});

describe('the token of a link', () => {
  const swap = (token: string, extra: RequestInit = {}) =>
    fetch(`${running.origin}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      ...extra,
    });

  it('works once', async () => {
    const token = tokenOf(running.host.newLink());
    expect((await swap(token)).status).toBe(200);
    expect((await swap(token)).status).toBe(401);
  });

  it('holds 128 bits and stands in the fragment, which no browser sends', () => {
    const link = new URL(running.host.newLink());
    expect(link.search).toBe('');
    expect(Buffer.from(tokenOf(link.href), 'base64url')).toHaveLength(16);
  });

  it('dies after a minute', async () => {
    const token = tokenOf(running.host.newLink());
    running.clock.nowMs += 60_000;
    expect((await swap(token)).status).toBe(401);
  });

  it('is not taken from a form, plain text, the query or a header', async () => {
    const token = tokenOf(running.host.newLink());
    const form = await swap(token, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `token=${token}`,
    });
    expect(form.status).toBe(415);
    expect((await swap(token, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await fetch(`${running.origin}/session?token=${token}`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${running.origin}/session`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      405,
    );
    expect((await swap(token)).status).toBe(200);
  });

  it('is refused as nonsense of any shape', async () => {
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"token":null}',
      '{"token":["x"]}',
      '{"token":{}}',
      '{',
      '"x"',
      '\u0000',
    ]) {
      expect((await swap('', { body })).status, body).toBe(401);
      running.host.newLink();
    }
    expect((await swap('x'.repeat(5_000))).status).toBe(413);
  });

  it('locks out after twenty wrong ones, until a new link is asked for', async () => {
    const good = tokenOf(running.host.newLink());
    for (let wrong = 1; wrong < 20; wrong += 1) expect((await swap(`wrong-${wrong}`)).status).toBe(401);
    expect((await swap('wrong-20')).status).toBe(429);
    expect((await swap(good)).status).toBe(429);
    expect((await swap(tokenOf(running.host.newLink()))).status).toBe(200);
  });
});
