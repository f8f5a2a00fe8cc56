import { Schema } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';

import type { Finding, FindingKind } from '#shared/plain-language/model.ts';
import { countsIn } from '#renderer/editor/letter/counting.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'paragraph+', attrs: { key: { default: 'policy' } } },
    paragraph: { content: 'text*' },
    text: {},
  },
});
const sectionOf = (key: string) => ({
  type: 'section',
  attrs: { key },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Graag spirometrie.' }] }],
});
const document = schema.nodeFromJSON({ type: 'doc', content: [sectionOf('policy'), sectionOf('asked')] });
const inPolicy = 3;
const inAsked = document.child(0).nodeSize + 3;

function finding(kind: FindingKind): Finding {
  return {
    kind,
    id: kind,
    start: 0,
    end: 5,
    text: 'Graag',
    lemma: 'graag',
    plain: [],
    explanation: null,
    why: { from: 'rule', key: 'colleague' },
    isLessExact: false,
    isExplained: false,
  };
}

describe('which findings count in a text of a letter', () => {
  it.each([
    ['professional', true, 'term', false],
    ['professional', true, 'addressee', false],
    ['professional', true, 'third-party', true],
    ['professional', true, 'confronting', true],
    ['professional', false, 'term', true],
    ['patient', true, 'term', true],
  ] as const)('in the %s text, with a patient version: %s, a %s: %s', (text, hasVersion, kind, expected) => {
    expect(countsIn(text, hasVersion)(finding(kind), document, inPolicy)).toBe(expected);
  });

  it('lets a colleague be asked something where the letter asks it, and nowhere else', () => {
    const counts = countsIn('professional', true);
    expect(counts(finding('colleague'), document, inAsked)).toBe(false);
    expect(counts(finding('colleague'), document, inPolicy)).toBe(true);
    expect(counts(finding('third-party'), document, inAsked)).toBe(true);
  });
});
