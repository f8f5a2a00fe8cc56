import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { explained, openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const hourMs = 3_600_000;
const until = (day: string) => day as CalendarDate;

/** U25 waits at orthopedics and would release itself on 28 November at 15:30 (two days were added to the material). */
async function ask(day = '2026-12-08', second = 'M13', who = 'M06') {
  return results.as(who).hold({
    ...(await results.ref(who, 'U25')),
    ground: 'serious-harm',
    reason: 'Dreigende suïcide, eerst overleg met de psychiater.',
    until: until(day),
    secondReaderId: results.clinic.staff(second),
  });
}

describe('keeping a result back', () => {
  it('counts only once the second reader agreed', async () => {
    const before = (await results.open('M06', 'U25')).releaseAt;
    const { result } = await ask();
    expect(result).toMatchObject({ state: 'waiting', releaseAt: before });
    expect((await results.open('M13', 'U25')).awaitsMyAgreement).toBe(true);
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    const held = await results.open('M06', 'U25');
    expect(held).toMatchObject({ state: 'held', releaseAt: '2026-12-08T07:00:00.000Z', awaitsMyAgreement: false });
    expect(held.hold).toMatchObject({ byName: 'dr. T. Kamerling', secondReaderName: 'N. Bouzidi' });
  });

  it('changes nothing of when a result releases itself that its sender asked to wait', async () => {
    const now = results.door.clock.now();
    const wait = { waitUntil: '2026-12-01T09:00:00.000Z' as Instant };
    results.arrive('kept', { departmentId: results.clinic.ids.department('ORT') }, now, wait);
    const asked = {
      ground: 'serious-harm' as const,
      reason: 'Dreigende suïcide, eerst overleg met de psychiater.',
      until: until('2026-12-08'),
      secondReaderId: results.clinic.staff('M13'),
    };
    await results.as('M06').hold({ ...(await results.ref('M06', 'kept')), ...asked });
    results.work();
    expect(await results.open('M06', 'kept')).toMatchObject({ state: 'waiting', releaseAt: wait.waitUntil });
    await results.as('M06').endHold(await results.ref('M06', 'kept'));
    results.work();
    expect(await results.open('M06', 'kept')).toMatchObject({ state: 'waiting', releaseAt: wait.waitUntil });
  });

  it('that nobody agreed with does not keep it: it releases itself as it would have', async () => {
    await ask();
    const { releaseAt } = await results.open('M06', 'U25');
    results.door.clock.advance(Date.parse(releaseAt ?? '') - Date.parse(results.door.clock.now()));
    results.work();
    expect(await results.open('M06', 'U25')).toMatchObject({ state: 'released', releasedBy: 'term-ended', hold: null });
    expect(await codeOf(results.as('M13').agreeHold(await results.ref('M13', 'U25')))).toBe('result-released');
  });

  it('says so a day beforehand and releases itself at its date, with a line in the log in the name of who held it', async () => {
    await ask();
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    const list = () => results.as('M06').list({ view: 'held', kind: null, offset: 0, limit: 10 });
    expect((await list()).soon).toBe(0);
    results.door.clock.advance(Date.parse('2026-12-07T08:00:00.000Z') - Date.parse(results.door.clock.now()));
    expect([(await list()).soon, results.work()]).toEqual([1, expect.any(Number)]);
    expect((await list()).soonest).toEqual({ resultId: results.id('U25'), view: 'held' });
    expect((await results.open('M06', 'U25')).state).toBe('held');
    results.door.clock.advance(23 * hourMs);
    results.work();
    expect(await results.open('M06', 'U25')).toMatchObject({ state: 'released', releasedBy: 'hold-ended' });
    expect(results.lines('U25').at(-2)).toMatchObject({
      action: 'release',
      procedure: 'results',
      person_name: 'dr. T. Kamerling',
      reason: 'hold-ended',
    });
  });

  it.each([
    ['M06', 'the holder'],
    ['M12', 'a nurse of another department'],
    ['M16', 'the desk'],
    ['M07', 'a doctor in training'],
  ])('refuses %s as second reader: %s', async (second) => {
    expect(await codeOf(ask('2026-12-08', second))).toBe('second-reader-not-found');
    expect((await results.open('M06', 'U25')).secondReaders.map(({ name }) => name)).toEqual(['N. Bouzidi']);
  });

  it('refuses one in training of the very department as second reader', async () => {
    results.clinic.store.write((writer) =>
      writer.run(sql`INSERT INTO practitioner_department (practitioner_id, department_id)
        VALUES (${results.clinic.staff('M07')}, ${results.clinic.ids.department('ORT')})`),
    );
    expect(await codeOf(ask('2026-12-08', 'M07'))).toBe('second-reader-not-found');
  });

  it.each([
    ['2026-12-23', 'hold-too-long'],
    ['2027-01-31', 'hold-too-long'],
    ['2026-11-28', 'hold-not-later'],
    ['2026-11-01', 'hold-not-later'],
    ['2026-11-31', 'hold-not-later'],
    ['2026-12-22', 'done'],
  ])('until %s: %s', async (day, code) => {
    expect(await codeOf(ask(day))).toBe(code);
  });

  it('is for doctors; a nurse, the desk and the privacy officer may not', async () => {
    const input = {
      ...(await results.ref('M06', 'U25')),
      ground: 'talk-first' as const,
      reason: 'Wordt besproken op het spreekuur.',
      until: until('2026-12-08'),
      secondReaderId: results.clinic.staff('M06'),
    };
    for (const who of ['M13', 'M16', 'M17', 'M18', 'M03']) {
      expect(await codeOf(results.as(who).hold(input))).toBe('access-denied');
    }
  });

  it('is agreed with by nobody but the named reader', async () => {
    await ask();
    const ref = await results.ref('M06', 'U25');
    expect(await codeOf(results.as('M06').agreeHold(ref))).toBe('access-denied');
    expect(results.lines('U25').at(-1)).toMatchObject({ action: 'approve', outcome: 'refused' });
  });

  it('has nothing to agree with or to end where there is none', async () => {
    const ref = await results.ref('M06', 'U25');
    expect(await codeOf(results.as('M13').agreeHold(ref))).toBe('no-hold');
    expect(await codeOf(results.as('M06').endHold(ref))).toBe('no-hold');
  });

  it('goes on counting while a longer one waits for agreement, which takes its place', async () => {
    await ask('2026-12-08');
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    results.door.clock.advance(10 * 24 * hourMs);
    results.work();
    await ask('2026-12-30');
    expect(await results.open('M06', 'U25')).toMatchObject({ state: 'held', releaseAt: '2026-12-08T07:00:00.000Z' });
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    expect(await results.open('M06', 'U25')).toMatchObject({ state: 'held', releaseAt: '2026-12-30T07:00:00.000Z' });
  });

  it('never dates back: ended after its term, the result is due at once', async () => {
    await ask();
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    results.door.clock.advance(10 * 24 * hourMs);
    const { result } = await results.as('M13').endHold(await results.ref('M13', 'U25'));
    expect(result).toMatchObject({ state: 'waiting', releaseAt: results.door.clock.now() });
    results.work();
    expect(await results.open('M06', 'U25')).toMatchObject({
      state: 'released',
      releasedBy: 'hold-ended',
      releasedAt: results.door.clock.now(),
    });
  });

  it('ended before its term leaves the term', async () => {
    const { releaseAt } = await results.open('M06', 'U25');
    await ask();
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    const { result } = await results.as('M06').endHold(await results.ref('M06', 'U25'));
    expect(result).toMatchObject({ state: 'waiting', releaseAt });
    expect(results.lines('U25').map(({ action }) => action)).toEqual(
      expect.arrayContaining(['hold', 'approve', 'end-hold']),
    );
  });

  it('is ended by an explanation too, and not by a nurse who has no part in it', async () => {
    results.clinic.store.write((writer) =>
      writer.run(sql`INSERT INTO practitioner_department (practitioner_id, department_id)
        VALUES (${results.clinic.staff('M12')}, ${results.clinic.ids.department('ORT')})`),
    );
    await ask();
    await results.as('M13').agreeHold(await results.ref('M13', 'U25'));
    expect(await codeOf(results.as('M12').endHold(await results.ref('M12', 'U25')))).toBe('access-denied');
    await results.as('M06').releaseWithExplanation({ ...(await results.ref('M06', 'U25')), ...explained });
    const held = await results.as('M06').list({ view: 'held', kind: null, offset: 0, limit: 10 });
    expect(held.total).toBe(0);
  });

  it('and a release at the same moment: the one that is late is told', async () => {
    const ref = await results.ref('M06', 'U25');
    const holding = results.as('M06').hold({
      ...ref,
      ground: 'talk-first',
      reason: 'Wordt besproken op het spreekuur.',
      until: until('2026-12-08'),
      secondReaderId: results.clinic.staff('M13'),
    });
    const codes = [codeOf(holding), codeOf(results.as('M06').release({ ...ref, reason: null }))];
    const [held, released] = await Promise.all(codes);
    expect([held, released].filter((code) => code === 'done')).toHaveLength(1);
    expect(['result-released', 'result-moved-on']).toContain(held === 'done' ? released : held);
  });
});
