import { describe, expect, it } from 'vitest';

import { houseFiles, textOf } from './house-files.ts';

type Texts = ReadonlyMap<string, string>;

const pattern = /^shared\/locales\/nl\/([a-z-]+)\.json$/;
const namespaces = houseFiles().flatMap((path) => pattern.exec(path)?.[1] ?? []);

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  expect(value, path).toBeTypeOf('object');
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

function textsOf(language: string, namespace: string): Texts {
  return new Map(flat(JSON.parse(textOf(`shared/locales/${language}/${namespace}.json`)), ''));
}

function placeholdersOf(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{\{-?\s*([A-Za-z]+)[^}]*\}\}|<(\/?[a-z]+)\/?>|\$t\(([^)]*)\)/g)]
    .map(([whole]) => whole)
    .sort();
}

describe('the languages', () => {
  it('have the same files', () => {
    const english = houseFiles().flatMap((path) => /^shared\/locales\/en\/([a-z-]+)\.json$/.exec(path)?.[1] ?? []);
    expect(english).toEqual(namespaces);
    expect(namespaces.length).toBeGreaterThan(5);
  });

  describe.each(namespaces)('in %s', (namespace) => {
    const dutch = textsOf('nl', namespace);
    const english = textsOf('en', namespace);

    it('have the same keys', () => {
      expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    });

    it('have the same placeholders under each key', () => {
      const wrong = [...dutch].filter(
        ([key, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(english.get(key))),
      );
      expect(wrong.map(([key]) => key)).toEqual([]);
    });

    it('leave no text empty', () => {
      // A list is a text in lines; an empty one stands between paragraphs.
      const texts = [...dutch, ...english].filter(([key]) => !/\.\d+$/.test(key));
      const empty = texts.filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });
  });
});
