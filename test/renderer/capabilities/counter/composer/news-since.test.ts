import { describe, expect, it } from 'vitest';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { knownOf, maySendNow, newsSince } from '#renderer/capabilities/counter/composer/news-since.ts';
import {
  sampleColleagues,
  sampleConversation,
  sampleItem,
  sampleMessage,
  sampleNow,
  sampleOutboxId,
  samplePractitionerId,
} from '#test/support/counter-samples.ts';

const item = sampleItem(1);
const before = sampleConversation(item);
const known = knownOf(before);
const now = (changes: Partial<Conversation>) => sampleConversation(changes.item ?? item, changes);
const kinds = (conversation: Conversation) => newsSince(known, conversation).map(({ kind }) => kind);
const colleague = { id: samplePractitionerId(9), name: 'dr. A.M. Verkade' };
const withOther = { ...before.may, answer: false, putBack: false };

describe('what is new since somebody began to write', () => {
  it('is nothing when nothing happened', () => {
    expect(kinds(before)).toEqual([]);
  });

  it('is each message that came since, and no older one', () => {
    const message = sampleMessage(2, { body: 'Het is erger.' });
    expect(newsSince(known, now({ messages: [...before.messages, message] }))).toEqual([{ kind: 'message', message }]);
  });

  it('is the answer that a colleague is about to send, word for word', () => {
    const outbox = {
      id: sampleOutboxId(1),
      itemId: item.id,
      patientName: 'x',
      authorName: 'dr. A.M. Verkade',
      heldUntil: sampleNow,
      isOwn: false,
      purpose: 'answer' as const,
    };
    const colleagues = sampleColleagues({ waitingText: 'Stopt u ermee.' });
    const conversation = now({ outbox, colleagues, item: { ...item, owner: colleague, state: 'in-outbox' } });
    expect(newsSince(known, conversation)).toEqual([
      { kind: 'outbox', byName: 'dr. A.M. Verkade', text: 'Stopt u ermee.' },
    ]);
    expect(maySendNow(conversation)).toBe(false);
  });

  it('is who took it, to whom it was passed on, and that it was closed', () => {
    expect(kinds(now({ item: { ...item, owner: colleague }, may: withOther }))).toEqual(['taken']);
    const reroute = {
      at: sampleNow,
      byName: 'x',
      fromRole: 'nurse',
      toRole: 'desk',
      toName: null,
      reason: 'needs-desk',
      explanation: 'Afspraak',
    } as const;
    expect(kinds(now({ reroutes: [reroute] }))).toEqual(['reroute']);
    expect(kinds(now({ item: { ...item, state: 'closed', owner: colleague }, may: withOther }))).toEqual(['closed']);
  });

  it('is not that one has it oneself', () => {
    expect(kinds(now({ item: { ...item, owner: colleague }, may: { ...before.may, putBack: true } }))).toEqual([]);
  });
});
