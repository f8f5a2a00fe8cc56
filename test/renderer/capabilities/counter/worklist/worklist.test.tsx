import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { PatientId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { birthDateOf } from '#renderer/capabilities/counter/worklist/PatientFinder.tsx';
import { sampleId, sampleItem, sampleItemId, sampleListing } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

beforeEach(giveSizes);

const tomorrow = '2026-11-24T08:00:00.000Z' as Instant;
const moments = {
  snoozeMoments: ({ text }: { text: string }) => ({
    presets: [
      { id: 'next-working-day' as const, until: tomorrow, objection: null },
      {
        id: 'next-week' as const,
        until: '2026-11-30T07:00:00.000Z' as Instant,
        objection: 'snooze-after-due' as const,
      },
    ],
    typed:
      text === ''
        ? null
        : text === 'ooit'
          ? { fault: 'not-understood' as const }
          : { until: tomorrow, objection: null },
    dueAt: '2026-11-24T16:00:00.000Z' as Instant,
  }),
};

/** The counter with its first question open. */
async function openFirst(counter: FakeCounter, handlers: Parameters<typeof showCounter>[1] = {}) {
  const shown = showCounter(counter, { ...moments, ...handlers });
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await screen.findByRole('heading', { name: 'Druppels 1' });
  return shown;
}

const two = () => new FakeCounter([sampleItem(1), sampleItem(2)]);

describe('snoozing by key', () => {
  it('R8: asks until when and why, says that the clock runs on, and can be undone', async () => {
    const { user, inputsOf } = await openFirst(two());
    await user.keyboard('h');
    const dialog = await screen.findByRole('dialog', { name: 'Vraag uitstellen' });
    expect(within(dialog).getByText(/termijn van de patiënt loopt door/)).toBeTruthy();
    await waitFor(() => expect(within(dialog).getByRole('button', { name: /Volgende werkdag/ })).toBeTruthy());
    expect(within(dialog).queryByRole('button', { name: /Volgende week/ })).toBeNull();
    await user.type(within(dialog).getByLabelText('Tot wanneer'), 'dinsdag 9u');
    await user.type(within(dialog).getByLabelText('Waarom'), 'na het spreekuur');
    await expectNoAxeViolations();
    await waitFor(() => expect(within(dialog).getByText(/Komt terug op/)).toBeTruthy());
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(inputsOf('snooze')).toEqual([
        { itemId: sampleItemId(1), version: 1, until: tomorrow, reason: 'na het spreekuur', onReply: 'wake' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('z');
    expect(await screen.findByText(/^Ongedaan gemaakt: uitstellen/)).toBeTruthy();
  });

  it('waits for the conversation when the key comes in one breath with J', async () => {
    const { user } = showCounter(two(), moments);
    await screen.findAllByRole('option');
    await user.keyboard('jh');
    expect(await screen.findByRole('dialog', { name: 'Vraag uitstellen' })).toBeTruthy();
  });

  it('says beside the field what it does not understand, and sends nothing', async () => {
    const { user, inputsOf } = await openFirst(two());
    await user.keyboard('h');
    const dialog = await screen.findByRole('dialog', { name: 'Vraag uitstellen' });
    await user.type(within(dialog).getByLabelText('Tot wanneer'), 'ooit');
    expect(await within(dialog).findByText(/Dit moment herken ik niet/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Uitstellen' }));
    expect(inputsOf('snooze')).toEqual([]);
    expect(within(dialog).getByText(/Schrijf een reden/)).toBeTruthy();
  });

  it('shows at the question until when and why, and ends it', async () => {
    const counter = two();
    counter.say(sampleItemId(1), {
      listing: sampleListing({
        may: { snooze: true, unsnooze: true, merge: false, seen: false },
        snooze: { until: tomorrow, reason: 'wacht op lab', onReply: 'wake', byName: 'I. Brandsma', isReminder: false },
      }),
    });
    const { user, inputsOf } = await openFirst(counter);
    expect(screen.getByText(/Uitgesteld door/)).toBeTruthy();
    expect(screen.getByText(/wacht op lab/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nu terug in de lijst' }));
    await waitFor(() => expect(inputsOf('unsnooze')).toEqual([{ itemId: sampleItemId(1), version: 1 }]));
  });
});

describe('the same question twice', () => {
  const withSibling = () => {
    const counter = two();
    counter.say(sampleItemId(1), {
      siblings: [sampleItem(2)],
      listing: sampleListing({ siblingChannels: [{ itemId: sampleItemId(2), channel: 'phone' }] }),
    });
    return counter;
  };

  it('R31: stands at the question with its channel, and is merged with 2', async () => {
    const { user, inputsOf } = await openFirst(withSibling());
    expect(screen.getByText(/Ook open: 1 van deze patiënt \(telefoon\)/)).toBeTruthy();
    await user.keyboard('2');
    const dialog = await screen.findByRole('dialog', { name: 'Zelfde vraag als…' });
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Samenvoegen' }));
    await waitFor(() =>
      expect(inputsOf('merge')).toEqual([{ itemId: sampleItemId(1), version: 1, into: sampleItemId(2) }]),
    );
    expect(await screen.findByRole('heading', { name: 'Druppels 2' })).toBeTruthy();
  });

  it('gives its writer back what was begun for the other', async () => {
    const counter = two();
    const body = documentOfText('Neem ze bij het eten.');
    counter.say(sampleItemId(1), {
      listing: sampleListing({ mergedDrafts: [{ itemId: sampleItemId(2), subject: 'Druppels', body }] }),
    });
    const { user, inputsOf } = await openFirst(counter);
    await user.click(screen.getByRole('button', { name: 'Invoegen in antwoord' }));
    await waitFor(() => expect(inputsOf('discardDraft')).toEqual([{ itemId: sampleItemId(2) }]));
    expect(screen.getByRole('textbox', { name: 'Antwoord aan de patiënt' }).textContent).toContain(
      'Neem ze bij het eten.',
    );
  });
});

describe('thanks', () => {
  it('R23: wait in a strip above the list, and are seen with S', async () => {
    const counter = new FakeCounter([sampleItem(1, { isThanks: true, dueAt: null }), sampleItem(2)]);
    counter.say(sampleItemId(1), {
      listing: sampleListing({ may: { snooze: false, unsnooze: false, merge: false, seen: true } }),
    });
    const { user, inputsOf } = showCounter(counter);
    await user.click(await screen.findByRole('button', { name: 'Bekijken' }));
    await screen.findByRole('button', { name: /Bedankjes/, pressed: true });
    await screen.findAllByRole('option');
    await user.keyboard('j');
    expect(await screen.findByText(/alleen een bedankje/)).toBeTruthy();
    await user.keyboard('s');
    await waitFor(() => expect(inputsOf('seen')).toEqual([{ itemId: sampleItemId(1), version: 1 }]));
  });
});

describe('many at once', () => {
  it('marks with X and Shift+J, shows what will happen, tells what did, and undoes it as a whole', async () => {
    const line = (number: number, verdict: 'done' | 'owned-by-other') => ({
      itemId: sampleItemId(number),
      version: 1,
      patientName: `Mw. L. Fontein-${number}`,
      questionType: 'MEDICATIE' as const,
      verdict,
    });
    const { user, inputsOf } = showCounter(two(), {
      planBulk: () => ({ lines: [line(1, 'done'), line(2, 'owned-by-other')], total: 2 }),
      bulk: () => ({ lines: [line(1, 'done')] }),
      undoBulk: () => ({ lines: [line(1, 'done')] }),
    });
    await screen.findAllByRole('option');
    await user.keyboard('jx{Shift>}J{/Shift}');
    const bar = screen.getByRole('group', { name: 'Gekozen rijen' });
    expect(within(bar).getByText('2 gekozen')).toBeTruthy();
    await user.click(within(bar).getByRole('button', { name: 'Oppakken' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vragen oppakken' });
    expect(await within(dialog).findByText(/1 van 2 kunnen/)).toBeTruthy();
    expect(within(dialog).getByText('is van een collega')).toBeTruthy();
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Doe dit voor 1 vraag' }));
    expect(await within(dialog).findByText(/1 vraag gedaan/)).toBeTruthy();
    expect(inputsOf('bulk')).toEqual([{ deed: { kind: 'take' }, items: [{ itemId: sampleItemId(1), version: 1 }] }]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Gekozen rijen' })).toBeNull());
    await user.keyboard('z');
    expect(await screen.findByText('Ongedaan gemaakt: 1 vraag.')).toBeTruthy();
  });

  it('says how many match before it takes them all', async () => {
    const { user, inputsOf } = showCounter(two(), { planBulk: () => ({ lines: [], total: 812 }) });
    await screen.findAllByRole('option');
    await user.keyboard('jx');
    await user.click(screen.getByRole('button', { name: 'Alles wat voldoet (2)' }));
    await user.click(
      within(screen.getByRole('group', { name: 'Gekozen rijen' })).getByRole('button', { name: 'Oppakken' }),
    );
    await screen.findByText('Bij geen van deze vragen kan dit.');
    const choice = { kind: 'matching', lens: 'department', split: null };
    expect(inputsOf('planBulk')).toEqual([{ deed: { kind: 'take' }, choice }]);
  });
});

describe('a contact by phone', () => {
  const patient = { id: sampleId<PatientId>(9, 4), name: 'Dhr. P. Jansen', birthDate: '1961-04-02' as CalendarDate };
  const contactTypes = () => ({ types: [{ questionType: 'MEDISCH' as const, mayAnswer: true }] });

  it('R31, R152: is two keys away, finds the patient by an exact key, and is closed when it was answered', async () => {
    const { user, inputsOf } = showCounter(two(), {
      contactTypes,
      findPatients: () => ({ patients: [patient], isMore: false }),
      recordContact: () => ({ item: sampleItem(7, { state: 'closed' }) }),
    });
    await screen.findAllByRole('option');
    await user.keyboard('at');
    const dialog = await screen.findByRole('dialog', { name: 'Telefoontje vastleggen' });
    await user.type(within(dialog).getByLabelText('Geboortedatum'), '2-4-1961');
    await user.type(within(dialog).getByLabelText('Begin van de achternaam'), 'jans{Enter}');
    expect(await within(dialog).findByRole('radio', { name: /Jansen/ })).toBeTruthy();
    expect(inputsOf('findPatients')).toEqual([
      { key: { kind: 'birth-date', birthDate: '1961-04-02', surname: 'jans' } },
    ]);
    await user.type(within(dialog).getByLabelText('Wat vroeg de patiënt?'), 'Mag ik sporten?');
    await user.type(await within(dialog).findByLabelText(/Wat heeft u geantwoord/), 'Ja, rustig aan.');
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Vastleggen en sluiten' }));
    await waitFor(() => expect(inputsOf('recordContact')).toHaveLength(1));
    expect(inputsOf('recordContact')[0]).toMatchObject({
      channel: 'phone',
      patientId: patient.id,
      asked: 'Mag ik sporten?',
      answer: 'Ja, rustig aan.',
    });
    expect(await screen.findByText('Vastgelegd en afgesloten.')).toBeTruthy();
  });

  it('keeps what was typed when the core refuses, and says why', async () => {
    const { user } = await openFirst(two(), {
      contactTypes: () => ({ types: [] }),
      recordContact: () => {
        throw refusal('patient-not-found');
      },
    });
    await user.keyboard('ab');
    const dialog = await screen.findByRole('dialog', { name: 'Vraag aan de balie vastleggen' });
    await user.type(within(dialog).getByLabelText('Wat vroeg de patiënt?'), 'Mag ik sporten?');
    expect(within(dialog).getByText(/Een collega beantwoordt haar/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
    expect(await within(dialog).findByText('Deze patiënt is niet gevonden.')).toBeTruthy();
    expect(within(dialog).getByDisplayValue('Mag ik sporten?')).toBeTruthy();
  });

  it.each([
    ['14-03-1990', '1990-03-14'],
    ['1/2/2003', '2003-02-01'],
    ['31-02-1990', undefined],
    ['1990', undefined],
  ])('reads the birth date %s as %s', (typed, day) => {
    expect(birthDateOf(typed)).toBe(day);
  });
});

describe('reading ahead', () => {
  it('asks the core for the next row once one is open, and never for the text itself', async () => {
    const { inputsOf } = await openFirst(two());
    await waitFor(() => expect(inputsOf('readAhead')).toEqual([{ itemId: sampleItemId(2) }]));
    expect(inputsOf('open')).toEqual([{ itemId: sampleItemId(1) }]);
  });

  it('leaves alone what this role may not read', async () => {
    const { inputsOf } = await openFirst(new FakeCounter([sampleItem(1), sampleItem(2, { firstLine: null })]));
    expect(inputsOf('readAhead')).toEqual([]);
  });
});
