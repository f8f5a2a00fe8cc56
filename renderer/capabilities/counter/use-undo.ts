import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from './use-conversation.ts';

/** The way back from one thing a person did. Rejects when what was done has been built upon since. */
export type WayBack = () => Promise<unknown>;

/** What a person can take back, latest first. */
export interface UndoStack {
  readonly push: (wayBack: WayBack) => void;
  readonly undo: () => Promise<void>;
}

/** More steps back than anyone remembers. */
const mostSteps = 20;

/**
 * Keeps the ways back from a person's own latest actions.
 *
 * A way back works only while nobody has changed the item since; the core refuses it otherwise, and that is said.
 * `whenEmpty` is the way back where the stack knows none, such as an answer sent before this screen was opened.
 */
export function useUndo(whenEmpty: () => WayBack | undefined): UndoStack {
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const refresh = useRefresh();
  const ways = useRef<WayBack[]>([]);
  const push = useCallback((wayBack: WayBack) => {
    ways.current = [...ways.current, wayBack].slice(-mostSteps);
  }, []);
  const undo = async () => {
    const wayBack = ways.current.pop() ?? whenEmpty();
    if (!wayBack) return announce({ text: t('done.nothingToUndo'), kind: 'news' });
    try {
      await wayBack();
      announce({ text: t('done.undone') });
    } catch {
      announce({ text: t('done.undoTooLate'), kind: 'problem' });
    }
    await refresh();
  };
  return { push, undo };
}
