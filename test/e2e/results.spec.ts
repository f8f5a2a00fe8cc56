import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { expectInbox, runFromPalette, walkTo } from './journey-steps.ts';
import { goTo, press, signInAs, signOut, tabTo, typeIn } from './keyboard-steps.ts';
import { findingCard } from './language-steps.ts';

const cardiologist = /R\. Hoogland/;
const orthopaedist = /T\. Kamerling/;
const orthopaedicNurse = /N\. Bouzidi/;
const dayMs = 86_400_000;

const scan = /CT-scan van de kransslagaders.*Okonkwo/s;
const shoulder = /MRI-scan van de schouder/;

const explanationField = (page: Page) => page.getByRole('textbox', { name: 'Uitleg voor de patiënt' });
const sees = (page: Page) => page.getByRole('dialog', { name: 'Wat de patiënt ziet' });

async function openResults(page: Page, who: RegExp): Promise<void> {
  await signInAs(page, who);
  await expectInbox(page);
  await goTo(page, 'g u', 'Uitslagen');
  await expect(page.getByRole('group', { name: 'Welke uitslagen' })).toBeVisible();
}

/** Shows another view of the queue, from the palette. */
async function showView(page: Page, view: 'vrijgegeven' | 'vastgehouden'): Promise<void> {
  await runFromPalette(page, `Toon ${view} uitslagen`);
}

/** Opens a result of the queue with the keyboard, and waits for it; gives its place in the queue. */
async function openResult(page: Page, name: RegExp): Promise<Locator> {
  await walkTo(page, name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Inhoud van de uitslag' })).toContainText(
    new RegExp(`^${name.source.split('.*')[0]}`),
  );
  return page.getByRole('option', { name, selected: true });
}

async function writeExplanation(page: Page): Promise<void> {
  await page.keyboard.press('r');
  await expect(explanationField(page)).toBeFocused();
  await page.keyboard.type('Op de scan zien wij een lichte stenose van een kransslagader. ');
  await page.keyboard.type('Uw vader had een hartinfarct en slikt daar medicijnen voor. Bel ons bij pijn op de borst.');
}

