import { redo, undo } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

import type { Finding } from '#shared/plain-language/model.ts';
import { rangesOfFindings } from './finding-decorations.ts';
import { type Edit, editing, inBrackets, isExplainedAt, standsAt, stepEnd, withCapitalOf } from './finding-edits.ts';
import type { LanguageSession } from './language-session.ts';

/** What became of something that was asked: how many places changed, or why none did. */
export type Applied = { readonly places: number } | 'changed' | 'explained';

const isSame = (one: Finding, other: Finding) => one.kind === other.kind && one.lemma === other.lemma;

function apply(session: LanguageSession, view: EditorView, edits: readonly Edit[]): Applied {
  if (edits.length === 0 || !view.editable) return 'changed';
  view.dispatch(editing(view.state, edits));
  view.dispatch(stepEnd(view.state));
  session.forgetGone();
  return { places: edits.length };
}

function replacementOf(session: LanguageSession, view: EditorView, finding: Finding, option: number): Edit[] {
  const words = finding.plain[option] ?? finding.plain[0];
  const range = session.rangeOf(finding.id);
  if (words === undefined || !range || !standsAt(view.state.doc, range, finding)) return [];
  return [{ ...range, text: withCapitalOf(finding.text, words) }];
}

/**
 * Puts lay words in the place of a finding, or of everything with the same name; one step for undo.
 *
 * `changed` when its words do not stand there any more, or stand in a blank, or the editor is closed.
 */
export function replace(
  session: LanguageSession,
  finding: Finding,
  option: number,
  reach: 'this' | 'all-the-same',
): Applied {
  const { view } = session;
  if (!view) return 'changed';
  const { findings } = session.snapshot();
  const wanted = reach === 'this' ? [finding] : findings.filter((one) => isSame(one, finding));
  return apply(
    session,
    view,
    wanted.flatMap((one) => replacementOf(session, view, one, option)),
  );
}

/**
 * Puts the explanation between brackets, once: behind this finding or behind the first with its name.
 *
 * `explained` when the text explains it there already, `changed` when its words do not stand there any more.
 */
export function explain(session: LanguageSession, finding: Finding, place: 'here' | 'first'): Applied {
  const { view } = session;
  const { findings } = session.snapshot();
  const same = findings.filter((one) => isSame(one, finding));
  if (place === 'first' && same.some(({ isExplained }) => isExplained)) return 'explained';
  const target = place === 'first' ? (same[0] ?? finding) : finding;
  const range = session.rangeOf(target.id);
  const explanation = target.explanation;
  if (!view || explanation === null || !range || !standsAt(view.state.doc, range, target)) return 'changed';
  if (isExplainedAt(view.state.doc, range.to, explanation)) return 'explained';
  return apply(session, view, [{ from: range.to, to: range.to, text: inBrackets(explanation) }]);
}

/** Takes the last change of the text back, or does it again; false when there is none. */
export function stepBack({ view }: LanguageSession, direction: 'undo' | 'redo'): boolean {
  if (!view?.editable) return false;
  return (direction === 'undo' ? undo : redo)(view.state, view.dispatch);
}

/** Gives the text the focus, behind a finding when there is one in hand. */
export function goToText(session: LanguageSession, id: string | undefined): void {
  const { view } = session;
  if (!view) return;
  const range = id === undefined ? undefined : session.rangeOf(id);
  if (range) {
    const selection = Selection.near(view.state.doc.resolve(range.to), -1);
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  }
  view.focus();
}

/** Brings the words of a finding into view, without moving the focus or the selection. */
export function showInText(session: LanguageSession, id: string): void {
  const range = session.rangeOf(id);
  if (!session.view || !range) return;
  const { node } = session.view.domAtPos(range.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

/** Ids of the findings in the order of the text, from the cursor on or from it back; undefined when the text has no focus. */
export function idsFromCursor(session: LanguageSession, direction: 'next' | 'previous'): readonly string[] | undefined {
  const { view } = session;
  if (!view?.hasFocus()) return undefined;
  const { from, to } = view.state.selection;
  const ranges = [...rangesOfFindings(view.state)];
  const after = ranges.filter(([, range]) => range.to > from).map(([id]) => id);
  const before = ranges.filter(([, range]) => range.from < to).map(([id]) => id);
  return direction === 'next' ? after : before.reverse();
}
