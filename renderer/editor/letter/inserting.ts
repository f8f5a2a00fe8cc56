import type { Editor } from '@tiptap/react';

import { type AnswerDocument, openBlanksOf } from '#shared/capabilities/counter/answer-document.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { goToFirstOpenBlank } from '../blank-navigation.ts';
import { linkName, passageName } from './letter-marks.ts';

/** A link as it is put into a letter. */
export interface LinkToInsert {
  readonly address: string;
  readonly title: string;
  readonly checkedOn: CalendarDate;
}

/** Puts something in at the cursor; inside a passage about somebody else it belongs to that passage. */
function putIn(editor: Editor, put: () => void): void {
  const { $from, from, to } = editor.state.selection;
  const passage = $from.marks().find(({ type }) => type.name === passageName);
  const behind = editor.state.doc.content.size - to;
  put();
  const end = editor.state.doc.content.size - behind;
  if (passage && end > from) editor.view.dispatch(editor.state.tr.addMark(from, end, passage));
}

/** Puts a link behind what is selected, parted from the words around it. */
export function insertLink(editor: Editor, { title, ...link }: LinkToInsert): void {
  editor.commands.setTextSelection(editor.state.selection.to);
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', '\uFFFC').slice(-1);
  const space = { type: 'text', text: ' ' };
  const words = { type: 'text', text: title, marks: [{ type: linkName, attrs: { ...link, title } }] };
  const content = before === '' || before === ' ' ? [words, space] : [space, words, space];
  putIn(editor, () => editor.chain().focus().insertContent(content).run());
}

/** An empty line between paragraphs is drawn by the paper itself. */
const isWritten = (block: AnswerDocument['content'][number]) =>
  block.type !== 'paragraph' || (block.content ?? []).length > 0;

/** Puts a filled text block at the cursor and goes to its first blank. */
export function insertBlock(editor: Editor, block: AnswerDocument): void {
  putIn(editor, () => editor.chain().focus().insertContent(block.content.filter(isWritten)).run());
  if (openBlanksOf(block).length > 0) goToFirstOpenBlank(editor);
}
