import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(async () => {
  counter = openTestCounter();
  await counter.as(brandsma).counter.send(counter.answer('V16', 'Ja, dat is normaal.', { thenClose: false }));
  counter.door.clock.advance(20_000);
  counter.release();
  counter.door.clock.advance(60_000);
});
afterEach(() => counter.close());

const brandsma = 'M10';
const kuik = 'M15';

/** The patient writes after the answer; as an import does, it is the practice's turn again. */
async function patientAnswers(body: string) {
  await counter.as(brandsma).counter.putBack(counter.ref('V16'));
  counter.patientWrites('V16', body);
}

async function shown(lens: 'department' | 'mine' | 'thanks') {
  const { items } = await counter.as(brandsma).counter.list({ lens, split: null, offset: 0, limit: 100 });
  return items.filter(({ id }) => id === counter.ref('V16').itemId);
}

describe('a short thanks after an answer', () => {
  it('R23: stands in its strip, without a clock, and in no other list', async () => {
    await patientAnswers('Hartelijk dank voor uw snelle antwoord!');
    expect(await shown('thanks')).toMatchObject([{ isThanks: true, dueAt: null }]);
    expect(await shown('department')).toEqual([]);
  });

  it('is never closed by itself, and with one key by a person, which can be undone', async () => {
    await patientAnswers('Bedankt!');
    expect(counter.now('V16').closed_at).toBeNull();
    await counter.as(brandsma).counter.seen(counter.ref('V16'));
    expect(counter.now('V16')).toMatchObject({ state: 'closed', close_outcome: 'no-answer-needed' });
    expect(counter.lines('V16').at(-1)).toBe('close done I. Brandsma (no-answer-needed: thanks)');
    const { itemId } = counter.ref('V16');
    await counter.as(brandsma).counter.undo({ itemId, kind: 'seen', explanation: 'terug' });
    expect(await shown('thanks')).toHaveLength(1);
  });

  it('is no thanks when it asks something, and stops being one when more is written', async () => {
    await patientAnswers('Bedankt, maar mag ik ook sporten?');
    expect(await shown('thanks')).toEqual([]);
    expect(counter.now('V16').due_at === null && counter.now('V16').next_action === 'practice').toBe(false);
  });

  it('becomes a question when the patient writes on', async () => {
    await patientAnswers('Bedankt!');
    counter.door.clock.advance(60_000);
    counter.patientWrites('V16', 'Mag ik ook sporten?');
    expect(await shown('thanks')).toEqual([]);
    expect(await shown('department')).toHaveLength(1);
  });

  it('becomes a question when somebody says so or takes it', async () => {
    await patientAnswers('Bedankt!');
    const { item } = await counter.as(brandsma).counter.keepAsQuestion(counter.ref('V16'));
    expect(item.isThanks).toBe(false);
    expect(await shown('department')).toHaveLength(1);
    const { itemId } = counter.ref('V16');
    await counter.as(brandsma).counter.undo({ itemId, kind: 'keep-as-question', explanation: 'terug' });
    expect(await shown('thanks')).toHaveLength(1);
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    expect(await shown('thanks')).toEqual([]);
    expect(await shown('mine')).toHaveLength(1);
  });

  it('is for who may route it, and only for what is a thanks', async () => {
    await patientAnswers('Bedankt!');
    expect(await codeOf(counter.as(kuik).counter.seen(counter.ref('V16')))).toBe('access-denied');
    expect(await codeOf(counter.as(brandsma).counter.seen(counter.ref('V18')))).toBe('item-moved-on');
  });
});
