import { Fragment, type Node as DocumentNode, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

/** Longest text taken from the clipboard or a drop, in characters; a whole book is a mistake, not an answer. */
export const longestPaste = 100_000;

// Control and format characters, such as marks that turn the direction of text; joiners stay, as scripts need them.
const invisible = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Text from outside, without anything that cannot be seen. */
export function cleaned(text: string): string {
  return text.slice(0, longestPaste).replace(/\r\n?/g, '\n').replace(invisible, '').replace(/\t/g, ' ');
}

function paragraphs(schema: Schema, text: string): DocumentNode[] {
  const { paragraph } = schema.nodes;
  if (!paragraph) return [];
  return cleaned(text)
    .split('\n')
    .map((line) => paragraph.create(null, line === '' ? null : schema.text(line)));
}

function insertText(view: EditorView, text: string): void {
  const lines = paragraphs(view.state.schema, text);
  if (lines.length === 0) return;
  const transaction = view.state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1));
  view.dispatch(transaction.setMeta('uiEvent', 'paste').scrollIntoView());
}

/**
 * Lets in nothing but plain text, by paste or by drop.
 *
 * Markup from a web page, a letter or a mail never becomes part of an answer, and neither does a file.
 */
export const PlainTextOnly = Extension.create({
  name: 'plainTextOnly',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          insertText(view, event.clipboardData?.getData('text/plain') ?? '');
          return true;
        },
        handleDrop(view, event, _slice, isMoved) {
          if (isMoved) return false;
          event.preventDefault();
          insertText(view, event.dataTransfer?.getData('text/plain') ?? '');
          return true;
        },
      },
    }),
  ],
});
