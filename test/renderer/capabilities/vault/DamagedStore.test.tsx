import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { DamagedStore } from '#renderer/capabilities/vault/DamagedStore.tsx';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const backups = [
  { name: 'nieuw', madeAt: '2026-11-22T07:00:00.000Z' as Instant, bytes: 1_400_000 },
  { name: 'oud', madeAt: '2026-11-21T07:00:00.000Z' as Instant, bytes: 1_300_000 },
];

function show(vault: FakeHandlers['vault']) {
  const status = () => ({ state: 'damaged' as const, clinicName: 'De Brink', isDemo: false, accounts: [] });
  const screenOf = <DamagedStore clinicName="De Brink" accounts={[]} />;
  return renderScreen(screenOf, { vault: { status, backups: () => ({ backups }), ...vault } }, { person: null });
}

describe('a damaged store', () => {
  it('says that the program has stopped and that nothing is deleted, and has no accessibility faults', async () => {
    show({});
    await screen.findByText('Reservekopieën');
    expect(screen.getByText(/niet gewist/)).toBeDefined();
    await expectNoAxeViolations();
  });

  it('puts back the chosen copy after name and password', async () => {
    const { user, calls } = show({ restore: () => ({ restoredFrom: '2026-11-21T07:00:00.000Z' as Instant }) });
    await user.click(await screen.findByRole('radio', { name: /za 21 nov/ }));
    await user.type(screen.getByLabelText('Inlognaam'), 'j.jansen');
    await user.type(screen.getByLabelText('Wachtwoord'), 'geheim{Enter}');
    const input = { backupName: 'oud', loginName: 'j.jansen', password: 'geheim' };
    await waitFor(() => expect(calls).toContainEqual({ name: 'vault.restore', input }));
    expect(await screen.findByText(/za 21 nov, 08:00 staat terug/)).toBeDefined();
  });

  it('asks for what is missing and calls nothing', async () => {
    const { user, calls } = show({});
    await user.click(await screen.findByRole('button', { name: 'Reservekopie terugzetten' }));
    expect(screen.getByRole('alert').textContent).toContain('vul uw inlognaam en wachtwoord in');
    expect(calls.map(({ name }) => name)).not.toContain('vault.restore');
  });

  it('says so when the copy is damaged as well', async () => {
    const { user } = show({
      restore: () => {
        throw refusal('backup-damaged');
      },
    });
    await screen.findByText('Reservekopieën');
    await user.type(screen.getByLabelText('Inlognaam'), 'j.jansen');
    await user.type(screen.getByLabelText('Wachtwoord'), 'geheim{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('ook beschadigd');
  });

  it('tells whom to call when there is no copy', async () => {
    show({ backups: () => ({ backups: [] }) });
    expect(await screen.findByText(/geen reservekopie op deze computer/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Reservekopie terugzetten' })).toBeNull();
  });
});
