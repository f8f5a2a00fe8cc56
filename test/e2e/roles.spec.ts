import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import {
  answerField,
  beginAnswer,
  expectInbox,
  expectNoViolations,
  fillBlanks,
  takeChosen,
  useTemplate,
  walkTo,
} from './journey-steps.ts';
import { chooseTab, goTo, press, signInAs, signOut, tabTo, typeIn } from './keyboard-steps.ts';

const nurse = /I\. Brandsma/;
const desk = /M\. Kuik/;
const doctor = /R\. Hoogland/;
const otherDoctor = /A\.M\. Verkade/;
const privacyOfficer = /H\.J\. Altena/;
const administrator = /C\. Stuut/;

/** What only the text of a medical question says. */
const medicalWords = 'kriebelhoest';
const messages = (page: Page) => page.getByRole('region', { name: 'Meldingen' });
const departmentTabs = (page: Page) => page.getByRole('tablist', { name: 'Onderdelen' });

async function recordCall(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Bel deze patiënt nu' })).toBeVisible();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Belverslag' });
  await expect(dialog.getByLabel('Patiënt gesproken')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nog pijn. 112 gebeld en aan de lijn gebleven.');
  await expectNoViolations(page, 'a call record');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Eerder alarm, afgehandeld' })).toBeVisible();
}

async function askColleague(page: Page): Promise<void> {
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Vraag collega' });
  const people = dialog.getByLabel('Wie vraagt u?');
  await expect(people).toBeFocused();
  await expect(people.getByRole('option', { name: /Hoogland/ })).toHaveCount(1);
  await page.keyboard.type('dr. R');
  await expect(people.locator('option:checked')).toHaveText(/Hoogland/);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wilt u meedenken over het vervolg?');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article', { name: /Vraag aan collega/ })).toContainText('wacht op');
}

async function snoozeAndUndo(page: Page, question: RegExp): Promise<void> {
  await walkTo(page, question);
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Vraag uitstellen' });
  await expect(dialog.getByLabel('Tot wanneer')).toBeFocused();
  await page.keyboard.type('over 2 uur');
  await expect(dialog.getByText(/^Komt terug op/)).toBeVisible();
  await typeIn(page, dialog.getByLabel('Waarom'), 'Wacht op een brief');
  await expectNoViolations(page, 'snoozing');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('option', { name: question })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(page.getByRole('option', { name: question })).toHaveCount(1);
}

test('a nurse calls, takes, asks a colleague, snoozes and undoes', { tag: '@hosts' }, async ({ page }) => {
  await signInAs(page, nurse);
  await expectInbox(page);
  await expect(page.getByRole('group', { name: 'Bel nu, 1 vraag' })).toBeVisible();
  await expectNoViolations(page, 'inbox with a red lane');
  await recordCall(page);
  await takeChosen(page);
  await askColleague(page);
  await snoozeAndUndo(page, /Verbree/);
});

async function recordPhoneContact(page: Page): Promise<void> {
  for (const key of ['a', 't']) await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: 'Telefoontje vastleggen' });
  await expect(dialog.getByLabel('Geboortedatum', { exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'BSN' })).toBeChecked();
  await typeIn(page, dialog.getByRole('textbox', { name: 'BSN' }), '999992764');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: /Noordhuis/ })).toBeChecked();
  await typeIn(page, dialog.getByLabel('Wat vroeg de patiënt?'), 'Kan de controle een week later?');
  await typeIn(page, dialog.getByLabel(/^Wat heeft u geantwoord/), 'Ja, de controle is een week verzet.');
  await expectNoViolations(page, 'a phone contact');
  await press(page, dialog.getByRole('button', { name: 'Vastleggen en sluiten' }));
  await expect(dialog).toBeHidden();
  await expect(messages(page)).toContainText('Vastgelegd en afgesloten.');
}

