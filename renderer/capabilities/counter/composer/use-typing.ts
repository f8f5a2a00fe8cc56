import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { isEmptyDocument } from '#renderer/editor/answer-content.ts';
import { useTyped } from '../presence/presence-context.ts';
import type { DraftInHand } from './use-draft.ts';

/** What follows on typing and on where the focus is: the draft is kept, and others see that somebody writes. */
export interface Typing {
  readonly onChange: (body: AnswerDocument) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Keeps what is typed. What an editor still says while its answer is being sent belongs to no draft any more. */
export function useTyping(draft: DraftInHand, isSending: boolean, onFocusChange: (hasFocus: boolean) => void): Typing {
  const typed = useTyped();
  return {
    onChange: (body) => {
      if (isSending) return;
      if (!isEmptyDocument(body)) typed();
      draft.change(body);
    },
    onFocus: () => onFocusChange(true),
    onBlur: () => {
      onFocusChange(false);
      void draft.keeper.flush();
    },
  };
}
