import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type EscalationStep, escalationTargets } from '#shared/capabilities/agreements/model.ts';
import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import { dueMoment } from '#shared/capabilities/counter/due.ts';
import { escalationOf, ladderOf } from '#shared/capabilities/counter/escalation.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';

const calendar = {
  timeZone: amsterdam,
  blocks: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [],
};
const at = (wall: string): Instant => instantOf(Date.parse(`${wall}+01:00`));
const term = { arrivedAt: at('2026-11-20T10:00'), calendar };
const steps: readonly EscalationStep[] = [
  { afterDays: 3, to: 'lead' },
  { afterDays: 2, to: 'deputy' },
];

describe('R10: the ladder of a term that runs long', () => {
  it.each([
    ['nobody yet', '2026-11-24T16:59', null, 'deputy'],
    ['the deputy at closing time of the second working day', '2026-11-24T17:00', 'deputy', 'lead'],
    ['the deputy alone through the night', '2026-11-25T16:59', 'deputy', 'lead'],
    ['the lead after the third', '2026-11-25T17:00', 'lead', null],
    ['the lead from then on', '2027-01-25T17:00', 'lead', null],
  ])('asks %s', (_name, now, reached, next) => {
    const state = escalationOf(term, steps, at(now));
    expect(state.reached?.to ?? null).toBe(reached);
    expect(state.next?.to ?? null).toBe(next);
  });

  it('says when the next step comes', () => {
    expect(escalationOf(term, steps, at('2026-11-24T18:00')).next?.at).toBe(at('2026-11-25T17:00'));
  });

  it('waits while the patient is to answer, and goes on with the same steps', () => {
    const from = at('2026-11-20T11:00');
    expect(ladderOf({ ...term, pauses: [{ from, until: null }] }, steps)).toEqual([]);
    const paused = ladderOf({ ...term, pauses: [{ from, until: at('2026-11-24T09:00') }] }, steps);
    expect(paused.map((step) => step.at)).toEqual([at('2026-11-25T17:00'), at('2026-11-26T17:00')]);
  });

  it('has no steps where an agreement or the opening hours have none', () => {
    expect(escalationOf(term, [], at('2026-11-30T17:00'))).toEqual({ reached: null, next: null });
    expect(ladderOf({ ...term, calendar: { ...calendar, blocks: [] } }, steps)).toEqual([]);
  });

  it('reaches each step at the due moment of a term of its days, in order', () => {
    const step = fc.record({ afterDays: fc.integer({ min: 0, max: 8 }), to: fc.constantFrom(...escalationTargets) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.integer({ min: 0, max: 20 * 86_400_000 }), (some, afterMs) => {
        const arrivedAt = instantOf(Date.parse('2026-11-16T00:00Z') + afterMs);
        const ladder = ladderOf({ arrivedAt, calendar }, some);
        expect(ladder.map((one) => one.at)).toEqual(
          ladder.map(({ afterDays }) => dueMoment({ arrivedAt, calendar, termDays: afterDays }).dueAt),
        );
        expect(ladder.map((one) => one.at)).toEqual(ladder.map((one) => one.at).sort());
      }),
      { numRuns: 100 },
    );
  });
});
