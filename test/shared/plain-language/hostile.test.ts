import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { type Checker, createChecker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import { type Language, languages } from '#shared/plain-language/model.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';
import { termOf } from './bare-reading.ts';

const entries: readonly LexiconEntry[] = [
  termOf('dyspnoe', 'benauwdheid'),
  termOf('stenose', 'vernauwing', {
    plain: [{ text: 'plekje', article: 'het', plural: 'plekjes' }],
    plural: 'stenosen',
  }),
  termOf('in situ', 'op zijn plaats', { class: 'phrase' }),
  termOf('COPD', 'longziekte', { kind: 'abbreviation' }),
  termOf('cardiale', 'van het hart', { class: 'adjective', plain: [{ text: 'van het hart', place: 'after' }] }),
];
const vocabulary = createVocabulary({ byFrequency: ['de', 'een', 'knie'], others: [], everyday: [], names: ['jan'] });
/** One that remembers nothing. */
const fresh = (language: Language) => createChecker({ language, entries, vocabulary });

const full = new Map<Language, Checker>();
beforeAll(async () => {
  for (const language of languages) full.set(language, await loadChecker(language));
});

/** What must hold for every text; the findings for those who want to know more. */
function expectSound(checker: Checker, text: string) {
  const check = checker.check(text);
  let last = 0;
  for (const { start, end, text: found } of check.findings) {
    expect(found).toBe(text.slice(start, end));
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = start;
  }
  expect(new Set(check.findings.map(({ id }) => id)).size).toBe(check.findings.length);
  expect(Number.isFinite(check.level.score)).toBe(true);
  expect(checker.check(text)).toEqual(check);
  return check.findings;
}

const expectSoundEverywhere = (text: string) => {
  for (const language of languages) {
    expectSound(full.get(language) ?? fresh(language), text);
    expectSound(fresh(language), text);
  }
};

const pieces = fc.oneof(
  fc.constantFrom(
    'U heeft',
    'de',
    'een',
    'stenose',
    'dyspnoe',
    'Stenosen',
    'in situ',
    'COPD',
    'cardiale',
    'klachten',
    'e.c.i.',
  ),
  fc.constantFrom(
    'geen',
    'niet onmogelijk',
    'Patiënt',
    'wordt gemaakt',
    '5,8 mmol/l',
    '3/12',
    '3 mei 2024',
    'dr. Jansen',
    'XYZ',
  ),
  fc.constantFrom(
    'uw vrouw drinkt',
    'Geachte collega,',
    'Cave',
    'Beste mevrouw,',
    'gastritis',
    'van',
    'het',
    'zijn',
    'door',
  ),
  fc.constantFrom('.', ',', '?', '(', ')', ':', ';', '-', '•', '/', "'", '’', '"', '…', '1.', '2', '%'),
  fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', '\u0085', '\t', '\u00a0', '  ', ''),
  fc.constantFrom(
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u2066',
    '\ufeff',
    '😀',
    '👩‍⚕️',
    '\ud83d',
    '\ude00',
    'e\u0301',
    'ﬁ',
    'İ',
    'ß',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const texts = fc
  .tuple(fc.array(pieces, { maxLength: 30 }), fc.constantFrom(' ', ' ', '', '\n', ', '))
  .map(([all, between]) => all.join(between));

describe('any text', () => {
  it.each(languages)('is read soundly by the whole checker: %s', (language) => {
    const checker = full.get(language) ?? fresh(language);
    fc.assert(
      fc.property(texts, (text) => void expectSound(checker, text)),
      { numRuns: 400 },
    );
  });

  it.each(languages)('of nothing but odd characters is read soundly: %s', (language) => {
    const checker = fresh(language);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void expectSound(checker, text)));
  });

  it.each(languages)('gives after edits what a fresh checker gives: %s', (language) => {
    const editing = fresh(language);
    const edit = fc.record({ at: fc.nat(), taken: fc.nat(12), put: pieces });
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 5 }), (first, edits) => {
        let text = first;
        editing.check(text);
        for (const { at, taken, put } of edits) {
          const place = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, place) + put + text.slice(place + taken);
          expect(editing.check(text)).toEqual(fresh(language).check(text));
        }
      }),
    );
  });
});

