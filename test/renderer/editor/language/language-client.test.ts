import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createWorkerService, idleMs, patienceMs, type WorkerPort } from '#renderer/editor/language/language-client.ts';
import type { CheckRequest, DeskRequest } from '#renderer/editor/language/language-protocol.ts';
import { sampleCheck } from '#test/support/language-samples.ts';

/** A worker that does what it is told, when it is told. */
class HandWorker implements WorkerPort {
  readonly asked: DeskRequest[] = [];
  isEnded = false;
  private readonly listeners = new Map<string, (event: unknown) => void>();

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, listener as (event: unknown) => void);
  }
  postMessage(request: DeskRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(check: ReturnType<typeof sampleCheck> | null = sampleCheck([])): void {
    this.listeners.get('message')?.({ data: { id: this.asked.at(-1)?.id, check } });
  }
  crash(): void {
    this.listeners.get('error')?.({ preventDefault: () => undefined });
  }
}

const additions: CheckRequest['additions'] = [];
const request = (text: string): CheckRequest => ({ language: 'nl', text, additions });

function workbench() {
  const workers: HandWorker[] = [];
  const service = createWorkerService(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, service, last: () => workers.at(-1) as HandWorker };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the client of the language worker', () => {
  it('starts one worker for every editor, at the first text', async () => {
    const { workers, service, last } = workbench();
    const [one, other] = [service.open(), service.open()];
    expect(workers).toHaveLength(0);
    const first = one.check(request('een'));
    last().answer();
    expect(await first).toMatchObject({ state: 'checked' });
    const second = other.check(request('twee'));
    last().answer();
    expect(await second).toMatchObject({ state: 'checked' });
    expect(workers).toHaveLength(1);
  });

  it('answers only the newest request of an editor, and builds no queue', async () => {
    const { service, last } = workbench();
    const client = service.open();
    const answers = ['a', 'ab', 'abc'].map((text) => client.check(request(text)));
    last().answer();
    await vi.advanceTimersByTimeAsync(0);
    last().answer();
    expect((await Promise.all(answers)).map(({ state }) => state)).toEqual(['dropped', 'dropped', 'checked']);
    expect(last().asked.map(({ text }) => text)).toEqual(['a', 'abc']);
  });

  it('lets two editors ask at the same time', async () => {
    const { service, last } = workbench();
    const [one, other] = [service.open().check(request('een')), service.open().check(request('twee'))];
    last().answer();
    expect(await other).toMatchObject({ state: 'checked' });
    void one;
    expect(last().asked.map(({ text }) => text)).toEqual(['een', 'twee']);
  });

  it('sends the additions of the organisation once', async () => {
    const { service, last } = workbench();
    const client = service.open();
    for (const given of [additions, additions, [...additions]]) {
      const answer = client.check({ ...request('tekst'), additions: given });
      await vi.advanceTimersByTimeAsync(0);
      last().answer();
      await answer;
    }
    expect(last().asked.map((one) => one.additions)).toEqual([[], null, []]);
  });

  it('starts a broken worker again with what it was asked, additions and all', async () => {
    const { workers, service, last } = workbench();
    const answer = service.open().check(request('tekst'));
    last().crash();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isEnded).toBe(true);
    expect(last().asked).toMatchObject([{ text: 'tekst', additions: [] }]);
    last().answer();
    expect(await answer).toMatchObject({ state: 'checked' });
  });

  it('says that nobody can check when it breaks again, and starts no third', async () => {
    const { workers, service, last } = workbench();
    const client = service.open();
    const answer = client.check(request('tekst'));
    last().crash();
    last().crash();
    expect(await answer).toEqual({ state: 'unavailable' });
    expect(await client.check(request('meer'))).toEqual({ state: 'unavailable' });
    expect(workers).toHaveLength(2);
  });

  it('takes a worker that never answers for a broken one', async () => {
    const { workers, service } = workbench();
    const answer = service.open().check(request('tekst'));
    await vi.advanceTimersByTimeAsync(2 * patienceMs + 1);
    expect(await answer).toEqual({ state: 'unavailable' });
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('goes on after a text that could not be read', async () => {
    const { service, last } = workbench();
    const client = service.open();
    const failed = client.check(request('vreemd'));
    last().answer(null);
    expect(await failed).toEqual({ state: 'unavailable' });
    const next = client.check(request('gewoon'));
    await vi.advanceTimersByTimeAsync(0);
    last().answer();
    expect(await next).toMatchObject({ state: 'checked' });
  });

  it('ends the worker, and what it read, some time after the last editor closed', async () => {
    const { service, last } = workbench();
    const client = service.open();
    const answer = client.check(request('tekst'));
    client.close();
    expect(await answer).toEqual({ state: 'dropped' });
    expect(last().isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(idleMs + patienceMs);
    expect(last().isEnded).toBe(true);
  });

  it('keeps the worker when another editor opens in time', async () => {
    const { service, last, workers } = workbench();
    const client = service.open();
    void client.check(request('tekst'));
    last().answer();
    client.close();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    void service.open().check(request('meer'));
    await vi.advanceTimersByTimeAsync(10);
    expect(workers).toHaveLength(1);
    expect(last().isEnded).toBe(false);
  });
});
