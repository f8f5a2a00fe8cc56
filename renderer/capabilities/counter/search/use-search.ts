import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { type ParsedQuery, parseQuery, type QuerySurroundings } from '#shared/capabilities/search/query-language.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** How long nobody types before the search is done by itself, and from how many characters on. */
const pauseMs = 300;
const shortestByItself = 3;
const mostRemembered = 5;

/** What is asked, and what of it was understood. */
export interface Search {
  /** What stands in the field. */
  readonly text: string;
  readonly parsed: ParsedQuery;
  readonly surroundings: QuerySurroundings;
  /** The query that the results belong to; null while there are none to show. */
  readonly asked: string | null;
  /** True while the results have the place of the list. */
  readonly isShown: boolean;
  /** The latest queries, newest first; kept in this window alone and only until it is left. */
  readonly history: readonly string[];
  readonly type: (text: string) => void;
  /** Searches at once; what is not understood is not searched. */
  readonly run: (text: string) => boolean;
  /** Gives the list its place back. */
  readonly leave: () => void;
}

const nobody: Pick<QuerySurroundings, 'departments' | 'staff'> = { departments: [], staff: [] };

/** The departments and people that a query can name, and the day it is. */
function useSurroundings(): QuerySurroundings {
  const { orpc } = useCore();
  const now = useNow(60_000);
  const { person } = useSession();
  const named = useQuery({
    ...orpc.search.surroundings.queryOptions({ input: {} }),
    enabled: isCounterRole(person.role),
  });
  return { ...(named.data ?? nobody), today: dayOf(now, amsterdam) };
}

function isComplete({ parts, problems }: ParsedQuery): boolean {
  return parts.length > 0 && problems.length === 0;
}

/** Keeps the query in the field: it is searched after a pause, or at once on request. */
export function useSearch(): Search {
  const surroundings = useSurroundings();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [history, setHistory] = useState<readonly string[]>([]);
  const parsed = parseQuery(text, surroundings);
  const wanted = text.trim();
  const isReady = isComplete(parsed);
  useEffect(() => {
    if (!isReady || wanted.length < shortestByItself) return undefined;
    const timer = setTimeout(() => setAsked(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted, isReady]);
  return {
    text,
    parsed,
    surroundings,
    asked: isReady ? asked : null,
    isShown: wanted !== '',
    history,
    type: (next) => {
      setText(next);
      if (next.trim() === '') setAsked(null);
    },
    run: (next) => {
      const query = next.trim();
      setText(next);
      if (!isComplete(parseQuery(next, surroundings))) return false;
      setAsked(query);
      setHistory((before) => [query, ...before.filter((one) => one !== query)].slice(0, mostRemembered));
      return true;
    },
    leave: () => {
      setText('');
      setAsked(null);
    },
  };
}
