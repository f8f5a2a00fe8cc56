import { Plugin } from '@tiptap/pm/state';
import { Extension } from '@tiptap/react';

export interface TemplateTriggerOptions {
  readonly onTrigger: () => void;
}

/** Typing `::` takes the colons away again and asks for a template. */
export const TemplateTrigger = Extension.create<TemplateTriggerOptions>({
  name: 'templateTrigger',
  addOptions: () => ({ onTrigger: () => undefined }),
  addProseMirrorPlugins() {
    const { onTrigger } = this.options;
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, _to, text) {
            if (text !== ':' || from === 0) return false;
            if (view.state.doc.textBetween(from - 1, from) !== ':') return false;
            view.dispatch(view.state.tr.delete(from - 1, from));
            onTrigger();
            return true;
          },
        },
      }),
    ];
  },
});
