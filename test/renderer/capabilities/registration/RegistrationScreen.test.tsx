import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';

import type { Registration } from '#shared/capabilities/registration/model.ts';
import { RegistrationScreen } from '#renderer/capabilities/registration/RegistrationScreen.tsx';
import { refusal } from '#test/support/fake-core.ts';
import { sampleCode, sampleRegistration } from '#test/support/registration-samples.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator, testNurse } from '#test/support/render-screen.tsx';

const doctor = { ...testNurse, role: 'doctor' as const };
const complete = { conditions: [{ id: 'medical' as const, holds: 'yes' as const }] };

function show(registrations: readonly Registration[], changes: object = {}, person = doctor as typeof testNurse) {
  return renderScreen(
    <RegistrationScreen />,
    {
      registration: {
        list: () => ({ registrations: [...registrations], total: registrations.length }),
        codes: () => ({
          codes: [sampleCode],
          setting: 'hospital',
          mayEdit: person.role === 'functional-administrator',
        }),
        confirm: ({ id }) => ({ registration: sampleRegistration(1, { id, status: 'confirmed' }) }),
        confirmMany: ({ refs }) => ({ outcomes: refs.map(({ id }) => ({ id, outcome: 'done' as const })) }),
        ...changes,
      },
    },
    { person },
  );
}

describe('the list of registrations', () => {
  it('shows each contact with its code and what is open, without violations', async () => {
    const { container } = show([sampleRegistration(1), sampleRegistration(2, { code: null, reason: 'one-a-day' })]);
    expect(await screen.findByText('Mw. L. Fontein-1')).toBeTruthy();
    expect(screen.getByText('nog 1 vraag')).toBeTruthy();
    expect(screen.getByText('niet declarabel: er is die dag al een contact')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('says kindly that there is nothing', async () => {
    show([]);
    expect(await screen.findByText('Geen voorstellen om te bekijken')).toBeTruthy();
  });

  it('asks what is open before a doctor confirms', async () => {
    const { user, calls } = show([sampleRegistration(1)]);
    await user.click(await screen.findByRole('button', { name: /Contact van .*Fontein-1.* bevestigen/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'ja' }));
    await user.click(within(dialog).getByRole('button', { name: 'Bevestigen' }));
    await waitFor(() => expect(calls.filter(({ name }) => name === 'registration.confirm')).toHaveLength(1));
    expect(calls.find(({ name }) => name === 'registration.confirm')?.input).toMatchObject({
      version: 1,
      ticks: { costTold: true, replacesVisit: null },
      notBilled: null,
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays open and says why when the core refuses', async () => {
    const { user } = show([sampleRegistration(1)], {
      confirm: () => {
        throw refusal('registration-incomplete');
      },
    });
    await user.click(await screen.findByRole('button', { name: /bevestigen$/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Bevestigen' }));
    expect(await within(dialog).findByText(/voorwaarden die niet zijn beantwoord/)).toBeTruthy();
  });

  it('leaves a contact unbilled with a reason; "other" needs words', async () => {
    const { user, calls } = show([sampleRegistration(1)]);
    await user.click(await screen.findByRole('button', { name: /bevestigen$/ }));
    await user.click(await screen.findByRole('button', { name: 'Niet declareren' }));
    await user.selectOptions(screen.getByLabelText('Waarom niet'), 'andere reden');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Niet declareren' }).disabled).toBe(true);
    await user.type(screen.getByLabelText('Toelichting'), 'Coulance');
    await user.click(screen.getByRole('button', { name: 'Niet declareren' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'registration.confirm')?.input).toMatchObject({
        notBilled: { reason: 'other', words: 'Coulance' },
      }),
    );
  });

  it('confirms all that is complete at once, after showing which', async () => {
    const { user, calls } = show([
      sampleRegistration(1, complete),
      sampleRegistration(2, complete),
      sampleRegistration(3),
    ]);
    await user.click(await screen.findByRole('button', { name: '2 volledige bevestigen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Volledige contacten bevestigen' });
    expect(within(dialog).queryByText('Mw. L. Fontein-3')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: '2 bevestigen' }));
    await waitFor(() => expect(calls.some(({ name }) => name === 'registration.confirmMany')).toBe(true));
  });
});

describe('the table of codes', () => {
  it('is kept by the administrator alone', async () => {
    const { container } = show([], {}, testAdministrator);
    expect(await screen.findByRole('button', { name: 'Code toevoegen' })).toBeTruthy();
    expect(screen.getByLabelText('Maand van de export')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  test('a new code says what is missing, and is saved when it is whole', async () => {
    const { user, calls } = show([], { saveCode: (code: typeof sampleCode) => ({ code }) }, testAdministrator);
    await user.click(await screen.findByRole('button', { name: 'Code toevoegen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Code' });
    await user.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
    expect((await within(dialog).findAllByText('Vul dit in.')).length).toBe(4);
    await user.type(within(dialog).getByLabelText('Code'), '12345');
    await user.type(within(dialog).getByLabelText('Omschrijving'), 'Proef');
    await user.type(within(dialog).getByLabelText('Geldig vanaf'), '2026-01-01');
    await user.type(within(dialog).getByLabelText(/^Bron/), 'Regeling');
    await user.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'registration.saveCode')?.input).toMatchObject({ code: '12345' });
  });
});
