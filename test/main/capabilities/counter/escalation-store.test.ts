import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Instant, later } from '#shared/kernel/time.ts';
import {
  escalatedAt,
  findLadderState,
  setEscalation,
  stopEscalation,
} from '#main/capabilities/counter/escalation-store.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const now = () => counter.door.clock.now();
const itemId = () => counter.clinic.ids.item('V20');
const [hourAgo, inAnHour] = [-3_600_000, 3_600_000];

/** V20 asks its deputy since an hour, and its lead in an hour; both are named. */
function climb({ deputies = ['M10', 'M03'], lead = 'M15' as string | null } = {}): void {
  const named = (code: string) => ({ id: counter.clinic.staff(code) });
  counter.store.write((writer) =>
    setEscalation(
      writer,
      itemId(),
      [
        { afterDays: 1, to: 'deputy', at: later(now(), hourAgo) },
        { afterDays: 2, to: 'lead', at: later(now(), inAnHour) },
      ],
      { escalation: [], deputies: deputies.map(named), lead: lead === null ? null : named(lead) },
    ),
  );
}

const ladder = (at: Instant = now()) => counter.store.read((reader) => findLadderState(reader, itemId(), at));
const asked = async (who: string) =>
  (await counter.as(who).counter.list({ lens: 'asked', split: null, offset: 0, limit: 50 })).items.map(({ id }) => id);

describe('R10: the ladder that is kept beside an item', () => {
  it('names everybody that a step asks, and the step to come', () => {
    climb();
    const { reached, next } = ladder();
    expect(reached).toMatchObject({ to: 'deputy', afterDays: 1 });
    expect(reached?.names).toHaveLength(2);
    expect(next).toMatchObject({ to: 'lead' });
    expect(ladder(later(now(), inAnHour)).reached?.to).toBe('lead');
  });

  it('keeps a step that names nobody', () => {
    climb({ deputies: [], lead: null });
    expect(ladder().reached).toMatchObject({ to: 'deputy', names: [] });
  });

  it('takes the place of the one before it, and goes when the clock stands still', () => {
    climb();
    climb({ deputies: ['M10'] });
    expect(ladder().reached?.names).toHaveLength(1);
    counter.store.write((writer) => stopEscalation(writer, itemId()));
    expect(ladder()).toEqual({ reached: null, next: null });
  });
});

describe('R10: the list of what is asked of somebody', () => {
  it('holds the items whose reached step names them, and no others', async () => {
    climb();
    expect(await asked('M10')).toContain(itemId());
    expect(await asked('M15')).not.toContain(itemId());
    counter.door.clock.advance(inAnHour);
    expect(await asked('M15')).toContain(itemId());
  });

  it('leaves out what they took themselves, which stands in their own list', async () => {
    climb();
    await counter.as('M10').counter.take(counter.ref('V20'));
    expect(await asked('M10')).not.toContain(itemId());
  });

  it('leaves out items of departments beyond their reach', async () => {
    climb({ deputies: ['M01'] });
    expect(await asked('M01')).not.toContain(itemId());
  });
});

it('reads who is asked from the column of a row, whatever its order', () => {
  const column = '2026-11-25T16:00:00.000Z lead,2026-11-24T16:00:00.000Z deputy';
  expect(escalatedAt(column, '2026-11-24T15:59:59.999Z' as Instant)).toBeNull();
  expect(escalatedAt(column, '2026-11-24T16:00:00.000Z' as Instant)).toBe('deputy');
  expect(escalatedAt(column, '2026-11-26T16:00:00.000Z' as Instant)).toBe('lead');
  expect(escalatedAt(null, '2026-11-26T16:00:00.000Z' as Instant)).toBeNull();
});
