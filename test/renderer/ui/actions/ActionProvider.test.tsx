import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import type { Action } from '#renderer/ui/actions/action.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import { useActions, useSearchables } from '#renderer/ui/actions/use-actions.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

function action(id: string, label: string, more: Partial<Action>): Action {
  return { id, label, group: 'item', isEnabled: true, run: () => undefined, ...more };
}

function Bench({ take, find }: { readonly take: () => void; readonly find: () => void }) {
  const { openPalette, openKeySheet } = useActionServices();
  const [isClosed, setClosed] = useState(false);
  useSearchables([{ id: 'x', label: '<b>Zandbergen</b>', run: find }]);
  useActions([
    action('take', 'Oppakken', { keys: ['1'], run: take }),
    action('close', 'Sluiten en vastleggen', { keys: ['e'], isEnabled: !isClosed, run: () => setClosed(true) }),
    action('palette', 'Opdracht zoeken', { group: 'app', keys: ['mod+k'], inTextFields: true, run: openPalette }),
    action('keys', 'Sneltoetsen tonen', { group: 'app', keys: ['?'], run: openKeySheet }),
  ]);
  return <input aria-label="Antwoord" />;
}

function show(preferences = {}) {
  const take = vi.fn();
  const find = vi.fn();
  return { take, find, ...renderScreen(<Bench take={take} find={find} />, {}, { preferences }) };
}

describe('keys', () => {
  it('do their action on the screen and are text in a field', async () => {
    const { user, take } = show();
    await user.keyboard('1');
    expect(take).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Antwoord'), '1');
    expect(take).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('Antwoord')).toHaveProperty('value', '1');
  });

  it('without a modifier can be switched off in the preferences', async () => {
    const { user, take } = show({ singleKeys: false });
    await waitFor(() => expect(document.documentElement.dataset['density']).toBe('normal'));
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog', { name: 'Opdrachten' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('1');
    expect(take).not.toHaveBeenCalled();
  });
});

describe('the palette', () => {
  it('opens with Ctrl+K from a text field, finds by typing, and does with Enter', async () => {
    const { user, take } = show();
    await user.click(screen.getByLabelText('Antwoord'));
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Opdrachten' });
    const search = within(dialog).getByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(search));
    await user.keyboard('oppak');
    const option = within(dialog).getByRole('option', { selected: true });
    expect(option.textContent).toContain('Oppakken');
    expect(search.getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    expect(take).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('walks round with the arrows', async () => {
    const { user } = show();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Opdrachten' });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole('combobox')));
    await user.keyboard('{ArrowUp}');
    const options = within(dialog).getAllByRole('option');
    expect(options.at(-1)?.getAttribute('aria-selected')).toBe('true');
  });

  it('shows what it found as text, never as markup, and has no accessibility faults', async () => {
    const { user, find } = show();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Opdrachten' });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole('combobox')));
    await user.keyboard('zandbergen');
    expect(within(dialog).getByRole('option').textContent).toContain('<b>Zandbergen</b>');
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('option'));
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('follows what can be done while it is open', async () => {
    const { user } = show();
    await user.keyboard('e');
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog', { name: 'Opdrachten' });
    expect(screen.queryByRole('option', { name: /Sluiten/ })).toBeNull();
  });
});

describe('the key sheet', () => {
  it('opens with a question mark and lists every action with its keys', async () => {
    const { user } = show();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Sneltoetsen' });
    expect(within(dialog).getByText('Oppakken').parentElement?.textContent).toBe('Oppakken1');
    expect(within(dialog).getByText('Opdracht zoeken').parentElement?.textContent).toBe('Opdracht zoekenCtrlK');
    await expectNoAxeViolations();
  });
});
