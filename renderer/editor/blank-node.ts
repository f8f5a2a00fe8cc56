import { mergeAttributes, Node, ReactNodeViewRenderer } from '@tiptap/react';

import { BlankView } from './BlankView.tsx';
import { openSelectedBlank } from './blank-navigation.ts';
import { blankName } from './blank-values.ts';

/**
 * A place in an answer that still has to be filled in.
 *
 * It is one indivisible thing in the text: typing around it cannot break it. Its value is edited in a field that
 * appears in its place, and Backspace takes it away like a letter.
 */
export const Blank = Node.create({
  name: blankName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    name: { default: '', rendered: false },
    label: { default: '', rendered: false },
    valueType: { default: 'text', rendered: false },
    choices: { default: [], rendered: false },
    value: { default: null, rendered: false },
  }),
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-blank': '' })],
  renderText: ({ node }) => String(node.attrs['value'] ?? ''),
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => openSelectedBlank(editor) };
  },
  addNodeView() {
    return ReactNodeViewRenderer(BlankView, { as: 'span', stopEvent: ({ event }) => isForField(event.target) });
  },
});

function isForField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input,select,button') !== null;
}
