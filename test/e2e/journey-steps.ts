import type { Page } from '@playwright/test';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { demoPassword, expect } from './fixtures.ts';

/** The words of the screens that journeys steer by. */
const words = {
  nl: { password: 'Oefenwachtwoord', list: /^Vragen/, palette: 'Wat wilt u doen?' },
  en: { password: 'Practice password', list: /^Questions/, palette: 'What do you want to do?' },
} as const;

/** Signs in to the demo clinic with the keyboard: arrows to the person, then the password. */
export async function signIn(page: Page, name: RegExp, language: Language = 'nl'): Promise<void> {
  const person = page.getByRole('radio', { name });
  await expect(person).toBeVisible();
  for (let step = 0; step < 20 && !(await person.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  await expect(person).toBeChecked();
  await page.getByLabel(words[language].password, { exact: true }).focus();
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
}

/** Waits until the inbox stands. */
export async function expectInbox(page: Page, language: Language = 'nl'): Promise<void> {
  await expect(page.getByRole('listbox', { name: words[language].list })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Walks down the list with J until the row is the selected one. */
export async function walkTo(page: Page, name: RegExp): Promise<void> {
  const row = page.getByRole('option', { name, selected: true });
  for (let step = 0; step < 30 && !(await row.isVisible()); step += 1) await page.keyboard.press('j');
  await expect(row).toBeVisible();
}

/** Opens the palette. */
export async function openPalette(page: Page, language: Language = 'nl'): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(words[language].palette)).toBeFocused();
}

/** Runs a command by its name. */
export async function runFromPalette(page: Page, command: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}
