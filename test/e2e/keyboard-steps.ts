import type { Locator, Page } from '@playwright/test';

import { expect } from './fixtures.ts';
import { runFromPalette, signIn } from './journey-steps.ts';

/** More than the longest screen has between its beginning and its end. */
const mostTabs = 120;

/** Goes on with Tab until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < mostTabs && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

/** Goes to a button with Tab and presses it with Enter. */
export async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab and types in it, in the place of what Tab selected. */
export async function typeIn(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Goes with Tab to the tabs that hold this one, and with the arrows to it. */
export async function chooseTab(page: Page, list: Locator, name: RegExp): Promise<void> {
  await tabTo(page, list.getByRole('tab', { selected: true }));
  const tab = list.getByRole('tab', { name });
  for (let step = 0; step < 10 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Presses one key after another, as in `g a`, and waits for the screen they go to. */
export async function goTo(page: Page, keys: string, heading: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
}

/** Signs in as anybody of the demo clinic; the sign-in screen begins with the three people who come first. */
export async function signInAs(page: Page, name: RegExp): Promise<void> {
  await expect(page.getByRole('radio').first()).toBeVisible();
  const all = page.getByRole('button', { name: /^Toon alle \d+ medewerkers$/ });
  if ((await all.count()) > 0 && (await page.getByRole('radio', { name }).count()) === 0) {
    await all.focus();
    await page.keyboard.press('Enter');
  }
  await signIn(page, name);
}

/** Signs out, so that the next person can sign in at the same window. */
export async function signOut(page: Page): Promise<void> {
  await runFromPalette(page, 'Afmelden');
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
}
