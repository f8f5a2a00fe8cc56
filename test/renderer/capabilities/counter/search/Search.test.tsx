import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Hit, SavedView, SavedViewId } from '#shared/capabilities/search/model.ts';
import { sampleDepartmentId, sampleId, sampleItem, sampleNow, sampleNurse } from '#test/support/counter-samples.ts';
import type { FakeHandlers } from '#test/support/fake-core.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

const department = { id: sampleDepartmentId(1), code: 'OOG', name: 'Oogheelkunde' };

function hitOf(number: number, text: string, mark: string): Hit {
  const start = text.indexOf(mark);
  const snippet = { where: 'message', text, marks: [[start, start + mark.length]] } as const;
  return {
    item: sampleItem(number),
    latestAt: sampleNow,
    snippet: { ...snippet, marks: snippet.marks.map(([from, until]) => [from ?? 0, until ?? 0]) },
  };
}

const hits = [hitOf(2, 'Mijn oogdruk is hoog', 'oogdruk'), hitOf(3, 'De oogdrukmeter piept', 'oogdrukmeter')];

/** A search that finds the same two hits whatever is asked, and remembers views. */
function searchOf(changes: FakeHandlers['search'] = {}): FakeHandlers['search'] {
  let views: SavedView[] = [];
  let made = 0;
  return {
    surroundings: () => ({ departments: [department], staff: [{ id: sampleNurse.id, name: sampleNurse.name }] }),
    find: ({ text }) => ({
      hits: text.includes('niets') ? [] : hits,
      total: { count: text.includes('niets') ? 0 : 2, isMore: false },
      tooCommonInside: [],
      asOf: sampleNow,
    }),
    count: () => ({ total: { count: 2, isMore: false } }),
    views: () => ({ views }),
    saveView: ({ name, query, sharedWith }) => {
      const id = sampleId<SavedViewId>(9, (made += 1));
      const shared = sharedWith === null ? null : department;
      const view = { id, name, query, sharedWith: shared, madeBy: null, mayChange: true };
      views = [...views, view];
      return { view };
    },
    changeView: ({ viewId, name, query }) => {
      views = views.map((view) => (view.id === viewId ? { ...view, name, query } : view));
      const view = views.find(({ id }) => id === viewId);
      if (!view) throw refusal('view-not-found');
      return { view };
    },
    removeView: ({ viewId }) => {
      views = views.filter(({ id }) => id !== viewId);
      return {};
    },
    orderViews: ({ viewIds }) => {
      views = viewIds.flatMap((id) => views.filter((view) => view.id === id));
      return {};
    },
    ...changes,
  };
}

function show(changes: FakeHandlers['search'] = {}) {
  const counter = new FakeCounter([sampleItem(1), sampleItem(2), sampleItem(3)]);
  return showCounter(counter, {}, { others: { search: searchOf(changes) } });
}

const field = () => screen.getByRole('combobox', { name: 'Zoek in alle vragen, antwoorden en notities' });
const rows = () => screen.findAllByRole('option', { selected: undefined });
const searched = (view: ReturnType<typeof show>) =>
  view.calls.filter(({ name }) => name === 'search.find').map(({ input }) => (input as { text: string }).text);

beforeEach(giveSizes);

