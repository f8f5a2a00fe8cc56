import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { sampleDepartmentId, sampleItem, sampleMessage, samplePractitionerId } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

async function openFirst(counter = new FakeCounter([sampleItem(1)])) {
  const shown = showCounter(counter);
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await screen.findByRole('heading', { name: 'Druppels 1' });
  return { counter, ...shown };
}

beforeEach(giveSizes);

describe('passing a question on', () => {
  it('asks role, department, person and reason, and does not go on without an explanation', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('3');
    const dialog = await screen.findByRole('dialog', { name: 'Vraag doorgeven' });
    const role = await within(dialog).findByLabelText('Aan welke rol');
    await waitFor(() => expect(document.activeElement).toBe(role));
    await user.selectOptions(within(dialog).getByLabelText('Aan wie'), 'dr. R. Hoogland');
    await user.click(within(dialog).getByRole('button', { name: 'Vraag doorgeven' }));
    expect(await within(dialog).findByText(/Schrijf een korte toelichting/)).toBeTruthy();
    expect(inputsOf('passOn')).toEqual([]);
    await user.type(within(dialog).getByLabelText('Toelichting'), 'Dosis klopt niet');
    await user.click(within(dialog).getByRole('button', { name: 'Vraag doorgeven' }));
    await waitFor(() => expect(inputsOf('passOn')).toHaveLength(1));
    expect(inputsOf('passOn')[0]).toEqual({
      itemId: sampleItem(1).id,
      version: 1,
      departmentId: sampleDepartmentId(1),
      toRole: 'doctor',
      toPractitionerId: samplePractitionerId(7),
      reason: 'needs-doctor',
      explanation: 'Dosis klopt niet',
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('follows the choice of department and role with the reason, until a reason is chosen', async () => {
    const { user } = await openFirst();
    await user.keyboard('3');
    const reason = await screen.findByLabelText<HTMLSelectElement>('Reden');
    await user.selectOptions(screen.getByLabelText('Aan welke rol'), 'balie');
    expect(reason.value).toBe('needs-desk');
    await user.selectOptions(screen.getByLabelText('Afdeling'), 'Cardiologie');
    expect(reason.value).toBe('other-department');
    await user.selectOptions(reason, 'Anders');
    await user.selectOptions(screen.getByLabelText('Aan welke rol'), 'arts');
    expect(reason.value).toBe('other');
  });

  it('can be undone: the question goes back to where it was', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('3');
    await user.type(await screen.findByLabelText('Toelichting'), 'Toch voor de arts');
    await user.click(screen.getByRole('button', { name: 'Vraag doorgeven' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('z');
    await waitFor(() => expect(inputsOf('undo')).toMatchObject([{ itemId: sampleItem(1).id }]));
  });

  it('leaves single keys to the dialog', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('3');
    await screen.findByLabelText('Aan welke rol');
    await user.keyboard('1u');
    expect(inputsOf('take')).toEqual([]);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });
});

describe('closing a question', () => {
  it('chooses nothing for anybody while no answer was sent', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('e');
    await screen.findByRole('dialog', { name: 'Vraag sluiten' });
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    await user.type(screen.getByLabelText('Toelichting'), 'Gebeld');
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    expect(await screen.findByText('Kies hoe de vraag is afgehandeld.')).toBeTruthy();
    expect(inputsOf('close')).toEqual([]);
  });

  it('wants to know why when no answer was sent', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('e');
    await screen.findByRole('dialog', { name: 'Vraag sluiten' });
    await user.click(screen.getByLabelText('Geen antwoord nodig'));
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    expect(await screen.findByText(/waarom er geen antwoord volgt/)).toBeTruthy();
    expect(inputsOf('close')).toEqual([]);
    await user.type(screen.getByLabelText('Toelichting'), 'Was een bedankje');
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    await waitFor(() =>
      expect(inputsOf('close')).toMatchObject([
        {
          itemId: sampleItem(1).id,
          version: 1,
          outcome: 'no-answer-needed',
          explanation: 'Was een bedankje',
          registration: { contactClass: 'medical' },
        },
      ]),
    );
  });

  it('starts at answered, without a need to explain, when the last word was ours', async () => {
    const counter = new FakeCounter([sampleItem(1)]);
    const reply = sampleMessage(2, { kind: 'clinician-reply', senderKind: 'practitioner', senderName: 'I. Brandsma' });
    counter.say(sampleItem(1).id, { messages: [sampleMessage(1), reply] });
    const { user, inputsOf } = await openFirst(counter);
    await user.keyboard('e');
    expect(await screen.findByLabelText<HTMLInputElement>('Beantwoord')).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    await waitFor(() => expect(inputsOf('close')).toHaveLength(1));
  });

  it('is undone by opening the question again', async () => {
    const { user, inputsOf } = await openFirst();
    await user.keyboard('e');
    await user.click(await screen.findByLabelText('Telefonisch afgehandeld'));
    await user.type(await screen.findByLabelText('Toelichting'), 'Gebeld');
    await user.click(screen.getByRole('button', { name: 'Vraag sluiten' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('z');
    await waitFor(() => expect(inputsOf('undo')).toMatchObject([{ itemId: sampleItem(1).id }]));
  });
});

describe('the dialogs for everyone', () => {
  it.each(['3', 'e'])('break no accessibility rule, opened with %s', async (key) => {
    const { user } = await openFirst();
    await user.keyboard(key);
    await screen.findByRole('dialog');
    await screen.findByLabelText(/^Toelichting/);
    await expectNoAxeViolations();
  });
});
