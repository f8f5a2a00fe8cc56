import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { backwards } from '#main/store/search-index.ts';
import { relatedWords } from '#main/capabilities/search/word-store.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

let empty: ReturnType<typeof openEmptyStore>;
beforeEach(() => {
  empty = openEmptyStore();
});
afterEach(() => empty.close());

function learn(...words: string[]): void {
  empty.store.write((writer) => {
    for (const word of words) {
      writer.runOne(sql`INSERT INTO search_word (word, backwards) VALUES (${word}, ${backwards(word)})`);
    }
  });
}

const related = (...words: string[]) => empty.store.read((reader) => relatedWords(reader, words));

describe('the forms of a word', () => {
  it('are words with it inside, words one slip away, and the two words it is made of', () => {
    learn('bloeddruk', 'bloeddrukmeter', 'hogebloeddruk', 'bloedruk', 'bloed', 'druk', 'hart');
    expect(related('bloeddruk').formsOf('bloeddruk')).toEqual({
      inside: ['hogebloeddruk'],
      near: ['bloedruk'],
      pairs: [['bloed', 'druk']],
    });
  });

  it('are sought inside from four letters on, and with a slip from six', () => {
    learn('oogdruk', 'hoog', 'pijnen', 'buikpijn', 'pijm', 'koorst');
    const { formsOf } = related('oog', 'pijn', 'koorts');
    expect(formsOf('oog').inside).toEqual([]);
    expect(formsOf('pijn')).toMatchObject({ inside: ['buikpijn'], near: [] });
    expect(formsOf('koorts').near).toEqual(['koorst']);
  });

  it('find a slip at the beginning as well as at the end', () => {
    learn('netoprolol', 'metoproloi', 'metaprolol', 'metoprolols', 'etoprolol', 'metformine');
    expect(related('metoprolol').formsOf('metoprolol').near.toSorted()).toEqual([
      'etoprolol',
      'metaprolol',
      'metoproloi',
      'metoprolols',
      'netoprolol',
    ]);
  });

  it('leave out what stands inside too many words, and say so', () => {
    learn(...Array.from({ length: 401 }, (_, number) => `x${number}druk`), 'hartslag', 'polshartslag');
    const { formsOf, tooCommonInside } = related('druk');
    expect(formsOf('druk').inside).toEqual([]);
    expect(tooCommonInside).toEqual(['druk']);
    expect(related('hartslag').tooCommonInside).toEqual([]);
  });

  it('of no words are none', () => {
    expect(related().tooCommonInside).toEqual([]);
  });
});
