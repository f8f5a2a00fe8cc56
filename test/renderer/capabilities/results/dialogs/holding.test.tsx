import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { ResultHold } from '#shared/capabilities/results/model.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { samplePractitionerId } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { sampleResult, sampleSummary } from '#test/support/result-samples.ts';
import { giveSizes } from '../../counter/counter-bench.tsx';
import { FakeResults, openFirst } from '../results-bench.tsx';

const { id } = sampleSummary(1);
const dayMs = 86_400_000;
const dayAhead = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
const soon = sampleSummary(1, { releaseAt: instantOf(Date.now() + dayMs) });

const hold: ResultHold = {
  ground: 'talk-first',
  reason: 'Gesprek op de polikliniek staat gepland.',
  until: '2036-12-01T07:00:00.000Z' as Instant,
  byName: 'dr. S. Ramdin',
  at: '2026-11-22T10:00:00.000Z' as Instant,
  secondReaderId: samplePractitionerId(7),
  secondReaderName: 'dr. R. Hoogland',
  agreedAt: null,
};

async function openDialog(handlers: Parameters<typeof openFirst>[1] = {}, core = new FakeResults([soon])) {
  const shown = await openFirst(core, handlers);
  await shown.user.keyboard('h');
  const dialog = await screen.findByRole('dialog', { name: 'Uitslag vasthouden' });
  const pick = (day: string) =>
    fireEvent.change(within(dialog).getByLabelText('Op welke dag komt hij vrij?'), { target: { value: day } });
  const confirm = () => shown.user.click(within(dialog).getByRole('button', { name: 'Vraag om akkoord' }));
  return { ...shown, dialog, pick, confirm };
}

beforeEach(giveSizes);

describe('asking to hold a result', () => {
  it('wants a ground, a reason, a day and a second reader, and says what each of them lacks', async () => {
    const { dialog, confirm, inputsOf, container } = await openDialog();
    await confirm();
    for (const words of ['Kies een grond.', 'Schrijf ten minste één zin.', 'Kies een dag.', /^Kies een collega die/]) {
      expect(within(dialog).getByText(words)).toBeTruthy();
    }
    expect(inputsOf('hold')).toEqual([]);
    await expectNoAxeViolations(container);
  });

  it('promises that the result releases itself, and that it counts only with the second reader', async () => {
    const { user, dialog, pick, confirm, inputsOf } = await openDialog();
    await user.click(within(dialog).getByRole('radio', { name: 'Er is een gesprek afgesproken' }));
    await user.type(within(dialog).getByLabelText(/^Waarom/), 'Gesprek staat gepland.');
    pick(dayAhead(10));
    await user.selectOptions(within(dialog).getByLabelText(/Wie leest mee/), 'dr. R. Hoogland');
    expect(within(dialog).getByText(/om 08:00 geeft de uitslag zichzelf vrij, ook als niemand iets doet/)).toBeTruthy();
    expect(within(dialog).getByText(/telt pas als .*Hoogland.* akkoord is/)).toBeTruthy();
    await confirm();
    await waitFor(() =>
      expect(inputsOf('hold')).toEqual([
        {
          resultId: id,
          version: 3,
          ground: 'talk-first',
          reason: 'Gesprek staat gepland.',
          until: dayAhead(10),
          secondReaderId: samplePractitionerId(7),
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it.each([
    [40, /Langer dan 28 dagen/],
    [0, /Kies een dag die later is/],
  ])('does not take a day %i days ahead', async (days, words) => {
    const { dialog, pick } = await openDialog();
    pick(dayAhead(days));
    expect(await within(dialog).findByText(words)).toBeTruthy();
  });

  it('says so when there is nobody to read along', async () => {
    const core = new FakeResults([soon]);
    core.say(id, { secondReaders: [] });
    const { dialog } = await openDialog({}, core);
    expect(within(dialog).getByText(/Zonder tweede lezer kunt u niet vasthouden/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Vraag om akkoord' }).disabled).toBe(true);
  });

  it('keeps what was filled in when the core refuses', async () => {
    const { user, dialog, pick, confirm } = await openDialog({
      hold: () => {
        throw refusal('second-reader-not-found');
      },
    });
    await user.click(within(dialog).getByRole('radio', { name: 'Lezen kan ernstig schaden' }));
    await user.type(within(dialog).getByLabelText(/^Waarom/), 'Gesprek staat gepland.');
    pick(dayAhead(10));
    await user.selectOptions(within(dialog).getByLabelText(/Wie leest mee/), 'dr. S. Ramdin');
    await confirm();
    expect(await within(dialog).findByText(/Deze collega kan niet meelezen/)).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>(/^Waarom/).value).toBe('Gesprek staat gepland.');
  });
});

describe('a hold', () => {
  const may = { ...sampleResult().may, agree: true, endHold: true };

  it('waits for the second reader, who agrees', async () => {
    const core = new FakeResults([sampleSummary(1, { awaitsMyAgreement: true })]);
    core.say(id, { hold, may });
    const { user, inputsOf } = await openFirst(core);
    const card = screen.getByRole('region', { name: 'Vasthouden' });
    expect(within(card).getByText(/^Vasthouden gevraagd tot/)).toBeTruthy();
    expect(within(card).getByText(/Dit telt pas als .*Hoogland.* akkoord is/)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Akkoord met vasthouden' }));
    await waitFor(() => expect(inputsOf('agreeHold')).toEqual([{ resultId: id, version: 3 }]));
    expect(await screen.findByText('U bent akkoord: de uitslag wordt vastgehouden.')).toBeTruthy();
  });

  it('can be stopped, and says why when it cannot', async () => {
    const core = new FakeResults([sampleSummary(1)]);
    core.say(id, { hold: { ...hold, agreedAt: hold.at }, may: { ...may, agree: false } });
    const { user, inputsOf } = await openFirst(core, {
      endHold: () => {
        throw refusal('no-hold');
      },
    });
    expect(screen.getByText(/^Vastgehouden tot/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Akkoord met vasthouden' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop vasthouden' }));
    expect(await screen.findByText(/wordt niet tegengehouden/)).toBeTruthy();
    expect(inputsOf('endHold')).toHaveLength(1);
  });
});
