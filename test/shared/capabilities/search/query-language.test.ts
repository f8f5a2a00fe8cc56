import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery } from '#shared/capabilities/search/query-language.ts';
import { operatorNames } from '#shared/capabilities/search/operator-words.ts';
import { surroundings } from './query-samples.ts';

const read = (text: string) => parseQuery(text, surroundings);
const conditions = (text: string) =>
  read(text).parts.map(({ start: _start, end: _end, isExcluded, ...condition }) =>
    isExcluded ? { not: condition } : condition,
  );
const problems = (text: string) => read(text).problems.map(({ code, start, end }) => [code, start, end]);
const word = (...words: string[]) => ({ field: 'words', words, isPhrase: false });

describe('a query', () => {
  it.each([
    ['bloeddruk', [word('bloeddruk')]],
    ['Bloeddruk  HOOG', [word('bloeddruk'), word('hoog')]],
    ['oog-druk', [word('oog', 'druk')]],
    ['"niet goed geworden"', [{ field: 'words', words: ['niet', 'goed', 'geworden'], isPhrase: true }]],
    ['„hoge bloeddruk”', [{ field: 'words', words: ['hoge', 'bloeddruk'], isPhrase: true }]],
    ['"bloeddruk"', [word('bloeddruk')]],
    ['-koorts', [{ not: word('koorts') }]],
    ['-"geen koorts"', [{ not: { field: 'words', words: ['geen', 'koorts'], isPhrase: true } }]],
    ['soort:uitslag', [{ field: 'type', value: 'UITSLAG' }]],
    ['type:result', [{ field: 'type', value: 'UITSLAG' }]],
    ['SOORT:Klacht', [{ field: 'type', value: 'MEDISCH' }]],
    ['status:nieuw', [{ field: 'status', value: 'new' }]],
    ['status:patiënt', [{ field: 'status', value: 'waiting-for-patient' }]],
    [
      'vlag:rood flag:draft',
      [
        { field: 'flag', value: 'red' },
        { field: 'flag', value: 'draft' },
      ],
    ],
    ['-vlag:bedankje', [{ not: { field: 'flag', value: 'thanks' } }]],
    ['is:open', [{ field: 'is', value: 'open' }]],
    ['is:gesnoozed', [{ field: 'is', value: 'snoozed' }]],
    ['kanaal:telefoon', [{ field: 'channel', value: 'phone' }]],
    ['van:Jansen', [{ field: 'from', words: ['jansen'], isPhrase: false }]],
    ['from:"de Vries"', [{ field: 'from', words: ['de', 'vries'], isPhrase: true }]],
    ['voor:20-11', [{ field: 'before', value: '2026-11-20' }]],
    ['after:yesterday', [{ field: 'after', value: '2026-11-23' }]],
    ['na:vorige week', [{ field: 'after', value: '2026-11-16' }]],
    ['na:"vorige week"', [{ field: 'after', value: '2026-11-16' }]],
    ['afdeling:OOG', [{ field: 'department', id: 'd-oog', name: 'Oogheelkunde' }]],
    ['department:orthop', [{ field: 'department', id: 'd-ort', name: 'Orthopedie' }]],
    ['eigenaar:ik', [{ field: 'owner', value: 'me' }]],
    ['owner:nobody', [{ field: 'owner', value: 'nobody' }]],
    ['eigenaar:brandsma', [{ field: 'owner', value: 'named', ids: ['s-1'], name: 'I. Brandsma' }]],
    [
      'eigenaar:"de vries"',
      [{ field: 'owner', value: 'named', ids: ['s-2', 's-3'], name: 'dr. R. de Vries, K. de Vries' }],
    ],
    ['om 8:30', [word('om'), word('8', '30')]],
    ['', []],
    ['   ', []],
  ])('%j asks %j', (text, asked) => {
    expect(conditions(text)).toEqual(asked);
  });

  it.each([
    ['kleur:rood', [['unknown-operator', 0, 10]]],
    ['pijn http://x', [['unknown-operator', 5, 13]]],
    ['soort:', [['value-missing', 0, 6]]],
    ['soort: uitslag', [['value-missing', 0, 6]]],
    ['soort:koffie', [['unknown-value', 0, 12]]],
    ['voor:morgen', [['unknown-date', 0, 11]]],
    ['na:vorige weken', [['unknown-date', 0, 9]]],
    ['afdeling:o', [['unknown-department', 0, 10]]],
    ['afdeling:KNO', [['unknown-department', 0, 12]]],
    ['eigenaar:pietersen', [['unknown-owner', 0, 18]]],
    ['eigenaar:🙂', [['unknown-owner', 0, 11]]],
    ['koorts "hoge', [['quote-open', 7, 12]]],
    ['🙂', [['no-word', 0, 2]]],
    ['-', [['no-word', 0, 1]]],
    ['van:…', [['no-word', 0, 5]]],
    ['a '.repeat(21), [['too-many-words', 0, 42]]],
    ['x'.repeat(10_000), [['too-long', 500, 10_000]]],
  ])('says of %j what is not understood, and where', (text, found) => {
    expect(problems(text)).toEqual(found);
  });

  it('tells what could have been meant', () => {
    expect(read('soort:koffie').problems[0]?.choices).toContain('uitslag');
    expect(read('kleur:rood').problems[0]).toMatchObject({
      written: 'kleur',
      choices: expect.arrayContaining(['soort']),
    });
    expect(read('afdeling:KNO').problems[0]?.choices).toEqual(['OOG', 'ORT']);
  });

  it('understands every operator in Dutch and in English alike', () => {
    for (const names of Object.values(operatorNames)) {
      const fields = names.map((name) => [...read(`${name}:x`).parts, ...read(`${name}:x`).problems].length);
      expect(fields).toEqual(names.map(() => 1));
    }
  });

  it('skips nothing in silence: every character but the spaces is part of a part or of a problem', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      ' ',
      '"',
      '-',
      ':',
      'soort',
      'van:',
      'na:',
      'vorige',
      'week',
      '🙂',
      '\u0000',
      "'",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { parts, problems: wrong } = read(text);
        const places = Array.from({ length: text.length }, (_, place) => place);
        const covered = new Set([...parts, ...wrong].flatMap(({ start, end }) => places.slice(start, end)));
        expect(places.filter((place) => text[place]?.trim() !== '' && !covered.has(place))).toEqual([]);
      }),
    );
  });

  it('of any text at all is read without a fault, and words hold letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        for (const part of read(text).parts) {
          if ('words' in part) for (const one of part.words) expect(one).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});
