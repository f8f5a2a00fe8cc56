import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { resultKinds } from '#shared/capabilities/results/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { instantOf, later } from '#shared/kernel/time.ts';
import { resultWork } from '#main/app/due-work.ts';
import { agreeToHold, askHold, insertPolicy } from '#main/capabilities/results/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const dayMs = 86_400_000;

interface Row {
  readonly id: string;
  readonly state: string;
  readonly release_at: Instant | null;
  readonly released_at: Instant | null;
  readonly released_by: string | null;
}

const rows = (): Row[] =>
  results.clinic.store.read((reader) =>
    reader.all(sql`SELECT id, state, release_at, released_at, released_by FROM result ORDER BY id`),
  );

describe('results that release themselves', () => {
  it('are looked for when the next is due', () => {
    const next = results.clinic.store.read((reader) => resultWork.next(reader, results.clinic.now));
    const moments = rows().flatMap(({ release_at: releaseAt }) => releaseAt ?? []);
    expect(next).toBe([...moments].sort()[0]);
  });

  it('all come due together after a long time off, each with its line in the name of who decided', () => {
    const before = rows().filter(({ state }) => state !== 'released').length;
    results.door.clock.advance(365 * dayMs);
    const now = results.door.clock.now();
    expect(results.clinic.store.write((writer) => resultWork.act(writer, now))).toBe(before);
    expect(rows().every(({ state }) => state === 'released')).toBe(true);
    expect(results.clinic.store.write((writer) => resultWork.act(writer, now))).toBe(0);
    expect(results.clinic.store.read((reader) => resultWork.next(reader, now))).toBeUndefined();
    expect(results.lines('U11')).toEqual([
      {
        procedure: 'results',
        action: 'release',
        outcome: 'done',
        person_name: 'dr. R. Hoogland',
        reason: 'term-ended',
      },
    ]);
    expect(results.lines('U18')).toMatchObject([{ person_name: 'dr. E. Nijboer', reason: 'hold-ended' }]);
    expect(results.lines('U21')).toMatchObject([{ person_name: 'dr. P. Ramdin', reason: 'term-ended' }]);
  });

  it('are never unreleased past their moment once the work ran, nor released before it without a person', () => {
    const step = fc.record({
      kind: fc.constantFrom(...resultKinds),
      mode: fc.constantFrom('direct' as const, 'explanation-first' as const),
      termDays: fc.integer({ min: 0, max: 28 }),
      wants: fc.boolean(),
      deed: fc.constantFrom('arrive', 'policy', 'preference', 'hold', 'agree', 'wait'),
      hours: fc.integer({ min: 0, max: 240 }),
      holdDays: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let made = 0;
        /** When each was to release itself, as it stood before the clock moved. */
        let promised = new Map<string, Instant>();
        for (const { deed, kind, mode, termDays, wants, hours, holdDays } of steps) {
          const now = results.door.clock.now();
          const { store, staff } = results.clinic;
          const open = rows().find(({ state }) => state !== 'released');
          switch (deed) {
            case 'arrive':
              made += 1;
              results.arrive(newId<string>(), { kind });
              break;
            case 'policy':
              store.write((writer) =>
                insertPolicy(writer, {
                  kind,
                  mode,
                  termDays,
                  reason: 'proef',
                  ownerId: staff('M03'),
                  ownerName: 'dr. R. Hoogland',
                  reviewOn: null,
                  decidedAt: now,
                }),
              );
              break;
            case 'preference':
              store.write((writer) =>
                writer.run(
                  sql`UPDATE patient SET wants_explanation_first = ${Number(wants)} WHERE id = ${results.clinic.ids.patient('P14')}`,
                ),
              );
              break;
            case 'hold':
              if (open) {
                store.write((writer) =>
                  askHold(writer, {
                    id: newId<string>(),
                    resultId: open.id as never,
                    ground: 'talk-first',
                    reason: 'Eerst bespreken op het spreekuur.',
                    until: later(now, holdDays * dayMs),
                    byId: staff('M03'),
                    at: now,
                    secondReaderId: staff('M10'),
                  }),
                );
              }
              break;
            case 'agree':
              if (open) store.write((writer) => agreeToHold(writer, open.id as never, { id: staff('M10'), at: now }));
              break;
            case 'wait':
              results.door.clock.advance(hours * 3_600_000);
          }
          promised = new Map(rows().flatMap((row) => (row.release_at === null ? [] : [[row.id, row.release_at]])));
          results.work();
          const after = results.door.clock.now();
          for (const row of rows()) {
            const due = promised.get(row.id);
            if (due === undefined) continue;
            expect(row.state === 'released').toBe(due <= after);
            if (row.state === 'released')
              expect(['direct-by-policy', 'term-ended', 'hold-ended']).toContain(row.released_by);
            else
              expect(
                row.release_at !== null && row.release_at <= instantOf(Date.parse(after) + 28 * dayMs + 7_200_000),
              ).toBe(true);
          }
        }
        expect(made).toBeLessThanOrEqual(steps.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a policy', () => {
  it('is decided by a doctor and holds for what comes in from then on', async () => {
    const before = await results.open('M03', 'U11');
    const input = {
      kind: 'function-test' as const,
      mode: 'direct' as const,
      termDays: 0,
      reviewOn: '2027-06-01' as CalendarDate,
      reason: 'Patiënten willen niet wachten.',
    };
    const { policy } = await results.as('M03').decidePolicy(input);
    expect(policy).toMatchObject({ ...input, ownerName: 'dr. R. Hoogland', decidedAt: results.door.clock.now() });
    expect(await results.open('M03', 'U11')).toMatchObject({ state: 'waiting', policy: before.policy });
    results.arrive('X1', { kind: 'function-test' });
    expect(await results.open('M03', 'X1')).toMatchObject({ state: 'released', policy: { mode: 'direct' } });
    const line = results.clinic.store.read((reader) =>
      reader.first(sql`SELECT action, reason FROM audit_event WHERE object_type = 'result-policy'`),
    );
    expect(line).toEqual({ action: 'approve', reason: 'direct, 0 days: Patiënten willen niet wachten.' });
  });

  it('is for all to read, and for doctors who are not in training to decide', async () => {
    for (const who of ['M10', 'M15', 'M17', 'M18', 'M07', 'M03']) {
      const { policies, may } = await results.as(who).policies({});
      expect([policies.length, may.decide]).toEqual([6, who === 'M03']);
      const decide = results.as(who).decidePolicy({
        kind: 'other',
        mode: 'explanation-first',
        termDays: 3,
        reviewOn: null,
        reason: 'Wij bellen altijd snel.',
      });
      await (who === 'M03' ? decide : expect(decide).rejects.toMatchObject({ code: 'access-denied' }));
    }
  });

  it('never changes in the store once it was decided', () => {
    for (const change of [sql`UPDATE result_policy SET term_days = 1`, sql`DELETE FROM result_policy`]) {
      expect(() => results.clinic.store.write((writer) => writer.run(change))).toThrow(/policy/);
    }
  });
});
