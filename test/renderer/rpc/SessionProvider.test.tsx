import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useBeforeSessionEnds, useSession } from '#renderer/rpc/session-context.ts';
import { renderScreen } from '#test/support/render-screen.tsx';

describe('ending a session', () => {
  it.each([
    ['locking', 'vault.lock'],
    ['signing out', 'vault.signOut'],
  ])('by %s saves what is still being typed first', async (how, procedure) => {
    const order: string[] = [];
    const flush = () => Promise.resolve(order.push('draft'));
    function Writer() {
      const { lock, signOut } = useSession();
      useBeforeSessionEnds(flush);
      return (
        <button type="button" onClick={() => void (how === 'locking' ? lock('asked') : signOut())}>
          weg
        </button>
      );
    }
    const ended = () => (order.push(procedure), {});
    const { user } = renderScreen(<Writer />, { vault: { lock: ended, signOut: ended } });
    await user.click(screen.getByText('weg'));
    await waitFor(() => expect(order).toEqual(['draft', procedure]));
  });

  it('goes on when something cannot be saved', async () => {
    const flush = () => Promise.reject(new Error('full'));
    function Writer() {
      const { lock } = useSession();
      useBeforeSessionEnds(flush);
      return (
        <button type="button" onClick={() => void lock('idle')}>
          weg
        </button>
      );
    }
    const { user, calls } = renderScreen(<Writer />, { vault: { lock: () => ({}) } });
    await user.click(screen.getByText('weg'));
    await waitFor(() => expect(calls).toContainEqual({ name: 'vault.lock', input: { reason: 'idle' } }));
  });
});
