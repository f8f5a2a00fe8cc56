import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { VaultStatus } from '#shared/capabilities/vault/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { Gate } from '#renderer/app/Gate.tsx';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const clinic = { clinicName: 'Ziekenhuis De Brink', isDemo: true, accounts: [] };
const opened: VaultStatus = {
  state: 'open',
  clinicName: 'Ziekenhuis De Brink',
  isDemo: true,
  person: testAdministrator,
  mustChangePassword: false,
  lockAfterMs: 300_000,
};

function show(...states: VaultStatus[]) {
  const left = [...states];
  const status = () => (left.length > 1 ? left.shift() : left[0]) as VaultStatus;
  const vault = { status, backups: () => ({ backups: [] }), lock: () => ({}), signOut: () => ({}) };
  const department = {
    id: '00000000-0000-4000-8000-00000000000d' as DepartmentId,
    code: 'DERM',
    name: 'Dermatologie',
    phone: null,
  };
  const access = { accounts: () => ({ accounts: [], departments: [] }), addDepartment: () => department };
  return renderScreen(<Gate />, { vault, access }, { person: null });
}

describe('the gate', () => {
  it.each<[string, VaultStatus, string]>([
    ['the wizard at the first start', { state: 'none' }, 'Welkom bij Loket'],
    ['sign-in when nobody is signed in', { state: 'locked', lastLoginName: null, ...clinic }, 'Aanmelden'],
    ['the locked screen when somebody was', { state: 'locked', lastLoginName: 'i.brandsma', ...clinic }, 'Vergrendeld'],
    ['the damaged screen', { state: 'damaged', ...clinic }, 'Het gegevensbestand is beschadigd'],
    [
      'the screen of a newer store',
      { state: 'newer', clinicName: 'De Brink' },
      'Deze gegevens zijn nieuwer dan dit programma',
    ],
    ['the forced change of a first password', { ...opened, mustChangePassword: true }, 'Kies een eigen wachtwoord'],
    ['the program when somebody is signed in', opened, 'Medewerkers en afdelingen'],
  ])('shows %s, without accessibility faults', async (_title, status, heading) => {
    show(status);
    await screen.findByRole('heading', { level: 1, name: heading });
    await expectNoAxeViolations();
  });

  it('locks on Ctrl+L and tells the core why', async () => {
    const { user, calls } = show(opened, { state: 'locked', lastLoginName: 'f.beheer', ...clinic });
    await screen.findByRole('heading', { level: 1, name: 'Medewerkers en afdelingen' });
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Vergrendeld' });
    expect(calls).toContainEqual({ name: 'vault.lock', input: { reason: 'asked' } });
  });

  it('takes the messages of a session away with it', async () => {
    const { user } = show(opened, { state: 'locked', lastLoginName: 'f.beheer', ...clinic });
    await user.click(await screen.findByRole('button', { name: 'Nieuwe afdeling' }));
    await user.type(await screen.findByLabelText('Code'), 'derm');
    await user.type(screen.getByLabelText('Naam'), 'Dermatologie{Enter}');
    expect(await screen.findByText(/Dermatologie.* is toegevoegd/)).toBeDefined();
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Vergrendeld' });
    expect(screen.queryByText(/Dermatologie/)).toBeNull();
  });
});
