import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { requestText, sendRaw, statusOf } from '#test/support/loopback/raw-request.ts';
import { beginSession, startTestHost } from '#test/support/loopback/start-host.ts';

let running: Awaited<ReturnType<typeof startTestHost>>;
let secret: string;
let port: number;

beforeAll(async () => {
  running = await startTestHost();
  port = running.host.port;
  secret = await beginSession(running.origin, running.host.newLink());
});

afterAll(async () => {
  await running.close();
});

const echoBody = JSON.stringify({ json: { text: 'goedemorgen' } });

/** A call that is right in everything; each attack changes one thing of it. */
interface Parts {
  line?: string;
  host?: readonly string[];
  origin?: readonly string[];
  type?: readonly string[];
  authorization?: readonly string[];
  extra?: readonly string[];
  body?: string;
}

function attack(parts: Parts): Promise<string> {
  const body = parts.body ?? echoBody;
  return sendRaw(
    port,
    requestText(
      parts.line ?? 'POST /rpc/echo HTTP/1.1',
      [
        ...(parts.host ?? [`Host: 127.0.0.1:${port}`]),
        ...(parts.origin ?? [`Origin: http://127.0.0.1:${port}`]),
        ...(parts.type ?? ['Content-Type: application/json']),
        ...(parts.authorization ?? [`Authorization: Bearer ${secret}`]),
        ...(parts.extra ?? []),
        `Content-Length: ${Buffer.byteLength(body)}`,
      ],
      body,
    ),
  );
}

describe('a call that is right', () => {
  it('is answered, so that the refusals below mean something', async () => {
    const answer = await attack({});
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain('goedemorgen');
  });

  it('carries headers that forbid keeping, sniffing and referring, and no cookie', async () => {
    const answer = (await attack({})).toLowerCase();
    for (const header of [
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'referrer-policy: no-referrer',
      'cross-origin-opener-policy: same-origin',
      'cross-origin-resource-policy: same-origin',
    ]) {
      expect(answer).toContain(header);
    }
    expect(answer).not.toContain('set-cookie');
    expect(answer).not.toContain('access-control-');
  });
});

describe('another name for our address (DNS rebinding)', () => {
  const hosts = (own: number): readonly (readonly string[])[] => [
    ['Host: evil.example'],
    [`Host: evil.example:${own}`],
    ['Host: localhost'],
    [`Host: localhost:${own}`],
    [`Host: LOCALHOST:${own}`],
    ['Host: 127.0.0.1'],
    ['Host: 127.0.0.1:'],
    ['Host: 127.0.0.1:80'],
    [`Host: 127.0.0.1:${own + 1}`],
    [`Host: 127.0.0.1:0${own}`],
    [`Host: 127.0.0.1.:${own}`],
    [`Host: 127.0.0.1:${own}.`],
    [`Host: 127.0.0.2:${own}`],
    [`Host: 127.1:${own}`],
    [`Host: 127.0.1:${own}`],
    [`Host: 0127.0.0.1:${own}`],
    [`Host: 0x7f.0.0.1:${own}`],
    [`Host: 2130706433:${own}`],
    [`Host: 0x7f000001:${own}`],
    [`Host: 0.0.0.0:${own}`],
    [`Host: 0:${own}`],
    [`Host: [::1]:${own}`],
    [`Host: [::ffff:127.0.0.1]:${own}`],
    [`Host: [::]:${own}`],
    [`Host: 127.0.0.1.nip.example:${own}`],
    [`Host: a127.0.0.1:${own}`],
    [`Host: user@127.0.0.1:${own}`],
    [`Host: 127.0.0.1:${own}@evil.example`],
    [`Host: 127.0.0.1:${own}/`],
    [`Host: 127.0.0.1:${own}, evil.example`],
    [`Host: http://127.0.0.1:${own}`],
    [`Host: 127.0.0.1:${own}#`],
    [`Host: 127.0.0.1:${own}?x`],
    [`Host: 127.0.0.1 :${own}`],
    [`Host: 127.0.0.1:${own}`, 'Host: evil.example'],
    ['Host: evil.example', `Host: 127.0.0.1:${own}`],
    [`Host: 127.0.0.1:${own}`, `Host: 127.0.0.1:${own}`],
    ['Host:'],
    ['X-Forwarded-Host: 127.0.0.1'],
    [`Host: evil.example`, `X-Forwarded-Host: 127.0.0.1:${own}`],
    [`Host: evil.example`, `Forwarded: host=127.0.0.1:${own}`],
    [` Host: 127.0.0.1:${own}`],
  ];

  it('is refused in every spelling', async () => {
    const cases = hosts(port);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    for (const host of cases) {
      const answer = await attack({ host });
      expect([0, 400, 403], `${host.join(' | ')}`).toContain(statusOf(answer));
      expect(answer).not.toContain('goedemorgen');
    }
  });

  it('is refused for the screens too', async () => {
    for (const host of hosts(port)) {
      const answer = await sendRaw(port, requestText('GET / HTTP/1.1', [...host]));
      expect([0, 400, 403], `${host.join(' | ')}`).toContain(statusOf(answer));
    }
  });

  it('is refused when the request line names it, and on HTTP/1.0 without a Host', async () => {
    for (const line of [
      `POST http://127.0.0.1:${port}/rpc/echo HTTP/1.1`,
      'POST http://evil.example/rpc/echo HTTP/1.1',
      'POST //evil.example/rpc/echo HTTP/1.1',
      `POST /rpc/echo?x=1 HTTP/1.1`,
      'POST /rpc/%65cho HTTP/1.1',
    ]) {
      const answer = await attack({ line });
      expect([0, 400, 403, 404, 405], line).toContain(statusOf(answer));
      expect(answer).not.toContain('goedemorgen');
    }
    expect(statusOf(await attack({ line: 'POST /rpc/echo HTTP/1.0', host: [] }))).toBe(403);
  });
});

