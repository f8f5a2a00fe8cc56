import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { Decision } from '#shared/plain-language/decisions.ts';
import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Finding, Language } from '#shared/plain-language/model.ts';
import { type GroupedFindings, groupedFindings } from './finding-groups.ts';
import { useLanguageService } from './language-service-context.ts';
import { type CheckSnapshot, type FindingCounts, LanguageSession } from './language-session.ts';
import type { DocumentRange } from './text-positions.ts';

/** What a check is told from outside. */
export interface LanguageCheckInput {
  /** Of the text, not of the screens. */
  readonly language: Language;
  /** Entries of the organisation; the same array as long as they are the same. */
  readonly additions?: readonly LexiconEntry[];
  /** What was decided about this text; the same array as long as it is the same. */
  readonly decisions: readonly Decision[];
  /** Which findings count here; the same function as long as it says the same. */
  readonly counts?: FindingCounts;
  readonly onDecide: (decision: Decision) => void;
  /** Takes back a decision that was just taken; without it there is no way back on the screen. */
  readonly onRevoke?: (decision: Decision) => void;
  /** Puts a word on the list of the organisation. */
  readonly onAddToList?: (finding: Finding) => void;
  /** Marks a passage about somebody else, so that the patient does not read it. */
  readonly onMark?: (finding: Finding, range: DocumentRange) => void;
}

/** A check of one text: its session goes into an editor, the whole into a FindingsPanel. */
export interface LanguageCheckInHand extends CheckSnapshot, GroupedFindings, Omit<LanguageCheckInput, 'additions'> {
  readonly session: LanguageSession;
  /** True while explanations are put between brackets where words would be replaced. */
  readonly isGlossary: boolean;
  readonly setGlossary: (isGlossary: boolean) => void;
}

const noAdditions: readonly LexiconEntry[] = [];

/**
 * Checks the language of one text while it is written.
 *
 * It draws again when an answer comes or something is decided, not with every key. Nothing is checked before its session
 * is in an editor.
 */
export function useLanguageCheck(input: LanguageCheckInput): LanguageCheckInHand {
  const { language, additions = noAdditions, decisions, counts } = input;
  const service = useLanguageService();
  const [session] = useState(() => new LanguageSession());
  const [isGlossary, setGlossary] = useState(false);
  useLayoutEffect(
    () => session.configure({ service, language, additions, decisions, counts }),
    [session, service, language, additions, decisions, counts],
  );
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const grouped = useMemo(() => groupedFindings(snapshot.findings), [snapshot.findings]);
  return { ...input, ...snapshot, ...grouped, session, isGlossary, setGlossary };
}
