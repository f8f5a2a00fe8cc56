import { NodeSelection } from '@tiptap/pm/state';
import { type Editor, Extension } from '@tiptap/react';
import { flushSync } from 'react-dom';

import { blankName } from './blank-values.ts';

type Direction = 'forward' | 'backward';

function openBlankPositions(editor: Editor): number[] {
  const positions: number[] = [];
  editor.state.doc.descendants((node, position) => {
    const value: unknown = node.attrs['value'];
    if (node.type.name === blankName && (typeof value !== 'string' || value.trim() === '')) positions.push(position);
  });
  return positions;
}

/** The blank of each editor that was asked for and has yet to open its field. */
const wanted = new WeakMap<Editor, number>();

/** True once for the blank that somebody asked for, so that passing it with an arrow key does not open it. */
export function takeWanted(editor: Editor, position: number | undefined): boolean {
  if (position === undefined || wanted.get(editor) !== position) return false;
  return wanted.delete(editor);
}

function select(editor: Editor, position: number): boolean {
  const { state, view } = editor;
  wanted.set(editor, position);
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView());
  // At once, in the same turn: a letter typed right after Tab must find the field, not the keys of the screen.
  flushSync(() => openSelectedBlank(editor));
  return true;
}

/**
 * Goes to the next blank that is still empty, in the given direction.
 *
 * False when there is none that way; the caller then lets Tab do what it always does, so that it never traps anyone.
 */
export function goToOpenBlank(editor: Editor, direction: Direction): boolean {
  const { from } = editor.state.selection;
  const positions = openBlankPositions(editor);
  const isOnBlank = editor.state.selection instanceof NodeSelection;
  const next =
    direction === 'forward'
      ? positions.find((position) => (isOnBlank ? position > from : position >= from))
      : positions.findLast((position) => position < from);
  return next === undefined ? false : select(editor, next);
}

/** Goes to the first blank that is still empty; false when there is none. */
export function goToFirstOpenBlank(editor: Editor): boolean {
  const [first] = openBlankPositions(editor);
  return first === undefined ? false : select(editor, first);
}

/** Opens the field of the blank that is selected now; false when something else is selected. */
export function openSelectedBlank(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== blankName) return false;
  const shown = editor.view.nodeDOM(selection.from);
  if (shown instanceof Element) shown.querySelector('button')?.click();
  return true;
}

/** Puts the cursor behind the blank that is selected now and gives the text the focus, in the same turn. */
export function leaveBlank(editor: Editor): void {
  const { to } = editor.state.selection;
  editor.commands.setTextSelection(to);
  editor.view.focus();
}

/** Tab and Shift+Tab go along the open blanks, and leave the editor when there are no more. */
export const BlankNavigation = Extension.create({
  name: 'blankNavigation',
  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => goToOpenBlank(editor, 'forward'),
      'Shift-Tab': ({ editor }) => goToOpenBlank(editor, 'backward'),
    };
  },
});
