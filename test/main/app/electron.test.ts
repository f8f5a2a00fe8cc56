import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { defaultPreferences } from '#shared/capabilities/vault/model.ts';
import { openSettings } from '#main/platform/settings.ts';
import type {} from '#renderer/rpc/connect.ts';
import { buildAll } from '#build/build.ts';
import { findChromium } from '#build/chromium.ts';
import { launchStandIn, type RunningStandIn } from '#test/support/electron-stand-in/launch.ts';

const hasChromium = findChromium() !== undefined;

/** The built entry, preload and core, on the stand-in for Electron: see test/support/electron-stand-in/README.md. */
describe.runIf(hasChromium)('the desktop program', () => {
  let folder: string;
  let program: RunningStandIn;
  let browser: Browser;
  let page: Page;
  const violations: string[] = [];

  beforeAll(async () => {
    await buildAll();
    folder = mkdtempSync(join(tmpdir(), 'loket-desktop-'));
    program = await launchStandIn({ dataFolder: folder });
    browser = await chromium.connectOverCDP(program.endpoint);
    const opened = browser.contexts()[0]?.pages()[0];
    if (!opened) throw new Error('no page was opened');
    page = opened;
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text())) violations.push(line.text());
    });
    await page.reload();
  }, 120_000);

  afterAll(async () => {
    await program?.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is sandboxed and has its scheme before Electron is ready', async () => {
    const { isSandboxed, schemes } = await program.state();
    expect(isSandboxed).toBe(true);
    expect(schemes).toEqual(['app']);
  });

  it('opens one window with the safe options, and shows it', async () => {
    const { windows } = await program.state();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.isShown).toBe(true);
    expect(windows[0]?.options).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        partition: 'workbench',
      },
    });
  });

  it('has its guards wired to the window and its session', async () => {
    const { windows, isSpellChecked } = await program.state();
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(windows[0]?.guarded).toContain(event);
    }
    expect(isSpellChecked).toBe(false);
    expect(await program.permissions('geolocation', 'app://workbench/')).toEqual([false, false, false]);
    expect(await program.permissions('clipboard-sanitized-write', 'app://workbench/')).toEqual([true, true, false]);
    expect(await program.permissions('clipboard-sanitized-write', 'https://example.nl/')).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('loads its screen under the content policy, with styles, without a violation', async () => {
    await page.getByRole('heading').first().waitFor();
    expect(await page.title()).toContain('Loket');
    expect(violations).toEqual([]);
    const applied = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(applied).toContain('Atkinson');
  });

  it('refuses an inline script and an inline style without the nonce', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(style);
      const outline = getComputedStyle(document.body).outlineWidth;
      style.remove();
      script.remove();
      return [Reflect.get(window, 'hasRun') === true, outline === '7px'];
    });
    expect(ran).toEqual([false, false]);
    violations.length = 0;
  });

  it('gives the page a bridge of named functions and nothing else', async () => {
    const bridge = await page.evaluate(() => ({
      names: Object.keys(window.loketDesktop ?? {}).sort(),
      host: window.loketDesktop?.host,
      hasNode: 'require' in window || 'process' in window,
    }));
    expect(bridge.names).toEqual(['askForPort', 'host', 'onMenuCommand']);
    expect(bridge.host).toMatchObject({ kind: 'electron', platform: process.platform });
    expect(bridge.host?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(bridge.hasNode).toBe(false);
  });

  it('answers a call from the page over a port, from the core in its own process', async () => {
    const answer = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const hear = ({ data, ports }: MessageEvent) => {
            const [port] = ports;
            if (data !== 'loket:port' || !port) return;
            window.removeEventListener('message', hear);
            port.onmessage = (event: MessageEvent<string>) => resolve(event.data);
            port.postMessage(JSON.stringify({ i: '1', p: { u: 'http://orpc/vault/status', b: { json: {} } } }));
          };
          window.addEventListener('message', hear);
          window.loketDesktop?.askForPort();
        }),
    );
    expect(JSON.parse(answer)).toMatchObject({ p: { b: { json: { state: 'none' } } } });
  });

  it('stays where it is when the page wants to go elsewhere', async () => {
    const before = page.url();
    await page.evaluate(() => window.location.assign('https://example.nl/'));
    await page.evaluate(() => window.location.assign('file:///etc/passwd'));
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    expect(page.url()).toBe(before);
  });

  it('opens no window, and a link outside only after asking', async () => {
    await page.evaluate(() => window.open('https://example.nl/pad'));
    await expect.poll(async () => (await program.state()).dialogs.length).toBe(1);
    expect((await program.state()).opened).toEqual([]);
    await program.ask({ what: 'answer-dialogs', answer: 1 });
    await page.evaluate(() => window.open('https://example.nl/pad'));
    await expect.poll(async () => (await program.state()).opened).toEqual(['https://example.nl/pad']);
    await page.evaluate(() => window.open('file:///etc/passwd'));
    await page.evaluate(() => window.open('javascript:alert(1)'));
    const after = await program.state();
    expect(after.opened).toEqual(['https://example.nl/pad']);
    expect(after.dialogs).toHaveLength(2);
    expect(after.windows[0]?.letOpen).toEqual([]);
  });

  it('sends what is chosen in the menu to the screen', async () => {
    const heard = page.evaluate(() => new Promise<string>((resolve) => window.loketDesktop?.onMenuCommand(resolve)));
    await page.evaluate(() => undefined);
    await program.ask({ what: 'click-menu', id: 'palette' });
    expect(await heard).toBe('palette');
  });

  it('has its menu in Dutch, and in English once that was chosen', async () => {
    expect((await program.state()).menuLabels).toEqual(['Bestand', 'Bewerken', 'Vraag', 'Beeld', 'Venster', 'Help']);
    openSettings({ folder, name: 'preferences', defaults: defaultPreferences, check: () => defaultPreferences }).set({
      language: 'en',
    });
    await program.ask({ what: 'focus' });
    expect((await program.state()).menuLabels).toEqual(['File', 'Edit', 'Question', 'View', 'Window', 'Help']);
  });

  it('quits when it is told to, and lets the core close first', async () => {
    expect(await program.quit()).toBe(0);
  });
});
