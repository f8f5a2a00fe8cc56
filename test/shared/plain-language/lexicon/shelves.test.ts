import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dutchEntries } from '#shared/plain-language/dutch.ts';
import { englishEntries } from '#shared/plain-language/english.ts';
import type { LexiconEntry, WordClass } from '#shared/plain-language/lexicon/entry.ts';
import { quickShelvesFor, shelvesFor } from '#shared/plain-language/lexicon/shelves.ts';

const sorted = (shelves: readonly string[] | undefined) => shelves?.toSorted();
const entryOf = (term: string, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  term,
  kind: 'term',
  class: 'noun',
  plain: [],
  why: '',
  equal: true,
  ...more,
});

describe('where an entry of the lexicon is found', () => {
  it.each<[string, Partial<LexiconEntry>, readonly string[]]>([
    ['stenose', { plural: 'stenosen' }, ['ste']],
    ['electrocardiogram', { forms: ['ECG', 'hartfilm'] }, ['ecg', 'ele', 'har']],
    ['MI', { kind: 'abbreviation' }, ['mi', "mi'", 'mis']],
    ['oöforectomie', {}, ['oof']],
    ['e.c.i.', { class: 'phrase', forms: ['e causa ignota'] }, ['e', 'eci']],
  ])('%s stands on its shelves by its letters alone', (term, more, shelves) => {
    expect(sorted(quickShelvesFor(entryOf(term, more)))).toEqual(shelves);
  });

  it.each(['mm Hg', 'O₂', 'Ca++', '24-uurs holter'])('%s is left to reading', (term) => {
    expect(quickShelvesFor(entryOf(term))).toBeUndefined();
    expect(shelvesFor(entryOf(term)).length).toBeGreaterThan(0);
  });

  it('is the same by letters and by reading, for every entry that comes with the program', () => {
    const differing = [...dutchEntries, ...englishEntries].filter((entry) => {
      const quick = sorted(quickShelvesFor(entry));
      return quick !== undefined && quick.join(' ') !== sorted(shelvesFor(entry))?.join(' ');
    });
    expect(differing.map(({ term }) => term)).toEqual([]);
  });

  it('is never missed, whatever an organisation adds', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."abmxkgMKX.-' 129/+éß²µ°"), maxLength: 8 }),
    );
    const classes = fc.constantFrom<WordClass>('noun', 'adjective', 'verb', 'phrase');
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 3 }), classes, (term, plural, forms, wordClass) => {
        const entry = entryOf(term, { plural, forms, class: wordClass });
        const quick = quickShelvesFor(entry);
        if (quick !== undefined) expect(quick).toEqual(expect.arrayContaining([...shelvesFor(entry)]));
      }),
      { numRuns: 3_000 },
    );
  });
});
