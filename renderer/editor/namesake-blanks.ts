import type { Editor } from '@tiptap/react';

import { blankName } from './blank-values.ts';

/** A blank that was just filled in: its name, what it holds now, and what it held when somebody began. */
export interface FilledBlank {
  readonly name: string;
  readonly before: string | null;
  readonly value: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Gives the other blanks of the same name what this one was given.
 *
 * Those that are still empty follow, and those that held the same as this one did: a dose that is corrected in one
 * place must not stay wrong in another. A blank that somebody filled in differently stays as it is. It is one step for
 * undo. An emptied blank empties no other.
 */
export function fillNamesakes(editor: Editor, { name, before, value }: FilledBlank): void {
  const filled = textOf(value);
  if (editor.isDestroyed || name === '' || filled === '' || filled === textOf(before)) return;
  const { tr } = editor.state;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== blankName || node.attrs['name'] !== name) return;
    const held = textOf(node.attrs['value']);
    const follows = held === '' || (held !== filled && held === textOf(before));
    if (follows) tr.setNodeAttribute(position, 'value', value);
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}
