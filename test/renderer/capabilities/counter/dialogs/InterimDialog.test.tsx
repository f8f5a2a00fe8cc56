import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sampleItem, sampleOutboxId, sampleNow } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

const choice = (day: string) => ({ day: day as CalendarDate, text: `U hoort uiterlijk ${day} van ons.` });
const choices = [choice('2026-11-24'), choice('2026-11-25'), choice('2026-11-26')];

async function show(handlers: Parameters<typeof showCounter>[1] = {}, changes: object = {}) {
  const item = sampleItem(1);
  const counter = new FakeCounter([item]);
  counter.say(item.id, changes);
  const shown = showCounter(counter, {
    interim: () => ({ choices, proposedDay: '2026-11-25' as CalendarDate }),
    send: () => ({ outboxId: sampleOutboxId(1), heldUntil: sampleNow }),
    ...handlers,
  });
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await within(conversationColumn()).findByRole('heading', { level: 2 });
  return shown;
}

const dialog = () => screen.findByRole('dialog', { name: 'Tussenbericht aan de patiënt' });

beforeEach(giveSizes);

describe('R10: the interim message, in one key', () => {
  it('opens with the proposed day and the message as the patient gets it', async () => {
    const { user, baseElement } = await show();
    await user.keyboard('i');
    const open = await dialog();
    expect(within(open).getByText('U hoort uiterlijk 2026-11-25 van ons.')).toBeTruthy();
    expect(within(open).getByRole('combobox')).toHaveProperty('value', '2026-11-25');
    await expectNoAxeViolations(baseElement);
  });

  it('sends it as an interim message that closes nothing', async () => {
    const { user, inputsOf } = await show();
    await user.keyboard('i');
    const send = await within(await dialog()).findByRole('button', { name: 'Tussenbericht versturen' });
    expect(document.activeElement).toBe(send);
    await user.keyboard('{Enter}');
    await screen.findByText(/Tussenbericht in het postvak uit/);
    expect(inputsOf('send')).toMatchObject([
      { purpose: 'interim', thenClose: false, body: documentOfText('U hoort uiterlijk 2026-11-25 van ons.') },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('promises another day when one is chosen', async () => {
    const { user, inputsOf } = await show();
    await user.keyboard('i');
    await dialog();
    await user.selectOptions(screen.getByRole('combobox', { name: 'U hoort van ons uiterlijk' }), 'do 26 nov');
    await screen.findByText('U hoort uiterlijk 2026-11-26 van ons.');
    await user.click(screen.getByRole('button', { name: 'Tussenbericht versturen' }));
    await waitFor(() => expect(inputsOf('send')).toHaveLength(1));
    expect(JSON.stringify(inputsOf('send'))).toContain('2026-11-26');
  });

  it('says in the dialog why it was refused', async () => {
    const { user } = await show({
      send: () => {
        throw refusal('answer-in-outbox');
      },
    });
    await user.keyboard('i');
    await user.click(within(await dialog()).getByRole('button', { name: 'Tussenbericht versturen' }));
    expect(await within(await dialog()).findByRole('alert')).toBeTruthy();
  });

  it('says so where there is no day to promise', async () => {
    const { user } = await show({ interim: () => ({ choices: [], proposedDay: null }) });
    await user.keyboard('i');
    expect(await within(await dialog()).findByText(/geen openingsdag/)).toBeTruthy();
  });

  it('is not offered while the patient is to act', async () => {
    const { user } = await show({}, { nextAction: 'patient' });
    await user.keyboard('i');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
