import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AgreementRights, AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { AgreementsScreen } from '#renderer/capabilities/agreements/AgreementsScreen.tsx';
import { sampleAgreement, sampleDepartmentId, sampleId, samplePractitionerId } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator, testNurse } from '#test/support/render-screen.tsx';

const heart = { id: sampleDepartmentId(1), code: 'CAR', name: 'Cardiologie', phone: null };
const today = '2026-11-24' as CalendarDate;

function usual(questionType: QuestionType, number: number): AgreementVersion {
  return sampleAgreement({ id: sampleId<string>(11, number), questionType, templateSet: questionType });
}

const defaults = questionTypes.map(usual);
const own = sampleAgreement({
  id: sampleId<string>(12, 1),
  department: heart,
  termDays: 1,
  reason: '<i>Bloedverdunners</i>',
  owner: 'dr. R. Hoogland',
});
const proposal = sampleAgreement({
  id: sampleId<string>(13, 1),
  questionType: 'UITSLAG',
  templateSet: 'UITSLAG',
  version: 2,
  status: 'proposed',
  termDays: 4,
  reason: 'drukte',
  createdBy: 'dr. R. Hoogland',
  remarks: [
    { authorName: 'H.J. Altena', body: 'Let op <b>inzage</b>', writtenAt: '2026-11-23T09:00:00.000Z' as Instant },
  ],
});

const nothing: AgreementRights = { propose: false, advise: false, decide: false };
const doctor: Person = { ...testNurse, role: 'doctor', departments: [heart] };
const officer: Person = { ...testNurse, role: 'privacy-officer', departments: [] };

async function show(
  person: Person,
  may: Partial<AgreementRights>,
  agreements: NonNullable<FakeHandlers['agreements']> = {},
) {
  const overview = () => ({
    versions: [...defaults, own, proposal],
    departments: [heart],
    staff: [{ id: samplePractitionerId(3), name: 'dr. P. Ramdin', role: 'doctor' as const }],
    today,
    may: { ...nothing, ...may },
  });
  const shown = renderScreen(<AgreementsScreen />, { agreements: { overview, ...agreements } }, { person });
  await screen.findByRole('heading', { level: 1, name: 'Afspraken en openingstijden' });
  await screen.findByRole('table');
  return shown;
}

const cell = (name: string) => screen.getByRole('button', { name: `${name}: afspraak bekijken` });

