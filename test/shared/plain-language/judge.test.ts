import { describe, expect, it } from 'vitest';

import { meansOneOf } from './evaluation/judge.ts';

describe('the judge of lay meanings', () => {
  it.each([
    ['blauwe plekken', 'een blauwe plek'],
    ['te hoog gehalte, hoge bloeddruk', 'hoge bloeddruk'],
    ['de bloeddruk is te hoog', 'hoge bloeddruk'],
    ['botbreuk', 'breuk'],
    ['ontsteking van de longen', 'longontsteking of ontsteking van de long'],
    ['ontstekingen', '(ernstige) ontsteking'],
  ])('takes %j for %j', (said, accepted) => {
    expect(meansOneOf(said, [accepted])).toBe(true);
  });

  it.each([
    ['terug', 'rug'],
    ['lage bloeddruk', 'hoge bloeddruk'],
    ['plek', 'blauwe plek'],
    ['', 'breuk'],
  ])('does not take %j for %j', (said, accepted) => {
    expect(meansOneOf(said, [accepted])).toBe(false);
  });
});
