import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { knownOf } from '#renderer/capabilities/counter/composer/news-since.ts';
import { SendGuardDialog } from '#renderer/capabilities/counter/composer/SendGuardDialog.tsx';
import { sampleConversation, sampleItem, sampleMessage, samplePractitionerId } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const before = sampleConversation(sampleItem(1));
const written = sampleMessage(2, { body: 'Het is nu erger geworden.' });
const after = sampleConversation(before.item, { messages: [...before.messages, written] });

function show(conversation: Conversation, needsApproval = false) {
  const on = { onSendAnyway: vi.fn(), onChange: vi.fn(), onDiscard: vi.fn() };
  const shown = renderScreen(
    <SendGuardDialog
      conversation={conversation}
      known={knownOf(before)}
      body={documentOfText('Smeert u de zalf.')}
      needsApproval={needsApproval}
      {...on}
    />,
  );
  return { ...shown, ...on };
}

const anyway = 'Ik heb dit gelezen: toch versturen';

describe('the send guard', () => {
  it('shows both texts side by side and says that nothing was sent', async () => {
    show(after);
    expect(await screen.findByText('Er is niets verstuurd. Uw tekst is bewaard.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Uw tekst' })).getByText('Smeert u de zalf.')).toBeTruthy();
    const theirs = within(screen.getByRole('region', { name: 'Wat er nieuw is' }));
    expect(theirs.getByText('Het is nu erger geworden.')).toBeTruthy();
    expect(theirs.getByText(/^Nieuw van de patiënt/)).toBeTruthy();
    await expectNoAxeViolations();
  });

  it('lets one send anyway only what the rules allow', async () => {
    const { user, onSendAnyway, unmount } = show(after);
    await user.click(await screen.findByRole('button', { name: anyway }));
    expect(onSendAnyway).toHaveBeenCalledOnce();
    unmount();
    const owner = { id: samplePractitionerId(9), name: 'dr. A.M. Verkade' };
    const taken = sampleConversation(
      { ...before.item, owner },
      { may: { ...before.may, answer: false, putBack: false } },
    );
    const second = show(taken);
    expect(await screen.findByText(/Verkade.* heeft de vraag opgepakt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: anyway })).toBeNull();
    second.unmount();
    show(after, true);
    await screen.findByText('Het is nu erger geworden.');
    expect(screen.queryByRole('button', { name: anyway })).toBeNull();
  });

  it('asks before it throws a text away, and goes on writing on Escape', async () => {
    const { user, onDiscard, onChange } = show(after);
    await user.click(await screen.findByRole('button', { name: 'Mijn tekst weggooien' }));
    expect(onDiscard).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: 'Tekst weggooien' }));
    expect(onDiscard).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Mijn tekst aanpassen' }));
    expect(onChange).toHaveBeenCalled();
  });
});
