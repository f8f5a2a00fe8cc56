import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

function Asker({ onAnswer }: { readonly onAnswer: (isConfirmed: boolean) => void }) {
  const confirm = useConfirm();
  const ask = () =>
    confirm({ title: 'Uit dienst melden?', body: 'Dat kan.', confirmLabel: 'Uit dienst melden' }).then(onAnswer);
  return (
    <button type="button" onClick={() => void ask()}>
      vraag
    </button>
  );
}

async function asked() {
  const onAnswer = vi.fn();
  const { user } = renderScreen(<Asker onAnswer={onAnswer} />);
  await user.click(screen.getByText('vraag'));
  await screen.findByRole('dialog', { name: 'Uit dienst melden?' });
  return { user, onAnswer };
}

describe('a question in a dialog', () => {
  it('is yes only for the button that says the deed', async () => {
    const { user, onAnswer } = await asked();
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Uit dienst melden' }));
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith(true));
  });

  it('is no for Escape', async () => {
    const { user, onAnswer } = await asked();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith(false));
  });

  it('starts on the way back, so that Enter by mistake is no', async () => {
    const { user, onAnswer } = await asked();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Annuleren'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onAnswer).toHaveBeenCalledWith(false));
  });
});
