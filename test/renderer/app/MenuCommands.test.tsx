import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Person } from '#shared/kernel/person.ts';
import { type MenuCommand, menuCommands } from '#shared/rpc/desktop.ts';
import { MenuCommands } from '#renderer/app/MenuCommands.tsx';
import { Shell } from '#renderer/app/Shell.tsx';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import type { ActionRegistry } from '#renderer/ui/actions/action-registry.ts';
import { sampleConversation, sampleItem, sampleNow } from '#test/support/counter-samples.ts';
import { renderScreen, testAdministrator, testNurse } from '#test/support/render-screen.tsx';
import { giveSizes } from '../capabilities/counter/counter-bench.tsx';

beforeEach(giveSizes);

/** The whole program for one person, with its menu in the hands of the test. */
function program(person: Person) {
  const listeners: ((command: MenuCommand) => void)[] = [];
  let registry: ActionRegistry | undefined;
  const Witness = () => {
    registry = useActionServices().registry;
    return null;
  };
  const item = sampleItem(1);
  const shown = renderScreen(
    <>
      <MenuCommands
        onMenuCommand={(listener) => {
          listeners.push(listener);
          return () => undefined;
        }}
      />
      <Witness />
      <Shell lockAfterMs={3_600_000} />
    </>,
    {
      counter: {
        list: () => ({ items: [item], lane: [], total: 1, counts: [], asOf: sampleNow }),
        open: () => sampleConversation(item),
        outbox: () => ({ entries: [], asOf: sampleNow }),
      },
      access: { accounts: () => ({ accounts: [], departments: [] }) },
      exchange: { gaps: () => ({ gaps: [] }) },
    },
    { person },
  );
  return {
    ...shown,
    choose: (command: MenuCommand) => act(() => listeners.forEach((listener) => listener(command))),
    actionIds: () => (registry?.actions() ?? []).map(({ id }) => id),
  };
}

describe('the application menu', () => {
  it('asks only for what the screens of somebody know as an action', async () => {
    const nurse = program(testNurse);
    await screen.findByRole('option');
    const known = new Set(nurse.actionIds());
    nurse.unmount();
    const administrator = program(testAdministrator);
    administrator.choose('import');
    await screen.findByLabelText('Bestand om te importeren');
    for (const id of administrator.actionIds()) known.add(id);
    expect(menuCommands.filter((command) => !known.has(command))).toEqual([]);
  });

  it('goes along the questions', async () => {
    const { choose } = program(testNurse);
    await screen.findByRole('option');
    choose('counter.next');
    await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).toContain('Druppels 1'));
  });

  it('does nothing for who has no such screen', async () => {
    const { choose } = program(testNurse);
    await screen.findByRole('option');
    choose('export');
    expect(screen.getByRole('option')).toBeTruthy();
  });
});
