import { describe, expect, it } from 'vitest';

import { nominalRule } from '#shared/plain-language/rules/nominal-rule.ts';
import { readingOf, textsOf } from '../bare-reading.ts';

describe('a deed written as a thing', () => {
  it.each([
    ['Wij beginnen met het afnemen van bloed bij u thuis.', 'het afnemen van'],
    ['Het verrichten van een scan duurt een uur.', 'Het verrichten van'],
    ['Morgen vindt beoordeling van de foto plaats.', 'beoordeling van'],
    ['Er vond een evaluatie plaats.', 'evaluatie'],
    ['De stabilisatie van de breuk wordt morgen uitgevoerd.', 'De stabilisatie van'],
    ['De arts heeft de punctie verricht.', 'de punctie'],
  ])('is in "%s"', (text, found) => {
    expect(textsOf(nominalRule, text)).toEqual([found]);
  });

  it.each([
    ['The assessment of the knee was performed today.', 'The assessment of'],
    ['We performed an evaluation of the scan.', 'evaluation of'],
    ['You underwent resection of a lump.', 'resection of'],
  ])('is in "%s"', (text, found) => {
    expect(textsOf(nominalRule, text, { language: 'en' })).toEqual([found]);
  });

  it('is said when a sentence has many', () => {
    const text = 'Na beoordeling, bespreking en overweging volgt een aanpassing van wat u slikt.';
    expect(nominalRule(readingOf(text))).toMatchObject([{ why: { key: 'nominals', values: { count: 4 } } }]);
    expect(textsOf(nominalRule, text)).toEqual(['beoordeling, bespreking en overweging volgt een aanpassing']);
  });

  it('is said once a sentence', () => {
    const text = 'Het afnemen van bloed en het maken van een foto. Het schrijven van een brief duurt kort.';
    expect(textsOf(nominalRule, text)).toEqual(['Het afnemen van', 'Het schrijven van']);
  });

  it.each([
    ...['Uw operatie vindt morgen plaats.', 'De afspraak wordt verplaatst.', 'De behandeling helpt goed bij u.'],
    ...['De beoordeling was goed, zegt de arts.', 'Het lopen gaat goed, ook op de trap.', 'De ontsteking is weg.'],
    ...['De longontsteking werd vastgesteld en er vindt controle plaats.', '- het afnemen van bloed'],
  ])('is not in "%s"', (text) => {
    expect(textsOf(nominalRule, text)).toEqual([]);
  });

  it('is no thing that English readers say every day', () => {
    expect(textsOf(nominalRule, 'Your operation was carried out at the hospital.', { language: 'en' })).toEqual([]);
  });
});
