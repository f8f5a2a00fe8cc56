import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { expect } from './fixtures.ts';
import { runFromPalette } from './journey-steps.ts';
import { press, tabTo } from './keyboard-steps.ts';

/** Where a text of a letter is written or, by who signs, read. */
export function letterText(page: Page, text: 'huisarts' | 'patiënt'): Locator {
  return page.getByRole('textbox', { name: `Tekst voor de ${text}` });
}

/** Begins a letter about the patient of the chosen question, from the palette. */
export async function startLetter(page: Page, kind: string): Promise<void> {
  await runFromPalette(page, 'Schrijf een brief');
  const dialog = page.getByRole('dialog', { name: 'Nieuwe brief' });
  const wanted = dialog.getByRole('radio', { name: kind });
  await tabTo(page, dialog.getByRole('radio', { checked: true }));
  for (let step = 0; step < 6 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await press(page, dialog.getByRole('button', { name: 'Begin de brief' }));
  await expect(dialog).toBeHidden();
}

/** Writes a text from its first section on, one paragraph in each; an empty one leaves its section open. */
export async function writeSections(page: Page, field: Locator, paragraphs: readonly string[]): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+Home');
  for (const [place, paragraph] of paragraphs.entries()) {
    if (place > 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.type(paragraph);
  }
  await expect(page.getByText(/bewaard \d/)).toBeVisible();
}

/** Chooses in a row of choices with the arrows. */
export async function chooseInRow(page: Page, row: Locator, choice: string): Promise<void> {
  const wanted = row.getByRole('radio', { name: choice });
  // The eye has the words of a choice; the button itself is unseen.
  const hasFocus = () => row.evaluate((element) => element.contains(document.activeElement));
  for (let step = 0; step < 60 && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
  for (let step = 0; step < 5 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
}

/** Signs with the main key and Enter; nothing may be left to handle. */
export async function sign(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Brief tekenen' });
  await expect(dialog.getByRole('heading', { name: 'Alles is bekeken' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Teken' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Releases with the main key and Enter, to exactly these readers. */
export async function release(page: Page, readers: readonly RegExp[]): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Brief vrijgeven' });
  await expect(dialog.getByRole('list', { name: 'Wie het leest' }).getByRole('listitem')).toHaveText([...readers]);
  await expect(dialog.getByRole('button', { name: 'Geef vrij' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/zichtbaar over \d/)).toBeVisible();
}

/** The text of a copy that was saved, with single spaces. */
async function textOfPdf(path: string): Promise<string> {
  // Read when it is needed: it speaks as soon as it is.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(readFileSync(path)) });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += ` ${items.map((item) => ('str' in item ? item.str : '')).join(' ')}`;
  }
  await task.destroy();
  return text.replaceAll(/\s+/g, ' ');
}

/** Saves the letter in hand as a PDF for a reader, and reads the file. */
export async function savedPdf(page: Page, reader: string): Promise<string> {
  await runFromPalette(page, 'Bewaar als pdf');
  const dialog = page.getByRole('dialog', { name: 'Bewaren als pdf' });
  const wanted = dialog.getByRole('radio', { name: reader });
  await tabTo(page, dialog.getByRole('radio', { checked: true }));
  for (let step = 0; step < 5 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  const saving = page.waitForEvent('download');
  await press(page, dialog.getByRole('button', { name: 'Bewaar', exact: true }));
  const text = await textOfPdf(await (await saving).path());
  await expect(dialog).toBeHidden();
  return text;
}

/** Gives a reason in the dialog of a step, and takes it. */
export async function giveReason(page: Page, command: string, dialogName: string, reason: string): Promise<void> {
  await runFromPalette(page, command);
  const dialog = page.getByRole('dialog', { name: dialogName });
  await expect(dialog.getByLabel('Reden')).toBeFocused();
  await page.keyboard.type(reason);
  await press(page, dialog.getByRole('button', { name: command }));
  await expect(dialog).toBeHidden();
}
