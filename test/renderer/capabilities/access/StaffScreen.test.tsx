import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { StaffAccount } from '#shared/capabilities/access/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { StaffScreen } from '#renderer/capabilities/access/StaffScreen.tsx';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const cardiology = {
  id: '00000000-0000-4000-8000-00000000000c' as DepartmentId,
  code: 'CARD',
  name: 'Cardiologie',
  phone: null,
};
const nurse: StaffAccount = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'I. Brandsma',
  role: 'nurse',
  functionTitle: 'verpleegkundige',
  departments: [cardiology],
  loginName: 'i.brandsma',
  hasAccount: true,
  isActive: true,
  mayPrescribe: false,
};
const newcomer: StaffAccount = {
  ...nurse,
  id: '00000000-0000-4000-8000-000000000002' as PractitionerId,
  name: '<i>Nieuw</i>',
  loginName: null,
  hasAccount: false,
};

async function show(access: FakeHandlers['access'] = {}) {
  const accounts = () => ({ accounts: [nurse, newcomer], departments: [cardiology] });
  const shown = renderScreen(<StaffScreen />, { access: { accounts, ...access } }, { person: testAdministrator });
  await screen.findByText('i.brandsma');
  return shown;
}

describe('staff and departments', () => {
  it('shows names as text and has no accessibility faults', async () => {
    await show();
    expect(screen.getByText('<i>Nieuw</i>')).toBeDefined();
    await expectNoAxeViolations();
  });

  it('finds by name', async () => {
    const { user } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Zoek op naam' }), 'brands');
    expect(screen.queryByText('<i>Nieuw</i>')).toBeNull();
  });

  it('adds a member of staff', async () => {
    const { user, calls } = await show({ addStaffMember: () => nurse });
    await user.click(screen.getByRole('button', { name: 'Nieuwe medewerker' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nieuwe medewerker' });
    await user.type(within(dialog).getByLabelText('Naam'), 'S. de Vries');
    await user.selectOptions(within(dialog).getByLabelText('Rol'), 'doctor');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Cardiologie' }));
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Bewaren' }));
    const input = {
      name: 'S. de Vries',
      role: 'doctor',
      functionTitle: '',
      departments: [cardiology.id],
      mayPrescribe: false,
    };
    await waitFor(() => expect(calls).toContainEqual({ name: 'access.addStaffMember', input }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks before it marks somebody as having left, and keeps them after a no', async () => {
    const { user, calls } = await show({ changeStaffMember: () => nurse });
    await user.click(screen.getByRole('button', { name: /Wijzig .*Brandsma/ }));
    const dialog = await screen.findByRole('dialog', { name: /Brandsma.* wijzigen/ });
    await user.click(within(dialog).getByRole('switch', { name: 'Werkt hier' }));
    await user.click(within(dialog).getByRole('button', { name: 'Bewaren' }));
    const question = await screen.findByRole('dialog', { name: /uit dienst melden\?/ });
    await user.click(within(question).getByRole('button', { name: 'Annuleren' }));
    expect(calls.map(({ name }) => name)).not.toContain('access.changeStaffMember');
  });

  it('says why the last administrator must stay', async () => {
    const refused = () => {
      throw refusal('last-administrator');
    };
    const { user } = await show({ changeStaffMember: refused });
    await user.click(screen.getByRole('button', { name: /Wijzig .*Brandsma/ }));
    await user.click(await screen.findByRole('button', { name: 'Bewaren' }));
    expect((await screen.findByRole('alert')).textContent).toContain('laatste functioneel beheerder');
  });

  it('gives an account only to who has none, with a login name and a repeated password', async () => {
    const { user, calls } = await show({ giveAccount: () => ({}) });
    expect(screen.getAllByRole('button', { name: /Geef account aan/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /Geef account aan/ }));
    const dialog = await screen.findByRole('dialog', { name: /Account voor/ });
    await user.type(within(dialog).getByLabelText('Inlognaam'), 'Nieuw Iemand');
    await user.click(within(dialog).getByRole('button', { name: 'Account geven' }));
    expect(within(dialog).getByText('Gebruik kleine letters, cijfers, punt of streepje.')).toBeDefined();
    await user.clear(within(dialog).getByLabelText('Inlognaam'));
    await user.type(within(dialog).getByLabelText('Inlognaam'), 'N.Iemand');
    await user.type(within(dialog).getByLabelText('Nieuw wachtwoord'), 'zolder krokus tandem');
    await user.type(within(dialog).getByLabelText('Nogmaals, ter controle'), 'zolder krokus tandem');
    await user.click(within(dialog).getByRole('button', { name: 'Account geven' }));
    const input = { practitionerId: newcomer.id, loginName: 'n.iemand', firstPassword: 'zolder krokus tandem' };
    await waitFor(() => expect(calls).toContainEqual({ name: 'access.giveAccount', input }));
  });

  it('adds a department with its code in capitals', async () => {
    const { user, calls } = await show({ addDepartment: () => cardiology });
    await user.click(screen.getByRole('button', { name: 'Nieuwe afdeling' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nieuwe afdeling' });
    await user.type(within(dialog).getByLabelText('Code'), 'derm');
    await user.type(within(dialog).getByLabelText('Naam'), 'Dermatologie');
    await user.click(within(dialog).getByRole('button', { name: 'Toevoegen' }));
    const input = { code: 'DERM', name: 'Dermatologie', phone: null };
    await waitFor(() => expect(calls).toContainEqual({ name: 'access.addDepartment', input }));
  });
});
