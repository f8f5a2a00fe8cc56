import { describe, expect, it } from 'vitest';

import { inReadingOrder, newsForMs, type Notice, noticeOf } from '#shared/capabilities/counter/alarms.ts';
import type { Alarm } from '#shared/capabilities/counter/clock-contract.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';

const now = '2026-11-25T09:00:00.000Z' as Instant;
const ago = (hours: number): Instant => later(now, -hours * 3_600_000);
const reached: readonly Notice[] = [
  { step: 'at-risk', at: ago(5) },
  { step: 'deputy', at: ago(2) },
  { step: 'overdue', at: ago(2) },
  { step: 'lead', at: ago(-10) },
];
const unseen = () => false;

describe('R10: the one notice of an item', () => {
  it('is the latest step that was reached, and the end of the term before a step of the same moment', () => {
    expect(noticeOf(reached, unseen, now)?.step).toBe('overdue');
    expect(noticeOf(reached, unseen, ago(3))?.step).toBe('at-risk');
    expect(noticeOf(reached, unseen, ago(-11))?.step).toBe('lead');
    expect(noticeOf(reached, unseen, ago(6))).toBeUndefined();
  });

  it('stays away once it was seen, without an earlier one in its place, until the next step', () => {
    const seen = ({ step }: Notice) => step === 'overdue';
    expect(noticeOf(reached, seen, now)).toBeUndefined();
    expect(noticeOf(reached, seen, ago(-11))?.step).toBe('lead');
  });

  it('is no news any more after a week', () => {
    const week = newsForMs / 3_600_000;
    expect(noticeOf([{ step: 'overdue', at: ago(week - 1) }], unseen, now)).toBeDefined();
    expect(noticeOf([{ step: 'overdue', at: ago(week) }], unseen, now)).toBeUndefined();
  });
});

it('reads the newest notice first, and those of one moment always in the same order', () => {
  const alarm = (itemId: string, at: Instant): Alarm => ({
    itemId: itemId as ItemId,
    questionType: 'MEDISCH',
    step: 'overdue',
    at,
    dueAt: at,
    heldBy: 'me',
  });
  const [one, two, three] = [alarm('a', ago(2)), alarm('b', ago(1)), alarm('c', ago(2))];
  expect(inReadingOrder([three, one, two])).toEqual([two, one, three]);
});
