import { expect, test } from './fixtures.ts';
import { expectInbox, expectNoViolations, openPalette, signIn, walkTo } from './journey-steps.ts';

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
