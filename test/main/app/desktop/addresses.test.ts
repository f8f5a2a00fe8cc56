import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isAllowedNavigation, isOwnAddress, outsideAddress } from '#main/app/desktop/addresses.ts';

/** Addresses that look like ours, or like nothing good; none may be stayed at, gone to or trusted. */
const strangers: readonly string[] = [
  '',
  ' ',
  'app',
  'app:',
  'app:/',
  'app://',
  'app:///',
  'app:workbench',
  'app:///workbench',
  'app:////workbench',
  'app://workbench.',
  'app://workbench.evil.example',
  'app://evil.example/workbench',
  'app://evil.example#app://workbench',
  'app://evil.example?app://workbench',
  'app://workbench@evil.example',
  'app://user@workbench',
  'app://user:secret@workbench/',
  'app://:secret@workbench/',
  'app://workbench:80/',
  'app://workbench:1',
  'app://WORKBENCH2/',
  'app://workbench2',
  'app://xworkbench',
  'app://work%62ench.evil',
  'app://workbench%00/',
  'app://workbench%2eevil.example/',
  'app://workbench%20/',
  'apps://workbench',
  'xapp://workbench',
  'app2://workbench',
  'app+http://workbench',
  'appx://workbench/',
  'web+app://workbench',
  'http://workbench',
  'https://workbench',
  'http://app',
  'http://app.workbench',
  'https://app://workbench',
  'http://localhost',
  'http://127.0.0.1',
  'http://127.0.0.1:8080/',
  'http://[::1]/',
  'https://example.nl',
  'https://example.nl/app://workbench',
  'https://workbench@example.nl',
  'ftp://workbench',
  'ws://workbench',
  'wss://workbench',
  'file:///etc/passwd',
  'file://workbench/',
  'file:///index.html',
  'file://app/workbench',
  'about:blank',
  'about:srcdoc',
  'about:app://workbench',
  'blob:app://workbench/1',
  'blob:https://example.nl/1',
  'data:text/html,x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:,app://workbench',
  'javascript:alert(1)',
  'javascript://workbench/%0aalert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'view-source:app://workbench',
  'chrome://settings',
  'chrome://gpu',
  'devtools://devtools/bundled',
  'chrome-extension://abc/x',
  'filesystem:app://workbench/x',
  'intent://workbench#Intent;end',
  'mailto:app@workbench',
  'tel:112',
  'sms:112',
  'smb://workbench/share',
  '\\\\workbench\\share',
  '//workbench',
  '/index.html',
  'index.html',
  '../index.html',
  '#top',
  '?x',
  'workbench',
  'app//workbench',
  'null',
  'undefined',
  'app://[workbench]',
  'app://[::1]',
  'app://wörkbench',
  'app://workbeոch',
  'app://ⓦorkbench',
  'app://workbench\u0000',
  'app://work\tbench2',
  'app://workbench evil',
  'app://workbench\\@evil.example',
  'ms-settings:',
  'ms-msdt:/id',
  'search-ms:query',
  'vscode://file/x',
  'zoommtg://join',
  'steam://run/1',
  'loket://workbench',
  'urn:app:workbench',
  'cid:app',
  'app ://workbench',
];

describe('isOwnAddress', () => {
  it.each(strangers)('refuses %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });

  it.each(['app://workbench', 'app://workbench/', 'app://workbench/index.html', 'app://workbench/assets/x.js?y#z'])(
    'knows %j',
    (address) => {
      expect(isOwnAddress(address)).toBe(true);
    },
  );

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => void isOwnAddress(address)));
  });
});

describe('isAllowedNavigation', () => {
  it('holds the main frame and every other frame back from all strangers', () => {
    for (const address of strangers) {
      expect(isAllowedNavigation(address, true), address).toBe(false);
      expect(isAllowedNavigation(address, false), address).toBe(false);
    }
  });

  it.each([
    ['app://workbench/', true, true],
    ['app://workbench/index.html', true, true],
    ['app://workbench/index.html#item', true, true],
    ['app://workbench/', false, false],
    ['app://workbench/index.html', false, false],
    ['app://workbench/assets/start.js', true, false],
    ['app://workbench/other.html', true, false],
    ['app://workbench/index.html/', true, false],
    ['app://workbench//index.html', true, false],
    ['app://workbench/%69ndex.html', true, false],
  ])('lets a frame to %s (main: %s) through: %s', (address, isMainFrame, expected) => {
    expect(isAllowedNavigation(address, isMainFrame)).toBe(expected);
  });
});

describe('outsideAddress', () => {
  const good = ['https://example.nl', 'https://example.nl/app://workbench', 'mailto:app@workbench'];

  it.each(strangers.filter((address) => !good.includes(address)))('never opens %j', (address) => {
    const opened = outsideAddress(address);
    expect(opened === undefined || opened.href.startsWith('https://')).toBe(true);
    if (opened) expect(opened.href).toBe(new URL(address).href);
  });

  it.each([
    ['https://example.nl/pad?x=1', 'https://example.nl/pad?x=1', 'example.nl'],
    ['https://example.nl:8443/', 'https://example.nl:8443/', 'example.nl:8443'],
    ['HTTPS://Example.NL', 'https://example.nl/', 'example.nl'],
    ['https://thuisаrts.nl/', 'https://xn--thuisrts-56g.nl/', 'xn--thuisrts-56g.nl'],
    ['mailto:balie@example.nl', 'mailto:balie@example.nl', 'balie@example.nl'],
    ['mailto:balie@example.nl?subject=x&body=geheim&cc=y@example.nl', 'mailto:balie@example.nl', 'balie@example.nl'],
  ])('opens %s as %s and shows %s', (address, href, shown) => {
    expect(outsideAddress(address)).toEqual({ href, shown });
  });

  it.each([
    'http://example.nl',
    'https://user@example.nl',
    'https://user:secret@example.nl',
    'https://',
    'mailto:',
    'mailto:a',
    'mailto:a@b',
    'mailto:a@example.nl,b@example.nl',
    'mailto:a@example.nl%2cb@example.nl',
    'mailto:"a"@example.nl',
    `https://example.nl/${'x'.repeat(2_100)}`,
  ])('refuses %s', (address) => {
    expect(outsideAddress(address)).toBeUndefined();
  });
});
