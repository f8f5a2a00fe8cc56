import { describe, expect, it } from 'vitest';

import { parseQuery } from '#shared/capabilities/search/query-language.ts';
import { excludedTextOf, type FormsOf, fullTextOf } from '#main/capabilities/search/full-text.ts';
import { surroundings } from '#test/shared/capabilities/search/query-samples.ts';

const none: FormsOf = () => ({ inside: [], near: [], pairs: [] });
const read = (text: string, formsOf = none) => fullTextOf(parseQuery(text, surroundings).parts, formsOf);

describe('the words of a query', () => {
  it.each([
    ['bloeddruk', '("bloeddruk" *)'],
    ['ik', '("ik")'],
    ['koorts hoest', '((("koorts" * OR "koortshoest" *) AND ("hoest" * OR "koortshoest" *)))'],
    ['"hoge koorts"', '("hoge koorts")'],
    ['van:jansen', '(name : ("jansen" *))'],
    ['koorts -hoest', '("koorts" *) NOT ("hoest")'],
    ['koorts -hoest -"geen pijn"', '("koorts" *) NOT (("hoest" OR "geen pijn"))'],
    ['koorts van:"de Vries"', '("koorts" * AND name : ("de vries"))'],
  ])('%j are read by the index as %s', (text, expression) => {
    expect(read(text)?.every).toBe(expression);
  });

  it('come with their other forms, but for what fits best', () => {
    const forms: FormsOf = () => ({ inside: ['hogebloeddruk'], near: ['bloedruk'], pairs: [['bloed', 'druk']] });
    expect(read('bloeddruk', forms)).toEqual({
      every: '(("bloeddruk" * OR "hogebloeddruk" OR "bloedruk" OR "bloed druk"))',
      best: ['({name subject} : ("bloeddruk" *))', '("bloeddruk")'],
    });
  });

  it('are none when only their absence or no words are asked', () => {
    expect(read('-koorts')).toBeUndefined();
    expect(read('is:open')).toBeUndefined();
    expect(excludedTextOf(parseQuery('-koorts is:open', surroundings).parts)).toBe('"koorts"');
    expect(excludedTextOf(parseQuery('koorts', surroundings).parts)).toBeUndefined();
  });

  it('keep every operator of the index inside quotes', () => {
    expect(read('AND OR NOT NEAR(a)')?.best[1]).toBe('(("and" AND "or" AND "not" AND "near" AND "a"))');
    expect(() =>
      fullTextOf([{ field: 'words', words: ['a" OR "b'], isPhrase: false, isExcluded: false, start: 0, end: 1 }], none),
    ).toThrow('only folded words reach the index');
  });
});
