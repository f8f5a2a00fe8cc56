import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import type { Result } from '#shared/capabilities/results/model.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import type { DraftState } from '#renderer/editor/draft-keeper.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useKeptAroundSession } from '#renderer/rpc/use-kept-around-session.ts';
import { type ExplanationKeeper, explanationShelfOf } from './explanation-shelf.ts';

/** The explanation that the person who is signed in writes about one result. */
export interface ExplanationInHand {
  /** What was there when this screen opened; the editor starts from it and never looks again. */
  readonly initial: AnswerDocument | undefined;
  readonly body: AnswerDocument | undefined;
  readonly decisions: readonly FindingDecision[];
  readonly state: DraftState;
  readonly keeper: ExplanationKeeper;
  readonly change: (body: AnswerDocument) => void;
  readonly decide: (decision: Decision) => void;
  readonly revoke: (decision: Decision) => void;
}

const nothing: AnswerDocument = { type: 'doc', content: [] };

const isSame = (one: Decision, other: Decision) =>
  one.kind === other.kind && one.lemma === other.lemma && one.scope === other.scope && one.sentence === other.sentence;

/**
 * Holds an explanation while it is being written, and keeps it safe.
 *
 * What was typed in this window goes before what the store gave: an answer of the store may be older than the last key.
 */
export function useExplanation({ id, draft }: Pick<Result, 'id' | 'draft'>): ExplanationInHand {
  const { client } = useCore();
  const { person } = useSession();
  const keeper = useMemo(() => explanationShelfOf(client).keeperOf(person.id, id), [client, person.id, id]);
  const [start] = useState(() => keeper.latest ?? draft ?? undefined);
  const [savedAt] = useState(draft?.savedAt);
  const [body, setBody] = useState<AnswerDocument | undefined>(start?.body);
  const [decisions, setDecisions] = useState<readonly FindingDecision[]>(start?.decisions ?? []);
  const now = useRef({ body: start?.body ?? nothing, decisions });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    if (savedAt !== undefined && keeper.state().kind === 'empty') keeper.restored(savedAt);
    return () => void keeper.flush();
  }, [keeper, savedAt]);
  const keep = useCallback(
    (changes: Partial<typeof now.current>) => {
      now.current = { ...now.current, ...changes };
      keeper.change(now.current);
    },
    [keeper],
  );
  const change = useCallback(
    (next: AnswerDocument) => {
      setBody(next);
      keep({ body: next });
    },
    [keep],
  );
  const settle = useCallback(
    (next: readonly FindingDecision[]) => {
      setDecisions(next);
      keep({ decisions: next });
    },
    [keep],
  );
  return {
    initial: start?.body,
    body,
    decisions,
    state,
    keeper,
    change,
    decide: (decision) => settle([...now.current.decisions, decision]),
    revoke: (decision) => settle(now.current.decisions.filter((known) => !isSame(known, decision))),
  };
}

/** Keeps every explanation of this window safe around the session: tried again after sign-in, saved before the session ends. */
export function useExplanationSession(): void {
  const { client } = useCore();
  const shelf = useMemo(() => explanationShelfOf(client), [client]);
  useKeptAroundSession(shelf);
}
