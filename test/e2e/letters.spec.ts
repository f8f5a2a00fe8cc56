import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { root } from '#build/workshop.ts';
import { demoPassword, expect, test } from './fixtures.ts';
import { expectInbox, walkTo } from './journey-steps.ts';
import { chooseTab, goTo, press, signInAs, signOut } from './keyboard-steps.ts';
import { findingCard, takeFinding } from './language-steps.ts';
import {
  chooseInRow,
  giveReason,
  letterText,
  release,
  savedPdf,
  sign,
  startLetter,
  writeSections,
} from './letter-steps.ts';

const dermatologist = /S\. El Khatib/;
const question = /Achterberg/;
const passage = 'psychose';
const stub = 'Hier is een deel weggelaten om iemands privacy te beschermen.';
const readers = [/Noor Achterberg.*Zonder 1 passage/, /Mw\. E\. Achterberg.*Zonder 1 passage/, /S\. Amrani/];

const forGp = [
  'Controle van eczeem.',
  'Constitutioneel eczeem, rustig.',
  'Hydrocortisonzalf 1% twee dagen per week.',
  'Geen actie gevraagd.',
  'Moeder weet dit.',
  'Eczeem sinds het eerste levensjaar. Vader is opgenomen geweest wegens een psychose.',
];
const forPatient = [
  'Noor kwam op controle voor haar huid.',
  'Noor heeft nog een beetje erytheem op haar armen. Er zijn geen complicaties.',
  'U smeert de zalf profylactisch.',
];

const view = (page: Page) => page.getByRole('dialog', { name: 'Zoals de patiënt het ziet' });

async function writeForGp(page: Page): Promise<void> {
  await writeSections(page, letterText(page, 'huisarts'), forGp);
  await takeFinding(page, /Vader is opgenomen/);
  await page.keyboard.press('m');
  await expect(page.getByText('1 over een ander: besloten')).toBeVisible();
}

async function writeForPatient(page: Page): Promise<void> {
  await chooseInRow(page, page.getByRole('radiogroup', { name: 'Tekst' }), 'Patiëntversie');
  await press(page, page.getByRole('button', { name: 'Begin de patiëntversie' }));
  const text = letterText(page, 'patiënt');
  await writeSections(page, text, forPatient);

  await takeFinding(page, /erytheem/);
  await page.keyboard.press('2');
  await expect(text).toContainText('een beetje roodheid op haar armen');
  await takeFinding(page, /complicaties/);
  await page.keyboard.press('h');
  await expect(text).toContainText(/complicaties \(.+\)\./);
  await takeFinding(page, /profylactisch/);
  await page.keyboard.press('r');
  await expect(page.getByLabel('Waarom blijft dit staan?')).toBeFocused();
  await page.keyboard.type('Moeder is zelf apotheker');
  await page.keyboard.press('Enter');
  await expect(findingCard(page, /profylactisch/)).toHaveCount(0);
  await expect(page.getByText('taal bekeken')).toBeVisible();
}

/** Looks at the letter as both readers of the portal, and as the general practitioner. */
async function expectViews(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  const article = view(page).getByRole('article');
  const who = view(page).getByRole('radiogroup', { name: 'Wie leest' });
  for (const reader of ['Patiënt', 'Vertegenwoordiger']) {
    await chooseInRow(page, who, reader);
    await expect(article).toContainText('een beetje roodheid op haar armen');
    await expect(article).toContainText(stub);
    expect(await article.evaluate((element) => element.outerHTML)).not.toContain(passage);
  }
  await chooseInRow(page, who, 'Huisarts');
  await expect(article).toContainText(passage);
  await page.keyboard.press('Escape');
  await expect(view(page)).toBeHidden();
}

