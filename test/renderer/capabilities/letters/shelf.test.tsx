import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { AddToShelf } from '#renderer/capabilities/letters/shelf/AddToShelf.tsx';
import { foundPicks, PickList } from '#renderer/capabilities/letters/shelf/PickList.tsx';
import { emptyShelfDraft, faultsOf, itemOf } from '#renderer/capabilities/letters/shelf/shelf-draft.ts';
import { base64Of } from '#renderer/capabilities/letters/shelf/use-file-choice.ts';
import { sampleLetter } from '#test/support/letter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const picks = [
  { id: 'a', title: 'Hartfalen', detail: 'link' },
  { id: 'b', title: 'Café', detail: 'folder', words: 'koffie' },
  { id: 'c', title: 'Bloeddruk', detail: 'link' },
];

describe('choosing from the shelf', () => {
  it('finds without regard to accents, in titles, details and subjects', () => {
    expect(foundPicks(picks, 'cafe').map(({ id }) => id)).toEqual(['b']);
    expect(foundPicks(picks, 'KOFFIE').map(({ id }) => id)).toEqual(['b']);
    expect(foundPicks(picks, 'link').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(foundPicks(picks, '')).toHaveLength(3);
  });

  it('goes along what was found with the arrows and takes one with Enter', async () => {
    const onPick = vi.fn();
    const { user } = renderScreen(
      <PickList label="Zoek" placeholder="Zoek" none="Niets" picks={picks} onPick={onPick} />,
    );
    const field = await screen.findByRole('combobox', { name: 'Zoek' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('link{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('c');
    await expectNoAxeViolations();
    await user.keyboard('zzz{Enter}');
    expect(onPick).toHaveBeenCalledOnce();
    expect(screen.getByText('Niets')).toBeDefined();
  });

  it.each([
    ['https://www.thuisarts.nl/hartfalen', false],
    ['http://www.thuisarts.nl/hartfalen', true],
    ['https://thuisarts.nl.kwaad.example', true],
    ['javascript:alert(1)', true],
    ['', true],
  ])('judges the address of a link: %s', (address, isFault) => {
    expect(faultsOf({ ...emptyShelfDraft, title: 'x', address }).address).toBe(isFault);
  });

  it('lets a leaflet go without an address, and keeps it for the department', () => {
    const draft = {
      ...emptyShelfDraft,
      kind: 'leaflet' as const,
      title: ' Staar ',
      edition: ' 2026-03 ',
      subjects: [' oog ', ''],
    };
    expect(faultsOf(draft)).toEqual({ title: false, address: false });
    const letter = sampleLetter();
    expect(itemOf(draft, letter)).toEqual({
      kind: 'leaflet',
      title: 'Staar',
      address: null,
      departmentId: letter.departmentId,
      subjects: ['oog'],
      edition: '2026-03',
    });
  });

  it('explains why a host is refused, and asks nothing of the core', async () => {
    const { user, calls } = renderScreen(
      <AddToShelf letter={sampleLetter()} onDone={() => undefined} onCancel={() => undefined} />,
    );
    await user.type(await screen.findByRole('textbox', { name: 'Titel' }), 'Elders');
    await user.type(screen.getByRole('textbox', { name: 'Adres' }), 'https://elders.example/pagina');
    await user.click(screen.getByRole('button', { name: 'Zet een link of folder erbij' }));
    const group = screen.getByRole('textbox', { name: 'Adres' });
    expect(group.getAttribute('aria-invalid')).toBe('true');
    expect(within(document.body).getByText(/niet toegestaan.*thuisarts.nl/)).toBeDefined();
    expect(calls.map(({ name }) => name)).not.toContain('letters.addToShelf');
    await expectNoAxeViolations();
  });

  it('gives a file as base64', async () => {
    const bytes = new Uint8Array(70_000).map((_, place) => place % 256);
    expect(await base64Of(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'));
  });
});
