import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { LetterView } from '#shared/capabilities/letters/contract.ts';
import type { LetterSummary } from '#shared/capabilities/letters/model.ts';
import { later } from '#shared/kernel/time.ts';
import { LettersScreen } from '#renderer/capabilities/letters/LettersScreen.tsx';
import { sampleItemId, sampleNow, sampleNurse, samplePractitionerId } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { sampleLetter, sampleLetterId, sampleLetterSummary } from '#test/support/letter-samples.ts';
import { expectNoAxeViolations, renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';
import { StartLetterDialog } from '#renderer/capabilities/letters/public.ts';

const counts = (['mine', 'to-sign', 'to-release', 'department', 'released'] as const).map(
  (view: LetterView, place) => ({
    view,
    count: place,
  }),
);

function listOf(letters: readonly LetterSummary[], total = letters.length) {
  return { letters: [...letters], total, counts, asOf: sampleNow };
}

function show(letters: FakeHandlers['letters'], options: ScreenOptions = {}) {
  const glossary = { entries: () => ({ entries: [], revision: 0, may: { add: false, import: false } }) };
  return renderScreen(<LettersScreen />, { letters, glossary }, { person: sampleNurse, ...options });
}

const inAWhile = later(new Date().toISOString() as typeof sampleNow, 6 * 60_000 + 20_000);
const outgoing = sampleLetterSummary(2, {
  title: '<img src=x>',
  kind: 'patient-letter',
  state: 'outgoing',
  signedByName: 'dr. R. Hoogland',
  visibleAt: inAWhile,
});
const ready = sampleLetterSummary(3, {
  state: 'ready',
  authoriserName: 'dr. P. Ramdin',
  deputyName: 'dr. S. El Khatib',
  readyAt: sampleNow,
});

describe('the list of letters', () => {
  it('shows titles as text, where each stands and who has it, and has no accessibility faults', async () => {
    const { container } = show({ list: () => listOf([sampleLetterSummary(1), outgoing, ready]) });
    const list = await screen.findByRole('list', { name: 'Van mij' });
    expect(within(list).getByText('<img src=x>')).toBeDefined();
    expect(within(list).getByText('concept')).toBeDefined();
    expect(list.textContent).toContain('bij u');
    expect(list.textContent).toMatch(/gevraagd: .*P. Ramdin.*waarnemer .*El Khatib/);
    expect(list.textContent).toContain('zichtbaar over 6 minuten');
    expect(container.querySelector('img')).toBeNull();
    await expectNoAxeViolations();
  });

  it('says kindly that a view is empty, in both languages', async () => {
    show({ list: () => listOf([]) });
    expect(await screen.findByText('U heeft geen brieven in bewerking')).toBeDefined();
    show({ list: () => listOf([]) }, { language: 'en' });
    expect(await screen.findByText('You have no letters in hand')).toBeDefined();
  });

  it('says what went wrong and tries again', async () => {
    let isBroken = true;
    const { user } = show({
      list: () => {
        if (isBroken) throw refusal('letter-not-found');
        return listOf([sampleLetterSummary(1)]);
      },
    });
    const retry = await screen.findByRole('button', { name: /opnieuw/i });
    isBroken = false;
    await user.click(retry);
    expect(await screen.findByText('Poliklinische brief 1')).toBeDefined();
  });

  it('goes along the rows with j and k, and opens one with Enter', async () => {
    const { user, calls } = show({
      list: () => listOf([sampleLetterSummary(1), sampleLetterSummary(2)]),
      open: () => sampleLetter(),
    });
    await screen.findByText('Poliklinische brief 2');
    await user.keyboard('jjjk');
    expect(document.activeElement?.textContent).toContain('Poliklinische brief 1');
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(calls).toContainEqual({ name: 'letters.open', input: { letterId: sampleLetterId(2) } }));
  });

  it('asks a page at a time when there are hundreds', async () => {
    const many = Array.from({ length: 50 }, (_, number) => sampleLetterSummary(number));
    const { user, calls } = show({ list: () => listOf(many, 500) });
    expect(await screen.findByText('1 tot 50 van 500')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Volgende' }));
    expect(await screen.findByText('51 tot 100 van 500')).toBeDefined();
    const input = { view: 'mine', offset: 50, limit: 50 };
    expect(calls).toContainEqual({ name: 'letters.list', input });
  });

  it('changes view with the tabs and recalls a letter that nobody has seen', async () => {
    const { user, calls } = show({ list: () => listOf([outgoing]), recall: () => ({ letter: outgoing }) });
    await user.click(await screen.findByRole('tab', { name: /Vrij te geven/ }));
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'letters.list', input: { view: 'to-release', offset: 0, limit: 50 } }),
    );
    await user.click(await screen.findByRole('button', { name: 'Haal terug' }));
    const input = { letterId: sampleLetterId(2), revision: 3 };
    await waitFor(() => expect(calls).toContainEqual({ name: 'letters.recall', input }));
  });
});

describe('beginning a letter', () => {
  it('starts with N: a kind, and a patient found by an exact key', async () => {
    const patient = { id: sampleLetter().patientId, name: 'Dhr. C. Zandbergen', birthDate: null };
    const glossary = { entries: () => ({ entries: [], revision: 0, may: { add: false, import: false } }) };
    const { user, calls } = renderScreen(
      <LettersScreen />,
      {
        letters: {
          list: () => listOf([sampleLetterSummary(1)]),
          start: () => ({ letterId: sampleLetterId(1) }),
          open: () => sampleLetter(),
        },
        counter: { findPatients: () => ({ patients: [patient], isMore: false }) },
        glossary,
      },
      { person: sampleNurse },
    );
    await screen.findByText('Poliklinische brief 1');
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Nieuwe brief' });
    await user.click(within(dialog).getByRole('radio', { name: 'brief aan de huisarts' }));
    await user.click(within(dialog).getByRole('button', { name: 'Begin de brief' }));
    expect(calls.map(({ name }) => name)).not.toContain('letters.start');
    await user.click(within(dialog).getByRole('radio', { name: /BSN/ }));
    await user.type(within(dialog).getByRole('textbox'), '999990895{Enter}');
    await within(dialog).findByText('Dhr. C. Zandbergen');
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Begin de brief' }));
    const input = {
      kind: 'gp-letter',
      language: 'nl',
      departmentId: sampleNurse.departments[0]?.id,
      about: { patientId: patient.id },
    };
    await waitFor(() => expect(calls).toContainEqual({ name: 'letters.start', input }));
  });

  it('begins one for the patient of a question', async () => {
    const { user, calls } = renderScreen(
      <StartLetterDialog itemId={sampleItemId(1)} isOpen onClose={() => undefined} onStarted={() => undefined} />,
      { letters: { start: () => ({ letterId: sampleLetterId(1) }) } },
      { person: sampleNurse },
    );
    await user.click(await screen.findByRole('button', { name: 'Begin de brief' }));
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('letters.start'));
    expect(calls.find(({ name }) => name === 'letters.start')?.input).toMatchObject({
      about: { itemId: sampleItemId(1) },
      kind: 'patient-letter',
    });
    expect(samplePractitionerId(1)).toBe(sampleNurse.id);
  });
});
