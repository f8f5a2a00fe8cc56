import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { type CoreQueries, useCore } from './core-context.ts';
import { failureOf } from './failure.ts';
import { follow } from './follow.ts';

type Topic = 'items' | 'outbox' | 'session' | 'presence' | 'still-there';

/** A burst of news, as during an import, is answered by one round of questions. */
const gatherMs = 40;

function refresh(memory: QueryClient, orpc: CoreQueries, topics: ReadonlySet<Topic>): void {
  if (topics.has('session')) void memory.invalidateQueries({ queryKey: orpc.vault.status.key() });
  if (topics.has('presence')) void memory.invalidateQueries({ queryKey: orpc.counter.here.key() });
  if (topics.has('outbox')) void memory.invalidateQueries({ queryKey: orpc.counter.key() });
  if (!topics.has('items')) return;
  const capabilities = [
    orpc.agreements,
    orpc.counter,
    orpc.record,
    orpc.access,
    orpc.exchange,
    orpc.search,
    orpc.urgency,
    orpc.templates,
    orpc.letters,
    orpc.results,
  ];
  for (const capability of capabilities) void memory.invalidateQueries({ queryKey: capability.key() });
}

/** Follows what changes in the core while the calling component is on the screen, and asks again for what it names. */
export function useChanges(): void {
  const { client, orpc } = useCore();
  const memory = useQueryClient();
  useEffect(() => {
    const ending = new AbortController();
    const gathered = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;
    const flush = () => {
      timer = undefined;
      refresh(memory, orpc, gathered);
      gathered.clear();
    };
    const gather = (topics: readonly Topic[]) => {
      for (const topic of topics) gathered.add(topic);
      timer ??= setTimeout(flush, gatherMs);
    };
    void follow<{ topic: Topic }>(
      {
        open: (signal) => client.counter.changes(undefined, { signal }),
        onNews: ({ topic }) => topic !== 'still-there' && gather([topic]),
        onOpen: () => {
          if (wasOpen) gather(['items', 'outbox', 'session']);
          wasOpen = true;
        },
        mayRetry: (error) => {
          const isOver = ['not-signed-in', 'access-denied'].includes(failureOf(error).code);
          if (isOver) gather(['session']);
          return !isOver;
        },
      },
      ending.signal,
    );
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [client, orpc, memory]);
}