describe('R4, R7: the screen of agreements', () => {
  it('shows types by departments, what a department has of its own, and has no accessibility faults', async () => {
    const { user } = await show(testNurse, {});
    expect(cell('Medicijnen, Cardiologie').textContent).toContain('eigen');
    expect(cell('Uitslag, Cardiologie').textContent).toContain('idem');
    expect(cell('Uitslag, Hele organisatie').textContent).toContain('voorstel');
    await user.click(cell('Medicijnen, Cardiologie'));
    expect(screen.getByText(/<i>Bloedverdunners<\/i>/)).toBeDefined();
    await expectNoAxeViolations();
  });

  it('lets nurse and desk read only', async () => {
    const { user } = await show(testNurse, {});
    expect(screen.queryByRole('button', { name: /Wijzig/ })).toBeNull();
    await user.click(screen.getByRole('tab', { name: /Voorstellen/ }));
    expect(screen.getByText(/Wacht op een besluit/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'In werking stellen' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('lets a doctor propose, with a reason, and says it does not hold yet', async () => {
    const { user, calls } = await show(doctor, { propose: true }, { propose: () => ({ id: sampleId<string>(14, 1) }) });
    await user.click(cell('Medicijnen, Cardiologie'));
    await user.click(screen.getByRole('button', { name: 'Wijziging voorstellen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Voorstel: Medicijnen · Cardiologie' });
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Voorstel bewaren' }));
    expect(within(dialog).getByText('Schrijf waarom, in minstens drie letters.')).toBeDefined();
    await user.type(within(dialog).getByLabelText('Reden'), 'drukte');
    await user.click(within(dialog).getByRole('button', { name: 'Voorstel bewaren' }));
    expect(within(dialog).getByText('Er is nog niets veranderd.')).toBeDefined();
    await user.click(within(dialog).getByRole('switch', { name: 'Declaratie is mogelijk' }));
    await user.click(within(dialog).getByRole('button', { name: 'Voorstel bewaren' }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        name: 'agreements.propose',
        input: {
          questionType: 'MEDICATIE',
          departmentId: heart.id,
          terms: { ...termsOf(own), isBillable: false },
          owner: 'dr. R. Hoogland',
          reason: 'drukte',
          validFrom: today,
        },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('R16: wants words for the patient when a type is not offered', async () => {
    const { user, calls } = await show(testAdministrator, { propose: true, decide: true });
    await user.click(screen.getByRole('button', { name: 'Wijzigen' }));
    const dialog = await screen.findByRole('dialog', { name: /Voorstel: Uitslag/ });
    await user.click(within(dialog).getByRole('switch', { name: /via het portaal stellen/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Voorstel bewaren' }));
    expect(within(dialog).getByText('Schrijf waar de patiënt terecht kan.')).toBeDefined();
    expect(calls.map(({ name }) => name)).not.toContain('agreements.propose');
  });

  it('shows a proposal beside what holds now, with its advice as text', async () => {
    const { user } = await show(officer, { advise: true });
    await user.click(screen.getByRole('tab', { name: 'Voorstellen (1)' }));
    const row = screen.getByRole('row', { name: /termijn/ });
    expect(within(row).getByText('2 werkdagen')).toBeDefined();
    expect(within(row).getByText('4 werkdagen')).toBeDefined();
    expect(screen.getByText('Let op <b>inzage</b>')).toBeDefined();
    await expectNoAxeViolations();
  });

  it('lets the privacy officer add advice', async () => {
    const { user, calls } = await show(officer, { advise: true }, { advise: () => ({}) });
    await user.click(screen.getByRole('tab', { name: 'Voorstellen (1)' }));
    await user.type(screen.getByLabelText('Uw advies'), 'Akkoord');
    await user.click(screen.getByRole('button', { name: 'Advies toevoegen' }));
    const input = { id: proposal.id, body: 'Akkoord' };
    await waitFor(() => expect(calls).toContainEqual({ name: 'agreements.advise', input }));
  });

  it('puts a proposal in force with who approved it and when, and tells a refusal', async () => {
    let isSettled = false;
    const putInForce = () => {
      if (isSettled) return { id: proposal.id };
      isSettled = true;
      throw refusal('proposal-settled');
    };
    const { user, calls } = await show(testAdministrator, { propose: true, decide: true }, { putInForce });
    await user.click(screen.getByRole('tab', { name: 'Voorstellen (1)' }));
    await user.click(screen.getByRole('button', { name: 'In werking stellen' }));
    const dialog = await screen.findByRole('dialog', { name: /In werking stellen: Uitslag/ });
    await user.click(within(dialog).getByRole('button', { name: 'In werking stellen' }));
    expect(within(dialog).getByText('Vul in wie akkoord gaf.')).toBeDefined();
    await user.type(within(dialog).getByLabelText(/Akkoord gegeven door/), 'dr. R. Hoogland');
    await user.click(within(dialog).getByRole('button', { name: 'In werking stellen' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('al besloten');
    await user.click(within(dialog).getByRole('button', { name: 'In werking stellen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls).toContainEqual({
      name: 'agreements.putInForce',
      input: { id: proposal.id, approvedBy: 'dr. R. Hoogland', approvedOn: today, validFrom: today },
    });
  });

  it('R4: compares a version with the one before, field by field', async () => {
    const older = sampleAgreement({ id: sampleId<string>(12, 2), status: 'superseded', firstReader: 'desk' });
    const { user } = await show(testNurse, {}, { history: () => ({ versions: [defaults[1] ?? older, older] }) });
    await user.click(cell('Medicijnen, Hele organisatie'));
    await user.click(screen.getByRole('button', { name: 'Versies vergelijken' }));
    const dialog = await screen.findByRole('dialog', { name: /Versies: Medicijnen/ });
    const row = await within(dialog).findByRole('row', { name: /leest eerst/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['balie', 'verpleegkundige']);
    await expectNoAxeViolations();
  });

  it('R3: shows the receipt in the words of the core', async () => {
    const text = 'Dank u wel.\n\nU krijgt antwoord.';
    const { user } = await show(testNurse, {}, { previewReceipt: () => ({ text, promisedOn: today }) });
    await user.click(screen.getByRole('button', { name: 'Ontvangstbericht bekijken' }));
    expect(await screen.findByText(/U krijgt antwoord\./)).toBeDefined();
    expect(screen.getByText('Belooft antwoord uiterlijk 24 november 2026.')).toBeDefined();
  });
});

describe('R174: on paper', () => {
  const print = vi.fn();
  beforeEach(() => vi.stubGlobal('print', print));
  afterEach(() => {
    vi.unstubAllGlobals();
    print.mockReset();
  });

  it.each([
    ['Afdrukken', 0],
    ['Werkblad afdrukken', 9],
  ])('%s gives every agreement in force, and lines to write on: %i', async (button, wishes) => {
    const { user } = await show(testNurse, {});
    await user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const sheet = screen.getByText(/Afspraken digitaal loket/).closest('div');
    expect(sheet?.querySelectorAll('tbody tr')).toHaveLength(9 + wishes);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(screen.queryByText(/Afspraken digitaal loket/)).toBeNull());
  });
});
