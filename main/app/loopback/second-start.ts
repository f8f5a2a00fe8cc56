import { readRunning } from './private-files.ts';

function linkIn(value: unknown): string | undefined {
  const link = typeof value === 'object' && value !== null && 'link' in value ? value.link : undefined;
  return typeof link === 'string' ? link : undefined;
}

/**
 * Asks the program that already runs on this data folder for a new link; undefined when none runs.
 *
 * The file it left is proof of being the same user; a stale one is answered by nobody, or with a refusal.
 */
export async function linkFromRunning(dataFolder: string): Promise<string | undefined> {
  const running = readRunning(dataFolder);
  if (!running) return undefined;
  try {
    const response = await fetch(`http://127.0.0.1:${running.port}/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.startSecret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok ? linkIn(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
