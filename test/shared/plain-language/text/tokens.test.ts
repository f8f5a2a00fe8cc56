import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isWordly, normOf, type TokenKind, tokensOf } from '#shared/plain-language/text/tokens.ts';

const read = (text: string) => tokensOf(text).map(({ kind, text: shown }) => [kind, shown]);

const single: Readonly<Record<TokenKind, readonly string[]>> = {
  word: [
    ...[
      'knie',
      'Patiënt',
      'COPD',
      'DM2',
      "auto's",
      'HbA1c',
      'CT-scan',
      '500abc',
      '8e',
      '1234567890123456',
      "'s-Gravenhage",
      "d'effort",
      "COPD'er",
    ],
    ...['Ångström', 'e\u0301e\u0301n', 'vitamine', 'x', "'t", 'Jansen-de', 'кровь', 'مريض'],
  ],
  dotted: ['e.c.i.', 'i.v.m.', 'o.a.', 't.a.v.', 'A.B.', 'q.d.', 'i.v', 'bijv.b.'],
  number: ['5', '7,2', '38.5', '1.250', '<5', '≥ 3', '10^9', '½', '1234567', '±2'],
  date: ['3-5-2024', '2024-05-03', '03/05/24', '3.5.2024', '3 mei 2024', '12 december', '12 dec. 2024', '1 May 2024'],
  time: ['9:30', '23:59', '14:05'],
  dose: ['1 dd', '2dd 500', '3x/dag', '1-0-1', '1-1-1-1', '3/12', '2/52'],
  unit: ['mmol/l', 'mg', '%', 'mmHg', 'ml/min', '°C', 'kg/m2', 'mmol/mol'],
  address: ['www.thuisarts.nl', 'https://voorbeeld.nl/a?b=c', 'poli@ziekenhuis.nl'],
  mark: ['.', ',', '(', '•', '😀', '/', '\ud83d', '…'],
  break: [],
};

describe('a piece of text', () => {
  const rows = Object.entries(single).flatMap(([kind, pieces]) => pieces.map((piece) => [piece, kind] as const));

  it.each(rows)('"%s" is a %s', (piece, kind) => {
    expect(read(piece)).toEqual([[kind, piece]]);
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085'])('%j ends a line', (piece) => {
    expect(tokensOf(`a${piece}b`).map(({ kind }) => kind)).toEqual(['word', 'break', 'word']);
  });
});

describe('a row of pieces', () => {
  it.each([
    ['1 dd 500 mg.', ['dose 1 dd 500', 'unit mg', 'mark .']],
    ['om 9.30 uur', ['word om', 'time 9.30', 'word uur']],
    ['LVEF 45%', ['word LVEF', 'number 45', 'unit %']],
    ['5,8mmol/l', ['number 5,8', 'unit mmol/l']],
    ['500mg', ['number 500', 'unit mg']],
    ['67-jarige', ['number 67', 'mark -', 'word jarige']],
    ['12 mei. Daarna', ['date 12 mei', 'mark .', 'word Daarna']],
    ['cordis/COPD', ['word cordis', 'mark /', 'word COPD']],
    ['(o.a. koorts)', ['mark (', 'dotted o.a.', 'word koorts', 'mark )']],
    ['kanker.Dat', ['word kanker', 'mark .', 'word Dat']],
    ['120/80', ['number 120', 'mark /', 'number 80']],
    ['Kijk op www.a.nl.', ['word Kijk', 'word op', 'address www.a.nl', 'mark .']],
    ["zei 'ja'", ['word zei', "mark '", 'word ja', "mark '"]],
    ['', []],
    [' \t\u00a0', []],
    ['\u200b', []],
  ])('"%s"', (text, expected) => {
    expect(read(text).map((token) => token.join(' '))).toEqual(expected);
  });

  it('has places in the text that was given, also with what cannot be seen', () => {
    const text = '  dys\u00adpnoe\u200b, 😀 knie';
    const tokens = tokensOf(text);
    expect(tokens.map((token) => token.text)).toContain('dyspnoe');
    expect(text.slice(tokens[0]?.start, tokens[0]?.end)).toBe('dys\u00adpnoe\u200b');
    expect(text.slice(tokens.at(-1)?.start, tokens.at(-1)?.end)).toBe('knie');
  });

  it('leaves out nothing but white space and what cannot be seen, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let position = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(position, start)).toMatch(
            /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]*$/u,
          );
          position = end;
        }
        expect(text.slice(position)).toMatch(/^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]*$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a word as it is compared', () => {
  it.each([
    ['Patiënt', 'patiënt'],
    ['patie\u0308nt', 'patiënt'],
    ['auto’s', "auto's"],
    ['auto`s', "auto's"],
    ['CT‑scan', 'ct-scan'],
    ['dys\u00adpnoe', 'dyspnoe'],
    ['', ''],
  ])('"%s" is "%s"', (text, norm) => {
    expect(normOf(text)).toBe(norm);
  });
});

describe('what carries meaning', () => {
  it.each([
    ['knie', true],
    ['e.c.i.', true],
    ['5', false],
    ['mg', false],
    ['.', false],
  ])('"%s": %s', (text, expected) => {
    expect(tokensOf(text).map(isWordly)).toEqual([expected]);
  });
});
