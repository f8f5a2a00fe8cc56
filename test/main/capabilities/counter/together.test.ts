import { describe, expect, it } from 'vitest';

import { type Placed, runningTermOf } from '#main/capabilities/counter/together.ts';
import type { ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';

const [kept, other] = ['kept', 'other'] as [ThreadId, ThreadId];
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
const asks = (threadId: ThreadId, hour: number): Placed => ({
  threadId,
  kind: 'patient-question',
  purpose: null,
  sentAt: at(hour),
});
const answers = (threadId: ThreadId, hour: number, purpose = 'answer'): Placed => ({
  threadId,
  kind: 'clinician-reply',
  purpose,
  sentAt: at(hour),
});
const merged = [{ threadId: other, mergedAt: at(12) }];
const hours = (messages: readonly Placed[]) =>
  runningTermOf(messages, kept, merged).unanswered.map(({ sentAt }) => Number(sentAt.slice(11, 13)));

describe('the term of conversations that are read as one', () => {
  it.each([
    ['counts from the oldest of both', [asks(kept, 9), asks(other, 10)], [9, 10]],
    ['counts from the duplicate when that is older', [asks(other, 8), asks(kept, 9)], [8, 9]],
    [
      'an answer of before the merge is no answer to the duplicate',
      [asks(kept, 8), asks(other, 9), answers(kept, 10)],
      [9],
    ],
    ['an answer of after it answers both', [asks(kept, 8), asks(other, 9), answers(kept, 13)], []],
    ['a new word in either counts', [asks(kept, 8), asks(other, 9), answers(kept, 13), asks(other, 14)], [14]],
    ['an interim message answers neither', [asks(kept, 8), asks(other, 9), answers(kept, 13, 'interim')], [8, 9]],
  ] as const)('%s', (_title, messages, expected) => {
    expect(hours(messages)).toEqual(expected);
  });

  it('pauses by a question back that was asked after the merge', () => {
    const messages = [asks(kept, 8), asks(other, 9), answers(kept, 13, 'question-back')];
    expect(runningTermOf(messages, kept, merged).pauses).toEqual([{ from: at(13), until: null }]);
  });
});
