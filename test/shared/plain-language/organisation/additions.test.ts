import { describe, expect, it } from 'vitest';

import type { Finding } from '#shared/plain-language/model.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { additionsOf } from '#shared/plain-language/organisation/additions.ts';
import { csvOf, readCsv } from '#shared/plain-language/organisation/csv-file.ts';
import type { OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';
import { mostEntries } from '#shared/plain-language/organisation/list.ts';
import { entryWith } from './entries.ts';

const known = (term: string) => entryWith({ term, meaning: 'known', plain: [] }) as OrganisationEntry;
const explained = (term: string, plain: readonly string[], explanation: string | null = null) =>
  entryWith({ term, plain, explanation }) as OrganisationEntry;

async function checkerWith(...entries: readonly OrganisationEntry[]) {
  return loadChecker('nl', additionsOf(entries, 'nl'));
}
const shown = ({ text, plain }: Finding) => [text, ...plain];
const plainChecker = await loadChecker('nl');

describe('a word that an organisation says everybody knows', () => {
  it.each([
    ['stenose', 'U heeft een stenose, twee stenosen en een klein stenoseje.'],
    ['Stenosen', 'U heeft twee stenosen en een stenose.'],
    ['maligne', 'Dit is een maligne gezwel.'],
    ['CVA', "U had een CVA en later nog twee CVA's."],
    ['angina pectoris', 'U heeft angina pectoris.'],
    ['dyspnoe', 'U heeft dyspnoe, en klachten van ochtenddyspnoe.'],
    ['xyloflux', 'De xyloflux en de xylofluxen zijn klaar.'],
    ['QZRT', 'De QZRT is klaar.'],
    ['e.c.i.', 'Pijn e.c.i. in de buik.'],
  ])('%s is left alone in every form', async (term, text) => {
    const found = (await checkerWith(known(term))).check(text).findings.filter(({ kind }) => kind !== 'clamp');
    expect(found.map(shown)).toEqual([]);
  });

  it('leaves the findings of other words as they are', async () => {
    const text = 'U heeft een stenose van de aorta en hypertensie.';
    const others = plainChecker.check(text).findings.filter(({ text: word }) => word !== 'stenose');
    expect((await checkerWith(known('stenose'))).check(text).findings.map(shown)).toEqual(others.map(shown));
  });
});

describe('a word that an organisation explains its own way', () => {
  it('is found with those words alone, in the place of those that come with the program', async () => {
    const checker = await checkerWith(
      explained('stenose', ['nauwe plek'], 'Een plek waar het bloed moeilijk langs kan.'),
    );
    const [finding, ...others] = checker.check('U heeft de stenose al lang.').findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      text: 'stenose',
      plain: ['nauwe plek'],
      why: { from: 'lexicon', text: 'Een plek waar het bloed moeilijk langs kan.' },
    });
  });

  it('takes the article of lay words that the program knows', async () => {
    const checker = await checkerWith(explained('xyloflux', ['onderzoek']));
    expect(checker.check('De xyloflux is klaar.').findings.map(shown)).toEqual([['De xyloflux', 'Het onderzoek']]);
  });

  it('offers no words that may not fit in another form', async () => {
    const checker = await checkerWith(explained('xyloflux', ['grote gekke toeter']));
    expect(checker.check('Twee xylofluxen zijn klaar.').findings).toMatchObject([
      { text: 'xylofluxen', plain: [], explanation: 'grote gekke toeter' },
    ]);
  });

  it('explains an abbreviation that is a way of writing another word', async () => {
    const checker = await checkerWith(explained('CVA', ['beroerte in ons ziekenhuis']));
    expect(checker.check('U had een CVA.').findings.flatMap(({ plain }) => plain)).toEqual([
      'beroerte in ons ziekenhuis',
    ]);
  });

  it('counts only for its own language', () => {
    expect(additionsOf([known('stenose')], 'en')).toEqual([]);
  });
});

describe('a list as long as may be', () => {
  it('is read, judged and made ready in less than 300 ms', () => {
    const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const many = Array.from({ length: mostEntries }, (_one, index) =>
      explained(`woord${letters(index)}`, ['iets', 'wat'], 'Een uitleg.'),
    );
    const text = csvOf(many);
    const times = [1, 2, 3].map(() => {
      const from = performance.now();
      const { entries } = readCsv(text, { language: 'nl', addedOn: '2026-11-22' });
      expect(additionsOf(entries, 'nl')).toHaveLength(mostEntries);
      return performance.now() - from;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
