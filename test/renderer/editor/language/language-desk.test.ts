import { describe, expect, it, vi } from 'vitest';

import type { Checker } from '#shared/plain-language/checker.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import { createLanguageDesk } from '#renderer/editor/language/language-desk.ts';
import { sampleCheck } from '#test/support/language-samples.ts';

const entry: LexiconEntry = {
  term: 'poli',
  kind: 'word',
  class: 'noun',
  plain: [{ text: 'afdeling' }],
  why: '',
  equal: true,
};
const request = { id: 1, language: 'nl', text: 'tekst', additions: [] } as const;

function desk() {
  const load = vi.fn((): Promise<Checker> => Promise.resolve({ check: () => sampleCheck([]) }));
  return { load, ...createLanguageDesk(load) };
}

describe('the desk in the worker', () => {
  it('makes a checker once, and again only when the additions differ', async () => {
    const { load, answer } = desk();
    await answer(request);
    await answer({ ...request, additions: null });
    await answer({ ...request, additions: [] });
    expect(load).toHaveBeenCalledTimes(1);
    await answer({ ...request, additions: [entry] });
    await answer({ ...request, additions: [{ ...entry }] });
    expect(load).toHaveBeenCalledTimes(2);
    expect(load).toHaveBeenLastCalledWith('nl', [entry]);
  });

  it('makes one for each language', async () => {
    const { load, answer } = desk();
    await answer(request);
    await answer({ ...request, language: 'en' });
    await answer({ ...request, additions: null });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('says so when a text cannot be read, and tries again with the next', async () => {
    const { load, answer } = desk();
    load.mockRejectedValueOnce(new Error('no list'));
    expect(await answer(request)).toEqual({ id: 1, check: null });
    expect(await answer(request)).toMatchObject({ id: 1, check: { words: 100 } });
  });

  it('finds what the program and what the organisation know', async () => {
    const { answer } = createLanguageDesk();
    const { check } = await answer({
      ...request,
      text: 'U heeft dyspnoe na een zwoeptest.',
      additions: [{ ...entry, term: 'zwoeptest' }],
    });
    expect(check?.findings.map(({ lemma }) => lemma)).toEqual(expect.arrayContaining(['dyspnoe', 'zwoeptest']));
  });
});
