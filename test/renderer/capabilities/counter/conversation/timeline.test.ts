import { describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { timelineOf } from '#renderer/capabilities/counter/conversation/timeline.ts';
import { sampleConversation, sampleItem, sampleMessage } from '#test/support/counter-samples.ts';

describe('the timeline of a conversation', () => {
  it('puts messages, notes and reroutes in the order in which they happened', () => {
    const conversation = sampleConversation(sampleItem(1), {
      messages: [sampleMessage(2, { sentAt: '2026-11-23T12:00:00.000Z' as Instant }), sampleMessage(1)],
      notes: [{ id: 'n', authorName: 'C. Stuut', body: 'Let op', writtenAt: '2026-11-23T09:00:00.000Z' as Instant }],
      reroutes: [
        {
          at: '2026-11-23T10:00:00.000Z' as Instant,
          byName: 'C. Stuut',
          fromRole: 'desk',
          toRole: 'nurse',
          toName: null,
          reason: 'needs-nurse',
          explanation: 'Medische vraag',
        },
      ],
    });
    expect(timelineOf(conversation).map((moment) => moment.kind)).toEqual(['message', 'note', 'reroute', 'message']);
  });
});
