import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';

import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import {
  type FindingDecision,
  type Letter,
  type LetterText,
  type LetterTexts,
  letterTexts,
} from '#shared/capabilities/letters/model.ts';
import { emptyDocument } from '#shared/capabilities/letters/rules.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import type { LetterDesk } from '../desk/letter-desk.ts';
import type { TextNow } from '../gate/use-gate.ts';

type Decisions = Readonly<Record<LetterText, readonly FindingDecision[]>>;

const isSame = (one: FindingDecision, other: FindingDecision) =>
  one.kind === other.kind && one.lemma === other.lemma && one.sentence === other.sentence && one.scope === other.scope;

/** What was decided about the findings of each text. */
function useDecisions(letter: Letter, desk: LetterDesk) {
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [decisions, setDecisions] = useState<Decisions>(() => ({
    professional: desk.decisionsOf('professional', letter),
    patient: desk.decisionsOf('patient', letter),
  }));
  const put = useCallback(
    (text: LetterText, next: readonly FindingDecision[]) => {
      setDecisions((before) => ({ ...before, [text]: next }));
      desk.decide(text, next).catch((error: unknown) => {
        const { what, safe } = failureText(error);
        announce({ kind: 'problem', text: `${what} ${safe}` });
      });
    },
    [desk, announce, failureText],
  );
  return {
    decisions,
    decide: (text: LetterText, one: FindingDecision) => put(text, [...desk.decisionsOf(text, letter), one]),
    revoke: (text: LetterText, one: FindingDecision) =>
      put(
        text,
        desk.decisionsOf(text, letter).filter((other) => !isSame(one, other)),
      ),
  };
}

/** The texts of a letter as they stand in the editors now, and what was decided about their findings. */
export function useTexts(letter: Letter, desk: LetterDesk) {
  const [initial, setInitial] = useState<LetterTexts>(() => ({
    professional: desk.bodyOf('professional', letter),
    patient: desk.bodyOf('patient', letter),
  }));
  const [now, setNow] = useState(initial);
  const [refused, setRefused] = useState<LetterText | undefined>(undefined);
  const deciding = useDecisions(letter, desk);
  const { changedAt } = letter;
  useEffect(() => {
    for (const text of letterTexts) {
      const keeper = desk.keeperOf(text);
      if (keeper.state().kind === 'empty') keeper.restored(changedAt);
    }
  }, [desk, changedAt]);
  const change = useCallback(
    (text: LetterText, body: LetterDocument | undefined) => {
      setRefused((before) => (body === undefined ? text : before === text ? undefined : before));
      if (body === undefined) return;
      desk.keeperOf(text).change({ body });
      // What stands round the text can wait for the next key.
      startTransition(() => setNow((before) => ({ ...before, [text]: body })));
    },
    [desk],
  );
  const set = (text: LetterText, body: LetterDocument | null) => {
    setInitial((before) => ({ ...before, [text]: body }));
    setNow((before) => ({ ...before, [text]: body }));
    desk.keeperOf(text).change({ body });
  };
  const texts = useMemo(
    () =>
      letterTexts.flatMap((text): TextNow[] => {
        const body = now[text];
        return body === null ? [] : [{ text, body, decisions: deciding.decisions[text] }];
      }),
    [now, deciding.decisions],
  );
  return {
    initial,
    now,
    texts,
    refused,
    change,
    ...deciding,
    begin: (text: LetterText) => set(text, emptyDocument(letter.kind, text)),
    takeAway: (text: LetterText) => set(text, null),
  };
}

export type TextsInHand = ReturnType<typeof useTexts>;
