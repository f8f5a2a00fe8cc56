import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { entryFaults, entryOf, type OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';
import { entryWith } from './entries.ts';

type Given = Parameters<typeof entryWith>[0];

describe('an entry of an organisation', () => {
  it('is read as it was given, without white space around its texts', () => {
    const read = entryOf(
      entryWith({ term: ' stenose ', plain: ['vernauwing ', ' '], explanation: ' ', addedBy: 'An ' }),
    );
    expect(read).toEqual(entryWith({ addedBy: 'An' }));
  });

  it.each<[string, Given]>([
    ['unknown-language', { language: 'fr' }],
    ['unknown-meaning', { meaning: 'maybe' }],
    ['no-term', { term: '  ' }],
    ['no-term', { term: '?!' }],
    ['no-term', { term: 7 }],
    ['no-source', { source: '' }],
    ['no-source', { source: undefined }],
    ['no-words', { plain: [], explanation: null }],
    ['no-words', { plain: ['  '], explanation: '  ' }],
    ['no-date', { addedOn: '2026-02-30' }],
    ['no-date', { addedOn: '22-11-2026' }],
    ['too-long', { term: 'a'.repeat(81) }],
    ['too-long', { plain: ['a'.repeat(121)] }],
    ['too-long', { explanation: 'a'.repeat(301) }],
    ['too-many-words', { plain: Array.from({ length: 9 }, (_one, index) => `woord ${String(index)}`) }],
    ['control-character', { term: 'ste\u0000nose' }],
    ['control-character', { plain: ['ver\u202Enauwing'] }],
    ['control-character', { explanation: 'een regel\nen nog een' }],
    ['control-character', { source: 'werk\u200Bgroep' }],
    ['markup', { explanation: 'een <b>vernauwing</b>' }],
    ['markup', { plain: ['<img src=x onerror=alert(1)>'] }],
    ['markup', { term: '&lt;x' }],
    ['bar', { plain: ['een|twee'] }],
    ['not-an-entry', { plain: 'vernauwing' }],
    ['not-an-entry', { plain: [1] }],
    ['not-an-entry', { explanation: 3 }],
    ['not-an-entry', { addedBy: 3 }],
  ])('has the fault %s with %j', (fault, given) => {
    expect(entryOf(entryWith(given))).toBe(fault);
  });

  it.each(['25 > 3 mmol/l', 'li>re', 'a & b', 'AT&T'])('may say %s', (text) => {
    expect(entryOf(entryWith({ explanation: text }))).toMatchObject({ explanation: text });
  });

  it('needs no other words when it is only to be left alone', () => {
    expect(entryOf(entryWith({ meaning: 'known', plain: [] }))).toMatchObject({ meaning: 'known', plain: [] });
  });

  it('is an entry that stays as it is when read again, or a fault, whatever is given', () => {
    const parts = fc.record(
      { term: fc.anything(), plain: fc.anything(), explanation: fc.anything() },
      { requiredKeys: [] },
    );
    const values = fc.oneof(
      fc.anything(),
      parts.map((given) => entryWith(given)),
      fc.string({ unit: 'binary', maxLength: 90 }).map((term) => entryWith({ term })),
    );
    fc.assert(
      fc.property(values, (value) => {
        const read: OrganisationEntry | string = entryOf(value);
        if (typeof read === 'string') expect(entryFaults).toContain(read);
        else expect(entryOf(read)).toEqual(read);
      }),
      { numRuns: 2_000 },
    );
  });
});