describe('a call from a page that is not ours', () => {
  it('is refused for every other origin', async () => {
    const origins = (own: number): readonly (readonly string[])[] => [
      ['Origin: null'],
      ['Origin:'],
      ['Origin: https://evil.example'],
      [`Origin: http://evil.example:${own}`],
      ['Origin: http://127.0.0.1'],
      [`Origin: http://127.0.0.1:${own + 1}`],
      [`Origin: https://127.0.0.1:${own}`],
      [`Origin: http://localhost:${own}`],
      [`Origin: http://127.0.0.1:${own}/`],
      [`Origin: http://127.0.0.1:${own}.evil.example`],
      [`Origin: HTTP://127.0.0.1:${own}`],
      [`Origin: http://[::1]:${own}`],
      ['Origin: app://workbench'],
      ['Origin: file://'],
      [`Origin: http://127.0.0.1:${own} https://evil.example`],
      [`Origin: http://127.0.0.1:${own}`, 'Origin: https://evil.example'],
      ['Origin: https://evil.example', `Origin: http://127.0.0.1:${own}`],
      [`Origin: http://user@127.0.0.1:${own}`],
      ['Origin: chrome-extension://abcdefghijklmnop'],
      ['Origin: data:'],
    ];
    for (const origin of origins(port)) {
      const answer = await attack({ origin });
      expect(statusOf(answer), origin.join(' | ')).toBe(403);
      expect(answer).not.toContain('goedemorgen');
    }
  });

  it('is refused when the browser says it comes from elsewhere', async () => {
    for (const site of ['cross-site', 'same-site', 'none', '', 'SAME-ORIGIN', 'same-origin, cross-site']) {
      const answer = await attack({ origin: [], extra: [`Sec-Fetch-Site: ${site}`] });
      expect(statusOf(answer), site).toBe(403);
    }
    const twice = await attack({ extra: ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'] });
    expect(statusOf(twice)).toBe(403);
  });

  it('is refused in every form that a page can send without asking first', async () => {
    for (const type of [
      [],
      ['Content-Type: text/plain'],
      ['Content-Type: text/plain; application/json'],
      ['Content-Type: application/x-www-form-urlencoded'],
      ['Content-Type: text/json'],
      ['Content-Type: application/json', 'Content-Type: text/plain'],
      ['Content-Type: application/jsonp'],
    ]) {
      expect(statusOf(await attack({ type })), type.join(' | ')).toBe(415);
    }
  });

  it('gets no permission when it asks first', async () => {
    const preflight = await attack({
      line: 'OPTIONS /rpc/echo HTTP/1.1',
      origin: ['Origin: https://evil.example'],
      extra: ['Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: authorization'],
      body: '',
    });
    expect(statusOf(preflight)).toBe(403);
    expect(preflight.toLowerCase()).not.toContain('access-control-allow');
  });

  it('cannot upgrade to a web socket', async () => {
    const upgrade = await attack({
      line: 'GET /rpc/echo HTTP/1.1',
      extra: [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ],
      body: '',
    });
    expect(statusOf(upgrade)).not.toBe(101);
    expect(upgrade).not.toContain('goedemorgen');
  });
});

describe('a call without the right secret', () => {
  it('is refused, whatever stands in its place', async () => {
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    for (const authorization of [
      [],
      ['Authorization:'],
      ['Authorization: Bearer'],
      [`Authorization: Bearer ${wrong}`],
      [`Authorization: bearer ${secret}`],
      [`Authorization: Basic ${secret}`],
      [`Authorization: ${secret}`],
      [`Authorization: Bearer ${secret} `, `Authorization: Bearer ${wrong}`],
      [`Authorization: Bearer ${secret}x`],
      [`Cookie: secret=${secret}`],
      [`X-Authorization: Bearer ${secret}`],
    ]) {
      const answer = await attack({ authorization });
      expect(statusOf(answer), authorization.join(' | ')).toBe(401);
      expect(answer).not.toContain('goedemorgen');
    }
  });

  it('is refused when it is read with GET, secret or not', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const status = statusOf(await attack({ line: `${method} /rpc/echo HTTP/1.1`, body: '' }));
      expect(status, method).toBe(405);
    }
  });

  it('may not ask for a new link', async () => {
    const before = await attack({ line: 'POST /link HTTP/1.1' });
    expect(statusOf(before)).toBe(401);
    expect(statusOf(await attack({ line: 'POST /link HTTP/1.1', authorization: [] }))).toBe(401);
  });
});

