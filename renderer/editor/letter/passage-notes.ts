import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

import type { PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import { passageName, themeOf } from './letter-marks.ts';
import classes from './letter.module.css';

export type NoteOfPassage = (theme: PassageTheme) => string;

interface Passage {
  readonly id: string;
  readonly theme: PassageTheme;
  end: number;
}

const svg = 'http://www.w3.org/2000/svg';
const eyeOff = [
  'M10.585 10.587a2 2 0 0 0 2.829 2.828',
  'M16.681 16.673a8.717 8.717 0 0 1 -4.681 1.327c-3.6 0 -6.6 -2 -9 -6c1.272 -2.12 2.712 -3.678 4.32 -4.674m2.86 -1.146a9.055 9.055 0 0 1 1.82 -.18c3.6 0 6.6 2 9 6c-.666 1.11 -1.379 2.067 -2.138 2.87',
  'M3 3l18 18',
];

function drawEyeOff(): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '14', height: '14', fill: 'none', stroke: 'currentColor' };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  picture.setAttribute('aria-hidden', 'true');
  for (const line of eyeOff) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', line);
    path.setAttribute('stroke-width', '2');
    picture.append(path);
  }
  return picture;
}

function drawNote(words: string): HTMLElement {
  const note = document.createElement('span');
  note.className = classes.passageNote ?? '';
  note.contentEditable = 'false';
  note.append(drawEyeOff(), document.createTextNode(words));
  return note;
}

/** The passages of a block, and whether they are all there is in it. */
function passagesIn(block: DocumentNode, position: number) {
  const passages: Passage[] = [];
  let isWhole = block.childCount > 0;
  block.forEach((node, offset) => {
    const mark = node.marks.find(({ type }) => type.name === passageName);
    const end = position + 1 + offset + node.nodeSize;
    if (!mark) isWhole &&= (node.text ?? ' x').trim() === '';
    else passages.push({ id: String(mark.attrs['passageId']), theme: themeOf(mark.attrs), end });
  });
  return { passages, isWhole };
}

function notesFor(doc: DocumentNode, noteOf: NoteOfPassage): DecorationSet {
  const last = new Map<string, Passage>();
  const drawn: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const { passages, isWhole } = passagesIn(node, position);
    for (const passage of passages) last.set(passage.id, passage);
    if (passages.length > 0 && isWhole)
      drawn.push(Decoration.node(position, position + node.nodeSize, { class: classes.passageBlock ?? '' }));
    return false;
  });
  for (const { id, theme, end } of last.values())
    drawn.push(Decoration.widget(end, () => drawNote(noteOf(theme)), { side: 1, marks: [], key: `${id} ${theme}` }));
  return DecorationSet.create(doc, drawn);
}

/** Says behind each passage about somebody else, in words, what the patient reads in its place. */
export const PassageNotes = Extension.create<{ noteOf: NoteOfPassage }>({
  name: 'passageNotes',
  addOptions: () => ({ noteOf: () => '' }),
  addProseMirrorPlugins() {
    const { noteOf } = this.options;
    const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => notesFor(doc, noteOf),
        apply: (tr, shown) => (tr.docChanged ? notesFor(tr.doc, noteOf) : shown),
      },
      props: { decorations: (state) => plugin.getState(state) },
    });
    return [plugin];
  },
});
