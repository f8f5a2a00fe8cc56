import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { root } from '#build/workshop.ts';
import { expect, test } from './fixtures.ts';
import { expectInbox, signIn, walkTo } from './journey-steps.ts';
import { goTo, press, tabTo } from './keyboard-steps.ts';
import { takeFinding } from './language-steps.ts';
import { chooseInRow, letterText } from './letter-steps.ts';

const folder = join(root, 'build', 'pictures');

/** A message that is about to go by itself is closed, so that it stands in no picture. */
async function closeMessages(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Meldingen' }).getByRole('button', { name: 'Sluiten' });
  await close.first().click();
  await expect(close).toHaveCount(0);
  await page.mouse.move(0, 0);
}

test('inbox, light', async ({ page }) => {
  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  await walkTo(page, /Sital/);
  await closeMessages(page);
  await page.screenshot({ path: join(folder, 'inbox-light.png'), animations: 'disabled' });
});

test('a letter with findings, light', async ({ page }) => {
  await signIn(page, /R\. Hoogland/);
  await expectInbox(page);
  await closeMessages(page);
  await goTo(page, 'g e', 'Brieven');
  await press(page, page.getByRole('button', { name: /Echo van het hart bij benauwdheid/ }));
  await chooseInRow(page, page.getByRole('radiogroup', { name: 'Tekst' }), 'Patiëntversie');
  await tabTo(page, letterText(page, 'patiënt'));
  await page.keyboard.press('End');
  await page.keyboard.type(' Op de echo zagen wij een mitralisklepinsufficiëntie. Uw broer had ook een hartinfarct. ');
  await page.keyboard.type('De medicatie wordt voorlopig gecontinueerd.');
  await expect(page.getByRole('button', { name: /gecontinueerd/ })).toBeVisible();
  // From the beginning, so that no message says that there is nothing further on.
  await page.keyboard.press('Control+Home');
  await takeFinding(page, /mitralisklepinsufficiëntie/);
  await expect(page.getByText(/mogelijk over een ander/)).toBeVisible();
  await page.screenshot({ path: join(folder, 'letter-light.png'), animations: 'disabled' });
});

test('a result being explained, light', async ({ page }) => {
  await signIn(page, /R\. Hoogland/);
  await expectInbox(page);
  await closeMessages(page);
  await goTo(page, 'g u', 'Uitslagen');
  await walkTo(page, /Longfunctie/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Inhoud van de uitslag' })).toContainText('Longfunctie');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Uitleg voor de patiënt' })).toBeFocused();
  await page.keyboard.type('U blaast even krachtig als vorig jaar. Er is geen obstructie. U hoeft niets te doen.');
  await expect(page.getByRole('button', { name: /obstructie/ })).toBeVisible();
  await expect(page.getByText(/concept bewaard/)).toBeVisible();
  await page.getByRole('region', { name: 'Inhoud van de uitslag' }).evaluate((element) => element.scrollTo(0, 0));
  await page.screenshot({ path: join(folder, 'results-light.png'), animations: 'disabled' });
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
