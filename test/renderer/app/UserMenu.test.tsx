import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { UserMenu } from '#renderer/app/UserMenu.tsx';
import { renderScreen } from '#test/support/render-screen.tsx';

describe('the menu of a person', () => {
  it('opens by keyboard and signs out', async () => {
    // Without a drawn page the library takes the button for scrolled out of view, hides its menu (hence `hidden`) and
    // warns that it cannot focus what it hid.
    vi.spyOn(console, 'warn').mockReturnValue();
    const dialogs = { opened: undefined, open: () => undefined, close: () => undefined };
    const { user, calls } = renderScreen(<UserMenu dialogs={dialogs} />, { vault: { signOut: () => ({}) } });
    screen.getByRole('button', { name: /Menu van .*Brandsma/ }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Afmelden', hidden: true }));
    await waitFor(() => expect(calls).toContainEqual({ name: 'vault.signOut', input: {} }));
  });
});
