import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { decisionAbout } from '#shared/plain-language/decisions.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const question = 'V17';
const sending = (text: string, changes: object = {}) =>
  counter.as('M03').counter.send({ ...counter.answer(question, text), ...changes });
const hard =
  'Patiënt bekend met hypertensie en DM2, thans progressieve dyspnoe d’effort e.c.i., DD decompensatio cordis/COPD. ' +
  'Echo: LVEF 45%, milde MI, geen PE. Expectatief beleid, controle 3/12, bij exacerbatie eerder contact. Tevens ' +
  'diuretica gecontinueerd en ACE-remmer geïntensiveerd conform protocol.';
const aboutAnother = 'Uw uitslag is goed. Uw zwager is bekend met alcoholproblemen en woont bij u in.';

describe('sending an answer through the language gate', () => {
  it('R52 refuses a text that is far too hard until a reason is given, and keeps the reason in the log', async () => {
    expect(await codeOf(sending(hard))).toBe('too-hard-to-read');
    expect(counter.now(question).state).not.toBe('in-outbox');
    await sending(hard, { override: { reason: 'de patiënt is zelf cardioloog' } });
    expect(counter.now(question).state).toBe('in-outbox');
    expect(counter.lines(question).join('\n')).toContain('(de patiënt is zelf cardioloog)');
  });

  it('R109 refuses a passage about somebody else, override or not, until it is dismissed', async () => {
    expect(await codeOf(sending(aboutAnother, { override: { reason: 'dat moet zo' } }))).toBe('third-party-open');
    const { findings } = (await loadChecker('nl')).check(aboutAnother);
    const finding = findings.find(({ kind }) => kind === 'third-party');
    if (!finding) throw new Error('the check finds the passage');
    const decisions = [decisionAbout(finding, 'once', { text: aboutAnother, language: 'nl' })];
    expect(await codeOf(sending(aboutAnother, { decisions }))).toBe('done');
  });

  it('lets an English answer be judged as English', async () => {
    const english = 'Your result is good. You do not have to do anything. We will see you again in three months.';
    expect(await codeOf(sending(english))).toBe('done');
  });

  it("counts the organisation's own words", async () => {
    const known = ['hypertensie', 'DM2'].map((term) => ({
      term,
      language: 'nl' as const,
      meaning: 'known' as const,
      plain: [],
      explanation: null,
      source: '',
    }));
    for (const word of known) await counter.as('M03').glossary.add(word);
    expect(await codeOf(sending(hard))).toBe('too-hard-to-read');
  });
});
