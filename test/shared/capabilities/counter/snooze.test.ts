import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { objectionToSnooze, presetsOf, readSnooze } from '#shared/capabilities/counter/snooze.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';

const weekdays = [1, 2, 3, 4, 5];
const calendar: OpeningCalendar = {
  timeZone: 'Europe/Amsterdam',
  blocks: weekdays.map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [{ day: '2026-11-27' as CalendarDate, isOpen: false, name: 'Scholing' }],
};
/** Monday 23 November 2026, half past ten in Amsterdam. */
const now = '2026-11-23T09:30:00.000Z' as Instant;
const moment = { now, calendar };

/** What is typed, and the wall clock in Amsterdam (UTC+1 in November) it means. */
const understood: readonly (readonly [string, string])[] = [
  ['dinsdag 9u', '2026-11-24T08:00'],
  ['dinsdag om 9 uur', '2026-11-24T08:00'],
  ['Di 9:15', '2026-11-24T08:15'],
  ['di 24 nov', '2026-11-24T07:00'],
  ['di. 24 nov.', '2026-11-24T07:00'],
  ['24 november 13u30', '2026-11-24T12:30'],
  ['24-11', '2026-11-24T07:00'],
  ['24/11/2026 14.00', '2026-11-24T13:00'],
  ['2026-12-01', '2026-12-01T07:00'],
  ['over 2 uur', '2026-11-23T11:30'],
  ['over twee uur', '2026-11-23T11:30'],
  ['over 2u', '2026-11-23T11:30'],
  ['over een half uur', '2026-11-23T10:00'],
  ['over half uur', '2026-11-23T10:00'],
  ['over een kwartier', '2026-11-23T09:45'],
  ['over drie dagen', '2026-11-26T07:00'],
  ['over een week', '2026-11-30T07:00'],
  ['morgen', '2026-11-24T07:00'],
  ['morgenochtend', '2026-11-24T08:00'],
  ['morgen middag', '2026-11-24T12:00'],
  ['overmorgen 16:45', '2026-11-25T15:45'],
  ['vanmiddag', '2026-11-23T12:00'],
  ['vandaag 15u', '2026-11-23T14:00'],
  ['15:00', '2026-11-23T14:00'],
  ['8u', '2026-11-24T07:00'],
  ['volgende week', '2026-11-30T07:00'],
  ['volgende week woensdag', '2026-12-02T07:00'],
  ['woensdag volgende week', '2026-12-02T07:00'],
  ['maandag', '2026-11-30T07:00'],
  ['zaterdag', '2026-11-28T07:00'],
  ['vrijdag', '2026-11-27T07:00'],
  ['tomorrow', '2026-11-24T07:00'],
  ['tomorrow at 3pm', '2026-11-24T14:00'],
  ['in 3 days', '2026-11-26T07:00'],
  ['in an hour', '2026-11-23T10:30'],
  ['thursday 11:30', '2026-11-26T10:30'],
  ['nov 25', '2026-11-25T07:00'],
  ['next week', '2026-11-30T07:00'],
];

