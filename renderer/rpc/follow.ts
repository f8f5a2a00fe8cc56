/** Shortest and longest pause before a broken stream is tried again, in milliseconds. */
const shortestPauseMs = 250;
const longestPauseMs = 10_000;

/** How long to wait before the n-th attempt in a row: twice as long each time, up to ten seconds. */
export function pauseBeforeMs(attempt: number): number {
  return Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.max(0, attempt));
}

export interface Following<News> {
  /** Opens the stream; called again after each break. */
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<News>>;
  readonly onNews: (news: News) => void;
  /** The stream runs (again), so whatever happened meanwhile must be asked for. */
  readonly onOpen: () => void;
  /** Tells whether it makes sense to try again after this error. */
  readonly mayRetry: (error: unknown) => boolean;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

async function readOnce<News>(following: Following<News>, signal: AbortSignal): Promise<void> {
  const stream = await following.open(signal);
  following.onOpen();
  for await (const news of stream) {
    if (signal.aborted) return;
    following.onNews(news);
  }
}

/** Follows a stream of news until the signal, opening it again with growing pauses when it breaks. */
export async function follow<News>(following: Following<News>, signal: AbortSignal): Promise<void> {
  let attempt = 0;
  const opened = { ...following, onOpen: () => ((attempt = 0), following.onOpen()) };
  while (!signal.aborted) {
    try {
      await readOnce(opened, signal);
    } catch (error) {
      if (signal.aborted || !following.mayRetry(error)) return;
    }
    await pause(pauseBeforeMs(attempt), signal);
    attempt += 1;
  }
}
