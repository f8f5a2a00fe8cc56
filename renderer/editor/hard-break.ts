import { Node } from '@tiptap/react';

/**
 * A line break inside a paragraph, on Shift+Enter only.
 *
 * Tiptap's own node also takes Ctrl+Enter, which sends an answer here.
 */
export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});
