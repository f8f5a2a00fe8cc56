import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DecisionScope } from '#shared/plain-language/decisions.ts';
import type { Finding } from '#shared/plain-language/model.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { type Applied, explain, goToText, idsFromCursor, replace, showInText, stepBack } from './finding-actions.ts';
import { neighbourOf } from './finding-groups.ts';
import { shownText } from './finding-text.ts';
import type { LanguageCheckInHand } from './use-language-check.ts';

/** What a person can do with findings. Each says aloud what it did. */
export interface FindingWork {
  /** True while somebody works through the cards: the focus then follows the finding in hand. */
  readonly isWorking: RefObject<boolean>;
  /** The heads of the cards that are drawn, by the id of their finding. */
  readonly heads: RefObject<Map<string, HTMLElement>>;
  /** To the next or previous finding: from the cursor when the text has the focus, else along the list. */
  go(direction: 'next' | 'previous'): void;
  /** Takes a finding in hand and shows where it stands. */
  show(finding: Finding): void;
  /** Replaces, or explains between brackets when that is how it is set. */
  apply(finding: Finding, option?: number, reach?: 'this' | 'all-the-same'): void;
  explain(finding: Finding): void;
  ignore(finding: Finding, scope: DecisionScope, reason: string | null): void;
  mark(finding: Finding): void;
  addToList(finding: Finding): void;
  stepBack(direction: 'undo' | 'redo'): void;
  /** Back to the text, behind the finding. */
  leave(finding: Finding): void;
  toggleGlossary(): void;
}

const isSame = (one: Finding, other: Finding) => one.kind === other.kind && one.lemma === other.lemma;

type Moves = ReturnType<typeof useMoves>;

/** The moving about: from the text to the cards, along them, and back. */
function useMoves({ session, order, current }: LanguageCheckInHand) {
  const { t } = useTranslation('language');
  const announce = useAnnounce();
  const isWorking = useRef(false);
  const heads = useRef(new Map<string, HTMLElement>());
  const take = (finding: Finding) => {
    isWorking.current = true;
    showInText(session, finding.id);
    session.select(finding.id);
    heads.current.get(finding.id)?.focus();
  };
  const leave = (finding: Finding | undefined) => {
    isWorking.current = false;
    goToText(session, finding?.id);
  };
  return {
    isWorking,
    heads,
    take,
    leave,
    go: (direction: 'next' | 'previous') => {
      const fromCursor = idsFromCursor(session, direction);
      const target = fromCursor
        ? fromCursor.map((id) => order.find((finding) => finding.id === id)).find((finding) => finding !== undefined)
        : neighbourOf(order, current, direction);
      if (target) take(target);
      else announce({ text: t('panel.done.noMore'), kind: 'news' });
    },
    /** What comes next in the list when this one, and what goes with it, is done. */
    after: (finding: Finding, isDone: (other: Finding) => boolean) => {
      const left = order.filter((other) => other.id === finding.id || !isDone(other));
      return neighbourOf(left, finding.id, 'next') ?? neighbourOf(left, finding.id, 'previous');
    },
    goOn: (next: Finding | undefined) => (next ? take(next) : leave(undefined)),
  };
}

