import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';

import { menuTemplate } from '#main/app/desktop/menu.ts';
import { desktopText } from '#main/app/desktop/text.ts';
import { type MenuCommand, menuCommands } from '#shared/rpc/desktop.ts';

function leaves(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => (Array.isArray(item.submenu) ? leaves(item.submenu) : [item]));
}

function template(language: 'nl' | 'en', platform: NodeJS.Platform = 'linux') {
  const sent: MenuCommand[] = [];
  const items = menuTemplate({ text: desktopText(language), platform, send: (command) => sent.push(command) });
  return { items, sent };
}

describe('menuTemplate', () => {
  it('sends each command of the contract, once, and leaves its key to the screen', () => {
    const { items, sent } = template('nl');
    const asking = leaves(items).filter(({ click }) => click !== undefined);
    for (const { click } of asking) (click as () => void)();
    expect([...sent].sort()).toEqual([...menuCommands].sort());
    for (const item of asking.filter(({ accelerator }) => accelerator)) expect(item.registerAccelerator).toBe(false);
  });

  it.each(['nl', 'en'] as const)('names every item in %s', (language) => {
    for (const item of leaves(template(language).items)) {
      expect(item.type === 'separator' || (item.label ?? '').length > 0, JSON.stringify(item)).toBe(true);
    }
  });

  it('offers no developer tools and no reload, on any platform', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const roles = leaves(template('nl', platform).items).map(({ role }) => role);
      expect(roles).not.toContain('toggleDevTools');
      expect(roles).not.toContain('reload');
      expect(roles).not.toContain('forceReload');
    }
    expect(template('nl', 'darwin').items[0]?.role).toBe('appMenu');
  });
});