describe('searching in the list', () => {
  it('is not offered to who sees no texts, and asks the core for nothing', async () => {
    const counter = new FakeCounter([sampleItem(1)]);
    const person = { ...sampleNurse, role: 'privacy-officer' as const };
    const view = showCounter(counter, {}, { person, others: { search: searchOf() } });
    await rows();
    expect(screen.queryByRole('search')).toBeNull();
    await view.user.keyboard('/');
    expect(screen.queryByRole('search')).toBeNull();
    expect(view.calls.filter(({ name }) => name.startsWith('search.'))).toEqual([]);
  });

  it('starts with / and shows what was found, marked, in the place of the list', async () => {
    const view = show();
    await rows();
    await view.user.keyboard('/');
    expect(document.activeElement).toBe(field());
    await view.user.keyboard('oogdruk{Enter}');
    const marks = await screen.findAllByText(/^oogdruk/, { selector: 'mark' });
    expect(marks.map((mark) => mark.textContent)).toEqual(['oogdruk', 'oogdrukmeter']);
    expect(screen.getByText(/2 vragen gevonden/).textContent).toBe('2 vragen gevonden, wat het best past eerst');
    expect(screen.queryByRole('group', { name: 'Welke vragen' })).toBeNull();
    expect(searched(view)).toEqual(['oogdruk']);
    await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).toContain('Druppels 2'));
    await expectNoAxeViolations();
  });

  it('keeps the results when one is opened, and gives the list back as it was', async () => {
    const { user } = show();
    await rows();
    await user.keyboard('j/oogdruk{Enter}');
    await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).toContain('Druppels 2'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.closest('[data-column="list"]')).toBeNull());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
    expect(field()).toHaveProperty('value', 'oogdruk');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field()).toHaveProperty('value', ''));
    expect(screen.getByRole('group', { name: 'Welke vragen' })).toBeTruthy();
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Druppels 1');
  });

  it('says how the query was understood', async () => {
    const { user } = show();
    await rows();
    await user.type(field(), 'oogdruk soort:uitslag -is:gesloten eigenaar:ik na:20-11-2026');
    const understood = await screen.findByRole('list', { name: 'Zo is uw zoekvraag begrepen' });
    expect(
      within(understood)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Uitslag', 'niet: gesloten', 'van mij', 'vanaf 20 november 2026']);
  });

  it('says beside the field what is not understood, and does not search', async () => {
    const view = show();
    await rows();
    await view.user.type(field(), 'kleur:rood{Enter}');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const problems = document.querySelector('#search-problems');
    expect(problems?.textContent).toContain('kleur');
    expect(problems?.textContent).toContain('Wel: soort, van, status');
    expect(searched(view)).toEqual([]);
    await expectNoAxeViolations();
  });

  it('offers operators and values, and takes one with the keys', async () => {
    const { user } = show();
    await rows();
    await user.type(field(), 'so{ArrowDown}{Enter}');
    expect(field()).toHaveProperty('value', 'soort:');
    await user.type(field(), 'ui{ArrowDown}{Enter}');
    expect(field()).toHaveProperty('value', 'soort:uitslag ');
  });

  it('remembers what was asked, and helps when nothing is found', async () => {
    const { user } = show();
    await rows();
    await user.type(field(), 'niets{Enter}');
    expect(await screen.findByText('Niets gevonden')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field()).toHaveProperty('value', ''));
    await user.click(screen.getByRole('button', { name: /^Alles/ }));
    await user.click(field());
    const suggestions = screen.getByRole('listbox', { name: 'Suggesties' });
    expect(within(suggestions).getAllByRole('option')[0]?.textContent).toBe('nietseerder gezocht');
  });

  it('says when there are more than it counts, and when a word is inside too many others', async () => {
    const { user } = show({
      find: () => ({ hits, total: { count: 10_000, isMore: true }, tooCommonInside: ['druk'], asOf: sampleNow }),
    });
    await rows();
    await user.type(field(), 'druk{Enter}');
    const tally = await screen.findByText(/Meer dan 10\.000 vragen gevonden/);
    expect(tally.textContent).toContain('De eerste 10.000 staan hieronder');
    expect(tally.textContent).toContain('‘druk’ staat in heel veel samengestelde woorden');
  });
});

describe('saved views', () => {
  async function keep(user: ReturnType<typeof show>['user'], name: string) {
    await user.clear(field());
    await user.type(field(), 'oogdruk is:open{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Bewaar als weergave' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Naam'), name);
    await expectNoAxeViolations(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Bewaren' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }

  it('are kept by name, and stand in the menu with their number', async () => {
    const view = show();
    await rows();
    await keep(view.user, 'Druk');
    await view.user.click(screen.getByRole('button', { name: 'Weergaven' }));
    const named = await screen.findByText('Druk');
    await waitFor(() => expect(named.closest('[role="menuitem"]')?.textContent).toBe('Druk2'));
    await view.user.keyboard('{Escape}');
    const counted = view.calls.filter(({ name }) => name === 'search.count').map(({ input }) => input);
    expect(counted).toEqual([{ text: 'oogdruk is:open' }]);
  });

  it('are put in order, changed, taken away and put back', async () => {
    const { user } = show();
    await rows();
    await keep(user, 'Een');
    await keep(user, 'Twee');
    await user.click(screen.getByRole('button', { name: 'Weergaven' }));
    await user.click(await screen.findByText('Weergaven beheren'));
    const names = () =>
      within(screen.getByRole('dialog'))
        .getAllByRole('listitem')
        .map((one) => one.textContent);
    await user.click(await screen.findByRole('button', { name: /Twee.* omhoog/ }));
    await waitFor(() => expect(names()[0]).toContain('Twee'));
    await user.click(screen.getByRole('button', { name: /Een.* weghalen/ }));
    await waitFor(() => expect(names()).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Terugzetten' }));
    await waitFor(() => expect(names()).toHaveLength(2));
  });
});
