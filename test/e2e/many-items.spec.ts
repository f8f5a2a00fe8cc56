import type { Page } from '@playwright/test';

import { sql } from '#main/store/sql.ts';
import { seedClinic } from '#test/seed/seed-clinic.ts';

import { demoPassword, expect, test } from './fixtures.ts';
import { expectInbox, expectNoViolations, inStore, runFromPalette, signIn } from './journey-steps.ts';

/** Rows that may be in the page at once: those in sight and a few beside them. */
const mostRows = 40;

/** How many questions to call about now are pinned above the list; no kind's button counts those. */
async function pinned(page: Page): Promise<number> {
  const lane = page.getByRole('group', { name: /^Bel nu/ });
  return (await lane.count()) === 0 ? 0 : Number(/\d+/.exec((await lane.getAttribute('aria-label')) ?? '')?.[0]);
}

/** The number that a kind's button says, and the number of rows that the list says it has under what is pinned. */
async function countsOf(page: Page): Promise<{ readonly said: number; readonly listed: number }> {
  const button = page.getByRole('group', { name: 'Soort vraag' }).getByRole('button', { pressed: true });
  const said = Number(await button.locator('b').innerText());
  const all = Number(await page.getByRole('option').first().getAttribute('aria-setsize'));
  return { said, listed: all - (await pinned(page)) };
}

async function expectFewRows(page: Page): Promise<void> {
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(mostRows);
}

test('ten thousand questions scroll, count and walk as forty do, with names of any length', async ({ program }) => {
  const { dataFolder } = program;
  await seedClinic({ dataFolder, password: demoPassword, items: 10_000, seed: 11 });
  const longName = `Mw. ${'Wolthuis-van der Meulen-'.repeat(12)}Postma`;
  await inStore(dataFolder, ['c.stuut', demoPassword], (store) =>
    store.write((writer) => {
      writer.run(sql`UPDATE work_item SET patient_name = ${longName}, subject = ${'onderwerp'.repeat(40)}
        WHERE id IN (SELECT work_item.id FROM work_item JOIN department ON department.id = department_id
          WHERE code = 'CAR' AND closed_at IS NULL AND attention < 3 AND snoozed_until IS NULL AND is_thanks = 0
          ORDER BY attention DESC, sort_at, work_item.id LIMIT 3)`);
    }),
  );
  const page = await program.openWindow();
  await signIn(page, /I\. Brandsma/);
  await expectInbox(page);
  const list = page.getByRole('listbox', { name: /^Vragen/ });
  const { said, listed } = await countsOf(page);
  expect(said).toBeGreaterThan(500);
  expect(listed).toBe(said);
  await expectFewRows(page);
  const pinnedRows = await page
    .getByRole('group', { name: /^Bel nu/ })
    .getByRole('option')
    .count();
  await expect(page.getByRole('option').nth(pinnedRows)).toContainText('Wolthuis-van der Meulen');
  expect(await list.evaluate((node) => node.scrollWidth <= node.clientWidth), 'a long name is cut off').toBe(true);
  await expectNoViolations(page, 'long list with long names');

  await list.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute(
    'aria-posinset',
    String(listed + (await pinned(page))),
  );
  await expect(page.getByRole('option', { selected: true })).toBeInViewport();
  await expect(page.getByText('Vraag wordt geladen')).toHaveCount(0);
  await expectFewRows(page);

  await page.keyboard.press('Home');
  for (let step = 0; step < 150; step += 1) await page.keyboard.press('j');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '151');
  for (let step = 0; step < 50; step += 1) await page.keyboard.press('k');
  const row = page.getByRole('option', { selected: true });
  await expect(row).toHaveAttribute('aria-posinset', '101');
  await expect(row).toBeInViewport();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expectFewRows(page);

  await list.hover();
  await page.mouse.wheel(0, 20_000);
  await expect(page.getByRole('option').nth(5)).not.toHaveText('Vraag wordt geladen');
  await expectFewRows(page);
  await runFromPalette(page, 'Naar gesloten vragen');
  await expect(page.getByRole('button', { name: /^Alles, \d+ vragen$/ })).toBeVisible();
  const closed = async () => {
    const counts = await countsOf(page);
    return counts.said > 1_000 && counts.said === counts.listed;
  };
  await expect.poll(closed, 'the closed ones are counted as they are listed').toBe(true);
});
