import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { AccountCard, VaultStatus } from '#shared/capabilities/vault/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import { SignIn } from '#renderer/capabilities/vault/SignIn.tsx';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testNurse } from '#test/support/render-screen.tsx';

function card(number: number, name: string, role: Role): AccountCard {
  const id = `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}` as PractitionerId;
  return {
    id,
    loginName: name.toLowerCase(),
    name,
    role,
    functionTitle: 'functie',
    departments: ['Cardiologie'],
    mustChangePassword: false,
  };
}

const accounts = [
  card(1, 'Brandsma', 'nurse'),
  card(2, 'Stuut', 'doctor'),
  card(3, 'Kaya', 'desk'),
  card(4, 'Tweede', 'nurse'),
];
const demo: Extract<VaultStatus, { state: 'locked' }> = {
  state: 'locked',
  clinicName: 'Ziekenhuis De Brink',
  isDemo: true,
  accounts,
  lastLoginName: null,
};
const own = { ...demo, clinicName: 'Praktijk Oost', isDemo: false, accounts: [] };

function show(status: typeof demo, signIn: () => never | { person: typeof testNurse; mustChangePassword: boolean }) {
  return renderScreen(<SignIn status={status} />, { vault: { signIn, status: () => status } }, { person: null });
}
const accepts = () => ({ person: testNurse, mustChangePassword: false });

describe('signing in to the practice clinic', () => {
  it('goes by keyboard alone: arrows choose a person, Tab to the password, Enter signs in', async () => {
    const { user, calls } = show(demo, accepts);
    expect(screen.getByRole('radio', { name: /Brandsma/ })).toHaveProperty('checked', true);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Brandsma/ })));
    await user.keyboard('{ArrowDown}');
    await user.tab();
    while (document.activeElement !== screen.getByLabelText('Oefenwachtwoord')) await user.tab();
    await user.keyboard('oefenen{Enter}');
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'vault.signIn', input: { loginName: 'stuut', password: 'oefenen' } }),
    );
  });

  it('goes on to the password when a card is pressed, and stays with the cards on an arrow', async () => {
    const { user } = show(demo, accepts);
    await user.click(screen.getByText('Beantwoordt medische vragen.'));
    expect(screen.getByRole('radio', { name: /Stuut/ })).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(screen.getByLabelText('Oefenwachtwoord'));
    screen.getByRole('radio', { name: /Stuut/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: /Kaya/ })).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Kaya/ }));
  });

  it('takes what is typed on a card for the password, and Enter for going on to it', async () => {
    const { user, calls } = show(demo, accepts);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Brandsma/ })));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('Oefenwachtwoord'));
    screen.getByRole('radio', { name: /Brandsma/ }).focus();
    await user.keyboard('oefenen{Enter}');
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'vault.signIn', input: { loginName: 'brandsma', password: 'oefenen' } }),
    );
  });

  it('shows one person per role first and everyone when asked', async () => {
    const { user } = show(demo, accepts);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Toon alle 4 medewerkers' }));
    expect(screen.getAllByRole('radio')).toHaveLength(4);
  });

  it('has no accessibility faults', async () => {
    show(demo, accepts);
    await expectNoAxeViolations();
  });
});

describe('signing in to an own clinic', () => {
  it('asks a login name and tells no names', () => {
    show(own, accepts);
    expect(screen.getByLabelText('Inlognaam')).toBeDefined();
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  it('says what happened, what is safe and what to do after a wrong password, and empties the field', async () => {
    const { user } = show(own, () => {
      throw refusal('wrong-password', { waitMs: 0 });
    });
    await user.type(screen.getByLabelText('Inlognaam'), 'j.jansen');
    await user.type(screen.getByLabelText('Wachtwoord'), 'fout{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('horen niet bij elkaar');
    expect(screen.getByLabelText('Wachtwoord')).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByLabelText('Wachtwoord'));
  });

  it('counts down the wait after too many wrong passwords and keeps the button shut meanwhile', async () => {
    const { user } = show(own, () => {
      throw refusal('wait-before-retry', { waitMs: 8_000 });
    });
    await user.type(screen.getByLabelText('Inlognaam'), 'j.jansen');
    await user.type(screen.getByLabelText('Wachtwoord'), 'fout{Enter}');
    expect((await screen.findByRole('timer')).textContent).toBe('Wacht nog 8 seconden.');
    expect(screen.getByRole('button', { name: 'Aanmelden' })).toHaveProperty('disabled', true);
  });

  it('shows the locked screen with the last person filled in and the focus on the password', async () => {
    show({ ...own, lastLoginName: 'j.jansen' }, accepts);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vergrendeld');
    expect(screen.getByLabelText('Inlognaam')).toHaveProperty('value', 'j.jansen');
    expect(document.activeElement).toBe(screen.getByLabelText('Wachtwoord'));
    await expectNoAxeViolations();
  });
});
