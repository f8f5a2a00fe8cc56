import { describe, expect, it } from 'vitest';

import { asksAboutSomebody, isTelegram } from '#shared/plain-language/rules/colleague-build.ts';

const keysOf = (text: string) => text.toLowerCase().match(/\p{L}+|[.,:;?]/gu) ?? [];

describe('the build of a sentence for a colleague', () => {
  it.each(['Wilt u haar opnieuw oproepen?', 'Zou je hem kunnen zien?', 'Mag ik u vragen haar te bellen?'])(
    'hears that somebody is asked about somebody: %s',
    (text) => {
      expect(asksAboutSomebody(keysOf(text))).toBe(true);
    },
  );

  it.each(['Wilt u uw tabletten meenemen?', 'Hij vraagt naar haar.', 'U ziet hem morgen.'])(
    'hears none in: %s',
    (text) => {
      expect(asksAboutSomebody(keysOf(text))).toBe(false);
    },
  );

  it.each(['Prognose bij deze leeftijd somber.', 'Inhalatie bij iedere herhaling laten voordoen.'])(
    'knows a note in few words: %s',
    (text) => {
      expect(isTelegram(keysOf(text))).toBe(true);
    },
  );

  it.each([
    'Bel ons bij hoge koorts.',
    'De wond is goed genezen.',
    'Hij oefent met de fysiotherapeut.',
    'Rust goed uit.',
  ])('knows that this is none: %s', (text) => {
    expect(isTelegram(keysOf(text))).toBe(false);
  });
});
