import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { sampleItem, sampleNurse } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from '../counter/counter-bench.tsx';
import { redConversation, redItem, sampleCall, sampleFlag } from './alarm-samples.ts';

beforeEach(giveSizes);

const options = () => screen.findAllByRole('option');
const chosen = () => screen.getByRole('option', { selected: true });

/** Shows the counter with what the core answers about urgency. */
function showWith(counter: FakeCounter, urgency: FakeHandlers['urgency']) {
  return showCounter(counter, {}, { others: { urgency: { waiting: () => ({ itemIds: [] }), ...urgency } } });
}

/** One question to call about above two ordinary ones; calls are written down by the fake core. */
function alarmed(urgency: Parameters<typeof redConversation>[1] = {}) {
  const counter = new FakeCounter([redItem(1), sampleItem(2), sampleItem(3)]);
  counter.say(redItem(1).id, redConversation(redItem(1), urgency));
  return counter;
}

describe('the lane', () => {
  it('R13: stands above the list in the same listbox, and the keys go through it first', async () => {
    const { user } = showCounter(alarmed());
    const rows = await options();
    expect(rows.map((row) => row.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    const lane = screen.getByRole('group', { name: 'Bel nu, 1 vraag' });
    expect(within(lane).getAllByRole('option')).toHaveLength(1);
    expect(lane.textContent).toContain('“drukkende pijn op mijn borst”');
    expect(lane.textContent).toContain('nog niet opgepakt');
    await user.keyboard('j');
    expect(chosen().textContent).toContain('Mw. L. Fontein-1');
    await user.keyboard('j');
    expect(chosen().textContent).toContain('Druppels 2');
    await user.keyboard('kgr');
    await screen.findByRole('heading', { name: 'Alarm 1' });
    await expectNoAxeViolations();
  });

  it('counts what is not in sight and brings it along with the keys', async () => {
    const { user } = showCounter(new FakeCounter([1, 2, 3, 4, 5].map((number) => redItem(number))));
    await options();
    const lane = screen.getByRole('group', { name: 'Bel nu, 5 vragen' });
    expect(lane.textContent).toContain('nog 2 vragen');
    await user.keyboard('jjjjj');
    expect(within(lane).getByRole('option', { selected: true }).textContent).toContain('Fontein-5');
    expect(lane.textContent).toContain('2 vragen hierboven');
  });

  it('shows the flag without the words to a role that may not read them', async () => {
    showCounter(new FakeCounter([redItem(1, { firstLine: null, flaggedWords: null })]));
    const [row] = await options();
    expect(row?.textContent).toContain('Woorden niet zichtbaar voor uw rol');
  });

  it('R38: says what comes after calls that nobody answered', async () => {
    const soon = new Date(Date.now() + 8 * 60_000).toISOString() as never;
    const waiting = redItem(1, { failedCalls: 1, nextCallAt: soon });
    showCounter(new FakeCounter([waiting, redItem(2, { failedCalls: 2 })]));
    const [first, second] = await options();
    expect(first?.textContent).toContain('opnieuw bellen over 8 min');
    expect(second?.textContent).toContain('bel de contactpersoon');
  });
});

describe('the banner', () => {
  it('names theme and words, marks them in the message with a word, and says what to do', async () => {
    const { user } = showCounter(alarmed({ onDutyName: 'M. Kuik' }));
    await options();
    await user.keyboard('j');
    const banner = await screen.findByRole('region', { name: 'Alarm' });
    expect(within(banner).getByRole('heading', { name: 'Bel deze patiënt nu' })).toBeTruthy();
    expect(banner.textContent).toContain('hart: “drukkende pijn op mijn borst”');
    expect(banner.textContent).toContain('Kuik');
    const [mark] = [...document.querySelectorAll('mark')];
    expect(mark?.textContent).toBe('drukkende pijn op mijn borstalarm: hart');
    await expectNoAxeViolations(conversationColumn());
  });

  it('says nothing at all where nothing was found: no message is ever called safe', async () => {
    const { user } = showCounter(new FakeCounter([sampleItem(1)]));
    await options();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'Druppels 1' });
    expect(screen.queryByRole('region', { name: 'Alarm' })).toBeNull();
    expect(document.body.textContent).not.toMatch(/veilig|geen alarm|niets gevonden/i);
  });

  it('R38: sends on to the contact person and 112 after the second call that nobody answered', async () => {
    const calls = [sampleCall(2, { attempt: 2, nextTryAt: null }), sampleCall(1)];
    const { user } = showCounter(alarmed({ calls, failedAttempts: 2 }));
    await options();
    await user.keyboard('j');
    const banner = await screen.findByRole('region', { name: 'Alarm' });
    expect(banner.textContent).toContain('Bel nu de contactpersoon of vertegenwoordiger');
    expect(banner.textContent).toContain('112');
    expect(screen.getAllByText('Gebeld door', { exact: false })).toHaveLength(2);
  });

  it('keeps what was lowered in sight, with who and why', async () => {
    const item = sampleItem(1);
    const lowered = sampleFlag(1, {
      settledAt: '2026-11-23T13:50:00.000Z' as never,
      settledByName: 'dr. R. Hoogland',
      settledHow: 'lowered',
      settledReason: 'spierpijn na sporten, gesproken',
    });
    const counter = new FakeCounter([item]);
    counter.say(item.id, redConversation(item, { flags: [lowered] }));
    const { user } = showCounter(counter);
    await options();
    await user.keyboard('j');
    const banner = await screen.findByRole('region', { name: 'Alarm' });
    expect(within(banner).getByRole('heading', { name: 'Eerder alarm, afgehandeld' })).toBeTruthy();
    expect(banner.textContent).toContain('spierpijn na sporten, gesproken');
    expect(document.querySelector('mark')).toBeNull();
  });
});

