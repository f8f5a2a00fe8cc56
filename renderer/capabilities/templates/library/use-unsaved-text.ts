import { useMemo, useState } from 'react';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { isSameDraft, type TextDraft } from './text-draft.ts';
import { unsavedTextsOf } from './unsaved-texts.ts';

/** A text in hand: what was typed goes before what is kept, and stays in this window until it is kept or let go. */
export function useUnsavedText(key: string, kept: TextDraft) {
  const { client } = useCore();
  const { person } = useSession();
  const shelf = useMemo(() => unsavedTextsOf(client), [client]);
  const place = `${person.id}/${key}`;
  const [typed, setTyped] = useState(() => shelf.get(place));
  const isUnsaved = typed !== undefined && !isSameDraft(typed, kept);
  return {
    draft: typed ?? kept,
    isUnsaved,
    change: (draft: TextDraft) => {
      shelf.set(place, draft);
      setTyped(draft);
    },
    letGo: () => {
      shelf.delete(place);
      setTyped(undefined);
    },
  };
}
