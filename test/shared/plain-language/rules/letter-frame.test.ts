import { describe, expect, it } from 'vitest';

import { loadChecker } from '#shared/plain-language/languages.ts';

const checker = await loadChecker('nl');
const terms = (text: string) =>
  checker
    .check(text)
    .findings.filter(({ kind }) => kind === 'term' || kind === 'abbreviation')
    .map(({ text: found }) => found);

describe('the frame of a letter', () => {
  it.each([
    'Met vriendelijke groet,\nH. Kortekaas, internist-oncoloog',
    'L. Roodenrijs, internist-hematoloog\nZiekenhuis Rietoever',
    'S. Vrouwenvelder, MDL-arts',
    'W. Langedijk, klinisch geneticus',
    'Ontslagbrief oncologie\n\nBeste mevrouw,',
    'Overdracht palliatieve zorg\n\nBeste meneer,',
    'U was bij ons op de polikliniek geriatrie.',
    'Bel gerust met de afdeling neurochirurgie.',
  ])('says who wrote it and where, which is no term: %j', (text) => {
    expect(terms(text)).toEqual([]);
  });

  it.each<[string, string]>([
    ['Stenose van de aortaklep', 'Stenose van de aortaklep'],
    ['Overdracht: de patiënt heeft dyspnoe.', 'dyspnoe'],
    ['U gaat naar de poli MDL.', 'MDL'],
    ['Volgens Jan, hypertensie en een internist-oncoloog.', 'internist-oncoloog'],
    ['U heeft een stenose, hypertensie', 'hypertensie'],
    ['De polikliniek dyspnoe belt u.', 'dyspnoe'],
  ])('leaves what the letter tells: %j', (text, term) => {
    expect(terms(text)).toContain(term);
  });
});
