import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useChanges } from '#renderer/rpc/use-changes.ts';
import { FakeNews } from '#test/support/fake-core.ts';
import { renderScreen } from '#test/support/render-screen.tsx';

type News = { topic: 'items' | 'outbox' | 'session' | 'still-there' };

function Watcher() {
  const { orpc } = useCore();
  useChanges();
  const outbox = useQuery(orpc.counter.outbox.queryOptions({ input: {} }));
  return <p>{outbox.data?.asOf ?? 'nog niets'}</p>;
}

function show() {
  const news = new FakeNews<News>();
  let asked = 0;
  const outbox = () => ({ entries: [], asOf: `keer ${(asked += 1)}` as Instant });
  const view = renderScreen(<Watcher />, { counter: { changes: () => news.stream(), outbox } });
  const times = () => view.calls.filter(({ name }) => name === 'counter.outbox').length;
  return { news, times };
}

describe('useChanges', () => {
  it('asks again for what the news names', async () => {
    const { news } = show();
    await screen.findByText('keer 1');
    await waitFor(() => expect(news.listeners).toBe(1));
    news.tell({ topic: 'outbox' });
    await screen.findByText('keer 2');
  });

  it('answers a burst of news with one round of questions', async () => {
    const { news, times } = show();
    await screen.findByText('keer 1');
    await waitFor(() => expect(news.listeners).toBe(1));
    for (let count = 0; count < 50; count += 1) news.tell({ topic: 'outbox' });
    await screen.findByText('keer 2');
    news.tell({ topic: 'still-there' });
    news.tell({ topic: 'outbox' });
    await screen.findByText('keer 3');
    expect(times()).toBe(3);
  });
});
