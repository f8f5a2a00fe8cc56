import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { poolRole, questionTypes } from '#shared/capabilities/counter/question-type.ts';
import {
  isSameText,
  readTemplateSet,
  type SetText,
  writeTemplateSet,
} from '#shared/capabilities/templates/template-set.ts';

const text = (changes: Partial<SetText> = {}): SetText => ({
  kind: 'answer',
  code: 'S01',
  title: 'Uitslag is goed',
  questionType: 'UITSLAG',
  departmentCode: null,
  roles: ['doctor'],
  body: '{{aanhef}},',
  isOnlyAfterCall: false,
  ...changes,
});

const anyText = fc.record({
  kind: fc.constant('answer' as const),
  code: fc.integer({ min: 1, max: 999 }).map((number) => `S${number}`),
  title: fc.string({ minLength: 1, maxLength: 60 }).filter((title) => title.trim() === title && title !== ''),
  questionType: fc.constantFrom(...questionTypes),
  departmentCode: fc.constantFrom('OOG', null),
  roles: fc.uniqueArray(fc.constantFrom(...poolRole.options), { minLength: 1 }),
  body: fc.string({ minLength: 1, maxLength: 300 }),
  isOnlyAfterCall: fc.boolean(),
});

describe('R177, R187: a set of texts as a file', () => {
  it('comes back as it went out, in the order of the codes', () => {
    const texts = fc.uniqueArray(anyText, { minLength: 1, maxLength: 8, selector: ({ code }) => code });
    fc.assert(
      fc.property(texts, (set) => {
        const sorted = [...set].sort((left, right) => (left.code < right.code ? -1 : 1));
        expect(readTemplateSet(writeTemplateSet(set))?.texts).toEqual(sorted);
      }),
      { seed: 187 },
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another file', '{"resourceType":"Bundle"}'],
    ['a field too many', writeTemplateSet([text()]).replace('"kind"', '"author": "x", "kind"')],
    ['a wrong question type', writeTemplateSet([text()]).replace('UITSLAG', 'ANDERS')],
    ['a code with a path in it', writeTemplateSet([text()]).replace('"S01"', '"../S01"')],
    ['one code twice', writeTemplateSet([text(), text()])],
    ['no texts', '{"format":"loket-templates","formatVersion":1,"texts":[]}'],
  ])('is refused when it holds %s', (_what, content) => {
    expect(readTemplateSet(content)).toBeUndefined();
  });

  it('says the same when only the order of the roles differs, and not when anything else does', () => {
    const here = text({ roles: ['doctor', 'nurse'] });
    expect(isSameText(here, text({ roles: ['nurse', 'doctor'] }))).toBe(true);
    for (const changes of [{ title: 'x' }, { body: 'x' }, { roles: ['desk' as const] }, { departmentCode: 'OOG' }]) {
      expect(isSameText(here, { ...here, ...changes })).toBe(false);
    }
  });
});
