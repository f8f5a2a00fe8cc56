import type { Page } from '@playwright/test';

import { expect, hostName, type Program, test } from './fixtures.ts';
import {
  answerField,
  beginAnswer,
  expectInbox,
  expectNoViolations,
  runFromPalette,
  signIn,
  takeChosen,
  walkTo,
} from './journey-steps.ts';

test.skip(hostName !== 'loopback', 'the desktop has one window');

const question = /Noordhuis.*Herhaalrecept/s;

/** The sign-in screen begins with three suggested people; the others come at the press of a button. */
async function showEverybody(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^Toon alle \d+ medewerkers$/ });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(all).toHaveCount(0);
}

/** People of the demo clinic, each at a window of their own. */
async function openAll(program: Program, ...names: readonly RegExp[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of names) {
    const page = await program.openWindow();
    await showEverybody(page);
    await signIn(page, name);
    await expectInbox(page);
    pages.push(page);
  }
  return pages;
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, name: RegExp, role: 'textbox' | 'button'): Promise<void> {
  const wanted = page.getByRole(role, { name });
  await expect(wanted).toBeVisible();
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 60 && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

/** Chooses a colleague in the dialog that has just opened, by the first letters of the name. */
async function chooseColleague(page: Page, label: string, letters: string, name: RegExp): Promise<void> {
  const people = page.getByLabel(label);
  await expect(people).toBeFocused();
  await page.keyboard.type(letters);
  await expect(people.locator('option:checked')).toHaveText(name);
}

test('R33: a nurse asks a doctor of another department, who answers and sees it no longer', async ({ program }) => {
  const [nurse, doctor] = (await openAll(program, /I\. Brandsma/, /P\. Ramdin/)) as [Page, Page];
  await walkTo(nurse, question);
  await nurse.keyboard.press('c');
  await chooseColleague(nurse, 'Wie vraagt u?', 'dr. P', /Ramdin/);
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.type('Mag dit zonder controle?');
  await expectNoViolations(nurse, 'asking a colleague');
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.press('Enter');
  await expect(nurse.getByRole('article', { name: /Vraag aan collega/ })).toContainText('wacht op');
  await doctor.getByRole('button', { name: /Aan mij gevraagd/ }).focus();
  await doctor.keyboard.press('Enter');
  await walkTo(doctor, question);
  await tabTo(doctor, /Uw antwoord aan/, 'textbox');
  await doctor.keyboard.type('Eerst prikken.');
  await expectNoViolations(doctor, 'being asked by a colleague');
  await tabTo(doctor, /^Antwoord geven$/, 'button');
  await doctor.keyboard.press('Enter');
  await expect(doctor.getByRole('option', { name: question })).toHaveCount(0);
  await expect(nurse.getByRole('article', { name: /Vraag aan collega/ })).toContainText('Eerst prikken.');
  await expect(nurse.getByRole('option', { name: question })).toContainText('collega reageerde');
});

test('R34: a doctor in training sends only what the supervisor agreed with', async ({ program }) => {
  const [trainee, supervisor] = (await openAll(program, /M\. Solleveld/, /P\. Ramdin/)) as [Page, Page];
  const theirs = /Prins-Mulder/;
  await beginAnswer(trainee, theirs);
  await trainee.keyboard.type('Neemt u de tabletten voortaan bij het eten.');
  await expect(trainee.getByText(/^Eerst akkoord van .*Ramdin/)).toBeVisible();
  await trainee.keyboard.press('Control+Enter');
  await expect(trainee.getByRole('dialog')).toContainText('Neemt u de tabletten voortaan bij het eten.');
  await expectNoViolations(trainee, 'asking to look along');
  await trainee.keyboard.press('Tab');
  await trainee.keyboard.press('Tab');
  await trainee.keyboard.press('Tab');
  await trainee.keyboard.press('Enter');
  await expect(trainee.getByText(/Meekijken gevraagd aan/)).toBeVisible();
  await supervisor.getByRole('button', { name: /Aan mij gevraagd/ }).focus();
  await supervisor.keyboard.press('Enter');
  await walkTo(supervisor, theirs);
  await tabTo(supervisor, /^Akkoord met deze tekst$/, 'button');
  await supervisor.keyboard.press('Enter');
  await expect(trainee.getByText(/Meegekeken: .*Ramdin.*, akkoord/)).toBeVisible();
  await expect(trainee.getByRole('button', { name: 'Verstuur en sluit' })).toBeVisible();
  await answerField(trainee).focus();
  await trainee.keyboard.type(' En minder zout.');
  await expect(trainee.getByText(/^Eerst akkoord van .*Ramdin/), 'another text was not agreed with').toBeVisible();
  for (let letter = 0; letter < ' En minder zout.'.length; letter += 1) await trainee.keyboard.press('Backspace');
  await expect(trainee.getByRole('button', { name: 'Verstuur en sluit' })).toBeVisible();
  await trainee.keyboard.press('Control+Enter');
  await expect(trainee.getByText('in postvak uit').first()).toBeVisible();
});

test('R42: a question is handed over only once the colleague accepts', async ({ program }) => {
  const [nurse, doctor] = (await openAll(program, /I\. Brandsma/, /R\. Hoogland/)) as [Page, Page];
  await walkTo(nurse, question);
  await takeChosen(nurse);
  await runFromPalette(nurse, 'Overdragen');
  await chooseColleague(nurse, 'Aan wie draagt u over?', 'dr. R', /Hoogland/);
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.type('Mijn dienst is om.');
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.press('Tab');
  await nurse.keyboard.press('Enter');
  await expect(nurse.getByText('van u', { exact: true })).toBeVisible();
  await walkTo(doctor, question);
  await tabTo(doctor, /^Aanvaarden$/, 'button');
  await doctor.keyboard.press('Enter');
  await expect(doctor.getByText('van u', { exact: true })).toBeVisible();
  await expect(nurse.getByText(/^van .*Hoogland/)).toBeVisible();
});

test('who writes is seen by the colleague before they begin, and gone when they leave', async ({ program }) => {
  const [nurse, doctor] = (await openAll(program, /I\. Brandsma/, /R\. Hoogland/)) as [Page, Page];
  await walkTo(doctor, question);
  await walkTo(nurse, question);
  await expect(doctor.getByText(/Brandsma.* kijkt mee/)).toBeVisible();
  await nurse.keyboard.press('r');
  await expect(answerField(nurse)).toBeFocused();
  await nurse.keyboard.type('Ik kijk het na.');
  await expect(doctor.getByText(/U kunt ook typen; overleg eerst/)).toBeVisible();
  await expect(doctor.getByRole('option', { name: question })).toContainText('is bezig met een antwoord');
  await expectNoViolations(doctor, 'a colleague who is typing');
  await nurse.keyboard.press('Control+l');
  await expect(doctor.getByText(/U kunt ook typen; overleg eerst/)).toHaveCount(0);
});

test('an answer that a colleague sent first is shown beside one’s own, and nothing typed is lost', async ({
  program,
}) => {
  const [nurse, doctor] = (await openAll(program, /I\. Brandsma/, /R\. Hoogland/)) as [Page, Page];
  await beginAnswer(nurse, /Sital/);
  await nurse.keyboard.type('Mijn eigen antwoord.');
  await expect(nurse.getByText(/bewaard \d\d:\d\d/)).toBeVisible();
  await beginAnswer(doctor, /Sital/);
  await doctor.keyboard.type('Het antwoord van de dokter.');
  await doctor.keyboard.press('Control+Enter');
  await expect(nurse.getByText('in postvak uit').first()).toBeVisible();
  await answerField(nurse).focus();
  await nurse.keyboard.press('Control+Enter');
  const guard = nurse.getByRole('dialog', { name: 'Er is iets veranderd terwijl u schreef' });
  await expect(guard.getByRole('region', { name: 'Uw tekst' })).toContainText('Mijn eigen antwoord.');
  await expect(guard.getByRole('region', { name: 'Wat er nieuw is' })).toContainText('Het antwoord van de dokter.');
  await expect(guard.getByRole('button', { name: /toch versturen/ })).toHaveCount(0);
  await expectNoViolations(nurse, 'the send guard');
  await nurse.keyboard.press('Escape');
  await expect(answerField(nurse)).toHaveText('Mijn eigen antwoord.');
});

test('of two who send at once one is sent, and the other keeps the text and sees what went out', async ({
  program,
}) => {
  const writers = (await openAll(program, /I\. Brandsma/, /R\. Hoogland/)).map((page, place) => ({
    page,
    text: place === 0 ? 'Antwoord van de verpleegkundige.' : 'Antwoord van de dokter.',
    guard: page.getByRole('dialog', { name: 'Er is iets veranderd terwijl u schreef' }),
  }));
  for (const { page, text } of writers) {
    await beginAnswer(page, /Sital/);
    await page.keyboard.type(text);
    await expect(page.getByText(/bewaard \d\d:\d\d/)).toBeVisible();
  }
  await Promise.all(writers.map(({ page }) => page.keyboard.press('Control+Enter')));
  const guarded = async () => {
    const shown = await Promise.all(writers.map(({ guard }) => guard.isVisible()));
    return writers.filter((_writer, place) => shown[place]);
  };
  await expect.poll(async () => (await guarded()).length, { message: 'exactly one is told' }).toBe(1);
  const [loser] = await guarded();
  const winner = writers.find((writer) => writer !== loser);
  if (!loser || !winner) throw new Error('one of the two was told');
  await expect(loser.guard.getByRole('region', { name: 'Uw tekst' })).toContainText(loser.text);
  await expect(loser.guard.getByRole('region', { name: 'Wat er nieuw is' })).toContainText(winner.text);
});
