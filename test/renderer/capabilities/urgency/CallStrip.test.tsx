import { screen, waitFor } from '@testing-library/react';
import { useQueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';

import { CallStrip } from '#renderer/capabilities/urgency/CallStrip.tsx';
import { sampleItemId } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

/** Asks again, as news of a change does. */
function Again() {
  const memory = useQueryClient();
  return (
    <button type="button" onClick={() => void memory.invalidateQueries()}>
      again
    </button>
  );
}

it('R13: tells of a new alarm once and politely, on whatever screen, with a number and nothing of the patient', async () => {
  let itemIds = [sampleItemId(1)];
  const onGo = vi.fn();
  const { user } = renderScreen(
    <main>
      <CallStrip onGo={onGo} />
      <Again />
    </main>,
    { urgency: { waiting: () => ({ itemIds }) } },
  );
  await user.click(await screen.findByRole('button', { name: 'Bel nu: 1 vraag' }));
  expect(onGo).toHaveBeenCalledOnce();
  expect(document.title).toBe('(1) bel nu · Loket');
  const told = await screen.findByText('Nieuw alarm: 1 vraag om nu te bellen.');
  expect(told.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  await expectNoAxeViolations();
  itemIds = [sampleItemId(1), sampleItemId(2), sampleItemId(3)];
  await user.click(screen.getByRole('button', { name: 'again' }));
  await screen.findByRole('button', { name: 'Bel nu: 3 vragen' });
  expect(screen.getByText('Nieuw alarm: 2 vragen om nu te bellen.')).toBeTruthy();
  itemIds = [];
  await user.click(screen.getByRole('button', { name: 'again' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Bel nu/ })).toBeNull());
  expect(document.title).toBe('Loket');
});
