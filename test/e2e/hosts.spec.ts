import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';

import { writeRedirectFile } from '#main/app/loopback/private-files.ts';

import { expect, hostName, test } from './fixtures.ts';

test.use({ clinic: 'none' });

test(
  'the program opens on its first screen, in the language and colours that were chosen',
  { tag: '@hosts' },
  async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Loket');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl');
  },
);

test.describe('in English and dark', () => {
  test.use({ language: 'en', colourScheme: 'dark' });

  test('the first screen follows', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Welcome');
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');
  });
});

test('the program starts again on the same data after a crash', { tag: '@hosts' }, async ({ program }) => {
  await expect((await program.openWindow()).getByRole('heading', { level: 1 })).toBeVisible();
  await program.kill();
  await expect((await program.openWindow()).getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('on loopback', () => {
  test.skip(hostName !== 'loopback', 'only the loopback host has links');

  test('the link is gone from the address bar, and a new one opens a second window', async ({ page, program }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const other = await program.openWindow();
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a page that is reloaded says in two languages how to come back', async ({ page, program }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Open de koppeling opnieuw' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Open the link again' })).toBeVisible();
    const again = await program.openWindow();
    await expect(again.getByRole('heading', { level: 1 })).toContainText('Loket');
  });

  test('the private redirect file opens the program, although the browser takes it for another site', async ({
    page,
    program,
  }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const link = await program.newLink();
    await page.goto(pathToFileURL(writeRedirectFile(program.dataFolder, link)).href);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Loket');
    expect(page.url()).toBe(new URL('/', link).href);
  });

  test('a page under another name for this computer gets nothing (DNS rebinding)', async ({
    playwright,
    launchOptions,
    program,
  }) => {
    const { port } = new URL(await program.newLink());
    const rules = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP evil.test 127.0.0.1'];
    const browser = await playwright.chromium.launch({ ...launchOptions, args: rules });
    const page = await browser.newPage();
    const answered = page.waitForResponse(`http://evil.test:${port}/`);
    // An answer without a page is an error to the browser.
    await page.goto(`http://evil.test:${port}/`).catch(() => undefined);
    expect((await answered).status()).toBe(403);
    await browser.close();
  });

  test('a page on another port can neither read nor start anything', async ({ page, program }) => {
    const target = new URL('/', await program.newLink()).origin;
    const stranger = createServer((_request, response) => void response.end('<!doctype html><title>x</title>'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`);
    const got = await page.evaluate(async (origin) => {
      const tries: RequestInit[] = [
        {},
        { mode: 'no-cors' },
        { method: 'POST', mode: 'no-cors', body: '{"json":{}}' },
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' },
        { method: 'POST', credentials: 'include', body: new URLSearchParams({ token: 'x' }) },
      ];
      const paths = ['/', '/rpc/vault/status', '/session', '/link'];
      const readable = paths.flatMap((path) =>
        tries.map((how) =>
          fetch(`${origin}${path}`, how).then(
            (r) => r.text(),
            () => '',
          ),
        ),
      );
      return (await Promise.all(readable)).join('');
    }, target);
    expect(got).toBe('');
    stranger.close();
  });

  test('nothing that could open the program is kept by the browser', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [window.localStorage.length, window.sessionStorage.length])).toEqual([0, 0]);
  });
});
