import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { follow, pauseBeforeMs } from '#renderer/rpc/follow.ts';

async function* streamOf(...news: string[]): AsyncGenerator<string> {
  yield* news;
}

describe('pauseBeforeMs', () => {
  it('doubles up to ten seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 60].map(pauseBeforeMs)).toEqual([
      250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
  });
});

describe('follow', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('opens the stream again after it broke and says so each time', async () => {
    const ending = new AbortController();
    const heard: string[] = [];
    const onOpen = vi.fn();
    const open = vi
      .fn<() => Promise<AsyncIterable<string>>>()
      .mockResolvedValueOnce(streamOf('a', 'b'))
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockResolvedValueOnce(streamOf('c'))
      .mockImplementation(() => new Promise(() => undefined));
    void follow({ open, onOpen, onNews: (news) => heard.push(news), mayRetry: () => true }, ending.signal);
    await vi.advanceTimersByTimeAsync(250);
    expect(heard).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(500);
    expect(heard).toEqual(['a', 'b', 'c']);
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('stops for good after an error that makes no sense to retry', async () => {
    const open = vi.fn(() => Promise.reject(new Error('no')));
    await follow(
      { open, onOpen: () => undefined, onNews: () => undefined, mayRetry: () => false },
      new AbortController().signal,
    );
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('stops when it is told to, also in the middle of a pause', async () => {
    const ending = new AbortController();
    const open = vi.fn(() => Promise.reject(new Error('no')));
    const following = follow(
      { open, onOpen: () => undefined, onNews: () => undefined, mayRetry: () => true },
      ending.signal,
    );
    await vi.advanceTimersByTimeAsync(0);
    ending.abort();
    await following;
    expect(open).toHaveBeenCalledTimes(1);
  });
});