/** What another system gets: each document with its labels, and the text it points at. */
function exportedTexts(dataFolder: string): { readonly labels: string; readonly text: string }[] {
  const written = execFileSync(
    process.execPath,
    [join(root, 'main', 'app', 'cli.ts'), 'export', '--data', dataFolder],
    { env: { ...process.env, LOKET_PASSWORD: demoPassword }, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' },
  );
  type Resource = {
    resourceType: string;
    id: string;
    data?: string;
    meta?: unknown;
    content?: { attachment: { url: string } }[];
  };
  const resources = (JSON.parse(written) as { entry: { resource: Resource }[] }).entry.map(({ resource }) => resource);
  const textOf = (url: string | undefined) =>
    Buffer.from(resources.find(({ id }) => url === `Binary/${id}`)?.data ?? '', 'base64').toString('utf8');
  const documents = resources.filter(({ resourceType }) => resourceType === 'DocumentReference');
  const rest = resources.filter(
    ({ resourceType }) => resourceType !== 'Binary' && resourceType !== 'DocumentReference',
  );
  expect(JSON.stringify(rest), 'no other resource tells it').not.toContain(passage);
  return documents.map(({ meta, content }) => ({
    labels: JSON.stringify(meta),
    text: textOf(content?.[0]?.attachment.url),
  }));
}

function expectExport(dataFolder: string): void {
  const texts = exportedTexts(dataFolder).filter(({ text }) => text.includes('roodheid'));
  const withPassage = texts.filter(({ text }) => text.includes(passage));
  const facing = texts.filter(({ labels }) => /"(patient|proxy)"/.test(labels));
  expect(facing.length).toBeGreaterThanOrEqual(2);
  for (const { text } of facing)
    expect(text).toContain('Hier is een deel weggelaten om iemands privacy te beschermen.');
  expect(withPassage.length).toBeGreaterThan(0);
  for (const { labels } of withPassage) expect(labels).toMatch(/withheld|"gp"/);
}

test('a letter to the practitioner goes out with its patient version, without the passage, and is corrected', async ({
  page,
  program,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, dermatologist);
  await expectInbox(page);
  await walkTo(page, question);
  await startLetter(page, 'brief aan de huisarts');
  await writeForGp(page);
  await writeForPatient(page);
  await expectViews(page);
  await sign(page);
  await expect(page.getByText('ondertekend', { exact: true })).toBeVisible();

  await release(page, readers);
  await press(page, page.getByRole('button', { name: 'Haal terug' }));
  await expect(page.getByText('De brief is teruggehaald. Niemand heeft hem gezien.').first()).toBeVisible();
  await release(page, readers);

  // Behind the dialog stands the whole letter for the team; in it is the rendering that was stored for the reader.
  await page.keyboard.press('Control+e');
  await expect(view(page).getByRole('article')).toContainText(stub);
  expect(await view(page).evaluate((element) => element.outerHTML)).not.toContain(passage);
  await page.keyboard.press('Escape');
  await expect(view(page)).toBeHidden();

  const patientCopy = await savedPdf(page, 'Patiënt');
  expect(patientCopy).toContain('een beetje roodheid op haar armen');
  expect(patientCopy).not.toContain(passage);
  expect(await savedPdf(page, 'Vertegenwoordiger')).not.toContain(passage);
  expect(await savedPdf(page, 'Huisarts')).toContain(passage);

  await program.passTime(11 * 60_000);
  const later = await program.openWindow();
  await signInAs(later, dermatologist);
  await expectInbox(later);
  await goTo(later, 'g e', 'Brieven');
  await chooseTab(later, later.getByRole('tablist', { name: 'Overzichten' }), /^Vrijgegeven/);
  await press(later, later.getByRole('button', { name: /Achterberg/ }).first());
  await expect(later.getByText('vrijgegeven', { exact: true })).toBeVisible();
  expectExport(program.dataFolder);

  await giveReason(later, 'Trek in', 'Brief intrekken', 'De verkeerde dag staat erin.');
  await expect(later.getByText('ingetrokken', { exact: true })).toBeVisible();
  await giveReason(later, 'Corrigeer', 'Brief corrigeren', 'De goede dag staat er nu in.');
  await expect(later.getByText('Deze brief vervangt een eerdere brief.')).toBeVisible();
  await expect(letterText(later, 'huisarts')).toContainText(passage);
  await sign(later);
  await release(later, readers);
  await press(later, later.getByRole('button', { name: 'Bekijk die brief' }));
  await expect(later.getByText('Ingetrokken: De verkeerde dag staat erin.')).toBeVisible();
});

test('a doctor in training puts a letter forward, and the supervisor signs it', async ({ page }) => {
  await signInAs(page, /M\. Solleveld/);
  await expectInbox(page);
  await walkTo(page, /Haverkort/);
  await startLetter(page, 'brief aan de patiënt');
  const text = letterText(page, 'patiënt');
  await writeSections(page, text, ['U vroeg om uw uitslag.', 'Uw bloed is goed. U hoeft niets te doen.']);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Brief voorleggen' });
  await expect(dialog).toContainText('Uw supervisor tekent deze brief.');
  await expect(dialog.getByLabel('Wie tekent').locator('option:checked')).toHaveText(/P\. Ramdin/);
  await press(page, dialog.getByRole('button', { name: 'Leg voor' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText('wacht op akkoord', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Teken' })).toHaveCount(0);
  await signOut(page);

  await signInAs(page, /P\. Ramdin/);
  await expectInbox(page);
  await goTo(page, 'g e', 'Brieven');
  await chooseTab(page, page.getByRole('tablist', { name: 'Overzichten' }), /^Te tekenen/);
  await press(page, page.getByRole('button', { name: /Haverkort/ }));
  await expect(page.getByText(/Deze brief is aan u voorgelegd/)).toBeVisible();
  await expect(text).toContainText('Uw bloed is goed.');
  await sign(page);
  await expect(page.getByText('ondertekend', { exact: true })).toBeVisible();
});
