import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { demoPassword, expect, test } from './fixtures.ts';
import { expectInbox, fillBlanks, runFromPalette, signIn, walkTo } from './journey-steps.ts';

/** Every file of the data folder, as one text of bytes. */
function bytesOnDisk(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test(
  'a repeat prescription goes from nurse to doctor to patient to record, by keyboard alone',
  { tag: '@hosts' },
  async ({ page, program }) => {
    const question = /Noordhuis.*Herhaalrecept/s;

    await signIn(page, /I\. Brandsma/);
    await expectInbox(page);
    await walkTo(page, question);
    // In one breath with J: the key waits for the conversation.
    await page.keyboard.press('1');
    await expect(page.getByText('van u', { exact: true })).toBeVisible();

    await page.keyboard.press('3');
    const dialog = page.getByRole('dialog', { name: 'Vraag doorgeven' });
    await expect(dialog.getByLabel('Aan welke rol')).toBeFocused();
    await expect(dialog.getByLabel('Aan welke rol')).toHaveValue('doctor');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
    await expect(dialog.getByLabel(/^Toelichting/)).toBeFocused();
    await page.keyboard.type('Patiënt neemt al een halve tablet. Graag de dosis beoordelen.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('voor arts', { exact: true })).toBeVisible();
    await runFromPalette(page, 'Afmelden');

    await signIn(page, /R\. Hoogland/);
    await expectInbox(page);
    await walkTo(page, question);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Graag de dosis beoordelen.')).toBeVisible();
    await page.keyboard.press('r');
    const editor = page.getByRole('textbox', { name: 'Antwoord aan de patiënt' });
    await expect(editor).toBeFocused();
    await page.keyboard.type('::');
    await expect(page.getByRole('combobox', { name: 'Sjabloon zoeken' })).toBeFocused();
    await page.keyboard.type('dosis');
    await expect(page.getByRole('option', { name: /Dosis verandert/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(editor).toContainText('Beste heer Noordhuis');

    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Nog niet verstuurd\. Vul eerst in/)).toBeVisible();
    await fillBlanks(page);
    await expect(editor).toContainText('metoprolol ochtend');

    await page.keyboard.press('Control+Enter');
    const waiting = page.getByText('Antwoord wacht op verzenden');
    await expect(waiting.first()).toBeVisible();
    await page.keyboard.press('z');
    await expect(editor).toContainText('metoprolol ochtend');

    await page.keyboard.press('r');
    await expect(editor).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(waiting.first()).toBeVisible();
    await expect(page.getByText('Deze vraag is gesloten.')).toBeVisible({ timeout: 40_000 });

    await page.getByRole('tab', { name: 'Dossier' }).focus();
    await page.keyboard.press('Enter');
    const record = page.getByRole('tabpanel', { name: 'Dossier' });
    await expect(record).toContainText('Graag herhaalrecept metoprolol 50');
    await expect(record).toContainText('metoprolol ochtend');
    await page.getByRole('tab', { name: 'Dossier' }).focus();
    await page.keyboard.press('ArrowRight');
    const trail = page.getByRole('tabpanel', { name: 'Logboek' });
    for (const line of ['I. Brandsma', 'dr. R. Hoogland']) await expect(trail).toContainText(line);
    for (const word of ['opgepakt', 'doorgegeven', 'antwoord verstuurd', 'vastgelegd in het dossier', 'gesloten'])
      await expect(trail).toContainText(word);

    await runFromPalette(page, 'Afmelden');
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    await program.stop();

    const bytes = bytesOnDisk(program.dataFolder);
    for (const secret of ['metoprolol', 'Noordhuis', 'halve tablet', '999992764', demoPassword]) {
      expect(bytes.includes(secret), 'nothing of it lies on the disk in plain text').toBe(false);
    }
  },
);
