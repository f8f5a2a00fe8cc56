import type { JSONContent } from '@tiptap/react';

import {
  type LetterDocument,
  letterDocument,
  type LetterSection,
} from '#shared/capabilities/letters/letter-document.ts';
import { linkName, passageName } from './letter-marks.ts';
import { sectionName } from './section-node.ts';

/** Nodes and marks that have attributes in the stored document; of all others the editor's own are left out. */
const attributed = new Set([sectionName, 'heading', 'blank', 'valueTable', linkName, passageName]);

type Marks = NonNullable<JSONContent['marks']>;

function storedMarks(marks: Marks): Marks {
  return marks.map(({ type, attrs }) => (attributed.has(type) && attrs ? { type, attrs } : { type }));
}

function isOneEmptyLine(content: readonly JSONContent[]): boolean {
  const [first] = content;
  return content.length === 1 && first?.type === 'paragraph' && (first.content ?? []).length === 0;
}

function stored(node: JSONContent): JSONContent {
  const { type = '', attrs, content, marks, text } = node;
  const kept = type === sectionName && isOneEmptyLine(content ?? []) ? [] : content?.map(stored);
  return {
    type,
    ...(attrs && attributed.has(type) ? { attrs } : {}),
    ...(text === undefined ? {} : { text }),
    ...(kept ? { content: kept } : {}),
    ...(marks && marks.length > 0 ? { marks: storedMarks(marks) } : {}),
  };
}

/** The letter as it is stored, from what the editor holds; undefined when the store would refuse it. */
export function letterOfContent(content: JSONContent): LetterDocument | undefined {
  const read = letterDocument.safeParse(stored(content));
  return read.success ? read.data : undefined;
}

const emptyLine = { type: 'paragraph' };

/** Only in renderings; a text somebody writes has none. */
function withoutStubs(node: JSONContent): JSONContent {
  const content = node.content?.filter(({ type }) => type !== 'stub').map(withoutStubs);
  return content ? { ...node, content } : node;
}

function contentOfSection(section: LetterSection): JSONContent {
  return withoutStubs({ ...section, content: section.content.length === 0 ? [emptyLine] : section.content });
}

/** The content for the editor, from a stored letter. A section without text gets the one empty line an editor needs. */
export function contentOfLetter({ content }: LetterDocument): JSONContent {
  return { type: 'doc', content: content.map(contentOfSection) };
}
