import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { resultsContract } from '#shared/capabilities/results/contract.ts';
import { resultsHandlers } from '#main/capabilities/results/handlers.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

describe('results through the door', () => {
  it('have a handler of the right verb for every procedure', () => {
    for (const [name, procedure] of Object.entries(resultsContract)) {
      const { verb } = resultsHandlers[name as keyof typeof resultsHandlers];
      expect([name, verb]).toEqual([name, procedure['~orpc'].meta.verb]);
    }
  });

  it('write in the log who listed, opened and previewed, once for each look, and who was refused', async () => {
    const page = { view: 'to-release', kind: null, offset: 0, limit: 5 } as const;
    await results.as('M03').list(page);
    await results.as('M03').list(page);
    await results.open('M03', 'U11');
    await results.open('M03', 'U11');
    await results.as('M03').view({ resultId: results.id('U11'), audience: 'proxy' });
    await codeOf(results.open('M15', 'U11'));
    expect(results.lines('U11').map(({ action, outcome, reason }) => [action, outcome, reason])).toEqual([
      ['read', 'done', null],
      ['read', 'done', 'as-proxy'],
      ['read', 'refused', null],
    ]);
  });

  it('are told apart from results that are not there', async () => {
    const resultId = results.id('nowhere');
    expect(await codeOf(results.as('M03').open({ resultId }))).toBe('result-not-found');
    expect(await codeOf(results.as('M03').view({ resultId, audience: 'patient' }))).toBe('result-not-found');
    expect(await codeOf(results.as('M15').open({ resultId }))).toBe('access-denied');
    expect(await codeOf(results.door.nobody.results.open({ resultId }))).toBe('not-signed-in');
  });

  it('refuse what does not fit the contract, naming the field and not its value', async () => {
    const wrong = results.as('M03').list({ view: 'geheim' as never, kind: null, offset: -1, limit: 5 });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input', data: { fields: ['view', 'offset'] } });
  });
});
