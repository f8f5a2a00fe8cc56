import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { additionsOf } from '#shared/plain-language/organisation/additions.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

const none: readonly LexiconEntry[] = [];

/**
 * The organisation's words of a language as the check takes them: the same list until it changes.
 *
 * Without them, or before they have come, the check goes on with the words of the program.
 */
export function useAdditions(language: Language): readonly LexiconEntry[] {
  const { orpc } = useCore();
  const { data } = useQuery(orpc.glossary.entries.queryOptions({ input: {}, staleTime: 60_000 }));
  return useMemo(() => (data ? additionsOf(data.entries, language) : none), [data, language]);
}
