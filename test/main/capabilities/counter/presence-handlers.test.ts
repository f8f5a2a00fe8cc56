import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => (counter = openTestCounter()));
afterEach(() => counter.close());

const here = async (staff: string, question: string | null, isTyping = false) => {
  const itemId = question === null ? null : counter.clinic.ids.item(question);
  const { others } = await counter.as(staff).counter.here({ itemId, isTyping });
  return others.map((other) => `${other.name}${other.isTyping ? ' types' : ''}`);
};

describe('presence at the counter', () => {
  it('tells colleagues of the same department who looks along and who types', async () => {
    await here('M10', 'V16');
    expect(await here('M03', 'V16')).toEqual(['I. Brandsma']);
    await here('M03', 'V16', true);
    expect(await here('M10', 'V15')).toEqual(['dr. R. Hoogland types']);
  });

  it('gives no name to who may not see the item', async () => {
    await here('M10', 'V16', true);
    expect(await here('M08', null)).toEqual([]);
    expect(await here('M15', null), 'the desk of the department sees the item in its queue').toEqual([
      'I. Brandsma types',
    ]);
  });

  it('shows nobody at an item they may not read', async () => {
    await here('M08', 'V16', true);
    await here('M15', 'V16', true);
    expect(await here('M10', 'V16')).toEqual([]);
  });

  it('shows a colleague of another department while they are asked', async () => {
    const ref = counter.ref('V16');
    await counter.as('M10').counter.askColleague({ ...ref, ofId: counter.clinic.staff('M08'), question: 'Mag dit?' });
    await here('M08', 'V16');
    expect(await here('M10', 'V16')).toEqual(['J. Tichelaar']);
  });

  it('is news to others when it changes, and no line in the log', async () => {
    const heard: string[] = [];
    counter.door.news.listen((topic) => heard.push(topic));
    await here('M10', 'V16');
    await here('M10', 'V16');
    await here('M10', 'V16', true);
    expect(heard).toEqual(['presence', 'presence']);
    expect(counter.lines('V16')).toEqual([]);
  });

  it('ends by itself', async () => {
    await here('M10', 'V16');
    counter.door.clock.advance(45_000);
    expect(await here('M03', 'V16')).toEqual([]);
  });

  it('is for those who work at a counter', async () => {
    for (const staff of ['M17', 'M18']) {
      expect(await codeOf(counter.as(staff).counter.here({ itemId: null, isTyping: false }))).toBe('access-denied');
    }
    expect(await codeOf(counter.door.nobody.counter.here({ itemId: null, isTyping: false }))).toBe('not-signed-in');
  });
});
