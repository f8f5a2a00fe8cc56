import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

import type { HostInfo } from '#shared/rpc/host.ts';
import type { Connection } from './connection.ts';

const tokenPattern = /^#token=([A-Za-z0-9_-]+)$/;

/**
 * Takes the token of the link out of the address bar.
 *
 * SECURITY: it is cleared before anything else happens, so it is in no history, bookmark or screenshot.
 */
function takeToken(): string | undefined {
  const token = tokenPattern.exec(window.location.hash)?.[1];
  if (token !== undefined) window.history.replaceState(null, '', '/');
  return token;
}

/** What the host gives for a token: the secret of this window, and the little it says of itself. */
interface Admission {
  readonly secret: string;
  readonly host: HostInfo;
}

/** Swaps the token; undefined when it does not work (any more). */
async function swap(token: string): Promise<Admission | undefined> {
  const response = await window.fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return response.ok ? ((await response.json()) as Admission) : undefined;
}

/** Tells the host that this window goes away, so that its session ends at once. */
function endOnLeaving(secret: string): void {
  window.addEventListener('pagehide', () => {
    void window
      .fetch('/session', { method: 'DELETE', headers: bearer(secret), keepalive: true })
      .catch(() => undefined);
  });
}

function bearer(secret: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${secret}` };
}

/** The page of the host that explains how to come back. */
export function showHowToComeBack(): void {
  window.location.replace('/again');
}

/**
 * Connects to the core over streamed fetch, with the secret in this closure and nowhere else.
 *
 * Undefined when this page has no working token: it was reloaded, or its link was used or too old. `onSessionLost` is
 * called when the host no longer knows the secret. News comes as a streamed answer, because nothing else can carry the header.
 */
export async function connect(onSessionLost: () => void): Promise<Connection | undefined> {
  const token = takeToken();
  const admission = token === undefined ? undefined : await swap(token);
  if (admission === undefined) return undefined;
  const { secret, host } = admission;
  endOnLeaving(secret);
  const link = new RPCLink({
    url: new URL('/rpc', window.location.origin),
    headers: () => bearer(secret),
    fetch: async (request, init) => {
      const response = await window.fetch(request, init);
      if (response.status === 401) onSessionLost();
      return response;
    },
  });
  return { client: createORPCClient(link), host, onMenuCommand: () => () => undefined };
}
