import { Fragment, type Mark, type Node as DocumentNode, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

import { cleaned } from '../plain-text-only.ts';
import { passageName } from './letter-marks.ts';
import { clearAcross } from './section-keeping.ts';

/** Lines of a list, as people and other programs type them. */
const bullet = /^\s*[-•*–]\s+/;

/** What is pasted into a passage about somebody else belongs to it: it must not become visible by accident. */
function marksHere({ $from }: Selection): readonly Mark[] {
  return $from.marks().filter(({ type }) => type.name === passageName);
}

function lineOf(schema: Schema, text: string, marks: readonly Mark[]): DocumentNode | undefined {
  return schema.nodes['paragraph']?.create(null, text === '' ? null : schema.text(text, marks));
}

/** Blocks of plain text: a paragraph for each line, a bullet list for lines that begin with a dash. */
function blocksOf(schema: Schema, text: string, marks: readonly Mark[]): DocumentNode[] {
  const { bulletList, listItem } = schema.nodes;
  const blocks: DocumentNode[] = [];
  let items: DocumentNode[] = [];
  const endList = () => {
    if (items.length > 0 && bulletList) blocks.push(bulletList.create(null, items));
    items = [];
  };
  for (const line of cleaned(text).split('\n')) {
    if (line.trim() === '') continue;
    const isItem = bullet.test(line) && bulletList !== undefined && listItem !== undefined;
    const paragraph = lineOf(schema, isItem ? line.replace(bullet, '') : line, marks);
    if (!paragraph) continue;
    if (isItem) items.push(listItem.create(null, paragraph));
    else {
      endList();
      blocks.push(paragraph);
    }
  }
  endList();
  return blocks;
}

/** Puts plain text at the cursor, in place of what is selected; sections stay as they are. */
export function putText(view: EditorView, text: string): void {
  const tr = view.state.selection.empty ? view.state.tr : clearAcross(view.state.tr);
  const marks = marksHere(tr.selection);
  const blocks = blocksOf(view.state.schema, text, marks);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return;
  const openness = (block: DocumentNode) => (block.isTextblock ? 1 : 0);
  const isOneLine = blocks.length === 1 && first.isTextblock;
  const slice = isOneLine
    ? new Slice(first.content, 0, 0)
    : new Slice(Fragment.from(blocks), openness(first), openness(last));
  view.dispatch(tr.replaceSelection(slice).scrollIntoView());
}

/** Lets in nothing but plain text, by paste or by drop; files and markup never become part of a letter. */
export const LetterPaste = Extension.create({
  name: 'letterPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          putText(view, event.clipboardData?.getData('text/plain') ?? '');
          return true;
        },
        handleDrop(view, event, _slice, isMoved) {
          if (isMoved) return false;
          event.preventDefault();
          putText(view, event.dataTransfer?.getData('text/plain') ?? '');
          return true;
        },
      },
    }),
  ],
});
