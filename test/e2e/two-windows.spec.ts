import type { Page } from '@playwright/test';

import { expect, hostName, type Program, test } from './fixtures.ts';
import {
  answerField,
  beginAnswer,
  expectInbox,
  expectNoViolations,
  passOnTo,
  runFromPalette,
  signIn,
  takeChosen,
  walkTo,
} from './journey-steps.ts';

test.skip(hostName !== 'loopback', 'the desktop has one window');

const question = /Noordhuis.*Herhaalrecept/s;

interface Colleagues {
  readonly nurse: Page;
  readonly doctor: Page;
}

/** A nurse and a doctor of the same department, each at a window of their own. */
async function openBoth(program: Program): Promise<Colleagues> {
  const [nurse, doctor] = [await program.openWindow(), await program.openWindow()];
  await signIn(nurse, /I\. Brandsma/);
  await expectInbox(nurse);
  await signIn(doctor, /R\. Hoogland/);
  await expectInbox(doctor);
  return { nurse, doctor };
}

/** Puts in the same question at the portal's side, so that it can be told apart from all others. */
async function open(page: Page): Promise<void> {
  await walkTo(page, question);
  await expect(page.getByRole('heading', { level: 2, name: 'Recept' })).toBeVisible();
}

test('of two who take the same question at once exactly one gets it, and the other hears who', async ({ program }) => {
  const { nurse, doctor } = await openBoth(program);
  await Promise.all([open(nurse), open(doctor)]);
  await Promise.all([nurse.keyboard.press('1'), doctor.keyboard.press('1')]);
  const owned = (page: Page) => page.getByText('van u', { exact: true });
  const told = (page: Page) => page.getByText(/^van .*(Brandsma|Hoogland)/);
  await expect(owned(nurse).or(told(nurse))).toBeVisible();
  await expect(owned(doctor).or(told(doctor))).toBeVisible();
  const [mine, theirs] = await Promise.all([owned(nurse).count(), owned(doctor).count()]);
  expect(mine + theirs, 'exactly one of them has it').toBe(1);
  const [loser, winner] = mine === 1 ? [doctor, /Brandsma/] : [nurse, /Hoogland/];
  await expect(loser.getByText(/heeft deze vraag (al opgepakt|intussen gewijzigd)/)).toContainText(winner);
  await expectNoViolations(loser, 'a question somebody else took first');
});

test('two who write about the same question both keep their text', async ({ program }) => {
  const { nurse, doctor } = await openBoth(program);
  await beginAnswer(nurse, question);
  await beginAnswer(doctor, question);
  const texts = { nurse: 'Ik overleg met de arts', doctor: 'Ik pas de dosis aan' } as const;
  await Promise.all([
    nurse.keyboard.type(texts.nurse, { delay: 20 }),
    doctor.keyboard.type(texts.doctor, { delay: 20 }),
  ]);
  for (const page of [nurse, doctor]) await expect(page.getByText(/bewaard \d\d:\d\d/)).toBeVisible();
  for (const page of [nurse, doctor]) {
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Vergrendeld' })).toBeVisible();
  }
  await signIn(nurse, /I\. Brandsma/);
  await signIn(doctor, /R\. Hoogland/);
  for (const [page, text] of [
    [nurse, texts.nurse],
    [doctor, texts.doctor],
  ] as const) {
    await expectInbox(page);
    await beginAnswer(page, question);
    await expect(answerField(page)).toHaveText(text);
  }
});

test('who is writing while a colleague passes the question on keeps the text and hears what happened', async ({
  program,
}) => {
  const { nurse, doctor } = await openBoth(program);
  await beginAnswer(doctor, question);
  await doctor.keyboard.type('Ik was hier nog ');
  await walkTo(nurse, question);
  await takeChosen(nurse);
  await expect(doctor.getByText('Een collega is met deze vraag verdergegaan.')).toBeVisible();
  await expect(doctor.getByText(/^Opgepakt door .*Brandsma.*kan nu alleen/)).toBeVisible();
  await expect(answerField(doctor)).toBeFocused();
  // Each of these letters is a command outside a text: make urgent, close, next, undo.
  await doctor.keyboard.type('uejz ');
  await expect(doctor.getByRole('dialog')).toHaveCount(0);
  await expectNoViolations(doctor, 'a question taken under the hands');
  await passOnTo(nurse, 'desk', 'Afspraak maken, graag vandaag.');
  await expect(doctor.getByText('Afspraak maken, graag vandaag.')).toBeVisible();
  await expect(answerField(doctor)).toBeFocused();
  await doctor.keyboard.type('mee bezig.');
  await expect(answerField(doctor)).toHaveText('Ik was hier nog uejz mee bezig.');
  await expect(doctor.getByText('voor balie', { exact: true })).toBeVisible();
});

/** Asks that the chosen question is called about today. */
async function raiseToAmber(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Dringend maken' });
  await expect(dialog.getByLabel('Rood: nu bellen')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Oranje: vandaag bellen')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

test('what one does stands in the list of the other without a reload', async ({ program }) => {
  const { nurse, doctor } = await openBoth(program);
  await runFromPalette(doctor, 'Naar dringende vragen');
  await expect(doctor.getByRole('group', { name: 'Soort vraag' })).toBeVisible();
  await expect(doctor.getByRole('option', { name: question })).toHaveCount(0);
  await walkTo(nurse, question);
  await takeChosen(nurse);
  await raiseToAmber(nurse, 'Belde net zelf, klinkt ongerust.');
  await expect(doctor.getByRole('option', { name: question })).toBeVisible();
  await expect(doctor.getByRole('option', { name: question })).toContainText('bel vandaag');
  await expect(doctor.getByRole('option', { name: question })).toContainText('Brandsma');
  await expectNoViolations(doctor, 'a list that got a row');
});
