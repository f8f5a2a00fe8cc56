import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { defaultPreferences } from '#shared/capabilities/vault/model.ts';
import { FirstStart } from '#renderer/capabilities/vault/FirstStart.tsx';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

function show(vault: FakeHandlers['vault'] = {}) {
  return renderScreen(<FirstStart />, { vault: { status: () => ({ state: 'none' }), ...vault } }, { person: null });
}

type Shown = ReturnType<typeof show>;

async function chooseOwn({ user }: Shown): Promise<void> {
  await user.click(screen.getByRole('radio', { name: /Eigen praktijk/ }));
  await user.click(screen.getByRole('button', { name: 'Verder' }));
  await screen.findByRole('heading', { name: 'Eigen praktijk maken' });
}

async function fillOwn({ user }: Shown, password: string, again: string): Promise<void> {
  await user.type(screen.getByLabelText('Naam van de praktijk'), 'Praktijk Oost');
  await user.type(screen.getByLabelText('Uw naam'), 'J. Jansen');
  await user.type(screen.getByLabelText('Inlognaam'), 'j.jansen');
  await user.type(screen.getByLabelText('Nieuw wachtwoord'), password);
  await user.type(screen.getByLabelText('Nogmaals, ter controle'), again);
}

describe('the first start', () => {
  it('makes a practice clinic with one password, by Enter alone', async () => {
    const { user, calls } = show({ createDemoClinic: () => ({}) });
    screen.getByRole('radio', { name: /Oefenpraktijk/ }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Zet hier nooit gegevens van echte patiënten in/)).toBeDefined();
    await user.type(screen.getByLabelText('Oefenwachtwoord'), 'oefenen{Enter}');
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'vault.createDemoClinic', input: { language: 'nl', password: 'oefenen' } }),
    );
  });

  it('asks for a password before it makes anything', async () => {
    const { user, calls } = show();
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('button', { name: 'Oefenpraktijk maken' }));
    expect(screen.getByText('Vul een wachtwoord in.')).toBeDefined();
    expect(calls.map(({ name }) => name)).not.toContain('vault.createDemoClinic');
  });

  it('changes language at once and keeps it', async () => {
    const { user, calls } = show({ setPreferences: (changes) => ({ ...defaultPreferences, ...changes }) });
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Welcome to Loket' });
    expect(document.documentElement.lang).toBe('en');
    expect(calls).toContainEqual({ name: 'vault.setPreferences', input: { language: 'en' } });
  });

  it('has no accessibility faults in any of its steps', async () => {
    const shown = show();
    await expectNoAxeViolations();
    await chooseOwn(shown);
    await expectNoAxeViolations();
  });
});

describe('an own clinic', () => {
  it('is made with its first administrator', async () => {
    const shown = show({ createClinic: () => ({ person: testAdministrator }) });
    await chooseOwn(shown);
    await fillOwn(shown, 'zolder krokus tandem viool', 'zolder krokus tandem viool');
    expect(await screen.findByText('Sterk wachtwoord.')).toBeDefined();
    await shown.user.click(screen.getByRole('button', { name: 'Praktijk maken' }));
    await waitFor(() =>
      expect(shown.calls.find(({ name }) => name === 'vault.createClinic')?.input).toEqual({
        language: 'nl',
        clinicName: 'Praktijk Oost',
        city: '',
        administratorName: 'J. Jansen',
        loginName: 'j.jansen',
        password: 'zolder krokus tandem viool',
      }),
    );
  });

  it('is not made with two different passwords or empty fields', async () => {
    const shown = show();
    await chooseOwn(shown);
    await shown.user.click(screen.getByRole('button', { name: 'Praktijk maken' }));
    expect(screen.getAllByText('Vul dit in.')).toHaveLength(3);
    await fillOwn(shown, 'zolder krokus tandem viool', 'zolder krokus tandem fiool');
    await shown.user.click(screen.getByRole('button', { name: 'Praktijk maken' }));
    expect(screen.getByText('Dit is niet hetzelfde wachtwoord.')).toBeDefined();
    expect(shown.calls.map(({ name }) => name)).not.toContain('vault.createClinic');
  });

  it('says while typing that a password holds the name, and shows the refusal of the core', async () => {
    const shown = show({
      createClinic: () => {
        throw refusal('weak-password', { why: 'holds-name' });
      },
    });
    await chooseOwn(shown);
    await fillOwn(shown, 'j.jansen fietst graag', 'j.jansen fietst graag');
    expect(await screen.findByText('Uw naam of inlognaam staat erin. Neem iets anders.')).toBeDefined();
    await shown.user.click(screen.getByRole('button', { name: 'Praktijk maken' }));
    expect((await screen.findByRole('alert')).textContent).toContain('niet sterk genoeg');
  });
});
