import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bestSnippet, type Passage } from '#main/capabilities/search/snippets.ts';

const message = (text: string): Passage => ({ where: 'message', text });
const marked = (text: string, ...sought: string[]) => {
  const snippet = bestSnippet([message(text)], sought);
  return snippet && snippet.marks.map(([start, end]) => snippet.text.slice(start, end));
};

describe('the words that were found', () => {
  it.each([
    ['Mijn bloeddrukmeter is stuk', ['bloeddruk'], ['bloeddrukmeter']],
    ['Ik heb hogebloeddruk', ['bloeddruk'], ['hogebloeddruk']],
    ['Ik ben benouwd', ['benauwd'], ['benouwd']],
    ['Mijn oog druk is hoog', ['oogdruk'], ['oog', 'druk']],
    ['Cafeïne en Café', ['cafe'], ['Cafeïne', 'Café']],
    ['Ik ga naar huis', ['ik'], ['Ik']],
    ['Niets hiervan', ['koorts'], null],
    ['Niets hiervan', [], null],
  ])('in %j for %j are %j', (text, sought, words) => {
    expect(marked(text, ...sought)).toEqual(words);
  });

  it('are shown from the text with the most of them, the newest of those that are alike', () => {
    const newest = [message('koorts'), { where: 'inside', text: 'koorts en hoest' } as const, message('hoest, koorts')];
    expect(bestSnippet(newest, ['koorts', 'hoest'])).toMatchObject({ where: 'inside', text: 'koorts en hoest' });
  });

  it('stand in a piece that is cut at both sides and says so', () => {
    const snippet = bestSnippet([message(`${'a '.repeat(300)}koorts${' b'.repeat(300)}`)], ['koorts']);
    expect(snippet?.text.length).toBeLessThan(200);
    expect(snippet?.text.startsWith('… ')).toBe(true);
    expect(snippet?.text.endsWith(' …')).toBe(true);
    const [start, end] = snippet?.marks[0] ?? [0, 0];
    expect(snippet?.text.slice(start, end)).toBe('koorts');
  });

  it('lie inside whole text, whatever the text is', () => {
    const text = fc.array(fc.constantFrom('koorts', '👩‍⚕️', '\u0000', ' ', '\n', 'é', 'x'.repeat(90), '\u202E'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const snippet = bestSnippet([message(pieces.join(''))], ['koorts']);
        if (!snippet) return;
        expect(snippet.text.isWellFormed()).toBe(true);
        for (const [start, end] of snippet.marks)
          expect(0 <= start && start < end && end <= snippet.text.length).toBe(true);
      }),
    );
  });
});
