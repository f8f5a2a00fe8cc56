import { describe, expect, it } from 'vitest';

import { approvalOf } from '#renderer/capabilities/counter/composer/use-approval.ts';
import {
  sampleColleagues,
  sampleConversation,
  sampleItem,
  samplePractitionerId,
} from '#test/support/counter-samples.ts';

const boss = { id: samplePractitionerId(7), name: 'dr. P. Ramdin' };
const agreed = { byId: boss.id, byName: boss.name, text: 'Zo is het goed.' };
const other = { byId: samplePractitionerId(8), byName: 'K. Wassink', text: 'Zo is het goed.' };
const of = (changes: Parameters<typeof sampleColleagues>[0]) =>
  sampleConversation(sampleItem(1), { colleagues: sampleColleagues(changes) });

describe('who looked along', () => {
  it('is named for the very text alone', () => {
    const conversation = of({ approvals: [agreed, other, agreed] });
    expect(approvalOf(conversation, 'Zo is het goed.').agreedBy).toEqual(['dr. P. Ramdin', 'K. Wassink']);
    expect(approvalOf(conversation, 'Zo is het goed').agreedBy).toEqual([]);
  });

  it('stands in nobody’s way who sends alone', () => {
    expect(approvalOf(of({}), 'Iets').needs).toBeNull();
  });

  it('stands in the way of a doctor in training until their own supervisor agreed', () => {
    expect(approvalOf(of({ supervisor: boss, approvals: [other] }), 'Zo is het goed.').needs).toBe('dr. P. Ramdin');
    expect(approvalOf(of({ supervisor: boss, approvals: [agreed] }), 'Zo is het goed.').needs).toBeNull();
    expect(approvalOf(of({ supervisor: boss, approvals: [agreed] }), 'Iets anders').needs).toBe('dr. P. Ramdin');
  });
});
