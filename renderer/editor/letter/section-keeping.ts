import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Editor, Extension } from '@tiptap/react';

/** A section's content in the document. */
interface SectionRange {
  readonly from: number;
  readonly to: number;
}

function keysOf(doc: DocumentNode): string {
  const keys: unknown[] = [];
  doc.forEach((section) => keys.push(section.attrs['key']));
  return keys.join(' ');
}

function rangesOf(doc: DocumentNode): SectionRange[] {
  const ranges: SectionRange[] = [];
  doc.forEach((section, offset) => ranges.push({ from: offset + 1, to: offset + section.nodeSize - 1 }));
  return ranges;
}

/** True when a selection reaches from one section into another, or holds the whole letter. */
function spansSections({ $from, $to }: Selection): boolean {
  return $from.depth === 0 || $to.depth === 0 || $from.index(0) !== $to.index(0);
}

/** The section in which a selection begins. */
function sectionAt(state: EditorState): SectionRange | undefined {
  return rangesOf(state.doc).find(({ to }) => state.selection.from <= to);
}

/**
 * Empties what is selected in each section and leaves the sections standing; the cursor goes where the selection began.
 * It is a step of its own for undo.
 */
export function clearAcross(tr: Transaction): Transaction {
  const { from, to } = closeHistory(tr).selection;
  for (const range of rangesOf(tr.doc).reverse()) {
    const start = Selection.findFrom(tr.doc.resolve(Math.max(from, range.from)), 1, true);
    const end = Selection.findFrom(tr.doc.resolve(Math.min(to, range.to)), -1, true);
    if (range.to < from || range.from > to || !start || !end || start.from >= end.to) continue;
    tr.deleteRange(start.from, end.to);
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
}

/** Clears a selection over several sections at once; false when it lies in one. */
function clearWhenAcross(view: EditorView): boolean {
  const { state } = view;
  if (state.selection.empty || !spansSections(state.selection)) return false;
  view.dispatch(clearAcross(state.tr).scrollIntoView());
  return true;
}

function isAtEdge({ selection, doc }: EditorState, side: 'start' | 'end'): boolean {
  const range = rangesOf(doc)[selection.$from.index(0)];
  if (!selection.empty || selection.$from.depth < 2 || !range) return false;
  const edge =
    side === 'start' ? Selection.near(doc.resolve(range.from), 1) : Selection.near(doc.resolve(range.to), -1);
  return edge.from === selection.from;
}

/** Backspace at the start of a section makes ordinary text of what stands there, and never reaches the one before. */
function backspace(editor: Editor): boolean {
  if (clearWhenAcross(editor.view)) return true;
  if (!isAtEdge(editor.state, 'start')) return false;
  const { $from } = editor.state.selection;
  if ($from.parent.type.name === 'heading') return editor.commands.setParagraph();
  if ($from.depth > 2) return editor.commands.liftListItem('listItem');
  return true;
}

function selectSection(editor: Editor): boolean {
  const { state, view } = editor;
  const range = sectionAt(state);
  if (!range) return false;
  const start = Selection.near(state.doc.resolve(range.from), 1);
  const end = Selection.near(state.doc.resolve(range.to), -1);
  view.dispatch(state.tr.setSelection(TextSelection.between(start.$from, end.$to)));
  return true;
}

/** A letter or a paste over a selection of several sections first empties that selection, section by section. */
const acrossPlugin = () =>
  new Plugin({
    filterTransaction: (tr, { doc }) => !tr.docChanged || keysOf(tr.doc) === keysOf(doc),
    props: {
      handleTextInput(view, _from, _to, text) {
        const { state } = view;
        if (state.selection.empty || !spansSections(state.selection)) return false;
        view.dispatch(clearAcross(state.tr).insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        compositionstart: (view) => clearWhenAcross(view) && false,
        cut: (view, event) => {
          const { selection, doc } = view.state;
          if (selection.empty || !spansSections(selection)) return false;
          event.clipboardData?.setData('text/plain', doc.textBetween(selection.from, selection.to, '\n', ''));
          event.preventDefault();
          return clearWhenAcross(view);
        },
      },
    },
  });

/**
 * Keeps the sections of a letter: no key, paste or drop takes one away, adds one or puts one elsewhere.
 *
 * Select-all takes the section the cursor is in.
 */
export const SectionKeeping = Extension.create({
  name: 'sectionKeeping',
  priority: 1_000,
  addProseMirrorPlugins: () => [acrossPlugin()],
  addKeyboardShortcuts() {
    const remove = (side: 'start' | 'end') => () =>
      side === 'start'
        ? backspace(this.editor)
        : clearWhenAcross(this.editor.view) || isAtEdge(this.editor.state, 'end');
    return {
      Backspace: remove('start'),
      'Mod-Backspace': remove('start'),
      'Shift-Backspace': remove('start'),
      Delete: remove('end'),
      'Mod-Delete': remove('end'),
      Enter: () => clearWhenAcross(this.editor.view),
      'Mod-a': () => selectSection(this.editor),
    };
  },
});
