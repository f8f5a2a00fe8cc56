import { describe, expect, it } from 'vitest';

import { parseQuery } from '#shared/capabilities/search/query-language.ts';
import { asksForOpenWork } from '#shared/capabilities/search/rules.ts';
import { surroundings } from './query-samples.ts';

describe('a query asks for open work alone', () => {
  it.each([
    ['is:open', true],
    ['bloeddruk is:open', true],
    ['-is:gesloten', true],
    ['is:gesnoozed', true],
    ['status:nieuw', true],
    ['status:nieuw status:opgepakt', true],
    ['-status:gesloten', true],
    ['status:nieuw status:gesloten', false],
    ['is:gesloten', false],
    ['-is:open', false],
    ['bloeddruk', false],
    ['vlag:rood', false],
  ])('%s: %s', (text, isOpenWork) => {
    expect(asksForOpenWork(parseQuery(text, surroundings).parts)).toBe(isOpenWork);
  });
});
