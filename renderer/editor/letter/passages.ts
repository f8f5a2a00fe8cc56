import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';

import type { PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import { passageName } from './letter-marks.ts';

/** A stretch of the document. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is selected, or the paragraph of the cursor; undefined when it lies in more than one section or holds nothing. */
function chosenStretch({ state }: Editor): Stretch | undefined {
  const { $from, $to, empty } = state.selection;
  if ($from.depth === 0 || $from.index(0) !== $to.index(0)) return undefined;
  const stretch = empty && $from.parent.isTextblock ? { from: $from.start(), to: $from.end() } : state.selection;
  return stretch.from < stretch.to ? { from: stretch.from, to: stretch.to } : undefined;
}

/** The passage round the cursor, as far as it reaches; undefined outside one. */
function passageAt({ state }: Editor): Stretch | undefined {
  const { $from } = state.selection;
  const isPassage = ({ type }: { type: { name: string } }) => type.name === passageName;
  const mark = [...($from.nodeAfter?.marks ?? []), ...($from.nodeBefore?.marks ?? [])].find(isPassage);
  if (!mark) return undefined;
  let [from, to] = [Infinity, -1];
  state.doc.descendants((node, position) => {
    const isOfIt = node.marks.some((other) => isPassage(other) && other.attrs['passageId'] === mark.attrs['passageId']);
    if (isOfIt) [from, to] = [Math.min(from, position), Math.max(to, position + node.nodeSize)];
  });
  return { from, to };
}

/** True when the cursor or the selection lies in a passage about somebody else. */
export function isInPassage(editor: Editor): boolean {
  return editor.isActive(passageName) || passageAt(editor) !== undefined;
}

/**
 * Marks a stretch as being about somebody else: what is selected, or else the paragraph of the cursor. In a passage that
 * is marked already it changes the theme of the whole passage.
 *
 * False when there is nothing to mark.
 */
export function markPassage(editor: Editor, theme: PassageTheme, stretch?: Stretch): boolean {
  const around = editor.state.selection.empty && !stretch ? passageAt(editor) : undefined;
  const { from, to } = stretch ?? around ?? chosenStretch(editor) ?? { from: 0, to: 0 };
  const type = editor.schema.marks[passageName];
  if (!type || from >= to) return false;
  const { tr } = editor.state;
  tr.removeMark(from, to, type).addMark(from, to, type.create({ passageId: crypto.randomUUID(), theme }));
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to), -1)).removeStoredMark(type));
  return true;
}

/** Takes the mark off the passage round the cursor, or off what is selected. */
export function unmarkPassage(editor: Editor): boolean {
  const stretch = editor.state.selection.empty ? passageAt(editor) : editor.state.selection;
  const type = editor.schema.marks[passageName];
  if (!type || !stretch || stretch.from >= stretch.to) return false;
  editor.view.dispatch(editor.state.tr.removeMark(stretch.from, stretch.to, type));
  return true;
}
