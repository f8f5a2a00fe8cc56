import { describe, expect, it } from 'vitest';

import { addresseeRule } from '#shared/plain-language/rules/addressee-rule.ts';
import { readingOf } from '../bare-reading.ts';

const foundIn = (text: string, language: 'nl' | 'en' = 'nl') =>
  addresseeRule(readingOf(text, { language })).map(({ start, end, plain }) => [text.slice(start, end), plain?.[0]]);

describe('the reader spoken of', () => {
  it.each([
    ['Patiënt heeft pijn.', 'Patiënt', 'U'],
    ['De patiënt heeft pijn.', 'De patiënt', 'U'],
    ['Gisteren had de patiënte koorts.', 'de patiënte', 'u'],
    ['Pt. klaagt over pijn.', 'Pt', 'U'],
    ['Wij zagen pat. op de poli.', 'pat', 'u'],
    ['Betrokkene slaapt slecht.', 'Betrokkene', 'U'],
    ['De cliënt eet goed.', 'De cliënt', 'U'],
    ['patient is benauwd', 'patient', 'u'],
  ])('is in "%s"', (text, found, plain) => {
    expect(foundIn(text)).toEqual([[found, plain]]);
  });

  it.each([
    ['The patient has pain.', 'The patient', 'You'],
    ['We saw the patient today.', 'the patient', 'you'],
    ['Pt complains of pain.', 'Pt', 'You'],
  ])('is in "%s"', (text, found, plain) => {
    expect(foundIn(text, 'en')).toEqual([[found, plain]]);
  });

  it.each([
    ...['U heeft pijn.', 'Patiënten krijgen een folder.', 'Een patiënt mag bezoek krijgen.', 'Patiënt: de heer Jansen'],
    ...['Elke patiënt krijgt een kamer.', 'Een andere patiënt slaapt.', 'Dit gaat per patiënt.', 'patiënt/familie'],
    'Uw patiëntnummer staat op de kaart.',
  ])('is not in "%s"', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
