import { useState } from 'react';

import { type LetterKind, letterKinds } from '#shared/capabilities/letters/model.ts';
import type { DepartmentId, ItemId, LetterId, PatientId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useLetterStep } from '../use-letter-commands.ts';

/** Whom a letter is about: the patient of a question, or a patient found by an exact key. */
export type LetterAbout = { readonly itemId: ItemId } | { readonly patientId: PatientId };

interface Start {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly departmentId: DepartmentId;
  readonly about: LetterAbout;
}

/** What is chosen for a new letter, and beginning it. */
export function useStart(onStarted: (letterId: LetterId) => void) {
  const { client } = useCore();
  const { person } = useSession();
  const [kind, setKind] = useState<LetterKind>(letterKinds[0]);
  const [language, setLanguage] = useState<Language>('nl');
  const [departmentId, setDepartmentId] = useState(person.departments[0]?.id);
  const starting = useLetterStep((start: Start) => client.letters.start(start));
  const start = (about: LetterAbout) => {
    if (departmentId === undefined) return;
    starting.mutate({ kind, language, departmentId, about }, { onSuccess: ({ letterId }) => onStarted(letterId) });
  };
  return { kind, setKind, language, setLanguage, departmentId, setDepartmentId, start, starting };
}

export type StartInHand = ReturnType<typeof useStart>;
