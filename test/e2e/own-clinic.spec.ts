import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { invariant } from '#shared/kernel/invariant.ts';
import { sql } from '#main/store/sql.ts';
import { root } from '#build/workshop.ts';
import { generateFhirExport, type PortalExport, type PortalResource } from '#test/seed/generate-export.ts';

import { expect, test } from './fixtures.ts';
import {
  answerField,
  expectInbox,
  expectNoViolations,
  fillBlanks,
  inStore,
  passOnTo,
  runFromPalette,
  takeChosen,
  useTemplate,
  walkTo,
} from './journey-steps.ts';

const passwords = {
  administrator: 'koffer regenboog drempel 42',
  nurseFirst: 'haring waterval zolder 17',
  nurseOwn: 'mos ladder kermis 88 boot',
  doctorFirst: 'schaats oven vlieger 23',
  doctorOwn: 'tulp motor bezem 61 wolk',
} as const;

test.use({ clinic: 'none' });

/** Chooses the own clinic in the wizard and fills in its form, with a password. */
async function fillWizard(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welkom bij Loket' })).toBeVisible();
  await page.getByRole('radio', { name: /Oefenpraktijk/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Eigen praktijk/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Eigen praktijk maken' })).toBeVisible();
  await page.getByLabel('Naam van de praktijk').focus();
  for (const text of ['Polikliniek De Brink', 'Assen', 'Wilma Hoving', 'w.hoving']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

async function typePassword(page: Page, password: string): Promise<void> {
  for (const label of ['Nieuw wachtwoord', 'Nogmaals, ter controle']) await page.getByLabel(label).fill(password);
  await page.keyboard.press('Enter');
}

async function signInAs(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('Inlognaam').fill(loginName);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** The first sign-in: the password that the administrator chose gives way to one's own. */
async function signInFirst(page: Page, loginName: string, first: string, own: string): Promise<void> {
  await signInAs(page, loginName, first);
  await expect(page.getByRole('heading', { name: 'Kies een eigen wachtwoord' })).toBeVisible();
  await page.getByLabel('Eerste wachtwoord').fill(first);
  await typePassword(page, own);
  await expectInbox(page);
}

async function giveAccount(page: Page, name: string, loginName: string, password: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Geef account aan .?${name}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Inlognaam').fill(loginName);
  await typePassword(page, password);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(loginName) })).toBeVisible();
}

/** Somebody who came with the file gets a department, and both a nurse and a doctor get an account. */
async function appointStaff(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.getByRole('button', { name: /^Wijzig .?V\. Cardberg/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Rol')).toHaveValue('nurse');
  await dialog.getByRole('checkbox', { name: 'Poli Cardiologie' }).check();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Nieuwe medewerker' }).click();
  await dialog.getByLabel('Naam').fill('dr. A. Vermaas');
  await dialog.getByLabel('Rol').selectOption('doctor');
  await dialog.getByLabel(/^Functie/).fill('cardioloog');
  await dialog.getByRole('checkbox', { name: 'Poli Cardiologie' }).check();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
  await giveAccount(page, 'V. Cardberg', 'v.cardberg', passwords.nurseFirst);
  await giveAccount(page, 'dr. A. Vermaas', 'a.vermaas', passwords.doctorFirst);
}

/** Lets a file go above the screen, as a mouse would. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const made = new DataTransfer();
      made.items.add(new File([content], fileName, { type: 'application/json' }));
      return made;
    },
    [name, text] as const,
  );
  const zone = page.getByText('Sleep een bestand hierheen');
  for (const event of ['dragenter', 'dragover', 'drop'])
    await zone.or(page.getByText('Laat los om te importeren')).dispatchEvent(event, { dataTransfer: transfer });
}

async function importTwice(page: Page, path: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Kies een bestand' }).focus();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(path);
  await expect(page.getByText('Het bestand is geïmporteerd.')).toBeVisible();
  await expect(page.getByText('Er ontbreekt niets.')).toBeVisible();
  await dropFile(page, 'portaal.json', readFileSync(path, 'utf8'));
  await expect(page.getByText('Alles in dit bestand was er al. Er is niets veranderd.')).toBeVisible();
  for (const kind of ['nieuw', 'gewijzigd'])
    await expect(page.locator('dl > div', { hasText: new RegExp(`^${kind}`) })).toHaveText(`${kind}0`);
}

/** The family name of the patient and the subject of a question that the cardiology pool has to answer. */
function questionFor(pool: string, bundle: PortalExport): { readonly surname: string; readonly subject: string } {
  const found = new Map(bundle.entry.map(({ resource }) => [`${resource.resourceType}/${resource.id}`, resource]));
  const follow = (from: PortalResource | undefined, element: string) =>
    found.get((from?.[element] as { reference: string } | undefined)?.reference ?? '');
  const task = [...found.values()].find(
    (one) => one.resourceType === 'Task' && one.status === 'requested' && follow(one, 'owner')?.id === pool,
  );
  const [name] = (follow(task, 'for')?.name ?? []) as { family: string }[];
  const topic = follow(task, 'focus')?.topic as { text: string } | undefined;
  invariant(name !== undefined && topic !== undefined, 'the export has an open question for this pool');
  return { surname: name.family, subject: topic.text };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command the way the README says. */
function loket(dataFolder: string, ...words: string[]): Promise<Ended> {
  const environment = { ...process.env, LOKET_PASSWORD: passwords.administrator, LOKET_LANG: 'nl' };
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '-s', 'loket', '--', ...words, '--data', dataFolder],
      { cwd: root, env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function messagesOf(bundle: PortalExport): PortalResource[] {
  return bundle.entry.map(({ resource }) => resource).filter((one) => one.payload !== undefined);
}

/** Changes one letter of one line of the log, past the triggers that guard it. Returns the line's number. */
function tamper(dataFolder: string): Promise<number> {
  return inStore(dataFolder, ['w.hoving', passwords.administrator], (store) =>
    store.write((writer) => {
      const row = writer.first<{ sequence: number; person_name: string }>(
        sql`SELECT sequence, person_name FROM audit_event WHERE action = 'pass-on'`,
      );
      invariant(row !== undefined, 'the log has the passing on');
      writer.run(sql`DROP TRIGGER audit_event_never_changes`);
      const changed = `W${row.person_name.slice(1)}`;
      writer.run(sql`UPDATE audit_event SET person_name = ${changed} WHERE sequence = ${row.sequence}`);
      return row.sequence;
    }),
  );
}

test('an own clinic gets its questions from a portal, answers one and gives everything back', async ({
  page,
  program,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-portal-'));
  const bundle = generateFhirExport({ messages: 24, seed: 5 });
  const path = join(folder, 'portaal.json');
  writeFileSync(path, JSON.stringify(bundle));
  const { surname, subject } = questionFor('poli-car', bundle);
  const question = new RegExp(`${surname}.*${subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 's');

  await fillWizard(page);
  for (const [weak, why] of [
    ['welkom', /het is te kort/],
    ['wilma hoving w.hoving', /uw naam of inlognaam staat erin/],
    ['wachtwoord12345', /makkelijk te raden/],
  ] as const) {
    await typePassword(page, weak);
    await expect(page.getByText(why)).toBeVisible();
  }
  await expectNoViolations(page, 'own clinic with a weak password');
  await typePassword(page, passwords.administrator);
  await expect(page.getByRole('heading', { name: 'Medewerkers en afdelingen' })).toBeVisible();

  await importTwice(page, path);
  await expectNoViolations(page, 'import report');
  await appointStaff(page);
  await expectNoViolations(page, 'staff');
  await runFromPalette(page, 'Afmelden');

  await signInFirst(page, 'v.cardberg', passwords.nurseFirst, passwords.nurseOwn);
  await walkTo(page, question);
  await takeChosen(page);
  await passOnTo(page, 'doctor', 'Graag uw oordeel over de dosis.');
  await expect(page.getByText('voor arts', { exact: true })).toBeVisible();
  await runFromPalette(page, 'Afmelden');

  await signInFirst(page, 'a.vermaas', passwords.doctorFirst, passwords.doctorOwn);
  await walkTo(page, question);
  await expect(page.getByText('Graag uw oordeel over de dosis.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(answerField(page)).toBeFocused();
  await useTemplate(page, 'dosis', /Dosis/);
  await expect(answerField(page)).toContainText(surname);
  await page.keyboard.press('Control+Enter');
  await fillBlanks(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Antwoord wacht op verzenden').first()).toBeVisible();
  await expect(page.getByText('Deze vraag is gesloten.')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Dossier' })).toContainText('metoprolol ochtend');
  await page.getByRole('tab', { name: 'Logboek' }).click();
  const trail = page.getByRole('tabpanel', { name: 'Logboek' });
  for (const word of ['V. Cardberg', 'dr. A. Vermaas', 'doorgegeven', 'antwoord verstuurd']) {
    await expect(trail).toContainText(word);
  }
  await expectNoViolations(page, 'closed conversation with its log');
  await program.stop();

  const exported = await loket(program.dataFolder, 'export');
  expect([exported.code, exported.stderr]).toEqual([0, '']);
  const given = JSON.parse(exported.stdout) as PortalExport;
  const back = new Map(messagesOf(given).map((message) => [message.id, message]));
  for (const message of messagesOf(bundle)) expect(back.get(message.id)).toEqual(message);
  expect(back.size).toBe(messagesOf(bundle).length + 1);
  expect(exported.stdout).toContain('metoprolol ochtend');
  expect(exported.stdout, 'what colleagues wrote to each other stays here').not.toContain('Graag uw oordeel');

  expect(await loket(program.dataFolder, 'audit', 'verify')).toMatchObject({ code: 0, stderr: '' });
  const sequence = await tamper(program.dataFolder);
  const verdict = await loket(program.dataFolder, 'audit', 'verify');
  expect(verdict.code).toBe(1);
  expect(verdict.stderr).toContain(`Eerste foute regel: ${sequence} van`);
  rmSync(folder, { recursive: true, force: true });
});
