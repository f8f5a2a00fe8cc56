import { mergeAttributes, Node } from '@tiptap/react';

import { type SectionKey, sectionKeys } from '#shared/capabilities/letters/section.ts';
import classes from './letter.module.css';

/** What is drawn round a section; none of it is text of the letter. */
export interface SectionWords {
  readonly name: string;
  /** What an empty section asks for. */
  readonly placeholder: string;
  /** The name of the part of the letter that begins with this section. */
  readonly opensPart?: string;
}

export type WordsOfSection = (key: SectionKey) => SectionWords;

/** Name of the node that holds one section of a letter. */
export const sectionName = 'section';

/** The key in a node's attributes; undefined for what is no section of ours. */
export function sectionKeyOf(attrs: Readonly<Record<string, unknown>>): SectionKey | undefined {
  return sectionKeys.find((key) => key === attrs['key']);
}

function drawn(tag: string, text: string, className: string | undefined): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className ?? '';
  element.contentEditable = 'false';
  return element;
}

/** The section with its heading, which is drawn and cannot be typed in. */
function drawSection({ name, opensPart }: SectionWords, key: string) {
  const dom = document.createElement('section');
  const contentDOM = document.createElement('div');
  dom.className = classes.section ?? '';
  dom.dataset['section'] = key;
  dom.setAttribute('aria-label', name);
  if (opensPart !== undefined) dom.append(drawn('h2', opensPart, classes.part));
  dom.append(drawn(opensPart === undefined ? 'h2' : 'h3', name, classes.sectionName), contentDOM);
  return { dom, contentDOM };
}

/**
 * One section of a letter: its content can be anything a letter holds, its place and name are fixed.
 *
 * Nothing joins over its edges; `SectionKeeping` sees that none goes, comes or moves.
 */
export const Section = Node.create<{ wordsOf: WordsOfSection }>({
  name: sectionName,
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  draggable: false,
  addOptions: () => ({ wordsOf: () => ({ name: '', placeholder: '' }) }),
  addAttributes: () => ({ key: { default: null, rendered: false } }),
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes), 0],
  addNodeView() {
    return ({ node }) => {
      const key = sectionKeyOf(node.attrs);
      const words = key === undefined ? { name: '', placeholder: '' } : this.options.wordsOf(key);
      const { dom, contentDOM } = drawSection(words, key ?? '');
      return {
        dom,
        contentDOM,
        ignoreMutation: ({ type, target }) => type !== 'selection' && !contentDOM.contains(target),
        update: (other) => other.type === node.type && other.attrs['key'] === node.attrs['key'],
      };
    };
  },
});
