import { describe, expect, it } from 'vitest';

import { openCommand } from '#main/app/loopback/open-browser.ts';

describe('openCommand', () => {
  it.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['darwin', {}, 'open'],
    ['win32', {}, 'explorer.exe'],
  ] as const)('on %s with %o uses %s, and names only the file', (platform, environment, program) => {
    const command = openCommand(platform, environment, '/data/loopback/open.html');
    expect(command?.program).toBe(program);
    expect(command?.args.join(' ')).toMatch(/^file:\/\/.*open\.html$/);
  });

  it('opens nothing where there is no screen', () => {
    expect(openCommand('linux', {}, '/data/loopback/open.html')).toBeUndefined();
  });
});
