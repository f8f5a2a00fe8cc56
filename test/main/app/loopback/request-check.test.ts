import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { againPath, isDocumentPath, judgeRequest, type RequestFacts } from '#main/app/loopback/request-check.ts';

const port = 40_123;

function facts(method: string, target: string, headers: Readonly<Record<string, string>> = {}): RequestFacts {
  const all = { Host: `127.0.0.1:${port}`, ...headers };
  return { method, target, rawHeaders: Object.entries(all).flat() };
}

function outcome(given: RequestFacts): string {
  const verdict = judgeRequest(given, port);
  return 'refused' in verdict ? String(verdict.refused.status) : verdict.wanted.kind;
}

const json = { 'Content-Type': 'application/json' };

describe('judgeRequest', () => {
  it.each([
    ['GET', '/', {}, 'file'],
    ['HEAD', '/', {}, 'file'],
    ['GET', '/', { 'Sec-Fetch-Site': 'none' }, 'file'],
    ['GET', '/assets/start.js', { 'Sec-Fetch-Site': 'same-origin' }, 'file'],
    ['GET', '/assets/start.js', { 'Sec-Fetch-Site': 'none' }, '403'],
    ['GET', againPath, { 'Sec-Fetch-Site': 'same-origin' }, 'file'],
    ['POST', '/', json, '405'],
    ['DELETE', '/', {}, '405'],
    ['POST', '/rpc/vault/status', json, 'call'],
    ['POST', '/rpc/vault/status', { 'Content-Type': 'Application/JSON; charset=utf-8' }, 'call'],
    ['POST', '/rpc/exchange/importFile', { 'Content-Type': 'multipart/form-data; boundary=x' }, 'call'],
    ['POST', '/rpc/vault/status', {}, '415'],
    ['POST', '/rpc/vault/status', { ...json, 'Content-Length': '99999999999' }, '413'],
    ['POST', '/rpc/vault/status', { ...json, 'Content-Length': '-1' }, '413'],
    ['POST', '/rpc/vault/status', { ...json, 'Content-Length': '1e3' }, '413'],
    ['GET', '/rpc/vault/status', json, '405'],
    ['POST', '/rpc/vault/status?data=1', json, '404'],
    ['POST', '/rpc/vault/..%2fstatus', json, '404'],
    ['POST', '/session', json, 'start-session'],
    ['DELETE', '/session', {}, 'end-session'],
    ['GET', '/session', {}, '405'],
    ['POST', '/session', { ...json, 'Content-Length': '4096' }, '413'],
    ['POST', '/link', {}, 'new-link'],
    ['GET', '/link', {}, '405'],
    ['POST', '/rpc/vault/status', { ...json, Upgrade: 'websocket' }, '403'],
    ['POST', 'http://127.0.0.1:40123/session', json, '404'],
    ['GET', '*', {}, '404'],
    ['GET', '', {}, '404'],
  ])('%s %s with %o is %s', (method, target, headers, expected) => {
    expect(outcome(facts(method, target, headers as Record<string, string>))).toBe(expected);
  });

  it('lets nothing through whose Host is not exactly ours', () => {
    fc.assert(
      fc.property(fc.string(), (host) => {
        fc.pre(host !== `127.0.0.1:${port}`);
        expect(outcome(facts('POST', '/rpc/vault/status', { ...json, Host: host }))).toBe('403');
      }),
    );
  });

  it('lets nothing through whose Origin is given and not exactly ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (origin) => {
        fc.pre(origin !== `http://127.0.0.1:${port}`);
        expect(outcome(facts('POST', '/rpc/vault/status', { ...json, Origin: origin }))).toBe('403');
      }),
    );
  });

  it('calls a procedure only for a path of plain letters', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const isPlain = /^[A-Za-z0-9/_.-]*$/.test(tail);
        expect(outcome(facts('POST', `/rpc/${tail}`, json))).toBe(isPlain ? 'call' : '404');
      }),
    );
  });

  it('knows the two pages that a person can open by address', () => {
    expect(['/', '/again', '/index.html', '/rpc/'].filter(isDocumentPath)).toEqual(['/', '/again']);
  });
});
