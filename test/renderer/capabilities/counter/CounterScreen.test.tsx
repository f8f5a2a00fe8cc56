import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { pageSize } from '#renderer/capabilities/counter/use-inbox.ts';
import { sampleItem, sampleNurse } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from './counter-bench.tsx';

const three = () =>
  new FakeCounter([
    sampleItem(1, { band: 'overdue' }),
    sampleItem(2, { questionType: 'UITSLAG', firstLine: null, owner: { id: sampleNurse.id, name: sampleNurse.name } }),
    sampleItem(3, {
      writtenByRelatedPerson: true,
      hasAttachment: true,
      hasOwnDraft: true,
      hasGap: true,
      priority: 'urgent',
    }),
  ]);

/** Three questions whose text everyone may read. */
const readable = () => new FakeCounter([sampleItem(1), sampleItem(2), sampleItem(3)]);

const options = () => screen.findAllByRole('option');

beforeEach(giveSizes);

describe('the list of questions', () => {
  it('says of each question who, what, and what is special, and its place in the whole list', async () => {
    showCounter(three());
    const [first, second, third] = await options();
    expect(first?.textContent).toContain('Mw. L. Fontein-1');
    expect(first?.textContent).toContain('Druppels 1');
    expect(first?.getAttribute('aria-setsize')).toBe('3');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(second?.textContent).toContain('Tekst niet zichtbaar voor uw rol');
    expect(second?.textContent).toContain('Opgepakt door I. Brandsma');
    for (const word of ['dringend', 'gemachtigde', 'concept', 'onvolledig', 'bijlage']) {
      expect(third?.textContent).toContain(word);
    }
  });

  it('has a button per kind that has questions, with the numbers in its name', async () => {
    const { user } = showCounter(three());
    await options();
    const splits = within(screen.getByRole('group', { name: 'Soort vraag' })).getAllByRole('button');
    expect(splits.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Alles, 3 open vragen, 1 bijna of over de termijn',
      'Uitslag, 1 open vraag',
      'Medicijnen, 2 open vragen, 1 bijna of over de termijn',
    ]);
    await user.click(screen.getByRole('button', { name: /^Uitslag/ }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(screen.getByRole('button', { name: /^Medicijnen/ })).toBeTruthy();
  });

  it('shows the list of loose messages only when there are any', async () => {
    const { unmount, user } = showCounter(three());
    await options();
    await user.click(screen.getByRole('button', { name: 'Meer' }));
    expect(await screen.findByRole('menuitem', { name: /Zonder draad\s*1/ })).toBeTruthy();
    unmount();
    const bare = showCounter(new FakeCounter([sampleItem(1)]));
    await options();
    await bare.user.click(screen.getByRole('button', { name: 'Meer' }));
    expect(await screen.findByRole('menuitem', { name: /Uitgesteld/ })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: /Zonder draad/ })).toBeNull();
  });

  it('is kind when there is nothing to do', async () => {
    showCounter(new FakeCounter([]));
    expect(await screen.findByText('Alles is beantwoord')).toBeTruthy();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('keeps only the rows in sight in the page, and asks for one page of ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, number) => sampleItem(number + 1));
    const { user, inputsOf } = showCounter(new FakeCounter(many));
    expect((await options()).length).toBeLessThan(40);
    expect(inputsOf('list')).toContainEqual({ lens: 'department', split: null, offset: 0, limit: pageSize });
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}');
    await waitFor(() =>
      expect(inputsOf('list')).toContainEqual({ lens: 'department', split: null, offset: 9_900, limit: pageSize }),
    );
    const last = await screen.findByRole('option', { selected: true });
    expect(last.getAttribute('aria-posinset')).toBe('10000');
    expect(screen.getByRole('listbox').getAttribute('aria-activedescendant')).toBe(last.id);
  });

  it('opens nothing by itself, for opening is in the log', async () => {
    const { inputsOf } = showCounter(three());
    await options();
    expect(inputsOf('open')).toEqual([]);
    expect(screen.getByText('Kies een vraag')).toBeTruthy();
  });

  it('says that it could not be loaded, and loads on asking again', async () => {
    let isDown = true;
    const counter = three();
    const { user } = showCounter(counter, {
      list: ({ offset, limit }) => {
        if (isDown) throw refusal('store-busy');
        return {
          items: counter.items.slice(offset, offset + limit),
          lane: [],
          total: 3,
          counts: [],
          asOf: sampleItem(1).arrivedAt,
        };
      },
    });
    const retry = await screen.findByRole('button', { name: 'Opnieuw proberen' });
    isDown = false;
    await user.click(retry);
    expect(await options()).toHaveLength(3);
  });
});

