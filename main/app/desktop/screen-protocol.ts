import type { ScreenAnswer, ScreenFiles } from '../screen-files.ts';
import { isOwnAddress } from './addresses.ts';

const nothing = { status: 404, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } } as const;

async function find(request: Request, screens: ScreenFiles): Promise<ScreenAnswer | undefined> {
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return undefined;
  return screens.answer(new URL(request.url).pathname);
}

/** Answers a request under our own scheme from the fixed map of screens; everything else is not there. */
export async function answerScreen(request: Request, screens: ScreenFiles): Promise<Response> {
  const found = await find(request, screens);
  return found
    ? new Response(found.body, { status: found.status, headers: found.headers })
    : new Response(null, nothing);
}
