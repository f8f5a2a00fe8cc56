import { describe, expect, it } from 'vitest';

import { compoundOf, isFamiliar } from '#shared/plain-language/lexicon/compounds.ts';
import { createLexicon } from '#shared/plain-language/lexicon/lexicon.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';
import { termOf } from '../bare-reading.ts';

const words = 'behandeling knie klep vaat lijden onderzoek hart patiënt lever bloed long arts huis maand werken brief';
const vocabulary = createVocabulary({
  byFrequency: words.split(' '),
  others: ['oog', 'wandelen', 'groot', 'lief', 'gaas'],
  everyday: ['arm', 'slag'],
  names: [],
});
const entries = ['embolie', 'distorsie', 'mitralis', 'biopsie', 'carcinoom', 'stenose', 'tia', 'metastase'].map(
  (term) => termOf(term, term.toUpperCase()),
);
const splitting = { lexicon: createLexicon(entries, vocabulary), vocabulary };
const partsIn = (word: string) => compoundOf(word, splitting)?.map(({ key }) => key);
const termsIn = (word: string) =>
  compoundOf(word, splitting)?.flatMap(({ senses }) => senses.map(({ entry }) => entry.term));

describe('the parts of a compound', () => {
  it.each([
    ['emboliebehandeling', ['embolie', 'behandeling'], ['embolie']],
    ['kniedistorsie', ['knie', 'distorsie'], ['distorsie']],
    ['leverbiopsie', ['lever', 'biopsie'], ['biopsie']],
    ['levermetastasen', undefined, undefined],
    ['longembolie', ['long', 'embolie'], ['embolie']],
    ['mitralisklepstenose', ['mitralis', 'klep', 'stenose'], ['mitralis', 'stenose']],
    ['slagaderstenose', undefined, undefined],
    ['carcinoompatient', undefined, undefined],
    ['behandelingsbrief', ['behandeling', 'brief'], []],
    ['huisarts', ['huis', 'arts'], []],
    ['artsenbrief', ['arts', 'brief'], []],
    ['armslag', ['arm', 'slag'], []],
  ])('of %s', (word, parts, terms) => {
    expect([partsIn(word), termsIn(word)]).toEqual([parts, terms]);
  });

  it.each(['', 'embolie', 'knie', 'oogarm', 'tiahart', 'xembolie', 'embolieq', `${'knie'.repeat(13)}`])(
    'are not made up for "%s"',
    (word) => {
      expect(partsIn(word)).toBeUndefined();
    },
  );

  it('cost little for a word made to cost much', () => {
    const before = performance.now();
    partsIn('kniehart'.repeat(6));
    partsIn('a'.repeat(50_000));
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a familiar word', () => {
  it.each([
    ...['knie', 'knietje', 'harten', 'maanden', 'brieven', 'huizen', 'ogen', 'grote', 'lieve', 'werkende', 'wandeling'],
    ...['uitwerken', 'meewerken', 'levertje', 'artsen'],
  ])('is %s', (word) => {
    expect(isFamiliar(word, vocabulary)).toBe(true);
  });

  it.each(['embolie', 'xyz', 'ge', 'uit', 'behan', ''])('is not "%s"', (word) => {
    expect(isFamiliar(word, vocabulary)).toBe(false);
  });
});
