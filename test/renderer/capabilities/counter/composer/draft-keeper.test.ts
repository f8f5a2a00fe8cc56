import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { DraftKeeper, type DraftText, type SaveDraft } from '#renderer/capabilities/counter/composer/draft-keeper.ts';

const savedAt = '2026-11-23T13:49:07.000Z' as Instant;
const typed = (text: string): DraftText => ({ body: documentOfText(text), templateId: null });

/** A store that keeps every text in the order of arrival; a save ends when the test says so. */
function slowStore() {
  const kept: DraftText[] = [];
  const ends: (() => void)[] = [];
  const save: SaveDraft = (draft) => {
    kept.push(draft);
    return new Promise((resolve) => ends.push(() => resolve(savedAt)));
  };
  return { kept, save, end: () => ends.shift()?.() };
}

describe('the keeper of a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves 250 ms after the last key', async () => {
    const save = vi.fn<SaveDraft>().mockResolvedValue(savedAt);
    const keeper = new DraftKeeper(save);
    keeper.change(typed('Bes'));
    await vi.advanceTimersByTimeAsync(200);
    keeper.change(typed('Beste'));
    await vi.advanceTimersByTimeAsync(249);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([[typed('Beste')]]);
    expect(keeper.state()).toEqual({ kind: 'saved', savedAt });
  });

  it('sends the last key at once when the page goes away, also while a save is under way', async () => {
    const store = slowStore();
    const keeper = new DraftKeeper(store.save);
    keeper.change(typed('Best'));
    await vi.advanceTimersByTimeAsync(250);
    keeper.change(typed('Beste'));
    keeper.leave();
    expect(store.kept).toEqual([typed('Best'), typed('Beste')]);
  });

  it('saves at the latest 500 ms after the first unsaved key while someone types on', async () => {
    const save = vi.fn<SaveDraft>().mockResolvedValue(savedAt);
    const keeper = new DraftKeeper(save);
    for (let key = 0; key < 5; key += 1) {
      keeper.change(typed('x'.repeat(key + 1)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls).toEqual([[typed('xxxxx')]]);
  });

  it('never has two saves under way, and ends with the latest text', async () => {
    const store = slowStore();
    const keeper = new DraftKeeper(store.save);
    keeper.change(typed('een'));
    await vi.advanceTimersByTimeAsync(250);
    keeper.change(typed('een twee'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.kept).toEqual([typed('een')]);
    store.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.kept).toEqual([typed('een'), typed('een twee')]);
    store.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.state().kind).toBe('saved');
  });

  it('says that saving fails, keeps the text and goes on trying with longer pauses', async () => {
    const save = vi.fn<SaveDraft>().mockRejectedValue(new Error('the disk is full'));
    const keeper = new DraftKeeper(save);
    keeper.change(typed('niet kwijt'));
    await vi.advanceTimersByTimeAsync(250);
    expect(keeper.state().kind).toBe('failing');
    await vi.advanceTimersByTimeAsync(1_000 + 2_000);
    expect(save).toHaveBeenCalledTimes(3);
    save.mockResolvedValue(savedAt);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(save).toHaveBeenLastCalledWith(typed('niet kwijt'));
    expect(keeper.state()).toEqual({ kind: 'saved', savedAt });
    expect(keeper.latest).toEqual(typed('niet kwijt'));
  });

  it('saves at once when it is flushed, and has nothing to do the second time', async () => {
    const save = vi.fn<SaveDraft>().mockResolvedValue(savedAt);
    const keeper = new DraftKeeper(save);
    keeper.change(typed('net getypt'));
    await keeper.flush();
    await keeper.flush();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('does not save a text again after it was sent, even when a save was under way', async () => {
    const store = slowStore();
    const keeper = new DraftKeeper(store.save);
    keeper.change(typed('verstuurd'));
    await vi.advanceTimersByTimeAsync(250);
    keeper.change(typed('verstuurd.'));
    const forgotten = keeper.forget();
    store.end();
    await forgotten;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.kept).toHaveLength(1);
    expect(keeper.latest).toBeUndefined();
    expect(keeper.state()).toEqual({ kind: 'empty' });
  });

  it('tries nothing while it rests, because someone else may be signed in, and goes on when its writer is back', async () => {
    const save = vi.fn<SaveDraft>().mockRejectedValue(new Error('nobody is signed in'));
    const keeper = new DraftKeeper(save);
    keeper.change(typed('van mij'));
    await keeper.rest();
    expect(save).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    save.mockResolvedValue(savedAt);
    keeper.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenLastCalledWith(typed('van mij'));
  });
});
