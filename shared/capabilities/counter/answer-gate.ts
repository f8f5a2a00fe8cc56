import { type Decision, openFindings } from '#shared/plain-language/decisions.ts';
import type { Band, Check, Language } from '#shared/plain-language/model.ts';

/** The level that an answer may not have without a reason. Below it findings are shown and stop nothing. */
export const bandThatStops: Band = 'far-above';

/** Words below which a text is too short to call too hard: one term in a line says little. */
export const fewestWords = 20;

/** What keeps an answer from being sent. */
export interface AnswerGate {
  /** Passages that seem to be about somebody else, which the writer neither changed nor dismissed. */
  readonly thirdParty: number;
  /** Far above what most readers manage, and nobody said why it must be so. */
  readonly isTooHard: boolean;
}

export interface AnswerGateTerms {
  readonly text: string;
  readonly language: Language;
  readonly decisions: readonly Decision[];
  readonly isOverridden: boolean;
}

/**
 * The gate of an answer at the counter: lighter than that of a letter. A suggestion about somebody else must be settled one by
 * one; of the language only a text that is far too hard asks for a reason. A text too short to judge is never too hard.
 *
 * @source R52, R109; an answer is a matter of minutes, and a check that stops every one would be switched off
 */
export function answerGateOf(check: Check, { text, language, decisions, isOverridden }: AnswerGateTerms): AnswerGate {
  const open = openFindings(check.findings, text, decisions, language);
  return {
    thirdParty: open.filter(({ kind }) => kind === 'third-party').length,
    isTooHard: !isOverridden && check.words >= fewestWords && check.level.band === bandThatStops,
  };
}
