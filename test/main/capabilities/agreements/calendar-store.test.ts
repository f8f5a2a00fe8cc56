import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import {
  insertCalendarException,
  insertOpeningBlock,
  listChanges,
  readCalendar,
  readSettings,
  replaceSettings,
} from '#main/capabilities/agreements/calendar-store.ts';
import { openEmptyStore, openTestClinic } from '#test/support/test-clinic.ts';

const day = (text: string) => text as CalendarDate;

describe('the store of opening hours', () => {
  let opened: ReturnType<typeof openEmptyStore>;

  beforeEach(() => {
    opened = openEmptyStore();
  });
  afterEach(() => opened.close());

  it('gives back several blocks a day and days that depart from the week', () => {
    const blocks = [
      { weekday: 1, opensAt: '08:00', closesAt: '12:00' },
      { weekday: 1, opensAt: '13:00', closesAt: '17:00' },
    ];
    const exceptions = [
      { day: day('2026-12-25'), isOpen: false, name: 'Kerstmis' },
      { day: day('2027-05-05'), isOpen: true, name: 'Bevrijdingsdag' },
    ];
    opened.store.write((writer) => {
      for (const block of blocks.toReversed()) insertOpeningBlock(writer, block);
      for (const exception of exceptions) insertCalendarException(writer, exception);
    });
    expect(opened.store.read(readCalendar)).toEqual({ timeZone: 'Europe/Amsterdam', blocks, exceptions });
  });

  it('refuses a block that closes before it opens', () => {
    const backwards = { weekday: 1, opensAt: '17:00', closesAt: '08:00' };
    expect(() => opened.store.write((writer) => insertOpeningBlock(writer, backwards))).toThrow(/CHECK/);
  });
});

describe('a change of the calendar', () => {
  const settings: CalendarSettings = {
    blocks: [{ weekday: 2, opensAt: '09:00', closesAt: '12:30' }],
    holidays: [
      { day: day('2027-05-05'), name: 'Bevrijdingsdag', isOpen: true },
      { day: day('2027-05-17'), name: 'Tweede pinksterdag', isOpen: false },
    ],
    closures: [
      { from: day('2027-05-04'), until: day('2027-05-06'), name: 'Verhuizing' },
      { from: day('2027-05-17'), until: day('2027-05-17'), name: 'Studiedag' },
    ],
  };

  it('replaces all of it; a closure goes before a holiday that is worked, and a holiday before nothing', () => {
    const clinic = openTestClinic();
    const change = {
      changedById: clinic.staff('M18'),
      changedAt: '2026-11-24T09:30:00.000Z' as Instant,
      approvedBy: 'Hoofd',
      approvedOn: day('2026-11-20'),
      reason: 'verhuizing',
    };
    clinic.store.write((writer) => replaceSettings(writer, settings, change));
    clinic.store.write((writer) => replaceSettings(writer, settings, { ...change, reason: 'nogmaals' }));
    const { store } = clinic;
    const [kept, calendar, changes] = [
      store.read(readSettings),
      store.read(readCalendar),
      store.read((r) => listChanges(r)),
    ];
    clinic.close();
    expect(kept).toEqual(settings);
    expect(calendar.blocks).toEqual(settings.blocks);
    expect(calendar.exceptions).toEqual([
      { day: '2027-05-04', isOpen: false, name: 'Verhuizing' },
      { day: '2027-05-05', isOpen: false, name: 'Verhuizing' },
      { day: '2027-05-06', isOpen: false, name: 'Verhuizing' },
      { day: '2027-05-17', isOpen: false, name: 'Tweede pinksterdag' },
    ]);
    expect(changes).toMatchObject([
      { revision: 2, reason: 'nogmaals', changedBy: 'C. Stuut' },
      { revision: 1, reason: 'verhuizing', approvedBy: 'Hoofd', approvedOn: '2026-11-20' },
    ]);
  });
});
