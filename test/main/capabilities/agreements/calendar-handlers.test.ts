import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const day = (text: string) => text as CalendarDate;
const approval = { approvedBy: 'Hoofd poliklinieken', approvedOn: day('2026-11-20'), reason: 'verhuizing van de poli' };

let counter: TestCounter;

beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const agreements = (staff: string) => counter.as(staff).agreements;

async function save(staff: string, change: (settings: CalendarSettings) => CalendarSettings, revision = 0) {
  const { settings } = await agreements('M18').calendar({});
  return agreements(staff).saveCalendar({ settings: change(settings), revision, ...approval });
}

const closed = (from: string, until: string) => (settings: CalendarSettings) => ({
  ...settings,
  closures: [{ from: day(from), until: day(until), name: 'Verhuizing' }],
});

describe('the calendar at the door', () => {
  it('R14: shows what the next seven days are', async () => {
    const { ahead, today } = await agreements('M10').calendar({});
    expect(today).toBe('2026-11-24');
    expect(ahead.map(({ day: one, hours }) => [one, hours.length])).toEqual([
      ['2026-11-24', 1],
      ['2026-11-25', 1],
      ['2026-11-26', 1],
      ['2026-11-27', 1],
      ['2026-11-28', 0],
      ['2026-11-29', 0],
      ['2026-11-30', 1],
    ]);
  });

  it('shows what they would be, before anything is kept', async () => {
    const { settings } = await agreements('M18').calendar({});
    const { ahead } = await agreements('M18').previewCalendar({
      settings: closed('2026-11-25', '2026-11-26')(settings),
    });
    expect(ahead.filter(({ closedBy }) => closedBy === 'Verhuizing').map((one) => one.day)).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);
    expect((await agreements('M18').calendar({})).ahead[1]?.closedBy).toBeNull();
  });

  it('R9: moves what is due over the days that a closure takes, and back again', async () => {
    const before = counter.now('V36').due_at;
    expect(before).toBe('2026-11-23T16:00:00.000Z');
    const { recalculated } = await save('M18', closed('2026-11-23', '2026-11-24'));
    expect(recalculated).toBeGreaterThan(30);
    expect(counter.now('V36').due_at).toBe('2026-11-25T16:00:00.000Z');
    await save('M18', (settings) => ({ ...settings, closures: [] }), 1);
    expect(counter.now('V36').due_at).toBe(before);
  });

  it('R9: leaves alone what waits for the patient or came with a moment of its own', async () => {
    const own = '2026-12-01T11:00:00.000Z';
    counter.store.write((writer) => {
      const { id } = counter.now('V36');
      const thread = counter.clinic.ids.thread('V36');
      writer.run(sql`UPDATE work_item SET due_at = ${own}, sort_at = ${own} WHERE id = ${id}`);
      writer.run(sql`
        INSERT INTO imported_thread (key, thread_id, projected) VALUES ('k', ${thread}, ${JSON.stringify({ dueAt: own })})`);
    });
    await save('M18', closed('2026-11-23', '2026-11-24'));
    expect(counter.now('V36').due_at).toBe(own);
  });

  it('keeps who changed it, who approved and why, in the list and in the log', async () => {
    await save('M18', closed('2026-12-30', '2026-12-31'));
    const { changes, settings } = await agreements('M18').calendar({});
    expect(settings.closures).toEqual([{ from: '2026-12-30', until: '2026-12-31', name: 'Verhuizing' }]);
    expect(changes).toMatchObject([{ revision: 1, changedBy: 'C. Stuut', ...approval }]);
    const lines = counter.store.read((reader) =>
      reader.all(sql`SELECT action, outcome, reason FROM audit_event WHERE object_type = 'calendar'`),
    );
    expect(lines).toEqual([
      {
        action: 'change',
        outcome: 'done',
        reason: 'verhuizing van de poli (approved by Hoofd poliklinieken on 2026-11-20)',
      },
    ]);
  });

  it('lets the second of two who change it at once know, and keeps nothing of theirs', async () => {
    await save('M18', closed('2026-12-30', '2026-12-31'));
    expect(await codeOf(save('M18', closed('2026-12-01', '2026-12-02')))).toBe('calendar-moved-on');
    expect((await agreements('M18').calendar({})).settings.closures).toHaveLength(1);
  });

  it('refuses an approval of tomorrow', async () => {
    const { settings } = await agreements('M18').calendar({});
    const tomorrow = { ...approval, approvedOn: day('2026-11-25') };
    expect(await codeOf(agreements('M18').saveCalendar({ settings, revision: 0, ...tomorrow }))).toBe(
      'approval-in-future',
    );
  });

  it('gives the holidays of any year, open or closed as most clinics have them', async () => {
    const { holidays } = await agreements('M18').holidays({ year: 2040, language: 'nl' });
    expect(holidays).toContainEqual({ day: '2040-04-27', name: 'Koningsdag', isOpen: false });
    expect(holidays).toContainEqual({ day: '2040-05-05', name: 'Bevrijdingsdag', isOpen: true });
  });

  it.each(['M10', 'M15', 'M03', 'M17'])('R4: %s may not change it', async (staff) => {
    expect(await codeOf(save(staff, closed('2026-12-30', '2026-12-31')))).toBe('access-denied');
  });
});
