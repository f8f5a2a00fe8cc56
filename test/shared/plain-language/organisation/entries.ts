import fc from 'fast-check';

import type { OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';

/** An entry that nothing is wrong with, but for what is given. */
export const entryWith = (more: Partial<Record<keyof OrganisationEntry, unknown>> = {}) => ({
  term: 'stenose',
  language: 'nl',
  meaning: 'explained',
  plain: ['vernauwing'],
  explanation: null,
  source: 'Werkgroep taal',
  addedOn: '2026-11-22',
  ...more,
});

const words = (maxLength: number) =>
  fc
    .stringMatching(/^[a-zéA-Z0-9;"' ,.=+@-]{1,60}$/)
    .map((text) => text.trim().normalize('NFC').slice(0, maxLength).trim())
    .filter((text) => /[\p{L}\p{Nd}]/u.test(text));

/** Entries of Dutch that nothing is wrong with, each about another word. */
export const someEntries = fc
  .uniqueArray(
    fc.record({
      term: words(40),
      language: fc.constant('nl' as const),
      meaning: fc.constantFrom('known' as const, 'explained' as const),
      plain: fc.array(words(60), { minLength: 1, maxLength: 8 }),
      explanation: fc.option(words(60)),
      source: words(60),
      addedOn: fc.constant('2026-11-22'),
    }),
    {
      selector: ({ term }) =>
        term
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\p{M}.]/gu, ''),
      maxLength: 20,
    },
  )
  .map((entries): readonly OrganisationEntry[] => entries);
