import { describe, expect, it } from 'vitest';

import { originOf, permissionDecision } from '#main/app/desktop/permissions.ts';

const permissions = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
  '',
  'Clipboard-Sanitized-Write',
  '__proto__',
];
const origins = [
  'app://workbench',
  'app://workbench/',
  'app://workbench.',
  'app://evil',
  'https://workbench',
  'http://127.0.0.1',
  'null',
  '',
  'file://',
  'app://workbench/x',
];

describe('permissionDecision', () => {
  it('gives our own page the clipboard to write on, and nobody anything else', () => {
    const allowed = permissions.flatMap((permission) =>
      origins.flatMap((origin) =>
        [true, false]
          .filter((isMainFrame) => permissionDecision({ permission, origin, isMainFrame }))
          .map((isMainFrame) => `${permission} ${origin} ${isMainFrame}`),
      ),
    );
    expect(allowed).toEqual([
      'clipboard-sanitized-write app://workbench true',
      'clipboard-sanitized-write app://workbench/ true',
    ]);
  });
});

describe('originOf', () => {
  it.each([
    ['app://workbench/index.html?x#y', 'app://workbench'],
    ['app://user@workbench/', 'app://workbench'],
    ['https://workbench:8443/app://workbench', 'https://workbench:8443'],
    ['app:workbench', 'app://'],
    ['workbench', ''],
    ['', ''],
    [undefined, ''],
  ])('of %s is %j', (address, expected) => {
    expect(originOf(address)).toBe(expected);
  });
});
