import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

import classes from './letter.module.css';
import { sectionKeyOf, type WordsOfSection } from './section-node.ts';

/** Shows in an empty section what it is for, as long as nothing stands in it. */
export const SectionPlaceholder = Extension.create<{ wordsOf: WordsOfSection }>({
  name: 'sectionPlaceholder',
  addOptions: () => ({ wordsOf: () => ({ name: '', placeholder: '' }) }),
  addProseMirrorPlugins() {
    const { wordsOf } = this.options;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const hints: Decoration[] = [];
            doc.forEach((section, offset) => {
              const key = sectionKeyOf(section.attrs);
              const only = section.childCount === 1 ? section.firstChild : null;
              if (key === undefined || only?.type.name !== 'paragraph' || only.content.size > 0) return;
              const attributes = { class: classes.empty ?? '', 'data-placeholder': wordsOf(key).placeholder };
              hints.push(Decoration.node(offset + 1, offset + 1 + only.nodeSize, attributes));
            });
            return DecorationSet.create(doc, hints);
          },
        },
      }),
    ];
  },
});
