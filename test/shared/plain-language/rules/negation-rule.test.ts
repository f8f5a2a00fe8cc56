import { describe, expect, it } from 'vitest';

import { negationRule } from '#shared/plain-language/rules/negation-rule.ts';
import { textsOf } from '../bare-reading.ts';

describe('two denials in a clause', () => {
  it.each([
    ['Het is niet onmogelijk.', 'niet onmogelijk'],
    ['Kanker is niet uitgesloten.', 'niet uitgesloten'],
    ['Een breuk is niet uit te sluiten: geen zorg.', null],
    ['Er is geen onvoldoende herstel.', 'geen onvoldoende'],
    ['Wij kunnen niet zonder uw hulp.', 'niet zonder'],
    ['Het is nooit onverstandig om te bellen.', 'nooit onverstandig'],
    ['U ontkent geen pijn te hebben.', 'ontkent geen'],
    ['Stop niet tenzij u koorts heeft.', 'niet tenzij'],
    ['Niemand heeft niets gezien.', 'Niemand heeft niets'],
  ])('are in "%s"', (text, found) => {
    expect(textsOf(negationRule, text)).toEqual(found === null ? [] : [found]);
  });

  it.each([
    ['It is not unlikely.', 'not unlikely'],
    ['We cannot exclude a fracture.', 'cannot exclude'],
    ["Don't stop unless you have a fever.", "Don't stop unless"],
  ])('are in "%s"', (text, found) => {
    expect(textsOf(negationRule, text, { language: 'en' })).toEqual([found]);
  });

  it.each([
    ...['Het is niet goed.', 'U heeft geen koorts en geen pijn.', 'Het is niet alleen onnodig, maar ook duur.'],
    ...['Geen koorts, geen pijn.', 'Het is onmogelijk.', 'Ik weet niet of dit onnodig is.', 'Niet doen. Nooit.'],
    ...['Niet bellen omdat het onnodig is.', ''],
  ])('are not in "%s"', (text) => {
    expect(textsOf(negationRule, text)).toEqual([]);
  });

  it('are said once a sentence', () => {
    expect(textsOf(negationRule, 'Dit is niet onmogelijk, dat is niet onnodig.')).toEqual(['niet onmogelijk']);
  });
});
