import type { Page } from '@playwright/test';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { expect, test } from './fixtures.ts';
import { expectInbox, expectNoViolations, openPalette, signIn, walkTo } from './journey-steps.ts';
import { chooseTab, tabTo } from './keyboard-steps.ts';
import { takeFinding } from './language-steps.ts';

/** Goes to a part of the program with its keys, and waits until something of it can be read. */
async function visit(page: Page, keys: string, screen: string): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.textContent();
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  await expect(title).not.toHaveText(before ?? '');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectNoViolations(page, screen);
}

/** Opens a dialog on its key, looks at it and closes it again. */
async function lookInDialog(page: Page, key: string, screen: string): Promise<void> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectNoViolations(page, screen);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Signs in as somebody who may not be among the three who come first. */
async function signInAmongAll(page: Page, name: RegExp, language: Language): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.getByRole('button', { name: /^(Toon alle|Show all)/ }).focus();
  await page.keyboard.press('Enter');
  await signIn(page, name, language);
}

async function writeWithFinding(page: Page): Promise<void> {
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.type('Op de scan zien wij een stenose. Uw vader had een hartinfarct.');
  await expect(page.getByRole('button', { name: /^stenose/ })).toBeVisible();
}

/** Opens the first letter of the list that is shown. */
async function openFirstLetter(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await expect(page.locator('button[data-letter]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^(Tekenen en vrijgeven|Signing and releasing)$/ })).toBeVisible();
}

for (const language of ['nl', 'en'] as const) {
  for (const colourScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colourScheme}`, () => {
      test.use({ language, colourScheme });

      test('sign-in, inbox, conversation and palette are accessible', async ({ page }) => {
        await expect(page.getByRole('radio', { name: /I\. Brandsma/ })).toBeVisible();
        await expectNoViolations(page, 'sign-in');
        await signIn(page, /I\. Brandsma/, language);
        await expectInbox(page, language);
        await expectNoViolations(page, 'inbox');
        await walkTo(page, /Noordhuis/);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 2, name: 'Recept' })).toBeVisible();
        await expectNoViolations(page, 'conversation');
        await page.keyboard.press('3');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page, 'pass on');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        await openPalette(page, language);
        await expectNoViolations(page, 'palette');
      });

      test('results, their explanation, holding, policies and words are accessible', async ({ page }) => {
        await signIn(page, /R\. Hoogland/, language);
        await expectInbox(page, language);
        await visit(page, 'g u', 'results queue');
        await walkTo(page, /CT-scan/);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 2, name: /CT-scan/ })).toBeVisible();
        await expectNoViolations(page, 'result');
        await writeWithFinding(page);
        await expectNoViolations(page, 'explanation with findings');
        await lookInDialog(page, 'Control+e', 'what the patient sees of a result');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByRole('alert')).toBeVisible();
        await expectNoViolations(page, 'release refused');
        await page.keyboard.press('Escape');
        await lookInDialog(page, 'h', 'hold');
        await visit(page, 'g y', 'release policies');
        await visit(page, 'g h', 'word list');
      });

      test('letters, their gate and the view of the patient are accessible', async ({ page }) => {
        await signIn(page, /R\. Hoogland/, language);
        await expectInbox(page, language);
        await visit(page, 'g e', 'letters list');
        await openFirstLetter(page);
        await tabTo(page, page.locator('[role="textbox"][contenteditable="true"]:visible'));
        await page.keyboard.type('Vader is opgenomen geweest wegens een psychose. ');
        await takeFinding(page, /Vader is opgenomen/);
        await expectNoViolations(page, 'letter with findings');
        await lookInDialog(page, 'Control+e', 'letter as the patient sees it on a telephone');
        await lookInDialog(page, 'Control+Enter', 'signing');
        await page.keyboard.press('u');
        await expect(page.locator('button[data-letter]').first()).toBeVisible();
        await chooseTab(page, page.getByRole('tablist'), /^(Vrij te geven|To release)/);
        await expect(page.getByRole('button', { name: /Uw fietstest/ })).toBeVisible();
        await openFirstLetter(page);
        await lookInDialog(page, 'Control+Enter', 'release');
      });

      test('the letterhead is accessible', async ({ page }) => {
        await signInAmongAll(page, /C\. Stuut/, language);
        await visit(page, 'g p', 'letterhead');
      });

      test.describe('at a first start', () => {
        test.use({ clinic: 'none' });

        test('the wizard is accessible', async ({ page }) => {
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoViolations(page, 'wizard');
        });
      });
    });
  }
}
