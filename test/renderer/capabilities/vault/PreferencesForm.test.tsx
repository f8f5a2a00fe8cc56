import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { defaultPreferences } from '#shared/capabilities/vault/model.ts';
import { PreferencesForm } from '#renderer/capabilities/vault/PreferencesForm.tsx';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const root = document.documentElement;

function show() {
  return renderScreen(<PreferencesForm />, {
    vault: { setPreferences: (changes) => ({ ...defaultPreferences, ...changes }) },
  });
}

describe('preferences', () => {
  it('change colours and density on the screen at once', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Donker' }));
    await waitFor(() => expect(root.dataset['mantineColorScheme']).toBe('dark'));
    await user.click(screen.getByRole('radio', { name: 'Ruim' }));
    await waitFor(() => expect(root.dataset['density']).toBe('comfortable'));
  });

  it('switch single keys off', async () => {
    const { user, calls } = show();
    await user.click(screen.getByRole('switch', { name: 'Losse letters als sneltoets' }));
    expect(calls).toContainEqual({ name: 'vault.setPreferences', input: { singleKeys: false } });
    await waitFor(() => expect(screen.getByRole('switch')).toHaveProperty('checked', false));
  });

  it('go back as they were when the core cannot keep them', async () => {
    const refused = () => {
      throw refusal('disk-full');
    };
    const { user } = renderScreen(<PreferencesForm />, { vault: { setPreferences: refused } });
    await user.click(screen.getByRole('radio', { name: 'Krap' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Gewoon' })).toHaveProperty('checked', true));
  });

  it('have no accessibility faults', async () => {
    show();
    await expectNoAxeViolations();
  });
});