describe('the keyboard at the counter', () => {
  it('goes along the questions with J and K and opens each', async () => {
    const { user } = showCounter(readable());
    await options();
    await user.keyboard('j');
    expect(await within(conversationColumn()).findByRole('heading', { name: 'Druppels 1' })).toBeTruthy();
    await user.keyboard('jj');
    expect(await within(conversationColumn()).findByRole('heading', { name: 'Druppels 3' })).toBeTruthy();
    await user.keyboard('k');
    expect(await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' })).toBeTruthy();
  });

  it('goes along them with the arrows while the list has the focus', async () => {
    const { user } = showCounter(three());
    await options();
    screen.getByRole('listbox').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const chosen = await screen.findByRole('option', { selected: true });
    expect(chosen.textContent).toContain('Druppels 2');
  });

  it('asks for no conversation but those that are opened, for asking is in the log', async () => {
    const items = Array.from({ length: 6 }, (_, number) => sampleItem(number + 1));
    const { user, inputsOf } = showCounter(new FakeCounter(items));
    await options();
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' });
    expect(inputsOf('open')).toEqual(items.slice(0, 2).map(({ id }) => ({ itemId: id })));
  });

  it('does not ask for a text that this role may not read, for that would be in the log as an attempt', async () => {
    const { user, inputsOf } = showCounter(three());
    await options();
    await user.keyboard('jj');
    expect(
      await within(conversationColumn()).findByText('Deze vraag is voor een collega.', { exact: false }),
    ).toBeTruthy();
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 3' });
    expect(inputsOf('open')).not.toContainEqual({ itemId: sampleItem(2).id });
  });

  it('waits with a key for the conversation that has not come yet', async () => {
    const counter = three();
    const arrivals: (() => void)[] = [];
    const { user, inputsOf } = showCounter(counter, {
      open: async ({ itemId }) => {
        await new Promise<void>((arrive) => arrivals.push(arrive));
        return counter.conversationOf(itemId);
      },
    });
    await options();
    await user.keyboard('j1');
    await waitFor(() => expect(arrivals).toHaveLength(1));
    expect(inputsOf('take')).toEqual([]);
    arrivals[0]?.();
    await waitFor(() => expect(inputsOf('take')).toEqual([{ itemId: sampleItem(1).id, version: 1 }]));
  });

  it('forgets a key that waits when somebody goes on to another question', async () => {
    const counter = readable();
    const arrivals: (() => void)[] = [];
    const { user, inputsOf } = showCounter(counter, {
      open: async ({ itemId }) => {
        await new Promise<void>((arrive) => arrivals.push(arrive));
        return counter.conversationOf(itemId);
      },
    });
    await options();
    await user.keyboard('j1j');
    await waitFor(() => expect(arrivals).toHaveLength(2));
    for (const arrive of arrivals) arrive();
    expect(await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' })).toBeTruthy();
    expect(inputsOf('take')).toEqual([]);
  });

  it('takes with 1, and gives back with Z', async () => {
    const { user, inputsOf } = showCounter(three());
    await options();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('1');
    expect(await within(conversationColumn()).findByText('van u')).toBeTruthy();
    await user.keyboard('z');
    await waitFor(() =>
      expect(inputsOf('undo')).toEqual([{ itemId: sampleItem(1).id, kind: 'take', explanation: 'Ongedaan gemaakt' }]),
    );
    expect(await screen.findByText(/^Ongedaan gemaakt: oppakken/)).toBeTruthy();
    expect(await within(conversationColumn()).findByText('voor verpleegkundige')).toBeTruthy();
  });

  it('says that there is nothing to undo', async () => {
    const { user } = showCounter(three());
    await options();
    await user.keyboard('z');
    expect(await screen.findByText('Er is niets om ongedaan te maken.')).toBeTruthy();
  });

  it('goes to another list with G and a letter', async () => {
    const { user, inputsOf } = showCounter(three());
    await options();
    await user.keyboard('gm');
    await waitFor(() =>
      expect(inputsOf('list')).toContainEqual({ lens: 'mine', split: null, offset: 0, limit: pageSize }),
    );
    expect(screen.getByRole('button', { name: 'Van mij' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('moves the focus into the conversation with Enter and back to the list with Esc', async () => {
    const { user } = showCounter(three());
    await options();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(conversationColumn()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
  });
});

describe('the chosen question', () => {
  it('never marks the row of another patient when the chosen question leaves the list', async () => {
    const counter = readable();
    const { user } = showCounter(counter, {
      close: ({ itemId }) => {
        const closed = counter.change(itemId, { state: 'closed' });
        counter.say(itemId, {});
        counter.items = counter.items.filter((item) => item.id !== itemId);
        return closed;
      },
      open: ({ itemId }) => counter.conversations.get(itemId) ?? counter.conversationOf(itemId),
    });
    await options();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('e');
    await user.click(await screen.findByLabelText('Telefonisch afgehandeld'));
    await user.type(await screen.findByLabelText('Toelichting'), 'Gebeld met de patiënt');
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    expect(screen.queryByRole('option', { selected: true })).toBeNull();
    expect(within(conversationColumn()).getByRole('heading', { name: 'Druppels 1' })).toBeTruthy();
    await user.keyboard('j');
    const chosen = await screen.findByRole('option', { selected: true });
    expect(chosen.textContent).toContain('Druppels 2');
  });

  it('says who was first when a question moved on, and what they changed', async () => {
    const counter = three();
    const { user } = showCounter(counter, {
      take: ({ itemId }) => {
        counter.change(itemId, { owner: { id: sampleItem(9).id as never, name: 'C. Stuut' }, state: 'taken' });
        throw refusal('item-moved-on', { byName: 'C. Stuut' });
      },
    });
    await options();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('1');
    const notice = await screen.findByRole('alert');
    await waitFor(() => expect(notice.textContent).toContain('Opgepakt door: niemand'));
    expect(notice.textContent).toContain('C. Stuut');
  });
});

describe('the counter for everyone', () => {
  it.each(['nl', 'en'] as const)('breaks no accessibility rule with a conversation open, in %s', async (language) => {
    const { user } = showCounter(three(), {}, { language });
    await options();
    await user.keyboard('jjj');
    await screen.findByRole('heading', { name: 'Druppels 3' });
    await screen.findByRole('textbox', {
      name: language === 'nl' ? 'Antwoord aan de patiënt' : 'Answer to the patient',
    });
    await expectNoAxeViolations();
  });
});
