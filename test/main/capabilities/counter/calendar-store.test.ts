import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  insertCalendarException,
  insertOpeningBlock,
  readCalendar,
} from '#main/capabilities/counter/calendar-store.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

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
      { day: '2026-12-25' as CalendarDate, isOpen: false, name: 'Kerstmis' },
      { day: '2027-05-05' as CalendarDate, isOpen: true, name: 'Bevrijdingsdag' },
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