const html =
  '<div class="x"><p>U heeft <b>dyspnoe</b>&nbsp;en een stenose.</p><ul><li>COPD</li></ul><script>alert(1)</script></div>\n';
const table = '| Naam | Dosis |\n| --- | --- |\n| metoprolol | 1 dd 50 mg |\nnaam\tdosis\tstop\nstenose\t3\t\n\n';
const page = `${'U heeft een stenose en dyspnoe. De knie wordt onderzocht op 3 mei 2024 om 9.30 uur. Hb 7,2 mmol/l. '.repeat(28)}\n\n`;

const odd: readonly (readonly [string, string])[] = [
  ['a word of 50,000 letters', `U heeft ${'a'.repeat(50_000)} en dyspnoe.`],
  ['a word of 50,000 letters that looks medical', `${'gastro'.repeat(8_333)}itis`],
  ['50,000 hyphens', 'a-'.repeat(25_000)],
  ['50,000 points', '.'.repeat(50_000)],
  ['50,000 letters with points', 'a.'.repeat(25_000)],
  ['50,000 spaces', `a${' '.repeat(50_000)}b`],
  ['50,000 line ends', `a${'\n'.repeat(50_000)}b`],
  ['50,000 line ends with spaces', `a${'\n \t'.repeat(16_000)}b`],
  ['50,000 digits', '1'.repeat(50_000)],
  ['50,000 digits with points', '1.'.repeat(25_000)],
  ['50,000 brackets', '('.repeat(50_000)],
  ['50,000 zero-width characters', `dys${'\u200b'.repeat(50_000)}pnoe`],
  ['50,000 emoji', '😀'.repeat(25_000)],
  ['50,000 accents on one letter', `e${'\u0301'.repeat(50_000)}`],
  ['50,000 lone surrogates', '\ud83d'.repeat(50_000)],
  ['50,000 low surrogates', '\ude00'.repeat(50_000)],
  ['an address that never ends', `www.${'a.'.repeat(25_000)}`],
  ['an address of mail that never ends', `${'a.'.repeat(25_000)}@${'b.'.repeat(2_000)}`],
  ['a sentence that never ends', 'de uw vrouw en een stenose niet door '.repeat(2_000)],
  ['articles without a noun', 'de '.repeat(17_000)],
  ['auxiliaries without end', 'is heeft wordt '.repeat(3_000)],
  ['greetings without end', 'Beste '.repeat(8_000)],
  ['pasted HTML', html.repeat(60)],
  ['tables', table.repeat(60)],
  ['Arabic and Hebrew', '\u202eمريض\u202c dyspnoe שלום stenose \u2067abc\u2069'],
];

describe('a text made to break things', () => {
  it.each(odd)('%s', (_what, text) => {
    const before = performance.now();
    expectSoundEverywhere(text);
    expect(performance.now() - before).toBeLessThan(8_000);
  });

  it('of 200 pages is read, and read again after an edit in no time', () => {
    const text = Array.from({ length: 200 }, (_one, index) => `Pagina ${String(index)}. ${page}`).join('');
    const checker = full.get('nl') ?? fresh('nl');
    expect(expectSound(checker, text).length).toBeGreaterThan(200);
    const before = performance.now();
    checker.check(`${text}Nog een stenose.`);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('what cannot be seen', () => {
  it.each([
    ['a soft hyphen', 'dysp\u00adnoe'],
    ['a zero-width space', 'dys\u200bpnoe'],
    ['marks of direction', '\u202ddyspnoe\u202c'],
    ['a byte order mark', '\ufeffdyspnoe'],
    ['other small forms', 'DYSPNOE'],
  ])('hides no term: %s', (_what, written) => {
    const text = `U heeft ${written} 😀.`;
    const found = expectSound(fresh('nl'), text);
    expect(found.map(({ kind, lemma }) => [kind, lemma])).toEqual([['term', 'dyspnoe']]);
  });

  it('moves no place: a term behind emoji and surrogates', () => {
    const found = expectSound(fresh('nl'), '😀\ud83d👩‍⚕️ U heeft stenose.');
    expect(found.map(({ text }) => text)).toEqual(['stenose']);
  });
});