test('a result is released with its explanation, in one act and by keyboard alone', async ({ page }) => {
  await openResults(page, cardiologist);
  await openResult(page, scan);
  await writeExplanation(page);

  await page.keyboard.press('Control+e');
  await expect(sees(page)).toContainText('De patiënt ziet nog niets.');
  await expect(sees(page)).toContainText('Zo komt het eruit te zien');
  await page.keyboard.press('Escape');
  await expect(sees(page)).toBeHidden();

  // A passage that may be about somebody else is never passed over.
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert').filter({ hasText: 'over iemand anders' });
  await expect(refusal).toBeVisible();
  await expect(refusal.getByRole('button', { name: 'Geef toch vrij…' })).toHaveCount(0);
  await press(page, refusal.getByRole('button', { name: 'Bekijk de opmerking' }));
  await expect(findingCard(page, /Uw vader had/)).toBeFocused();
  await page.keyboard.press('n');
  await expect(findingCard(page, /stenose/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(explanationField(page)).toContainText('een lichte vernauwing van een kransslagader');
  await expect(page.getByText('Geen opmerkingen.')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Deze uitslag is naar de patiënt', { exact: true })).toBeVisible();
  await expect(page.getByRole('option', { name: scan })).toHaveCount(0);

  await page.keyboard.press('Control+e');
  await expect(sees(page)).toContainText('De patiënt ziet dit nu.');
  const screen = sees(page).getByRole('region', { name: 'Wat de lezer voor zich heeft' });
  await expect(screen).toContainText('een lichte vernauwing van een kransslagader');
  await expect(screen).toContainText('Vernauwing van minder dan 50% in de LAD');
  await page.keyboard.press('Escape');
  await expect(sees(page)).toBeHidden();

  await showView(page, 'vrijgegeven');
  await expect(await openResult(page, scan)).toContainText('vrijgegeven met uitleg');

  await goTo(page, 'g l', 'Loket');
  await expectInbox(page);
  await walkTo(page, /Okonkwo/);
  await page.getByRole('tab', { name: 'Dossier' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Dossier' })).toContainText('een lichte vernauwing');
  await signOut(page);

  await signInAs(page, /H\.J\. Altena/);
  await expectInbox(page);
  await goTo(page, 'g o', 'Logboek');
  await expect(page.getByRole('row', { name: /Hoogland.*vrijgegeven/ })).toBeVisible();
});

/** A day so many days from now. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

async function askToHold(page: Page): Promise<void> {
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Uitslag vasthouden' });
  await expect(dialog.getByRole('radio', { name: 'Lezen kan ernstig schaden' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Er is een gesprek afgesproken' })).toBeChecked();
  await typeIn(page, dialog.getByLabel('Waarom bij deze patiënt?'), 'De patiënt wil dit samen met haar partner horen.');
  // In which order a date is typed is up to the browser.
  await dialog.getByLabel('Op welke dag komt hij vrij?').fill(dayFromNow(12));
  await tabTo(page, dialog.getByLabel('Wie leest mee?'));
  await expect(dialog.getByLabel('Wie leest mee?').locator('option:checked')).toHaveText('N. Bouzidi');
  await expect(dialog.getByRole('status')).toContainText('geeft de uitslag zichzelf vrij, ook als niemand iets doet');
  await press(page, dialog.getByRole('button', { name: 'Vraag om akkoord' }));
  await expect(dialog).toBeHidden();
}

test('a result is held by two people, says when it goes, and releases itself on that day', async ({
  page,
  program,
}) => {
  await openResults(page, orthopaedist);
  await openResult(page, shoulder);
  await askToHold(page);
  const hold = page.getByRole('region', { name: 'Vasthouden' });
  await expect(hold).toContainText(/Dit telt pas als .*Bouzidi.* akkoord is/);
  await signOut(page);

  await openResults(page, orthopaedicNurse);
  await expect(page.getByRole('option', { name: shoulder })).toContainText('wacht op uw akkoord');
  await openResult(page, shoulder);
  await press(page, hold.getByRole('button', { name: 'Akkoord met vasthouden' }));
  await expect(page.getByText('Deze uitslag wordt vastgehouden', { exact: true })).toBeVisible();
  await expect(hold).toContainText(/Bouzidi.* is akkoord/);
  await expect(hold.getByRole('button', { name: 'Akkoord met vasthouden' })).toHaveCount(0);
  await showView(page, 'vastgehouden');
  await expect(page.getByRole('option', { name: shoulder })).toContainText(/geeft zichzelf over 1[12] dagen vrij/);

  // The evening before: it says so, and the patient still sees nothing.
  await program.passTime(11 * dayMs);
  const before = await program.openWindow();
  await openResults(before, orthopaedist);
  await expect(before.getByRole('status').filter({ hasText: 'binnen 24 uur vrij' })).toBeVisible();
  await showView(before, 'vastgehouden');
  await expect(before.getByRole('option', { name: shoulder })).toContainText(/geeft zichzelf (morgen|vandaag) vrij/);
  await openResult(before, shoulder);
  await before.keyboard.press('Control+e');
  await expect(sees(before)).toContainText('De patiënt ziet nog niets.');

  await program.passTime(2 * dayMs);
  const after = await program.openWindow();
  await openResults(after, orthopaedist);
  await showView(after, 'vastgehouden');
  await expect(after.getByRole('option', { name: shoulder })).toHaveCount(0);
  await showView(after, 'vrijgegeven');
  await expect(await openResult(after, shoulder)).toContainText('vanzelf vrijgegeven na het vasthouden');
  await after.keyboard.press('Control+e');
  await expect(sees(after)).toContainText('De patiënt ziet dit nu.');
  await expect(sees(after)).toContainText('bursitis subacromialis');
});
