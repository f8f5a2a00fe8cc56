import { describe, expect, it } from 'vitest';

import { numberRule } from '#shared/plain-language/rules/number-rule.ts';
import { readingOf, textsOf } from '../bare-reading.ts';

describe('a figure that says nothing by itself', () => {
  it.each([
    ['Uw kalium is 5,8 mmol/l.', ['5,8 mmol/l']],
    ['Uw suiker was 12.3 mmol/L.', ['12.3 mmol/L']],
    ['Uw kalium is 5,8mmol/l.', ['5,8mmol/l']],
    ['HbA1c 64 mmol/mol.', ['64 mmol/mol']],
    ['Klaring 45 ml/min.', ['45 ml/min']],
    ['De bloeddruk was 150 mmHg.', ['150 mmHg']],
    ['De LVEF is 45%.', ['45%']],
    ['NYHA 3 bij u.', ['3']],
    ['Uw INR was 2,5.', ['2,5']],
    ['Een kans van 0,25%.', ['0,25%']],
    ['Hb 7,2 en CRP 80.', ['7,2', '80']],
    ['Uw BMI is 31 kg/m2.', ['31 kg/m2']],
  ])('is in "%s"', (text, found) => {
    expect(textsOf(numberRule, text)).toEqual(found);
  });

  it.each([
    ...['Uw kalium is 5,8 mmol/l en dat is te hoog.', 'Uw Hb is 7,2 mmol/l; normaal is 8.', 'U bent 67 jaar.'],
    ...[
      'Neem 2 pillen.',
      'Neem 500 mg.',
      'U komt over 3 weken.',
      'Nierfunctie en kalium over 2 weken.',
      'Bij 5 op de 100 mensen.',
      'De kans is 5%.',
    ],
    ...['Kom op 3 mei 2024 om 9.30 uur.', 'De tumor is 3 cm.', 'Bel 010 1234567.', 'Uw bloeddruk is 120 mmHg: goed.'],
  ])('is not in "%s"', (text) => {
    expect(textsOf(numberRule, text)).toEqual([]);
  });

  it('is known by its unit, or as a score', () => {
    const lemmas = numberRule(readingOf('Kalium 5,8 mmol/l. NYHA 3.')).map(({ lemma }) => lemma);
    expect(lemmas).toEqual(['mmol/l', 'score']);
  });
});
