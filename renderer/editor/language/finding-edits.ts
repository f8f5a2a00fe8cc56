import { closeHistory } from '@tiptap/pm/history';
import type { Mark, Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

import type { Finding } from '#shared/plain-language/model.ts';
import type { DocumentRange } from './text-positions.ts';

/** Words to put in the place of a part of the document; in an empty part they are put in. */
export interface Edit extends DocumentRange {
  readonly text: string;
}

/** True when a finding's very words stand in a range, in one text block and with nothing but text between them. */
export function standsAt(document: DocumentNode, { from, to }: DocumentRange, { text }: Finding): boolean {
  if (to > document.content.size || !document.resolve(from).sameParent(document.resolve(to))) return false;
  return document.textBetween(from, to, '\n', '\uFFFC') === text;
}

const isCapitalised = (text: string) => /^\p{Lu}\p{Ll}/u.test(text);

/** Words that keep the capital of what they stand in for. */
export function withCapitalOf(found: string, words: string): string {
  if (!isCapitalised(found)) return words;
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** What stands between brackets behind a finding. */
export const inBrackets = (explanation: string) => ` (${explanation})`;

/** True when the brackets stand there already. */
export function isExplainedAt(document: DocumentNode, at: number, explanation: string): boolean {
  const $at = document.resolve(at);
  const wanted = inBrackets(explanation);
  return document.textBetween(at, Math.min($at.end(), at + wanted.length)) === wanted;
}

/** What is put over words keeps their marks; what is put behind them only marks that go on. */
function marksAt(document: DocumentNode, { from, to }: DocumentRange): readonly Mark[] {
  const $from = document.resolve(from);
  return from === to ? $from.marks() : ($from.nodeAfter?.marks ?? []);
}

/** A transaction with these edits, one step for undo. Edits that overlap one before them are left out. */
export function editing(state: EditorState, edits: readonly Edit[]): Transaction {
  const transaction = closeHistory(state.tr);
  let below = Number.POSITIVE_INFINITY;
  for (const edit of edits.toSorted((one, other) => other.from - one.from)) {
    if (edit.to > below || edit.text === '') continue;
    transaction.replaceWith(edit.from, edit.to, state.schema.text(edit.text, marksAt(state.doc, edit)));
    below = edit.from;
  }
  return transaction;
}

/** Ends the step for undo, so that what is typed next is one of its own. */
export const stepEnd = (state: EditorState): Transaction => closeHistory(state.tr);
