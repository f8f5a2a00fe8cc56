import { useState } from 'react';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';

/** Replies that were begun in this window, by author and request. In memory alone: what is typed never touches the disk in the clear. */
const shelves = new WeakMap<CoreClient, Map<string, string>>();

function shelfOf(client: CoreClient): Map<string, string> {
  const shelf = shelves.get(client) ?? new Map<string, string>();
  shelves.set(client, shelf);
  return shelf;
}

/** The reply to a request that this person has begun; it is there again after looking at another question. */
export function useReplyText(requestId: string): readonly [string, (text: string) => void] {
  const { client } = useCore();
  const { person } = useSession();
  const key = `${person.id} ${requestId}`;
  const [text, setText] = useState(() => shelfOf(client).get(key) ?? '');
  const write = (next: string) => {
    if (next === '') shelfOf(client).delete(key);
    else shelfOf(client).set(key, next);
    setText(next);
  };
  return [text, write];
}
