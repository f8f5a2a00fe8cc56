import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contentPolicy, noncePlaceholder } from '#main/app/content-policy.ts';
import { answerScreen } from '#main/app/desktop/screen-protocol.ts';
import { mediaTypeOf, ScreenFiles, screenListName } from '#main/app/screen-files.ts';

let folder: string;
let screens: ScreenFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-screens-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<meta name="style-nonce" content="${noncePlaceholder}"><p>${noncePlaceholder}</p>`,
  );
  writeFileSync(join(folder, 'start.js'), 'start()');
  writeFileSync(join(folder, 'secret.txt'), 'not on the list');
  writeFileSync(join(folder, screenListName), JSON.stringify(['index.html', 'start.js']));
  screens = new ScreenFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (address: string, init?: RequestInit) => answerScreen(new Request(address, init), screens);

describe('the screens under their own scheme', () => {
  it('give the page for / and for its name, with a nonce in header and page that no other answer has', async () => {
    const [one, other] = await Promise.all([get('app://workbench/'), get('app://workbench/index.html')]);
    const nonceOf = (response: Response) =>
      /'nonce-([\w-]{22})'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
    expect(await one.text()).toBe(`<meta name="style-nonce" content="${nonceOf(one)}"><p>${nonceOf(one)}</p>`);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
  });

  it('give a script with its type, and nothing to keep or guess', async () => {
    const script = await get('app://workbench/start.js?x=1');
    expect(await script.text()).toBe('start()');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toBe('no-store');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://workbench/secret.txt',
    'app://workbench/files.json',
    'app://workbench/../index.html/x',
    'app://workbench/%2e%2e/secret.txt',
    'app://workbench/..%2f..%2fetc%2fpasswd',
    'app://workbench/start.js/',
    'app://workbench/START.JS',
    'app://workbench/__proto__',
    'app://evil/index.html',
    'app://workbench:80/index.html',
    'https://workbench/index.html',
  ])('have nothing at %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('are only read', async () => {
    expect((await get('app://workbench/', { method: 'POST', body: 'x' })).status).toBe(404);
  });
});

describe('contentPolicy', () => {
  it('allows nothing by default, nothing inline, nothing evaluated and nothing from elsewhere', () => {
    const policy = contentPolicy('abc');
    const directives = Object.fromEntries(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    expect(directives['default-src']).toEqual(["'none'"]);
    expect(directives['script-src']).toEqual(["'self'"]);
    expect(directives['style-src']).toEqual(["'self'", "'nonce-abc'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(directives[name]).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });
});

describe('mediaTypeOf', () => {
  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.min.JS', 'text/javascript; charset=utf-8'],
    ['a.woff2', 'font/woff2'],
    ['a.exe', 'application/octet-stream'],
    ['a', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
  ])('of %s is %s', (name, expected) => {
    expect(mediaTypeOf(name)).toBe(expected);
  });
});
