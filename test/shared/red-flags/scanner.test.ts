import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import { nearMisses } from '#shared/red-flags/near-misses.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';

const scanner = createScanner(defaultRedFlagList);
const levelOf = (text: string) => scanner.scan(text).level;
const phrases = defaultRedFlagList.entries.flatMap(({ id, level, phrases }) =>
  phrases.map((phrase) => [phrase, id, level] as const),
);

describe('the list of red flags', () => {
  it('holds 207 phrases in 29 entries (R13)', () => {
    expect(phrases).toHaveLength(207);
    expect(new Set(defaultRedFlagList.entries.map(({ id }) => id)).size).toBe(29);
  });

  it.each(phrases)('finds "%s" under %s at its level (R13)', (phrase, id, level) => {
    const finding = scanner.scan(phrase);
    expect(finding.level).toBe(level);
    expect(finding.matches).toContainEqual(expect.objectContaining({ id, level }));
  });

  it.each(phrases)('finds "%s" in the middle of a message about something else (R13)', (phrase, id, level) => {
    const message = `Goedemorgen, graag mijn recept herhalen. Verder: ${phrase}. Alvast bedankt, groetjes Ria`;
    const { matches } = scanner.scan(message);
    expect(matches).toContainEqual(expect.objectContaining({ id, level }));
  });
});

describe('what looks alarming and is not', () => {
  it.each(nearMisses)('leaves "$text" at $level (R13)', ({ text, level }) => {
    expect(levelOf(text)).toBe(level);
  });
});

const pitfalls: readonly (readonly [string, 'none' | 'amber' | 'red'])[] = [
  ['ik wil niet meer leven', 'red'],
  ['kon vanmorgen even niet praten, nu weer over', 'red'],
  ['gisteren een schok gehad van mijn icd, nu weer alles goed', 'red'],
  ['geen koorts maar wel pijn op de borst', 'red'],
  ['geen koorts, wel pijn op de borst', 'red'],
  ['mijn man reageert niet meer', 'red'],
  ['het zal wel niks zijn hoor maar ik heb pijn op de borst', 'red'],
  ['sorry dat ik stoor, geen haast, maar ik krijg geen lucht', 'red'],
  ['PIJN   OP\nME BORST!!!', 'red'],
  ['pijn op de brost', 'red'],
  ['zo benouwd dat ik niet ken liggen', 'red'],
  ['ｐｉｊｎ op de borst', 'red'],
  ['pijn op de b\u00adorst', 'red'],
  ['heb pillen opgespaard', 'red'],
  ['gisteren 38,6 en vorige week chemo gehad', 'red'],
  ['ik heb geen pijn op de borst', 'none'],
  ['mijn moeder had vroeger een scheve mond', 'none'],
];

describe('pitfalls of the language', () => {
  it.each(pitfalls)('makes of "%s": %s (R13)', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });
});

describe('a scan', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...phrases.map(([phrase]) => phrase), ...nearMisses.map(({ text }) => text)),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\u200b', '\u202e', '😀', '\ud83d', '\n', 'e\u0301', 'ﬁ', '38,5', "m'n", '...', 'ＡＢ', 'İ'),
  );

  it('names words of the text as they stand there, for every alarm (R13)', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(' ', '', ', ', '\n'), (parts, between) => {
        const text = parts.join(between);
        const { level, matches } = scanner.scan(text);
        expect(matches.length > 0).toBe(level !== 'none');
        expect(matches.some((match) => match.level === 'red')).toBe(level === 'red');
        for (const match of matches) {
          expect(match.text).toBe(text.slice(match.start, match.end));
          expect(match.text.length).toBeGreaterThan(0);
        }
      }),
      { seed: 20_261, numRuns: 400 },
    );
  });

  it.each([
    ['nothing', ''],
    ['only emoji', '😀'.repeat(50_000)],
    ['only what cannot be seen', '\u200b'.repeat(100_000)],
    ['half characters', '\ud800'.repeat(100_000)],
    ['one denial after another', 'geen '.repeat(20_000)],
  ])('finds nothing in %s, and does not throw (R13)', (_name, text) => {
    expect(levelOf(text)).toBe('none');
  });

  it.each([
    ['no spaces', 'pijnopdeborst'.repeat(8000)],
    ['signs that stand for many letters', '\ufdfa'.repeat(30_000)],
    ['nothing but alarms', 'ik krijg geen lucht '.repeat(5000)],
  ])('stands %s (R13)', (_name, text) => {
    for (const match of scanner.scan(text).matches) expect(match.text).toBe(text.slice(match.start, match.end));
  });

  it('finds an alarm in the middle of 100 kilobytes of other words (R13)', () => {
    const filler = 'Graag wil ik mijn afspraak verzetten naar een andere dag. '.repeat(900);
    const { matches } = scanner.scan(`${filler}Ik wil niet meer leven. ${filler}`);
    expect(matches).toContainEqual(expect.objectContaining({ id: 'RF04', level: 'red', text: 'wil niet meer leven' }));
  });

  it('gives the same answer to the same text, whatever was scanned before (R13)', () => {
    const texts = phrases.slice(0, 40).map(([phrase]) => `Beste dokter, ${phrase}. Groet`);
    const before = texts.map((text) => scanner.scan(text));
    expect(texts.toReversed().map((text) => createScanner(defaultRedFlagList).scan(text))).toEqual(before.toReversed());
  });

  it('looks for the phrases of the list that it is given (R13)', () => {
    const own = createScanner({
      version: 2,
      entries: [{ id: 'RF90', level: 'red', theme: 'eigen', phrases: ['paarse olifant gezien'] }],
    });
    expect(own.scan('vanmorgen een paarse olifant gezien').matches).toContainEqual(
      expect.objectContaining({ id: 'RF90', text: 'paarse olifant gezien' }),
    );
    expect(createScanner({ version: 3, entries: [] }).scan('ik wil niet meer leven')).toEqual({
      level: 'none',
      matches: [],
    });
  });
});
