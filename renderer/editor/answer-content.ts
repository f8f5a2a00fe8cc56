import type { JSONContent } from '@tiptap/react';

import { type AnswerDocument, answerDocument, documentOfText } from '#shared/capabilities/counter/answer-document.ts';

/** The attributes a stored document has none of; the editor adds them to every node. */
function withoutEmptyAttributes(node: JSONContent): JSONContent {
  const { attrs, content, marks: _marks, ...rest } = node;
  return {
    ...rest,
    ...(node.type === 'blank' && attrs ? { attrs } : {}),
    ...(content ? { content: content.map(withoutEmptyAttributes) } : {}),
  };
}

/**
 * The document as it is stored, from what the editor holds.
 *
 * Throws ZodError when the editor holds something the store does not know; its schema rules that out.
 */
export function documentOfContent(content: JSONContent): AnswerDocument {
  return answerDocument.parse(withoutEmptyAttributes(content));
}

/** The content for the editor, from a stored document. An empty document gets the one empty line an editor needs. */
export function contentOfDocument(document: AnswerDocument): JSONContent {
  return document.content.length === 0 ? documentOfText('') : document;
}

/** True when nothing at all has been written: no text, no blank. */
export function isEmptyDocument(document: AnswerDocument): boolean {
  return document.content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);
}
