import type { Page } from '@playwright/test';

import { brokenExports, hostileExport } from '#test/support/hostile-export.ts';

import { expect, test } from './fixtures.ts';
import { answerField, expectInbox, expectNoViolations, runFromPalette, signIn, walkTo } from './journey-steps.ts';

const administrator = /C\. Stuut/;

/** Notes everything that a page must not do: ask elsewhere, open a window, show a dialog, run what it was given. */
function watchForHarm(page: Page): string[] {
  const harm: string[] = [];
  const own = new URL(page.url()).origin;
  page.context().on('request', (request) => {
    const isOwn = [own, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
    if (!isOwn) harm.push(`asked ${new URL(request.url()).origin}`);
  });
  page.on('popup', () => harm.push('opened a window'));
  page.on('dialog', (dialog) => {
    harm.push(`showed a ${dialog.type()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => harm.push(`went to ${new URL(frame.url()).origin}`));
  return harm;
}

async function expectNoHarm(page: Page, harm: readonly string[]): Promise<void> {
  expect(harm).toEqual([]);
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  expect(
    await page.locator('iframe, object, embed, meta[http-equiv=refresh], [onerror], [onload], [onfocus]').count(),
  ).toBe(0);
}

async function goToExchange(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Medewerkers en afdelingen' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await expect(page.getByRole('heading', { name: 'Import en export' })).toBeVisible();
}

function choose(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(content, 'utf8') };
  return page.getByLabel('Bestand om te importeren').setInputFiles(file);
}

test('what a hostile portal user wrote is shown as letters and does nothing', { tag: '@hosts' }, async ({ page }) => {
  const harm = watchForHarm(page);
  await signIn(page, administrator);
  await goToExchange(page);
  await choose(page, '<img src=x onerror=alert(1)>.json', hostileExport(5 * 1024 * 1024));
  await expect(page.getByText('Het bestand is geïmporteerd.')).toBeVisible();
  await expectNoViolations(page, 'report of a hostile file');
  await runFromPalette(page, 'Afmelden');

  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  await walkTo(page, /onerror.*vet/s);
  const row = page.getByRole('option', { selected: true });
  await expect(row).toContainText('Kwaad \uFFFDdnakrev\uFFFD');
  const conversation = page.getByRole('group', { name: 'Berichten en notities' });
  await expect(conversation).toContainText('<svg onload="window.__pwned = true">');
  await expect(conversation).toContainText('regel met \uFFFD en \u2407 en \uFFFD en \uFFFD erin');
  await expect(conversation.getByRole('link')).toHaveCount(0);
  await expect(conversation).toContainText('zegt foto, is: webpagina');
  await expect(conversation.getByRole('button', { name: 'Foto bekijken' })).toHaveCount(0);
  await expect(conversation.getByRole('button', { name: 'Toch opslaan' })).toHaveCount(3);
  const saving = page.waitForEvent('download');
  await conversation.getByRole('button', { name: 'Toch opslaan' }).first().click();
  expect((await saving).suggestedFilename()).toBe('bijlage.txt');
  await expectNoViolations(page, 'hostile conversation');
  await expectNoHarm(page, harm);

  await walkTo(page, /heel lang verhaal/);
  await expect(conversation).toContainText('Dit is een heel lang verhaal over mijn knie.');
  await page.keyboard.press('r');
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type('Dank voor uw uitleg.');
  await expect(answerField(page)).toHaveText('Dank voor uw uitleg.');
  await page.keyboard.press('Escape');
  await walkTo(page, /onerror.*vet/s);
  await expectNoHarm(page, harm);
});

test('files that are broken are refused with the reason, and nothing of them is imported', async ({ page }) => {
  await signIn(page, administrator);
  await goToExchange(page);
  for (const { name, why, content } of brokenExports) {
    await choose(page, name, content);
    await expect(page.getByRole('heading', { name: new RegExp(name) })).toBeVisible();
    await expect(page.getByText('Er is niets geïmporteerd: het bestand heeft fouten.')).toBeVisible();
    await expect(page.getByText(why).first()).toBeVisible();
  }
  await expect(page.getByText('Er ontbreekt niets.')).toBeVisible();
  await expectNoViolations(page, 'refused file');
});
