import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { ChangePasswordForm } from '#renderer/capabilities/vault/ChangePasswordForm.tsx';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const strong = 'zolder krokus tandem viool';

async function fillIn(vault: FakeHandlers['vault'], current: string, next: string, again = next) {
  const onDone = vi.fn();
  const form = <ChangePasswordForm currentLabel="Huidig" personName="I. Brandsma" onDone={onDone} />;
  const shown = renderScreen(form, { vault });
  await shown.user.type(screen.getByLabelText('Huidig'), current);
  await shown.user.type(screen.getByLabelText('Nieuw wachtwoord'), next);
  await shown.user.type(screen.getByLabelText('Nogmaals, ter controle'), again);
  await shown.user.click(screen.getByRole('button', { name: 'Wachtwoord wijzigen' }));
  return { ...shown, onDone };
}

describe('changing a password', () => {
  it('gives the old and the new one to the core', async () => {
    const { calls, onDone } = await fillIn({ changePassword: () => ({}) }, 'oud', strong);
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(calls).toContainEqual({ name: 'vault.changePassword', input: { current: 'oud', next: strong } });
    await expectNoAxeViolations();
  });

  it.each([
    ['the repeat differs', 'oud', strong, 'iets anders', 'Dit is niet hetzelfde wachtwoord.'],
    ['the new one is the old one', strong, strong, strong, 'Kies een ander wachtwoord dan het huidige.'],
  ])('does not when %s', async (_title, current, next, again, text) => {
    const { calls } = await fillIn({}, current, next, again);
    expect(screen.getByText(text)).toBeDefined();
    expect(calls.map(({ name }) => name)).not.toContain('vault.changePassword');
  });

  it('says that the current password was wrong', async () => {
    const refused = () => {
      throw refusal('wrong-password', { waitMs: 0 });
    };
    const { onDone } = await fillIn({ changePassword: refused }, 'fout', strong);
    expect((await screen.findByRole('alert')).textContent).toContain('horen niet bij elkaar');
    expect(onDone).not.toHaveBeenCalled();
  });
});
