import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutboxId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { isFailure } from '#renderer/rpc/failure.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from './use-conversation.ts';
import { useOutbox } from './use-outbox.ts';

/**
 * The way back from one thing a person did; it may resolve to words for what was undone. Rejects when what was done has
 * been built upon since.
 */
export type WayBack = () => Promise<unknown>;

/** What a person can take back, latest first. */
export interface UndoStack {
  readonly push: (wayBack: WayBack, outboxId?: OutboxId) => void;
  /** Takes back the latest action. */
  readonly undo: () => Promise<void>;
  /** Takes one answer back out of the outbox. */
  readonly withdraw: (outboxId: OutboxId) => Promise<void>;
}

interface Step {
  readonly wayBack: WayBack;
  readonly outboxId: OutboxId | undefined;
}

/** More steps back than anyone remembers. */
const mostSteps = 20;

/** Runs a way back and says how it went. */
function useStepBack(): (wayBack: WayBack) => Promise<void> {
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const failureText = useFailureText();
  const refresh = useRefresh();
  return async (wayBack) => {
    try {
      const undone = await wayBack();
      await refresh();
      announce({ text: typeof undone === 'string' ? undone : t('done.undone') });
    } catch (error) {
      await refresh();
      const { what, next } = failureText(error);
      const text = isFailure(error, 'item-moved-on') ? t('done.undoTooLate') : `${what} ${next}`;
      announce({ text, kind: 'problem' });
    }
  };
}

/** Takes one answer back out of the outbox, and says how that went. */
export function useWithdraw(): (outboxId: OutboxId) => Promise<void> {
  const { client } = useCore();
  const stepBack = useStepBack();
  return (outboxId) => stepBack(() => client.counter.withdraw({ outboxId }));
}

/**
 * Keeps the ways back from a person's own latest actions.
 *
 * A way back works only while nobody has changed the item since; the core refuses it otherwise, and that is said. An
 * own answer that still waits in the outbox can be taken back even when it was sent before this screen was opened.
 */
export function useUndo(): UndoStack {
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const stepBack = useStepBack();
  const withdrawOne = useWithdraw();
  const waiting = useOutbox().findLast((entry) => entry.isOwn);
  const steps = useRef<readonly Step[]>([]);
  const push = useCallback((wayBack: WayBack, outboxId?: OutboxId) => {
    steps.current = [...steps.current, { wayBack, outboxId }].slice(-mostSteps);
  }, []);
  const withdraw = (outboxId: OutboxId) => {
    steps.current = steps.current.filter((step) => step.outboxId !== outboxId);
    return withdrawOne(outboxId);
  };
  const undo = async () => {
    const last = steps.current.at(-1);
    steps.current = steps.current.slice(0, -1);
    if (last) return stepBack(last.wayBack);
    if (waiting) return withdrawOne(waiting.id);
    announce({ text: t('done.nothingToUndo'), kind: 'news' });
  };
  return { push, undo, withdraw };
}
