import type { Locator, Page } from '@playwright/test';

import { expect } from './fixtures.ts';

/** The card of a finding, by the words that it is about. */
export function findingCard(page: Page, words: RegExp): Locator {
  return page.getByRole('button', { name: words }).and(page.locator('[aria-keyshortcuts="Enter H N R"]'));
}

/** Goes from the text with Alt and an arrow to the nearest card, and along the cards to one finding. */
export async function takeFinding(page: Page, words: RegExp): Promise<void> {
  const card = findingCard(page, words).first();
  await expect(card).toBeVisible();
  const hasFocus = () => card.evaluate((element) => element === document.activeElement);
  const isAtCard = () => page.evaluate(() => document.activeElement?.hasAttribute('aria-current') ?? false);
  await page.keyboard.press('Alt+ArrowDown');
  if (!(await isAtCard())) await page.keyboard.press('Alt+ArrowUp');
  for (const key of ['ArrowDown', 'ArrowUp'])
    for (let step = 0; step < 20 && !(await hasFocus()); step += 1) await page.keyboard.press(key);
  await expect(card).toBeFocused();
}
