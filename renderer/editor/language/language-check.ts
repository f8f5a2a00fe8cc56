import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';

import { findingKey, type FindingState } from './finding-decorations.ts';
import type { LanguageSession } from './language-session.ts';
import type { ReadingOptions } from './text-positions.ts';

export interface LanguageCheckOptions extends ReadingOptions {
  /** Of `useLanguageCheck`; without one nothing is checked and nothing is added to the editor. */
  readonly session: LanguageSession | undefined;
}

/** Characters at once that nobody types: a paste, a template, a replacement. */
const leapLength = 12;

function isLeap(transaction: Transaction): boolean {
  const event: unknown = transaction.getMeta('uiEvent');
  if (event === 'paste' || event === 'drop' || event === 'cut') return true;
  if (isHistoryTransaction(transaction)) return true;
  let changed = 0;
  for (const map of transaction.mapping.maps)
    map.forEach((from, to, newFrom, newTo) => (changed += Math.max(to - from, newTo - newFrom)));
  return changed >= leapLength;
}

function nextState(transaction: Transaction, { decorations, leaps }: FindingState): FindingState {
  const replaced = transaction.getMeta(findingKey) as DecorationSet | undefined;
  if (replaced) return { decorations: replaced, leaps };
  if (!transaction.docChanged) return { decorations, leaps };
  return {
    decorations: decorations.map(transaction.mapping, transaction.doc),
    leaps: isLeap(transaction) ? leaps + 1 : leaps,
  };
}

const isStepKey = ({ altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent) =>
  altKey && !ctrlKey && !metaKey && !shiftKey && (key === 'ArrowDown' || key === 'ArrowUp');

function findingAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest('[data-finding]') : null;
  return element?.getAttribute('data-finding') ?? undefined;
}

function languagePlugin(session: LanguageSession, reading: ReadingOptions): Plugin<FindingState> {
  return new Plugin<FindingState>({
    key: findingKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, leaps: 0 }),
      apply: nextState,
    },
    props: {
      decorations: (state) => findingKey.getState(state)?.decorations,
      handleDOMEvents: {
        // Kept from the editor, which would move the cursor; the keys of the screen hear it after this.
        keydown: (_view, event) => isStepKey(event),
        compositionend: () => {
          session.textChanged(false);
          return false;
        },
      },
      handleClick: (_view, _position, event) => {
        const id = findingAt(event.target);
        if (id !== undefined) session.select(id);
        return false;
      },
    },
    view: (view: EditorView) => {
      session.attach(view, reading);
      return {
        update: (updated, before) => {
          if (updated.state.doc === before.doc) return;
          const leaps = findingKey.getState(before)?.leaps;
          session.textChanged(findingKey.getState(updated.state)?.leaps !== leaps);
        },
        destroy: () => session.detach(view),
      };
    },
  });
}

/**
 * Checks the language of an editor while somebody writes, for any schema.
 *
 * While they type, the lines below the text only move along. After a pause the text goes to the worker, and its answer
 * is shown when the text is still the same. A check never touches the text, the selection or what undo knows, and it
 * waits while an input method is composing a word.
 */
export const LanguageCheck = Extension.create<LanguageCheckOptions>({
  name: 'languageCheck',
  addOptions: () => ({ session: undefined }),
  addProseMirrorPlugins() {
    const { session, ...reading } = this.options;
    return session ? [languagePlugin(session, reading)] : [];
  },
});
