import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { LetterDesk } from '#renderer/capabilities/letters/desk/letter-desk.ts';
import { sampleNow } from '#test/support/counter-samples.ts';
import { fakeCore, type FakeHandlers } from '#test/support/fake-core.ts';
import { sampleBody, sampleLetter, sampleLetterSummary, sampleLetterId } from '#test/support/letter-samples.ts';

const typed = (words: string) => ({ body: sampleBody('conclusion', words) });

/** A core that counts revisions as the real one does. */
function revisions(from = 3) {
  let revision = from;
  const handlers: FakeHandlers['letters'] = {
    saveText: (input) => {
      expect(input.revision).toBe(revision);
      revision += 1;
      return { savedAt: sampleNow, revision, keptAside: null };
    },
    rename: (input) => {
      expect(input.revision).toBe(revision);
      revision += 1;
      return { letter: sampleLetterSummary(1, { revision, title: input.title }) };
    },
    decide: () => ({}),
  };
  return handlers;
}

async function deskOn(
  letters: FakeHandlers['letters'],
): Promise<{ desk: LetterDesk; client: CoreClient; names: () => string[] }> {
  const { client, calls } = fakeCore({ letters });
  const desk = new LetterDesk(client, sampleLetterId(1));
  await desk.meet(sampleLetter());
  return { desk, client, names: () => calls.map(({ name }) => name.replace('letters.', '')) };
}

describe('what somebody has in hand of a letter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves within half a second of the first key', async () => {
    const { desk, names } = await deskOn(revisions());
    desk.keeperOf('professional').change(typed('a'));
    await vi.advanceTimersByTimeAsync(500);
    expect(names()).toEqual(['saveText']);
    expect(desk.keeperOf('professional').state()).toEqual({ kind: 'saved', savedAt: sampleNow });
  });

  it('saves what is typed before a step, and takes each by the newest revision', async () => {
    const { desk, client, names } = await deskOn(revisions());
    desk.keeperOf('professional').change(typed('a'));
    desk.keeperOf('patient').change(typed('b'));
    const step = desk.step((ref) => client.letters.rename({ ...ref, title: 'Nieuw' }));
    await vi.advanceTimersByTimeAsync(0);
    await step;
    expect(names()).toEqual(['saveText', 'saveText', 'rename']);
    desk.keeperOf('patient').change(typed('c'));
    await desk.flush();
    expect(names().at(-1)).toBe('saveText');
  });

  it('says that a text was kept aside and goes on by the revision it knows', async () => {
    const { desk } = await deskOn({
      saveText: ({ revision }) => ({ savedAt: sampleNow, revision, keptAside: { byName: 'dr. P. Ramdin' } }),
    });
    const onAside = vi.fn();
    desk.onAside = onAside;
    desk.keeperOf('professional').change(typed('a'));
    await desk.flush();
    expect(onAside).toHaveBeenCalledOnce();
  });

  it('takes newer texts only when nothing of its own is unsaved', async () => {
    const { desk } = await deskOn(revisions());
    desk.keeperOf('professional').change(typed('mijn woorden'));
    await desk.meet(sampleLetter({ revision: 9 }));
    expect(desk.generation()).toBe(0);
    expect(desk.bodyOf('professional', sampleLetter())).toEqual(sampleBody('conclusion', 'mijn woorden'));
    await desk.flush();
    await desk.meet(sampleLetter({ revision: 9 }));
    expect(desk.generation()).toBe(1);
    expect(desk.bodyOf('professional', sampleLetter())).toEqual(sampleLetter().texts.professional);
  });
});
