import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import enApp from '#shared/locales/en/app.json' with { type: 'json' };
import enVault from '#shared/locales/en/vault.json' with { type: 'json' };
import nlApp from '#shared/locales/nl/app.json' with { type: 'json' };
import nlVault from '#shared/locales/nl/vault.json' with { type: 'json' };
import { openVaultStore } from '#main/capabilities/vault/public.ts';
import type { Store } from '#main/store/store.ts';
import { demoPassword, expect } from './fixtures.ts';

/** The words of the screens that journeys steer by. */
const words = {
  nl: { password: nlVault.signIn.demoPassword, list: /^Vragen/, palette: nlApp.palette.placeholder },
  en: { password: enVault.signIn.demoPassword, list: /^Questions/, palette: enApp.palette.placeholder },
} as const;

/** Every rule of axe that WCAG 2.2 AA and its best practices know. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // Colours in the middle of a transition are nobody's colours.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, `axe on ${screen}`).toEqual([]);
}

/** Chooses a person of the demo clinic with the arrows and gives a password with Enter. */
export async function tryPassword(
  page: Page,
  name: RegExp,
  password: string,
  language: Language = 'nl',
): Promise<void> {
  const person = page.getByRole('radio', { name });
  await expect(person).toBeVisible();
  await page.getByRole('radio', { checked: true }).focus();
  for (let step = 0; step < 20 && !(await person.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  await expect(person).toBeChecked();
  await page.getByLabel(words[language].password, { exact: true }).focus();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** Signs in to the demo clinic with the keyboard: arrows to the person, then the password. */
export async function signIn(page: Page, name: RegExp, language: Language = 'nl'): Promise<void> {
  await tryPassword(page, name, demoPassword, language);
}

/** Waits until the inbox stands. */
export async function expectInbox(page: Page, language: Language = 'nl'): Promise<void> {
  await expect(page.getByRole('listbox', { name: words[language].list })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Walks with J down the list, and from its end up again with K, until the row is the selected one. */
export async function walkTo(page: Page, name: RegExp): Promise<void> {
  const row = page.getByRole('option', { name, selected: true });
  for (const key of ['j', 'k'])
    for (let step = 0; step < 30 && !(await row.isVisible()); step += 1) await page.keyboard.press(key);
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

/** Where an answer to the patient is written. */
export function answerField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Antwoord aan de patiënt' });
}

/** Goes to a row and begins to write its answer. */
export async function beginAnswer(page: Page, name: RegExp): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press('r');
  await expect(answerField(page)).toBeFocused();
}

/** Puts a template in the answer that has the focus; it is found by typing. */
export async function useTemplate(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.type('::');
  await expect(page.getByRole('combobox', { name: 'Sjabloon zoeken' })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Sjabloon zoeken' })).toBeHidden();
}

/** Fills the open blank that has the focus and goes to the next, until none is left. */
export async function fillBlanks(page: Page): Promise<void> {
  const open = page.getByText(/nog \d+ invullen/);
  for (let step = 0; step < 12 && (await open.isVisible()); step += 1) {
    const asked = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (asked.startsWith('datum')) await page.keyboard.type('30-11');
    else if (asked.startsWith('telefoon')) await page.keyboard.type('12 34');
    else await page.keyboard.type('metoprolol ochtend');
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeHidden();
}

/** Takes the chosen question; the key waits for the conversation. */
export async function takeChosen(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await expect(page.getByText('van u', { exact: true })).toBeVisible();
}

/** Passes the chosen question on to a role, with an explanation. */
export async function passOnTo(page: Page, role: 'doctor' | 'nurse' | 'desk', explanation: string): Promise<void> {
  await page.keyboard.press('3');
  const dialog = page.getByRole('dialog', { name: 'Vraag doorgeven' });
  await expect(dialog.getByLabel('Aan welke rol')).toBeFocused();
  await dialog.getByLabel('Aan welke rol').selectOption(role);
  await dialog.getByLabel(/^Toelichting/).focus();
  await page.keyboard.type(explanation);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

/** Works on the store of a program that has been stopped, behind its back. */
export async function inStore<Result>(
  dataFolder: string,
  [loginName, password]: readonly [string, string],
  work: (store: Store) => Result,
): Promise<Result> {
  const store = await openVaultStore(dataFolder, loginName, password);
  invariant(store !== undefined, 'the store opens with this password');
  try {
    return work(store);
  } finally {
    store.checkpoint();
    store.close();
  }
}