test('the desk records a call and answers about appointments, and reads nothing medical', async ({ page }) => {
  await signInAs(page, desk);
  await expectInbox(page);
  await recordPhoneContact(page);
  await walkTo(page, /Sital.*Tekst niet zichtbaar voor uw rol/s);
  await expect(page.getByRole('region', { name: 'Gesprek' })).toContainText('Tekst niet zichtbaar voor uw rol');
  await expect(page.getByText(medicalWords)).toHaveCount(0);
  await beginAnswer(page, /Stoffels/);
  await useTemplate(page, 'wachtlijst', /Geen eerdere plek/);
  await expect(answerField(page)).toContainText('Beste mevrouw Stoffels');
  await fillBlanks(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Antwoord wacht op verzenden').first()).toBeVisible();
});

async function proposeRedFlag(page: Page): Promise<void> {
  await goTo(page, 'g v', 'Rode vlaggen');
  await press(page, page.getByRole('button', { name: 'Wijziging voorstellen' }));
  await tabTo(page, page.getByLabel('Zinnen, één per regel'));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('er zit een olifant op mijn borst');
  await typeIn(page, page.getByLabel('Waarom deze wijziging'), 'Zo schreef een patiënt het vorige week.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^Voorstel \d+$/ })).toBeVisible();
  await expectNoViolations(page, 'red flag list with a proposal');
}

async function searchAndAnswer(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('hoest');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Sital/ }).locator('mark')).toHaveText(medicalWords);
  await expectNoViolations(page, 'search results');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'hoesten van pil' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(answerField(page)).toBeFocused();
  await page.keyboard.type('Dit komt van de tablet. Ik schrijf een andere voor.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Antwoord wacht op verzenden').first()).toBeVisible();
}

