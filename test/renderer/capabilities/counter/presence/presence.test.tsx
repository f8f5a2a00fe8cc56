import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

import type { Presence } from '#shared/capabilities/counter/colleague-model.ts';
import { PresenceLine } from '#renderer/capabilities/counter/presence/PresenceLine.tsx';
import { PresenceProvider } from '#renderer/capabilities/counter/presence/PresenceProvider.tsx';
import { RowClaim, RowPresence } from '#renderer/capabilities/counter/presence/RowPresence.tsx';
import { TypingClaim } from '#renderer/capabilities/counter/presence/TypingClaim.tsx';
import { useTyped } from '#renderer/capabilities/counter/presence/presence-context.ts';
import { sampleItem, samplePractitionerId } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const item = sampleItem(1);
const other = (name: string, changes: Partial<Presence> = {}): Presence => ({
  itemId: item.id,
  name,
  isTyping: false,
  isFirst: false,
  ...changes,
});

function TypeHere() {
  const typed = useTyped();
  return <button onClick={typed}>typ</button>;
}

const next = sampleItem(2);

/** Goes to the next item, as a key in the list does. */
function Walk() {
  const [shown, setShown] = useState(item.id);
  return (
    <PresenceProvider itemId={shown}>
      <button onClick={() => setShown(next.id)}>volgende</button>
      <TypeHere />
    </PresenceProvider>
  );
}

function show(others: readonly Presence[], row = item, person = {}) {
  return renderScreen(
    <PresenceProvider itemId={item.id}>
      <RowPresence item={row} />
      <RowClaim item={row} />
      <PresenceLine itemId={item.id} isClaimShown={false} />
      <TypingClaim itemId={item.id} />
      <TypeHere />
    </PresenceProvider>,
    { counter: { here: () => ({ others: [...others] }) } },
    person,
  );
}

describe('presence on the screen', () => {
  it('says who looks along and who types, in whole sentences', async () => {
    show([other('K. Wassink'), other('dr. R. Hoogland', { isTyping: true, isFirst: true })]);
    const [status] = await screen.findAllByRole('status');
    await waitFor(() => expect(status?.textContent).toMatch(/Hoogland.* typt een antwoord.*Wassink.* kijkt mee/s));
    expect(screen.getByText(/U kunt ook typen; overleg eerst/)).toBeTruthy();
    expect(screen.getByText('K. Wassink heeft deze vraag open')).toBeTruthy();
    expect(screen.getAllByText(/is bezig met een antwoord/).length).toBeGreaterThan(1);
    await expectNoAxeViolations();
  });

  it('shows no second mark of the owner, and no claim on what somebody owns', async () => {
    const owned = { ...item, owner: { id: samplePractitionerId(8), name: 'K. Wassink' } };
    show([other('K. Wassink'), other('dr. R. Hoogland', { isTyping: true, isFirst: true })], owned);
    expect(await screen.findByText('dr. R. Hoogland is bezig met een antwoord')).toBeTruthy();
    expect(screen.queryByText('K. Wassink heeft deze vraag open')).toBeNull();
    expect(
      screen.queryByText(/^.?dr\. R\. Hoogland.? is bezig met een antwoord$/, { selector: '[data-tone] *' }),
    ).toBeNull();
  });

  it('tells the core which item is shown, and that somebody types', async () => {
    const { user, calls } = show([]);
    const said = (isTyping: boolean) => ({ name: 'counter.here', input: { itemId: item.id, isTyping } });
    await waitFor(() => expect(calls).toContainEqual(said(false)));
    expect(calls).not.toContainEqual(said(true));
    await user.click(screen.getByRole('button', { name: 'typ' }));
    await waitFor(() => expect(calls).toContainEqual(said(true)));
  });

  it('never claims the item before for who types as soon as the next one is there', async () => {
    const { user, calls } = renderScreen(<Walk />, { counter: { here: () => ({ others: [] }) } });
    const said = (itemId: string, isTyping: boolean) => ({ name: 'counter.here', input: { itemId, isTyping } });
    await waitFor(() => expect(calls).toContainEqual(said(item.id, false)));
    await user.click(screen.getByRole('button', { name: 'volgende' }));
    await user.click(screen.getByRole('button', { name: 'typ' }));
    await waitFor(() => expect(calls).toContainEqual(said(next.id, true)));
    expect(calls).not.toContainEqual(said(item.id, true));
  });

  it('says nothing for who works at no counter', () => {
    const { calls } = show([], item, { person: testAdministrator });
    expect(calls.filter(({ name }) => name === 'counter.here')).toEqual([]);
  });
});
