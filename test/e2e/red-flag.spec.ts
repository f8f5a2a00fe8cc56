import { expect, test } from './fixtures.ts';
import { answerField, expectInbox, expectNoViolations, runFromPalette, signIn } from './journey-steps.ts';

test('R13: a red question is called about before it is answered, by keyboard alone', async ({ page }) => {
  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  await expect(page).toHaveTitle('(1) bel nu · Loket');
  const lane = page.getByRole('group', { name: 'Bel nu, 1 vraag' });
  await expect(lane.getByRole('option', { name: /van Kouwen.*wacht/s })).toBeVisible();

  await page.keyboard.press('j');
  const banner = page.getByRole('region', { name: 'Alarm' });
  await expect(banner.getByRole('heading', { name: 'Bel deze patiënt nu' })).toBeVisible();
  await expect(banner).toContainText('hart');
  await expect(page.locator('mark').first()).toContainText('alarm: hart');
  await expectNoViolations(page, 'a red question');

  // An answer alone is refused, and what was written stays.
  await page.keyboard.press('r');
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type('Zoals net besproken: volg de adviezen van de ambulance.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Deze vraag staat op “Bel nu”.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Belverslag' });
  await expect(dialog.getByLabel('Patiënt gesproken')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel(/^Wat is er besproken/)).toBeFocused();
  await page.keyboard.type('Nog pijn. 112 gebeld en aan de lijn gebleven.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(lane).toBeHidden();
  await expect(page).toHaveTitle('Loket');
  await expect(banner.getByRole('heading', { name: 'Eerder alarm, afgehandeld' })).toBeVisible();
  await expect(page.getByText('Nog pijn. 112 gebeld en aan de lijn gebleven.')).toBeVisible();

  await page.keyboard.press('r');
  await expect(answerField(page)).toContainText('Zoals net besproken');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Antwoord wacht op verzenden', { exact: false }).first()).toBeVisible();
});

test('the desk raises a question that it may not read, and the nurse finds it in the lane', async ({ page }) => {
  await signIn(page, /M\. Kuik/);
  await expectInbox(page);
  const hidden = page.getByRole('option', { name: /Sital.*Tekst niet zichtbaar/s });
  for (let step = 0; step < 30 && (await hidden.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('j');
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Dringend maken' });
  await expect(dialog.getByLabel('Rood: nu bellen')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Waarom')).toBeFocused();
  await page.keyboard.type('Belde in paniek naar de balie');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await runFromPalette(page, 'Afmelden');

  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.keyboard.press('j');
  await expect(page.getByRole('option', { name: /Sital/, selected: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Alarm' })).toContainText('Belde in paniek naar de balie');
});
