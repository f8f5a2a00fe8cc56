import { useState } from 'react';

import type { LetterView } from '#shared/capabilities/letters/contract.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { useDeskSession } from './desk/use-letter-desk.ts';
import { LetterListPage } from './list/LetterListPage.tsx';
import { LetterPage } from './page/LetterPage.tsx';

export interface LettersScreenProps {
  /** A letter to open at once, such as one that was begun from a question. */
  readonly wanted?: { readonly letterId: LetterId | undefined; readonly onShown: () => void };
}

/** The letters: the list, and the letter somebody is in. The list stays where it was while a letter is open. */
export function LettersScreen({ wanted }: LettersScreenProps) {
  const [letterId, setLetterId] = useState<LetterId | undefined>(wanted?.letterId);
  const [view, setView] = useState<LetterView>('mine');
  const [page, setPage] = useState(0);
  useDeskSession();
  const asked = wanted?.letterId;
  if (asked !== undefined && asked !== letterId) setLetterId(asked);
  if (letterId !== undefined) {
    return (
      <LetterPage
        key={letterId}
        letterId={letterId}
        onOpen={setLetterId}
        onBack={() => {
          wanted?.onShown();
          setLetterId(undefined);
        }}
      />
    );
  }
  return (
    <LetterListPage
      view={view}
      page={page}
      onView={(next) => {
        setView(next);
        setPage(0);
      }}
      onPage={setPage}
      onOpen={setLetterId}
    />
  );
}
