import { expect, it } from 'vitest';

import { foundThemes } from '#renderer/capabilities/urgency/found-words.ts';
import { sampleFlag } from './alarm-samples.ts';

it('names each theme once, red first, with the telling words alone', () => {
  const themes = foundThemes([
    sampleFlag(1, { level: 'amber', theme: 'somber', words: 'geen zin meer' }),
    sampleFlag(2, { words: 'heb al een uur pijn op de borst en zweet' }),
    sampleFlag(3, { words: 'pijn op de borst' }),
    sampleFlag(4, { words: 'pijn op de borst' }),
    sampleFlag(5, { words: 'pijn op de borst', part: 'subject' }),
  ]);
  expect(themes.map(({ theme, passages }) => [theme, passages.map(({ words, part }) => `${part}: ${words}`)])).toEqual([
    ['hart', ['body: pijn op de borst', 'subject: pijn op de borst']],
    ['somber', ['body: geen zin meer']],
  ]);
});

it('leaves out what was settled and what a colleague raised', () => {
  const settledAt = '2026-11-23T13:50:00.000Z' as never;
  expect(foundThemes([sampleFlag(1, { settledAt }), sampleFlag(2, { source: 'person', words: null })])).toEqual([]);
});
