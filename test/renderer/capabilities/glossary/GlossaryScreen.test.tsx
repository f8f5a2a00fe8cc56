import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { GlossaryEntry } from '#shared/capabilities/glossary/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { GlossaryScreen } from '#renderer/capabilities/glossary/GlossaryScreen.tsx';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const entry = (term: string, changes: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  id: crypto.randomUUID(),
  term,
  language: 'nl',
  meaning: 'explained',
  plain: ['plastablet'],
  explanation: null,
  source: 'apotheek',
  addedBy: 'A. Vos',
  addedOn: '2026-11-20' as CalendarDate,
  mayRemove: false,
  ...changes,
});

function show(entries: readonly GlossaryEntry[], calls: object = {}, may = { add: true, import: false }) {
  return renderScreen(<GlossaryScreen />, {
    glossary: { entries: () => ({ entries: [...entries], revision: 1, may }), ...calls },
  });
}

describe("the organisation's words on the screen", () => {
  it('says what to do when there are none', async () => {
    show([]);
    expect(await screen.findByText(/De lijst is nog leeg/)).toBeTruthy();
    await expectNoAxeViolations();
  });

  it('shows each word with its meaning, source and who added it, as text', async () => {
    show([entry('<b>furosemide</b>')]);
    expect(await screen.findByText('<b>furosemide</b>')).toBeTruthy();
    expect(screen.getByText(/A\. Vos/).textContent).toContain('20 november 2026');
    await expectNoAxeViolations();
  });

  it('finds words, and shows a long list a part at a time', async () => {
    const { user } = show(Array.from({ length: 250 }, (_, index) => entry(`woord${String(index)}`)));
    expect(await screen.findAllByRole('rowheader')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Toon meer' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(200);
    await user.type(screen.getByRole('textbox', { name: 'Zoek in de lijst' }), 'woord249');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('adds a word by keyboard', async () => {
    const added: unknown[] = [];
    const { user } = show([], { add: (input: unknown) => (added.push(input), { entry: entry('x') }) });
    (await screen.findByRole('button', { name: 'Woord toevoegen' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Woord toevoegen' });
    await user.keyboard('CKD');
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Gewone woorden ervoor' }),
      'nierschade\nzwakke nieren',
    );
    await expectNoAxeViolations();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(added).toEqual([
      {
        term: 'CKD',
        language: 'nl',
        meaning: 'explained',
        plain: ['nierschade', 'zwakke nieren'],
        explanation: null,
        source: '',
      },
    ]);
  });

  it('keeps what was typed when the core refuses it', async () => {
    const add = () => {
      throw refusal('word-not-fit', { why: 'markup' });
    };
    const { user } = show([], { add });
    await user.click(await screen.findByRole('button', { name: 'Woord toevoegen' }));
    await user.keyboard('<i>');
    await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(await screen.findByText(/Dit woord kan zo niet op de lijst/)).toBeTruthy();
    expect(screen.getByDisplayValue('<i>')).toBeTruthy();
  });

  it('tries a file before it is taken in, and names its faults', async () => {
    const taken: { isTrial: boolean }[] = [];
    const importFile = (input: { isTrial: boolean }) => {
      taken.push(input);
      return { added: 2, replaced: 1, faults: [{ line: 3, code: 'no-term' as const }] };
    };
    const { user, container } = show([], { importFile }, { add: false, import: true });
    await screen.findByText(/Neem een bestand op|Kies een bestand/);
    const input = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is a field for a file');
    await user.upload(input, new File(['term;meaning'], 'lijst.csv', { type: 'text/csv' }));
    expect(await screen.findByText('Nieuw: 2. Vervangen: 1. Regels met een fout: 1.')).toBeTruthy();
    expect(screen.getByText('Regel 3: er staat geen woord')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Neem op' }));
    expect(taken.map(({ isTrial }) => isTrial)).toEqual([true, false]);
  });
});