async function closeWithRegistration(page: Page): Promise<void> {
  await walkTo(page, /Cuperus/);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Vraag sluiten' });
  await tabTo(page, dialog.getByRole('radio', { name: 'Beantwoord' }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Telefonisch afgehandeld' })).toBeChecked();
  await typeIn(page, dialog.getByLabel(/^Toelichting/), 'Gebeld en uitgelegd dat MI hier een lekkende klep is.');
  const line = dialog.getByRole('region', { name: 'Registratie' });
  await expect(line).toContainText('Medisch');
  await press(page, line.getByRole('button', { name: /^Medisch/ }));
  await expect(line.getByLabel('Soort contact')).toBeVisible();
  await expectNoViolations(page, 'closing with its registration');
  await press(page, dialog.getByRole('button', { name: 'Vraag sluiten' }));
  await expect(dialog).toBeHidden();
}

async function approveRedFlag(page: Page, button: string, said: string): Promise<void> {
  await goTo(page, 'g v', 'Rode vlaggen');
  await press(page, page.getByRole('button', { name: button, exact: true }));
  await expect(messages(page)).toContainText(said);
}

test('a doctor finds, answers, closes with a registration and approves a red flag', async ({ page }) => {
  await signInAs(page, nurse);
  await expectInbox(page);
  await proposeRedFlag(page);
  await signOut(page);

  await signInAs(page, doctor);
  await expectInbox(page);
  await searchAndAnswer(page);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expectInbox(page);
  await closeWithRegistration(page);
  await goTo(page, 'g d', 'Registratie');
  await expectNoViolations(page, 'registration');
  await approveRedFlag(page, 'Akkoord', 'Nog één arts nodig.');
  await signOut(page);

  await signInAs(page, otherDoctor);
  await expectInbox(page);
  await approveRedFlag(page, 'Akkoord en laten gelden', 'De nieuwe lijst geldt.');
});

/** Proposes a longer term for the agreement that is shown, from the button that says so. */
async function proposeTerm(page: Page, button: string, days: string): Promise<void> {
  await press(page, page.getByRole('button', { name: button, exact: true }));
  const dialog = page.getByRole('dialog', { name: /^Voorstel: Uitslag/ });
  await expect(dialog).toBeVisible();
  await typeIn(page, dialog.getByLabel(/^Antwoord binnen/), days);
  await typeIn(page, dialog.getByLabel('Reden'), 'Er is een dag meer nodig voor de laatste uitslag.');
  await expectNoViolations(page, 'agreements editor');
  await press(page, dialog.getByRole('button', { name: 'Voorstel bewaren' }));
  await expect(dialog).toBeHidden();
}

test('the privacy officer reads the log and advises, and sees no text', async ({ page }) => {
  await signInAs(page, doctor);
  await expectInbox(page);
  await goTo(page, 'g a', 'Afspraken en openingstijden');
  await press(page, page.getByRole('button', { name: 'Uitslag, Cardiologie: afspraak bekijken' }));
  await proposeTerm(page, 'Eigen afspraak voorstellen', '3');
  await signOut(page);

  await signInAs(page, privacyOfficer);
  await expectInbox(page);
  await expect(page.getByRole('search')).toHaveCount(0);
  await walkTo(page, /Sital/);
  await expect(page.getByRole('option', { selected: true })).toContainText('Tekst niet zichtbaar voor uw rol');
  await expect(page.getByText(medicalWords)).toHaveCount(0);
  await expectNoViolations(page, 'a queue without texts');
  await goTo(page, 'g o', 'Logboek');
  await expect(page.getByRole('row', { name: /Hoogland.*voorgesteld/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Altena.*geweigerd/ })).toHaveCount(0);
  await goTo(page, 'g a', 'Afspraken en openingstijden');
  await chooseTab(page, departmentTabs(page), /^Voorstellen/);
  await typeIn(page, page.getByLabel('Uw advies'), 'Geen bezwaar.');
  await press(page, page.getByRole('button', { name: 'Advies toevoegen' }));
  await expect(page.getByRole('list', { name: 'Adviezen' })).toContainText('Geen bezwaar.');
  await expect(page.getByRole('button', { name: 'In werking stellen' })).toHaveCount(0);
  await expectNoViolations(page, 'agreement proposals');
});

async function putInForce(page: Page): Promise<void> {
  await goTo(page, 'g a', 'Afspraken en openingstijden');
  await expectNoViolations(page, 'agreements');
  await proposeTerm(page, 'Wijzigen', '3');
  await chooseTab(page, departmentTabs(page), /^Voorstellen/);
  await press(page, page.getByRole('button', { name: 'In werking stellen' }));
  const dialog = page.getByRole('dialog', { name: /^In werking stellen/ });
  await typeIn(page, dialog.getByLabel(/^Akkoord gegeven door/), 'dr. P. Ramdin');
  await press(page, dialog.getByRole('button', { name: 'In werking stellen' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Er zijn geen voorstellen.')).toBeVisible();
  await chooseTab(page, departmentTabs(page), /^Kalender/);
  await expect(page.getByRole('heading', { name: 'Openingstijden', exact: true })).toBeVisible();
  await expectNoViolations(page, 'calendar');
}

/** Opens a text of the library and takes the step that is open to this person. */
async function takeTemplateStep(page: Page, text: RegExp, step: string): Promise<void> {
  await goTo(page, 'g s', 'Sjablonen');
  await press(page, page.getByRole('button', { name: text }));
  await expect(page.getByRole('heading', { name: 'Hoe ver is het' })).toBeVisible();
  await expectNoViolations(page, `a template to: ${step}`);
  await press(page, page.getByRole('button', { name: step, exact: true }));
  const dialog = page.getByRole('dialog', { name: step });
  await press(page, dialog.getByRole('button', { name: step, exact: true }));
  await expect(dialog).toBeHidden();
}

test('the administrator puts agreements and templates in force, and has no queue', async ({ page }) => {
  const rescheduled = /Afspraak verzet.*S10/;
  await signInAs(page, doctor);
  await expectInbox(page);
  await takeTemplateStep(page, rescheduled, 'Goedkeuren');
  await signOut(page);

  await signInAs(page, administrator);
  await expect(page.getByRole('heading', { name: 'Medewerkers en afdelingen' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: 'Loket' })).toHaveCount(
    0,
  );
  await putInForce(page);
  await goTo(page, 'g w', 'Bezetting');
  await expectNoViolations(page, 'roster');
  await goTo(page, 'g s', 'Sjablonen');
  await expectNoViolations(page, 'template library');
  await takeTemplateStep(page, rescheduled, 'In gebruik nemen');
  await expect(messages(page)).toContainText('S10 is in gebruik');
});
