import { describe, expect, it } from 'vitest';

import { unknownAbbreviationRule } from '#shared/plain-language/rules/unknown-abbreviation-rule.ts';
import { termOf, textsOf } from '../bare-reading.ts';

const entries = [termOf('MRI', 'scan', { kind: 'abbreviation' }), termOf('o.a.', 'onder andere', { class: 'adverb' })];

describe('an abbreviation that nobody explains', () => {
  it.each([
    ['U krijgt een XYZ.', ['XYZ']],
    ['De uitslag van LPKS is er.', ['LPKS']],
    ['Dit komt door uw HFpEF.', ['HFpEF']],
    ['U heeft q.q. pijn.', ['q.q.']],
    ['Uw FEV1 is gemeten.', ['FEV1']],
    ['Zowel ABC als DEF.', ['ABC', 'DEF']],
  ])('is in "%s"', (text, found) => {
    expect(textsOf(unknownAbbreviationRule, text, { entries })).toEqual(found);
  });

  it.each([
    ...[
      'U krijgt een MRI.',
      'Neem o.a. fruit.',
      'Kijk op uw PC of TV.',
      'Dit is graad III.',
      'U ligt op kamer B12.',
      'Bel het UMCG.',
    ],
    ...['Een scan (XYZ) helpt.', 'XYZ (een scan) helpt.', 'NEEM UW PILLEN ELKE DAG', 'U woont op 1234 AB Utrecht.'],
    ...['Ik ga.', 'A. Jansen belt u.', 'Kijk op www.XYZ.nl', ''],
  ])('is not in "%s"', (text) => {
    expect(textsOf(unknownAbbreviationRule, text, { entries })).toEqual([]);
  });
});
