import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sql } from '#main/store/sql.ts';

import { demoPassword, expect, test } from './fixtures.ts';
import { expectInbox, expectNoViolations, inStore, runFromPalette, signIn, tryPassword } from './journey-steps.ts';

const nurse = /I\. Brandsma/;
const doctor = /R\. Hoogland/;

test(
  'a wrong password is refused and the next try has to wait longer each time',
  { tag: '@hosts' },
  async ({ page }) => {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await tryPassword(page, nurse, `verkeerd ${attempt}`);
      await expect(page.getByText('De naam en het wachtwoord horen niet bij elkaar.')).toBeVisible();
      await expect(page.getByLabel('Oefenwachtwoord', { exact: true })).toHaveValue('');
    }
    await expect(page.getByRole('timer')).toHaveText(/Wacht nog [12] seconden?\./);
    await expect(page.getByRole('button', { name: /^Aanmelden als/ })).toBeDisabled();
    await expectNoViolations(page, 'sign-in with a wait');
    await expect(page.getByText('U kunt het opnieuw proberen.')).toBeVisible();
    await tryPassword(page, nurse, 'verkeerd 4');
    await expect(page.getByRole('timer')).toHaveText(/Wacht nog [34] seconden\./);
    await expect(page.getByText('U kunt het opnieuw proberen.')).toBeVisible();
    await signIn(page, nurse);
    await expectInbox(page);
  },
);

test(
  'a changed password is the only one that opens, and another person can take the window over',
  { tag: '@hosts' },
  async ({ page }) => {
    const own = 'nieuwe sleutel onder de mat';
    await signIn(page, nurse);
    await expectInbox(page);
    await runFromPalette(page, 'Wachtwoord wijzigen');
    const dialog = page.getByRole('dialog', { name: 'Wachtwoord wijzigen' });
    await dialog.getByLabel('Huidig wachtwoord').fill('dit is het niet');
    for (const label of ['Nieuw wachtwoord', 'Nogmaals, ter controle']) await dialog.getByLabel(label).fill(own);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('horen niet bij elkaar');
    await expectNoViolations(page, 'changing a password');
    await dialog.getByLabel('Huidig wachtwoord').fill(demoPassword);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await runFromPalette(page, 'Afmelden');
    await tryPassword(page, nurse, demoPassword);
    await expect(page.getByText('De naam en het wachtwoord horen niet bij elkaar.')).toBeVisible();
    await tryPassword(page, nurse, own);
    await expectInbox(page);
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
    await signIn(page, doctor);
    await expectInbox(page);
    await expect(page.getByRole('button', { name: /^Menu van .*R\. Hoogland/ })).toBeVisible();
  },
);

/** Turns some bytes in the middle of a file. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(statSync(path).size / 2);
  for (let at = middle; at < middle + 64; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

test(
  'a damaged store is told, a copy is put back and the damaged file is set aside',
  { tag: '@hosts' },
  async ({ page, program }) => {
    await signIn(page, nurse);
    await expectInbox(page);
    await runFromPalette(page, 'Afmelden');
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    await program.stop();
    expect(readdirSync(join(program.dataFolder, 'backups'))).not.toEqual([]);
    const store = join(program.dataFolder, 'record.db');
    damage(store);
    const damaged = readFileSync(store);

    const again = await program.openWindow();
    await signIn(again, nurse);
    await expect(again.getByRole('heading', { name: 'Het gegevensbestand is beschadigd' })).toBeVisible();
    await expect(again.getByRole('group', { name: 'Reservekopieën' }).getByRole('radio')).not.toHaveCount(0);
    await expectNoViolations(again, 'damaged store');
    await again.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
    await again.keyboard.press('Enter');
    await expect(again.getByRole('heading', { name: /Aanmelden|Vergrendeld/ })).toBeVisible();
    await signIn(again, nurse);
    await expectInbox(again);
    const aside = join(program.dataFolder, 'set-aside');
    expect(readdirSync(aside).map((name) => readFileSync(join(aside, name)).equals(damaged))).toContain(true);
  },
);

test('a store of a newer program is left alone, with what to do about it', async ({ program }) => {
  const { dataFolder } = program;
  await inStore(dataFolder, ['c.stuut', demoPassword], (store) =>
    store.write((writer) => void writer.run(sql`PRAGMA user_version = 9999`)),
  );
  const page = await program.openWindow();
  await signIn(page, nurse);
  await expect(page.getByRole('heading', { name: 'Deze gegevens zijn nieuwer dan dit programma' })).toBeVisible();
  await expect(page.getByText('Werk Loket op deze computer bij en start het opnieuw.')).toBeVisible();
  await expectNoViolations(page, 'newer store');
  expect(existsSync(join(dataFolder, 'set-aside'))).toBe(false);
});
