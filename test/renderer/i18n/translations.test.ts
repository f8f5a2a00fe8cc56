import { describe, expect, it } from 'vitest';

import { en } from '#shared/locales/en.ts';
import { nl } from '#shared/locales/nl.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';

type Texts = { readonly [key: string]: string | Texts };

function flattened(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flattened(value, `${path}${key}.`)],
    ),
  );
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const spaces = Object.keys(nl) as (keyof typeof nl)[];

describe.each(spaces)('the texts of %s', (space) => {
  const dutch = flattened(nl[space] as Texts);
  const english = flattened(en[space] as Texts);

  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('name the same values in both languages and are never empty', () => {
    for (const [key, text] of dutch) {
      expect(placeholdersOf(english.get(key) ?? ''), key).toEqual(placeholdersOf(text));
      expect(text.trim(), key).not.toBe('');
    }
  });
});

describe('createTranslations', () => {
  it('has its texts at once and changes language', async () => {
    const translations = createTranslations('nl');
    expect(translations.t('role.nurse')).toBe('Verpleegkundige');
    await translations.changeLanguage('en');
    expect(translations.t('role.nurse')).toBe('Nurse');
  });
});
