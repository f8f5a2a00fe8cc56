import { describe, expect, it } from 'vitest';

import { changesBetween } from '#renderer/capabilities/counter/what-changed.ts';
import { sampleConversation, sampleItem, sampleMessage, samplePractitionerId } from '#test/support/counter-samples.ts';

const before = sampleConversation(sampleItem(1));

describe('what changed while somebody acted', () => {
  it('is nothing when only the version differs', () => {
    expect(changesBetween(before, sampleConversation(sampleItem(1, { version: 9 })))).toEqual([]);
  });

  it('names owner, state, role, new messages and attention', () => {
    const owner = { id: samplePractitionerId(2), name: 'C. Stuut' };
    const item = sampleItem(1, { owner, state: 'taken', poolRole: 'doctor', urgency: 'red' });
    const after = sampleConversation(item, { messages: [sampleMessage(1), sampleMessage(2), sampleMessage(3)] });
    expect(changesBetween(before, after)).toEqual([
      { kind: 'owner', before: null, after: 'C. Stuut' },
      { kind: 'state', before: 'new', after: 'taken' },
      { kind: 'role', before: 'nurse', after: 'doctor' },
      { kind: 'messages', count: 2 },
      { kind: 'urgent' },
    ]);
  });
});
