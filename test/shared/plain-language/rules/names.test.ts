import { describe, expect, it } from 'vitest';

import { readingOf, termOf } from '../bare-reading.ts';

const words = { byFrequency: ['bakker', 'de', 'wit'], names: ['bakker', 'theunisse', 'fatima'] };
const namesOf = (text: string) => {
  const { tokens, isName } = readingOf(text, { entries: [termOf('Parkinson', 'ziekte')], words });
  return tokens.filter((_token, index) => isName[index]).map((token) => token.text);
};

describe('what is a name', () => {
  it.each([
    ['U sprak dr. Jansen.', ['Jansen']],
    ['U sprak dr. P. de Vries op de poli.', ['P', 'de', 'Vries']],
    ['Mevrouw Bakker belt u.', ['Bakker']],
    ['U sprak mevrouw van der Berg.', ['van', 'der', 'Berg']],
    ['Wij zagen Jan van der Berg.', ['Jan', 'van', 'der', 'Berg']],
    ['U ging naar Utrecht.', ['Utrecht']],
    ['Theunisse belt u.', ['Theunisse']],
    ['Fatima belt u.', ['Fatima']],
    ['U komt op 3 mei 2024 om 9.30 uur.', ['3 mei 2024', '9.30']],
    ['Kijk op www.thuisarts.nl voor meer.', ['www.thuisarts.nl']],
    ['Dorpsstraat 12', ['Dorpsstraat', '12']],
    ['U woont op 1234 AB Utrecht.', ['1234', 'AB', 'Utrecht']],
    ['De familie De Wit wacht.', ['De', 'Wit']],
  ])('in "%s"', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    ...['U heeft pijn.', 'Bakker belt u.', 'U heeft Parkinson.', 'De dokter belt u.', 'De huisarts van de poli belt.'],
    ...['Daarna ging het goed.', 'Een weg van 12 km.', 'XYZ is er.', '', 'Wij zien u. Morgen belt de arts.'],
  ])('is not in "%s"', (text) => {
    expect(namesOf(text)).toEqual([]);
  });
});
