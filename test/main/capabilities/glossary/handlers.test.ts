import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { additionsOf } from '#shared/plain-language/organisation/additions.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const glossary = (who: string) => counter.as(who).glossary;
const word = {
  term: 'furosemide',
  language: 'nl' as const,
  meaning: 'explained' as const,
  plain: ['plastablet'],
  explanation: 'Een medicijn waardoor u meer plast.',
  source: '',
};
const list = async (who = 'M03') => glossary(who).entries({});

describe("the organisation's words", () => {
  it('hold who added them and when, and count their changes', async () => {
    const before = (await list()).revision;
    await glossary('M03').add(word);
    const { entries, revision } = await list();
    expect(entries).toMatchObject([{ ...word, source: entries[0]?.addedBy, mayRemove: true }]);
    expect(revision).toBe(before + 1);
    expect((await list('M10')).entries[0]?.mayRemove).toBe(false);
  });

  it('replace what the list said of the same word, however it is written', async () => {
    await glossary('M03').add(word);
    await glossary('M10').add({ ...word, term: 'Furosemide', meaning: 'known', plain: [], explanation: null });
    expect((await list()).entries).toMatchObject([{ term: 'Furosemide', meaning: 'known' }]);
  });

  it('reach the check: a known word is found no more', async () => {
    const found = async () => {
      const { entries } = await list();
      const checker = await loadChecker('nl', additionsOf(entries, 'nl'));
      return checker.check('U heeft hypertensie.').findings.map(({ text }) => text);
    };
    expect(await found()).toContain('hypertensie');
    await glossary('M03').add({ ...word, term: 'hypertensie', meaning: 'known', plain: [], explanation: null });
    expect(await found()).not.toContain('hypertensie');
  });

  it.each([
    ['markup', { term: '<b>x</b>' }],
    ['no-words', { plain: [], explanation: null }],
    ['control-character', { term: 'een\u202Ewoord' }],
  ])('refuse a word with %s and keep nothing of it', async (why, change) => {
    await expect(glossary('M03').add({ ...word, ...change })).rejects.toMatchObject({
      code: 'word-not-fit',
      data: { why },
    });
    expect((await list()).entries).toEqual([]);
  });

  it('are taken off by who added them or by administration, and by nobody else', async () => {
    const { entry } = await glossary('M03').add(word);
    expect(await codeOf(glossary('M10').remove({ id: entry.id }))).toBe('access-denied');
    expect(await codeOf(glossary('M03').remove({ id: entry.id }))).toBe('done');
    expect(await codeOf(glossary('M03').remove({ id: entry.id }))).toBe('word-not-found');
  });

  it.each(['json', 'csv'] as const)('come back the same from a %s file', async (format) => {
    await glossary('M03').add(word);
    const { content, fileName } = await glossary('M18').exportFile({ format, language: 'nl' });
    expect(fileName).toMatch(new RegExp(`\\.${format}$`));
    const { entry } = await glossary('M03').add({ ...word, plain: ['iets anders'] });
    await glossary('M18').remove({ id: entry.id });
    const read = { content, format, language: 'nl' as const };
    expect(await glossary('M18').importFile({ ...read, isTrial: true })).toEqual({ added: 1, replaced: 0, faults: [] });
    expect((await list()).entries).toEqual([]);
    await glossary('M18').importFile({ ...read, isTrial: false });
    expect((await list()).entries).toMatchObject([{ term: 'furosemide', plain: ['plastablet'] }]);
  });

  it('name the lines of a file that have a fault, and take in the others', async () => {
    const content = 'term;meaning;plain;explanation;source\r\nckd;explained;nierschade;;NIV\r\n;known;;;x\r\n';
    const outcome = await glossary('M18').importFile({ content, format: 'csv', language: 'nl', isTrial: false });
    expect(outcome).toMatchObject({ added: 1, faults: [{ line: 3, code: 'no-term' }] });
  });

  it('are not taken in from a file by those at the counter', async () => {
    const file = { content: '', format: 'json' as const, language: 'nl' as const, isTrial: true };
    expect(await codeOf(glossary('M03').importFile(file))).toBe('access-denied');
  });
});
