import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { root } from '#build/workshop.ts';
import { expect, test } from './fixtures.ts';
import { expectInbox, signIn, walkTo } from './journey-steps.ts';

const folder = join(root, 'build', 'pictures');

/** A message that is about to go by itself is closed, so that it stands in no picture. */
async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Meldingen' }).getByRole('button', { name: 'Sluiten' });
  await close.first().click();
  await expect(close).toHaveCount(0);
}

test('inbox, light', async ({ page }) => {
  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  await walkTo(page, /Sital/);
  await closeMessages(page);
  await page.screenshot({ path: join(folder, 'inbox-light.png'), animations: 'disabled' });
});

test.describe('dark', () => {
  test.use({ colourScheme: 'dark' });

  test('a conversation with a template being filled in, dark', async ({ page }) => {
    await signIn(page, /R\. Hoogland/);
    await expectInbox(page);
    await closeMessages(page);
    await walkTo(page, /Sital/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await expect(page.getByRole('textbox', { name: 'Antwoord aan de patiënt' })).toBeFocused();
    await page.keyboard.type('::');
    await expect(page.getByRole('combobox', { name: 'Sjabloon zoeken' })).toBeFocused();
    await page.keyboard.type('bekende');
    await expect(page.getByRole('option', { name: /Bekende, milde bijwerking/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Antwoord aan de patiënt' })).toContainText('Beste mevrouw Sital');
    await page.screenshot({ path: join(folder, 'conversation-dark.png'), animations: 'disabled' });
  });
});
