import { useRef, useState } from 'react';

import type { OpenFinding } from '#shared/capabilities/letters/gate.ts';
import type { Letter, LetterText } from '#shared/capabilities/letters/model.ts';
import { mainTextOf } from '#shared/capabilities/letters/rules.ts';
import { useAdditions } from '#renderer/capabilities/glossary/public.ts';
import type { LetterEditorHandle } from '#renderer/editor/LetterEditor.tsx';
import type { LetterDesk } from '../desk/letter-desk.ts';
import { usualReaders } from '../gate/readers.ts';
import { useGate } from '../gate/use-gate.ts';
import { useSteps } from './use-steps.ts';
import { useTexts } from './use-texts.ts';

/** The dialog that is open over a letter. */
export type RoomDialog =
  'sign' | 'release' | 'forward' | 'withdraw' | 'correct' | 'view' | 'shelf' | 'blocks' | 'pdf' | 'discard' | undefined;

/** What stands beside the text. */
export const sideParts = ['language', 'enclosures', 'history'] as const;
export type SidePart = (typeof sideParts)[number];

/** The editors of both texts, as far as they are open. */
function useEditors() {
  const professional = useRef<LetterEditorHandle>(null);
  const patient = useRef<LetterEditorHandle>(null);
  return { professional, patient };
}

/** Everything one letter's page holds while it is open. */
export function useRoom(letter: Letter, desk: LetterDesk) {
  const texts = useTexts(letter, desk);
  const steps = useSteps(desk);
  const [text, setText] = useState<LetterText>(() => mainTextOf(letter.kind));
  const [dialog, setDialog] = useState<RoomDialog>(undefined);
  const [side, setSide] = useState<SidePart>(
    letter.state === 'draft' || letter.state === 'ready' ? 'language' : 'history',
  );
  const [choice, setChoice] = useState(() => usualReaders(letter));
  const [wanted, setWanted] = useState<OpenFinding | undefined>(undefined);
  const editors = useEditors();
  const additions = useAdditions(letter.language);
  const gate = useGate(letter, texts.texts, additions);
  return {
    letter,
    desk,
    texts,
    steps,
    text,
    dialog,
    side,
    choice,
    gate,
    editors,
    setText,
    setSide,
    setChoice,
    open: (next: RoomDialog) => {
      steps.forget();
      setDialog(next);
    },
    close: () => setDialog(undefined),
    editor: () => editors[text].current,
    /** Goes to a finding: its text comes in front, and its place in the list and on the paper. */
    wanted,
    goTo: ({ text: of, finding }: OpenFinding) => {
      setDialog(undefined);
      setText(of);
      setSide('language');
      setWanted({ text: of, finding });
    },
    goToBlank: () => {
      setDialog(undefined);
      const places = [text, ...(['professional', 'patient'] as const)];
      const place = places.find((one) => editors[one].current?.focusFirstBlank() === true);
      if (place) setText(place);
    },
  };
}

export type Room = ReturnType<typeof useRoom>;
