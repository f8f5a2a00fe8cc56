import { describe, expect, it } from 'vitest';

import { checkBounds, defaultBounds, visibleBounds, windowOptions } from '#main/app/desktop/window-options.ts';

describe('windowOptions', () => {
  const options = windowOptions({
    bounds: { x: 10, y: 20, width: 1200, height: 800 },
    preloadPath: '/x/preload.cjs',
    version: '1.2.3',
    isDark: false,
  });

  it('opens a sandboxed, isolated page without Node, webviews, spell check or a session on disk', () => {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      preload: '/x/preload.cjs',
    });
    expect(options.webPreferences?.partition).not.toContain('persist:');
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('opens where it was, and shows nothing before there is something to see', () => {
    expect(options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800, show: false, title: 'Loket' });
  });
});

describe('checkBounds', () => {
  it.each([
    [
      { width: 1200, height: 800 },
      { width: 1200, height: 800 },
    ],
    [
      { width: 1200, height: 800, x: -5, y: 0 },
      { width: 1200, height: 800, x: -5, y: 0 },
    ],
    [
      { width: 1200, height: 800, x: 5 },
      { width: 1200, height: 800 },
    ],
    [
      { width: 1200, height: 800, x: 'left', y: 0 },
      { width: 1200, height: 800 },
    ],
  ])('reads %o', (value, expected) => {
    expect(checkBounds(value)).toEqual(expected);
  });

  it.each([
    {},
    { width: 10, height: 800 },
    { width: 1200.5, height: 800 },
    { width: '1200', height: 800 },
    { width: 1e9, height: 800 },
  ])('refuses %o', (value) => {
    expect(() => checkBounds(value)).toThrow('bounds');
  });
});

describe('visibleBounds', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

  it.each([
    [{ ...defaultBounds, x: 100, y: 100 }, true],
    [{ ...defaultBounds, x: -1_300, y: 100 }, true],
    [{ ...defaultBounds, x: -1_400, y: 100 }, false],
    [{ ...defaultBounds, x: 1_900, y: 100 }, false],
    [{ ...defaultBounds, x: 100, y: 1_050 }, false],
    [{ ...defaultBounds, x: 100, y: -500 }, false],
  ])('keeps the place of %o: %s', (bounds, isKept) => {
    expect('x' in visibleBounds(bounds, screens)).toBe(isKept);
  });
});