/** What changes the text. */
function useApplying({ session, isGlossary }: LanguageCheckInHand, moves: Moves) {
  const { t } = useTranslation('language');
  const announce = useAnnounce();
  const tell = (done: Applied, said: (places: number) => string, next: Finding | undefined) => {
    if (done === 'changed') return announce({ text: t('panel.done.changed'), kind: 'news' });
    announce({ text: done === 'explained' ? t('panel.done.alreadyExplained') : said(done.places) });
    moves.goOn(next);
  };
  const explainAt = (finding: Finding, place: 'here' | 'first') => {
    if (finding.explanation === null) return;
    const next = moves.after(finding, (other) => place === 'first' && isSame(finding, other));
    const what = shownText(finding);
    tell(explain(session, finding, place), () => t('panel.done.explained', { what }), next);
  };
  return {
    explain: (finding: Finding) => explainAt(finding, 'here'),
    apply: (finding: Finding, option = 0, reach: 'this' | 'all-the-same' = 'this') => {
      if (isGlossary && finding.explanation !== null) return explainAt(finding, 'first');
      if (finding.plain.length === 0) return undefined;
      const next = moves.after(finding, (other) => reach === 'all-the-same' && isSame(finding, other));
      const values = { what: shownText(finding), words: finding.plain[option] ?? '' };
      return tell(
        replace(session, finding, option, reach),
        (count) => (reach === 'this' ? t('panel.done.replaced', values) : t('panel.done.replacedAll', { count })),
        next,
      );
    },
    stepBack: (direction: 'undo' | 'redo') => {
      if (stepBack(session, direction) && direction === 'undo') announce({ text: t('panel.done.undone') });
    },
  };
}

/** What is decided about a finding without changing the text. */
function useDeciding({ session, onDecide, onRevoke, onMark, onAddToList }: LanguageCheckInHand, moves: Moves) {
  const { t } = useTranslation('language');
  const announce = useAnnounce();
  return {
    ignore: (finding: Finding, scope: DecisionScope, reason: string | null) => {
      const decision = session.decisionAbout(finding, scope, reason);
      if (!decision) return;
      const next = moves.after(finding, (other) => scope === 'everywhere' && isSame(finding, other));
      onDecide(decision);
      const undo = onRevoke && { label: t('panel.done.undo'), run: () => onRevoke(decision) };
      announce({ text: t('panel.done.ignored'), ...(undo && { action: undo }) });
      moves.goOn(next);
    },
    mark: (finding: Finding) => {
      const range = session.rangeOf(finding.id);
      if (range) onMark?.(finding, range);
      else announce({ text: t('panel.done.changed'), kind: 'news' });
    },
    addToList: (finding: Finding) => onAddToList?.(finding),
  };
}

/** Joins a check to what a person does with it; made anew with every check. */
function useLatestWork(check: LanguageCheckInHand): FindingWork {
  const { isGlossary, setGlossary } = check;
  const { t } = useTranslation('language');
  const announce = useAnnounce();
  const moves = useMoves(check);
  const { isWorking, heads, go, take, leave } = moves;
  const toggleGlossary = () => {
    announce({ text: t(isGlossary ? 'panel.done.glossaryOff' : 'panel.done.glossaryOn') });
    setGlossary(!isGlossary);
  };
  const applying = useApplying(check, moves);
  const deciding = useDeciding(check, moves);
  return { isWorking, heads, go, show: take, leave, toggleGlossary, ...applying, ...deciding };
}

/**
 * What a person can do with the findings of a check.
 *
 * The same object for as long as the list is there, so that a card is drawn again only when it shows something else; a
 * card may hold a finding of an earlier check, and what it asks is done to the one of that name now.
 */
export function useFindingWork(check: LanguageCheckInHand): FindingWork {
  const made = useLatestWork(check);
  const latest = useRef({ work: made, findings: check.findings });
  useLayoutEffect(() => {
    latest.current = { work: made, findings: check.findings };
  });
  const [stable] = useState((): FindingWork => {
    const work = () => latest.current.work;
    const now = (finding: Finding) => latest.current.findings.find(({ id }) => id === finding.id) ?? finding;
    return {
      isWorking: made.isWorking,
      heads: made.heads,
      go: (direction) => work().go(direction),
      show: (finding) => work().show(now(finding)),
      apply: (finding, option, reach) => work().apply(now(finding), option, reach),
      explain: (finding) => work().explain(now(finding)),
      ignore: (finding, scope, reason) => work().ignore(now(finding), scope, reason),
      mark: (finding) => work().mark(now(finding)),
      addToList: (finding) => work().addToList(now(finding)),
      stepBack: (direction) => work().stepBack(direction),
      leave: (finding) => work().leave(now(finding)),
      toggleGlossary: () => work().toggleGlossary(),
    };
  });
  return stable;
}
