import type { Mark, Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { Extension } from '@tiptap/react';

import { linkName } from './letter-marks.ts';

interface LinkRun {
  readonly mark: Mark;
  readonly from: number;
  to: number;
  text: string;
}

/** The links of one block: neighbours with the same link are one. */
function linksIn(block: DocumentNode, position: number): LinkRun[] {
  const runs: LinkRun[] = [];
  block.forEach((node, offset) => {
    const mark = node.marks.find(({ type }) => type.name === linkName);
    const from = position + 1 + offset;
    const last = runs.at(-1);
    if (!mark) return;
    if (last && last.to === from && last.mark.eq(mark)) {
      last.to += node.nodeSize;
      last.text += node.text ?? '';
    } else runs.push({ mark, from, to: from + node.nodeSize, text: node.text ?? '' });
  });
  return runs;
}

/** The stretch of the document that these steps touched; undefined when they changed nothing. */
function touchedBy(transactions: readonly Transaction[]): { from: number; to: number } | undefined {
  let [from, to] = [Infinity, -1];
  for (const tr of transactions) {
    for (const map of tr.mapping.maps) {
      [from, to] = [from === Infinity ? from : map.map(from, -1), to < 0 ? to : map.map(to, 1)];
      map.forEach((_oldStart, _oldEnd, start, end) => {
        from = Math.min(from, start);
        to = Math.max(to, end);
      });
    }
  }
  return to < 0 ? undefined : { from, to };
}

/** Takes a link off words that are no longer its title: a link that says something else than it is misleads. */
export const LinkWholeness = Extension.create({
  name: 'linkWholeness',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, { doc, tr }) {
        const touched = touchedBy(transactions);
        if (!touched) return null;
        const size = doc.content.size;
        doc.nodesBetween(Math.min(touched.from, size), Math.min(touched.to, size), (node, position) => {
          if (!node.isTextblock) return true;
          for (const { mark, from, to, text } of linksIn(node, position)) {
            const isTouched = from <= touched.to && to >= touched.from;
            if (isTouched && text !== mark.attrs['title']) tr.removeMark(from, to, mark);
          }
          return false;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