describe('a call record', () => {
  const recorded = (calls: readonly { readonly name: string; readonly input: unknown }[]) =>
    calls.filter(({ name }) => name === 'urgency.recordCall').map(({ input }) => input);

  it('asks who was reached and what was said, and is written down by keyboard alone', async () => {
    const { user, calls } = showWith(alarmed(), {
      recordCall: () => ({ urgency: 'none', attempt: 1, nextTryAt: null }),
    });
    await options();
    await user.keyboard('jb');
    const dialog = await screen.findByRole('dialog', { name: 'Belverslag' });
    await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
    expect(await within(dialog).findByText('Kies wie er bereikt is.')).toBeTruthy();
    await user.click(within(dialog).getByLabelText('Patiënt gesproken'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
    expect(await within(dialog).findByText('Schrijf kort op wat er besproken is.')).toBeTruthy();
    expect(recorded(calls)).toEqual([]);
    await user.type(within(dialog).getByLabelText('Wat is er besproken en afgesproken'), 'Ambulance komt');
    await expectNoAxeViolations(dialog);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(recorded(calls)).toEqual([
      { itemId: redItem(1).id, flagIds: [sampleFlag(1).id], reached: 'patient', said: 'Ambulance komt' },
    ]);
  });

  it('keeps what was typed when the dialog is closed during the call, or the core refuses', async () => {
    const { user } = showWith(alarmed(), {
      recordCall: () => {
        throw refusal('store-busy');
      },
    });
    await options();
    await user.keyboard('jb');
    await user.type(await screen.findByLabelText('Wat is er besproken en afgesproken'), 'Zit in de auto');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('b');
    const said = await screen.findByLabelText<HTMLTextAreaElement>('Wat is er besproken en afgesproken');
    expect(said.value).toBe('Zit in de auto');
    await user.click(screen.getByLabelText('Patiënt gesproken'));
    await user.click(screen.getByRole('button', { name: 'Vastleggen' }));
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeTruthy();
    expect(said.value).toBe('Zit in de auto');
  });
});

describe('raising and lowering', () => {
  it('raises what this role may not read, straight from the list', async () => {
    const { user, calls } = showWith(new FakeCounter([sampleItem(1, { firstLine: null })]), {
      raise: () => ({ urgency: 'red' }),
    });
    await options();
    await user.keyboard('ju');
    const dialog = await screen.findByRole('dialog', { name: 'Dringend maken' });
    await user.type(within(dialog).getByLabelText('Waarom'), 'Belde huilend');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'urgency.raise')?.input).toEqual({
      itemId: sampleItem(1).id,
      level: 'red',
      reason: 'Belde huilend',
    });
  });

  it('offers the desk neither lowering nor a call record', async () => {
    const desk = { ...sampleNurse, role: 'desk' as const };
    const { user } = showCounter(
      alarmed({ may: { raiseTo: [], lower: false, recordCall: false } }),
      {},
      { person: desk },
    );
    await options();
    await user.keyboard('j');
    const banner = await screen.findByRole('region', { name: 'Alarm' });
    expect(within(banner).queryAllByRole('button')).toEqual([]);
    await user.keyboard('b');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lowers only with a reason that says something', async () => {
    const { user, calls } = showWith(alarmed(), { lower: () => ({ urgency: 'none' }) });
    await options();
    await user.keyboard('j');
    await user.click(await screen.findByRole('button', { name: 'Minder dringend…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Minder dringend maken' });
    await user.type(within(dialog).getByLabelText('Waarom is dit minder dringend'), 'ok');
    await user.click(within(dialog).getByRole('button', { name: 'Minder dringend maken' }));
    expect(await within(dialog).findByText(/ten minste drie woorden/)).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Waarom is dit minder dringend'), ', gesproken en klachten zijn oud');
    await user.click(within(dialog).getByLabelText('Geen alarm'));
    await user.click(within(dialog).getByRole('button', { name: 'Minder dringend maken' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'urgency.lower')?.input).toMatchObject({ to: 'none', version: 1 });
  });
});