describe('a window that is gone', () => {
  it('ends its session, tells the core, and its secret works no more', async () => {
    const own = await beginSession(running.origin, running.host.newLink());
    const headers = { authorization: `Bearer ${own}`, 'content-type': 'application/json' };
    const echo = await fetch(`${running.origin}/rpc/echo`, { method: 'POST', headers, body: echoBody });
    const { json } = (await echo.json()) as { json: { callerId: string } };
    expect((await fetch(`${running.origin}/session`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await fetch(`${running.origin}/rpc/echo`, { method: 'POST', headers, body: echoBody })).status).toBe(401);
    expect(await attack({ line: 'POST /rpc/gone HTTP/1.1', body: '{"json":{}}' })).toContain(json.callerId);
  });
});

/** A request of another user of this computer: the same right call, by a process of `nobody`. */
function asNobody(target: string, headers: readonly string[]): Promise<string> {
  const command = [
    '-s',
    '-o',
    '/dev/null',
    '-w',
    '%{http_code}',
    ...headers.flatMap((header) => ['-H', header]),
    target,
  ];
  return new Promise((resolve) => {
    execFile('curl', command, { uid: 65_534, gid: 65_534 }, (_error, printed) => resolve(printed));
  });
}

const mayBecomeNobody = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/curl');

describe.runIf(mayBecomeNobody)('another user of this computer', () => {
  it('is refused at the door, with the right secret and for the screens alike', async () => {
    expect(await asNobody(`${running.origin}/`, [])).toBe('403');
    expect(await asNobody(`${running.origin}/rpc/echo`, [`Authorization: Bearer ${secret}`])).toBe('403');
  });
});

describe('a body', () => {
  it('that announces more than may be is refused before it is read', async () => {
    const head = requestText('POST /rpc/echo HTTP/1.1', [
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/json',
      `Authorization: Bearer ${secret}`,
      `Content-Length: ${17 * 1024 * 1024}`,
    ]);
    expect(statusOf(await sendRaw(port, head))).toBe(413);
  });

  it('that does not say how long it is, is refused once it is too long', async () => {
    const { port: own } = running.host;
    const piece = `${(1024).toString(16)}\r\n${'x'.repeat(1024)}\r\n`;
    const text = requestText(
      'POST /session HTTP/1.1',
      [`Host: 127.0.0.1:${own}`, 'Content-Type: application/json', 'Transfer-Encoding: chunked'],
      piece.repeat(3),
    );
    expect(statusOf(await sendRaw(own, text))).toBe(413);
  });
});

describe('the screens', () => {
  it('come with a policy that allows nothing inline but styles with the nonce of this very answer', async () => {
    const [first, second] = await Promise.all([fetch(`${running.origin}/`), fetch(`${running.origin}/`)]);
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
  });

  it('can only be had by the names of the list', async () => {
    for (const path of [
      '/files.json',
      '/../package.json',
      '/..%2fpackage.json',
      '/start.js/',
      '/START.JS',
      '//start.js',
      '/./start.js',
      '/etc/passwd',
      '/running.json',
      '/loopback/running.json',
      '/__proto__',
      '/constructor',
    ]) {
      const answer = await sendRaw(port, requestText(`GET ${path} HTTP/1.1`, [`Host: 127.0.0.1:${port}`]));
      expect([400, 404], path).toContain(statusOf(answer));
    }
    expect(statusOf(await sendRaw(port, requestText('GET /start.js HTTP/1.1', [`Host: 127.0.0.1:${port}`])))).toBe(200);
  });

  it('open from the private redirect file, which is another site to the browser, and only as a document', async () => {
    const from = (path: string, mode: string, destination: string) =>
      sendRaw(
        port,
        requestText(`GET ${path} HTTP/1.1`, [
          `Host: 127.0.0.1:${port}`,
          'Sec-Fetch-Site: cross-site',
          `Sec-Fetch-Mode: ${mode}`,
          `Sec-Fetch-Dest: ${destination}`,
        ]),
      );
    expect(statusOf(await from('/', 'navigate', 'document'))).toBe(200);
    expect(statusOf(await from('/', 'navigate', 'iframe'))).toBe(403);
    expect(statusOf(await from('/', 'no-cors', 'script'))).toBe(403);
    expect(statusOf(await from('/start.js', 'no-cors', 'script'))).toBe(403);
    expect(statusOf(await from('/start.js', 'navigate', 'document'))).toBe(403);
  });

  it('include a page in two languages for a window that lost its secret', async () => {
    const page = await (await fetch(`${running.origin}/again`)).text();
    expect(page).toContain('Open de koppeling opnieuw');
    expect(page).toContain('Open the link again');
  });
});
