import { describe, expect, it } from 'vitest';

import type { Action } from '#renderer/ui/actions/action.ts';
import { findEntries, paletteLimit } from '#renderer/ui/actions/palette-entries.ts';

function action(label: string, isEnabled = true): Action {
  return { id: label, label, group: 'item', isEnabled, run: () => undefined };
}

const labelsOf = (typed: string, actions: readonly Action[]) =>
  findEntries(actions, [], typed).map(({ label }) => label);
const actions = [
  action('Vraag doorzetten'),
  action('Doorzetten intrekken'),
  action('Sluiten', false),
  action('Coëfficiënt tonen'),
];

describe('findEntries', () => {
  it('puts what starts with the word before what only holds it', () => {
    expect(labelsOf('door', actions)).toEqual(['Doorzetten intrekken', 'Vraag doorzetten']);
  });

  it('heeds neither case nor accents, and wants every word', () => {
    expect(labelsOf('COEF TON', actions)).toEqual(['Coëfficiënt tonen']);
    expect(labelsOf('coef weg', actions)).toEqual([]);
  });

  it('leaves out what cannot be done now', () => {
    expect(labelsOf('sluiten', actions)).toEqual([]);
  });

  it('finds things besides actions, also by their detail', () => {
    const found = findEntries(
      [],
      [{ id: '1', label: 'R. Hadjari', detail: 'cardioloog', run: () => undefined }],
      'cardio',
    );
    expect(found.map(({ kind }) => kind)).toEqual(['found']);
  });

  it('shows no more than fits', () => {
    expect(
      findEntries(
        Array.from({ length: 500 }, (_, index) => action(`Actie ${index}`)),
        [],
        '',
      ),
    ).toHaveLength(paletteLimit);
  });
});
