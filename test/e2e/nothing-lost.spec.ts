import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, hostName, test } from './fixtures.ts';
import {
  answerField,
  beginAnswer,
  expectInbox,
  expectNoViolations,
  runFromPalette,
  signIn,
  walkTo,
} from './journey-steps.ts';

const question = /Noordhuis.*Herhaalrecept/s;
const doctor = /R\. Hoogland/;

/** The program saves within half a second; a second for the save itself and for a slow machine. */
const promisedMs = 1_500;

/** Signs in as the doctor and writes an answer, the last words of which nobody has waited for. */
async function write(page: Page, text: string): Promise<void> {
  await signIn(page, doctor);
  await expectInbox(page);
  await beginAnswer(page, question);
  await page.keyboard.type(text);
}

/** The doctor is back and finds the text where it was. */
async function expectText(page: Page, text: string): Promise<void> {
  await expectInbox(page);
  await beginAnswer(page, question);
  await expect(answerField(page)).toContainText(text);
}

test(
  'what was typed is there after the program is killed as soon as it says that it is kept',
  { tag: '@hosts' },
  async ({ page, program }) => {
    await write(page, 'Neem de helft van de dosis tot ik u bel.');
    await expect(page.getByText(/bewaard \d\d:\d\d/)).toBeVisible({ timeout: promisedMs });
    await program.kill();
    const again = await program.openWindow();
    await signIn(again, doctor);
    await expectText(again, 'Neem de helft van de dosis tot ik u bel.');
    await expectNoViolations(again, 'a draft after a crash');
  },
);

test('what is being typed when the screen is locked is there after signing in', { tag: '@hosts' }, async ({ page }) => {
  await write(page, 'Tot en met de laatste letter');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
  await expect(page.getByText('Tot en met')).toBeHidden();
  await expectNoViolations(page, 'locked screen');
  await expect(page.getByLabel('Oefenwachtwoord', { exact: true })).toBeFocused();
  await signIn(page, doctor);
  await expectText(page, 'Tot en met de laatste letter');
});

test('a window that nobody touches locks itself and keeps the text', async ({ page }) => {
  await page.clock.install();
  await write(page, 'Ik werd weggeroepen');
  await page.clock.fastForward('04:00');
  await expect(answerField(page)).toContainText('weggeroepen');
  await page.clock.fastForward('01:30');
  await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
  await page.clock.resume();
  await signIn(page, doctor);
  await expectText(page, 'Ik werd weggeroepen');
});

test(
  'an answer that was sent goes out at its moment although the screen was locked at once',
  { tag: '@hosts' },
  async ({ page, program }) => {
    await write(page, 'Verstuurd en weggelopen.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Antwoord wacht op verzenden').first()).toBeVisible();
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
    expect(existsSync(join(program.dataFolder, 'record.db-wal'))).toBe(true);
    // With nobody signed in the store stays open for the answer alone, and closes after it.
    await expect.poll(() => existsSync(join(program.dataFolder, 'record.db-wal')), { timeout: 40_000 }).toBe(false);
    await signIn(page, doctor);
    await expectInbox(page);
    await runFromPalette(page, 'Naar gesloten vragen');
    await walkTo(page, question);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Dossier' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Dossier' })).toContainText('Verstuurd en weggelopen.');
    await expectNoViolations(page, 'closed question with its record');
  },
);

test('a page that is reloaded while somebody types loses no text', async ({ page, program }) => {
  test.skip(hostName !== 'loopback', 'only the loopback host has a page to reload');
  await write(page, 'Herladen terwijl ik typ');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open de koppeling opnieuw' })).toBeVisible();
  const again = await program.openWindow();
  await signIn(again, doctor);
  await expectText(again, 'Herladen terwijl ik typ');
});
