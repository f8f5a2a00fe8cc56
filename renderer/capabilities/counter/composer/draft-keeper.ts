import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { DraftKeeper as Keeper, type SaveDraft as Save } from '#renderer/editor/draft-keeper.ts';

export { type DraftState, longestUnsavedMs } from '#renderer/editor/draft-keeper.ts';

/** What a person has typed, as it is kept. */
export interface DraftText {
  readonly body: AnswerDocument;
  readonly templateId: string | null;
}

/** Writes a draft to the store and answers when it is on disk; null when there was nothing left to keep. */
export type SaveDraft = Save<DraftText>;

/** Keeps one answer or note safe while it is being typed. */
export class DraftKeeper extends Keeper<DraftText> {}