describe('reading when a question comes back', () => {
  it.each(understood)('R8: reads "%s"', (text, at) => {
    expect(readSnooze(text, moment)).toEqual({ until: `${at}:00.000Z` });
  });

  it.each([
    '',
    ' ',
    'ooit',
    'dinsdag woensdag',
    'wo 24 nov',
    '31 feb',
    '25:00',
    'dinsdag 9u 10u',
    'over uur',
    'over 2 uur misschien',
    'constructor',
    '__proto__ 9u',
    'dinsdag 9u '.repeat(20),
    "'; DROP TABLE work_item;",
  ])('does not guess at "%s"', (text) => {
    expect(readSnooze(text, moment)).toEqual({ fault: 'not-understood' });
  });

  it('R8: refuses what is past', () => {
    expect(readSnooze('vandaag 9u', moment)).toEqual({ fault: 'snooze-past' });
    expect(readSnooze('2026-11-20', moment)).toEqual({ fault: 'snooze-past' });
    expect(readSnooze('over 0 uur', moment)).toEqual({ fault: 'snooze-past' });
  });

  it('refuses what is more than 90 days away', () => {
    expect(readSnooze('over 10 weken', moment)).toHaveProperty('until');
    expect(readSnooze('over 13 weken', moment)).toEqual({ fault: 'snooze-too-far' });
    expect(readSnooze('1 maart', moment)).toEqual({ fault: 'snooze-too-far' });
  });

  it('takes a date without a year for the next one to come', () => {
    expect(readSnooze('5 jan', moment)).toEqual({ until: '2027-01-05T07:00:00.000Z' });
  });

  it('keeps the wall clock over the end of summer time', () => {
    const saturday = { now: '2026-10-24T10:00:00.000Z' as Instant, calendar };
    expect(readSnooze('morgen 9u', saturday)).toEqual({ until: '2026-10-25T08:00:00.000Z' });
    expect(readSnooze('over 24 uur', saturday)).toEqual({ until: '2026-10-25T10:00:00.000Z' });
  });

  it('never throws, and never gives a moment that may not be', () => {
    const words = [
      'over',
      '2',
      'uur',
      'di',
      'morgen',
      '24',
      'nov',
      '9u',
      '15:00',
      'volgende',
      'week',
      '13',
      'weken',
      '-1',
    ];
    const typed = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((chosen) => chosen.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = readSnooze(text, moment);
        if (!('until' in read)) return;
        expect(objectionToSnooze(read.until, { now, dueAt: null, needsCall: false })).toBeUndefined();
      }),
    );
  });
});

describe('the moments that are offered', () => {
  it('R8: are working days only, soonest first', () => {
    expect(presetsOf(moment)).toEqual([
      { id: 'later-today', until: '2026-11-23T12:30:00.000Z' },
      { id: 'next-working-day', until: '2026-11-24T07:00:00.000Z' },
      { id: 'in-two-working-days', until: '2026-11-25T07:00:00.000Z' },
      { id: 'next-week', until: '2026-11-30T07:00:00.000Z' },
    ]);
  });

  it('pass over the weekend and a local closure, each moment once', () => {
    const thursday = '2026-11-26T15:30:00.000Z' as Instant;
    expect(presetsOf({ now: thursday, calendar })).toEqual([
      { id: 'next-working-day', until: '2026-11-30T07:00:00.000Z' },
      { id: 'in-two-working-days', until: '2026-12-01T07:00:00.000Z' },
    ]);
  });

  it('are none on a calendar that never opens', () => {
    expect(presetsOf({ now, calendar: { ...calendar, blocks: [] } })).toEqual([]);
  });
});

describe('what may be snoozed', () => {
  const dueAt = '2026-11-24T16:00:00.000Z' as Instant;
  const situation = { now, dueAt, needsCall: false };

  it.each([
    ['2026-11-24T15:00:00.000Z', situation, undefined],
    ['2026-11-24T16:00:00.000Z', situation, undefined],
    ['2026-11-24T16:00:00.001Z', situation, 'snooze-after-due'],
    ['2026-12-24T16:00:00.000Z', { ...situation, dueAt: null }, undefined],
    ['2027-02-22T09:30:00.000Z', { ...situation, dueAt: null }, 'snooze-too-far'],
    ['2026-11-23T09:30:00.000Z', situation, 'snooze-past'],
    ['2026-11-24T15:00:00.000Z', { ...situation, needsCall: true }, 'call-required'],
    ['2026-11-24T15:00:00.000Z', { ...situation, dueAt: '2026-11-20T16:00:00.000Z' as Instant }, 'snooze-after-due'],
  ] as const)('R8: until %s is decided by the term and by red', (until, given, objection) => {
    expect(objectionToSnooze(until as Instant, given)).toBe(objection);
  });
});
