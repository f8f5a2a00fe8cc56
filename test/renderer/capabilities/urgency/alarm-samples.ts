import type { Conversation, ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { CallRecord, ItemUrgency, UrgencyFlag } from '#shared/capabilities/urgency/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sampleConversation, sampleId, sampleItem, sampleMessage, sampleNow } from '#test/support/counter-samples.ts';

const words = 'drukkende pijn op mijn borst';
const body = `Sinds vanmiddag ${words}. Mag ik eerder komen?`;

export function sampleFlag(number: number, changes: Partial<UrgencyFlag> = {}): UrgencyFlag {
  return {
    id: sampleId(11, number),
    level: 'red',
    source: 'scan',
    messageId: sampleMessage(1).id,
    part: 'body',
    startsAt: body.indexOf(words),
    endsAt: body.indexOf(words) + words.length,
    words,
    theme: 'hart',
    raisedAt: sampleNow,
    raisedByName: null,
    reason: null,
    settledAt: null,
    settledByName: null,
    settledHow: null,
    settledReason: null,
    ...changes,
  };
}

export function sampleCall(number: number, changes: Partial<CallRecord> = {}): CallRecord {
  return {
    id: sampleId(12, number),
    calledAt: sampleNow,
    byName: 'I. Brandsma',
    attempt: 1,
    reached: 'nobody',
    said: '',
    nextTryAt: '2026-11-23T13:59:07.000Z' as Instant,
    ...changes,
  };
}

/** A row of the lane. */
export function redItem(number: number, changes: Partial<ItemSummary> = {}): ItemSummary {
  return sampleItem(number, {
    urgency: 'red',
    urgencySince: sampleNow,
    flaggedWords: words,
    subject: `Alarm ${number}`,
    ...changes,
  });
}

/** A conversation that is to be called about. */
export function redConversation(item: ItemSummary, urgency: Partial<ItemUrgency> = {}): Conversation {
  return sampleConversation(item, {
    messages: [sampleMessage(1, { body })],
    urgency: {
      flags: [sampleFlag(1)],
      calls: [],
      failedAttempts: 0,
      onDutyName: null,
      may: { raiseTo: [], lower: true, recordCall: true },
      ...urgency,
    },
  });
}
