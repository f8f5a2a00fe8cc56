import { describe, expect, it } from 'vitest';

import {
  type CalendarException,
  type OpeningBlock,
  type OpeningCalendar,
  amsterdam,
} from '#shared/capabilities/counter/calendar.ts';
import { bandOf, type DueMoment, dueMoment, timeLeft } from '#shared/capabilities/counter/due.ts';
import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';

const closed = (day: string, name: string): CalendarException => ({ day: day as CalendarDate, isOpen: false, name });

const week: readonly OpeningBlock[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: '08:00',
  closesAt: '17:00',
}));
const clinic: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: week,
  exceptions: [
    closed('2026-04-27', 'Koningsdag'),
    closed('2026-05-14', 'Hemelvaartsdag'),
    closed('2026-05-25', 'Tweede pinksterdag'),
    closed('2026-12-25', 'Kerstmis'),
    closed('2026-12-26', 'Tweede kerstdag'),
    closed('2027-01-01', 'Nieuwjaar'),
  ],
};

/** The instant of a wall-clock moment in Amsterdam, given with its offset from UTC in hours. */
const at = (wall: string, offset: 1 | 2): Instant => instantOf(Date.parse(`${wall}+0${offset}:00`));

type KnownMoment = { readonly [Name in keyof DueMoment]: NonNullable<DueMoment[Name]> };

function due(arrivedAt: Instant, termDays: number, calendar: OpeningCalendar = clinic): KnownMoment {
  const moment = dueMoment({ arrivedAt, termDays, calendar });
  expect(moment.dueAt).not.toBeNull();
  return moment as KnownMoment;
}

describe('R9: the worked cases of a term', () => {
  it.each([
    ['over Christmas', at('2026-12-24T16:30', 1), 2, at('2026-12-29T17:00', 1)],
    ['after closing before a weekend and King’s Day', at('2026-04-24T18:10', 2), 3, at('2026-05-01T17:00', 2)],
    ['over Ascension with the Friday open', at('2026-05-12T10:00', 2), 2, at('2026-05-15T17:00', 2)],
    ['over Whit Monday', at('2026-05-22T09:00', 2), 1, at('2026-05-26T17:00', 2)],
    ['over New Year', at('2026-12-30T12:00', 1), 2, at('2027-01-04T17:00', 1)],
    ['from a Saturday evening', at('2026-11-21T21:00', 1), 2, at('2026-11-25T17:00', 1)],
    ['question V01', at('2026-11-16T09:12', 1), 2, at('2026-11-18T17:00', 1)],
    ['question V02, after closing', at('2026-11-16T19:47', 1), 2, at('2026-11-19T17:00', 1)],
    ['question V05', at('2026-11-18T14:02', 1), 2, at('2026-11-20T17:00', 1)],
    ['question V10, before opening', at('2026-11-18T07:58', 1), 2, at('2026-11-20T17:00', 1)],
    ['question V12', at('2026-11-17T10:03', 1), 5, at('2026-11-24T17:00', 1)],
    ['question V38, just before closing', at('2026-11-20T16:58', 1), 2, at('2026-11-24T17:00', 1)],
    ['question V18, on a Saturday', at('2026-11-21T21:03', 1), 1, at('2026-11-24T17:00', 1)],
    ['a term of no days', at('2026-11-20T16:58', 1), 0, at('2026-11-20T17:00', 1)],
    ['closing time itself, which counts from the next day', at('2026-11-19T17:00', 1), 0, at('2026-11-20T17:00', 1)],
  ])('counts %s', (_name, arrivedAt, termDays, dueAt) => {
    expect(due(arrivedAt, termDays).dueAt).toBe(dueAt);
  });

  it('moves on when the Friday after Ascension is closed as well', () => {
    const bridged = { ...clinic, exceptions: [...clinic.exceptions, closed('2026-05-15', 'Brugdag')] };
    expect(due(at('2026-05-12T10:00', 2), 2, bridged).dueAt).toBe(at('2026-05-18T17:00', 2));
  });

  it('works through a holiday that the clinic keeps open', () => {
    const worked = { ...clinic, exceptions: [{ ...closed('2026-04-27', 'Koningsdag'), isOpen: true }] };
    expect(due(at('2026-04-24T18:10', 2), 3, worked).dueAt).toBe(at('2026-04-30T17:00', 2));
  });

  it('keeps closing time on the wall clock over both clock changes', () => {
    expect(due(at('2026-03-27T12:00', 1), 1).dueAt).toBe(at('2026-03-30T17:00', 2));
    expect(due(at('2026-10-23T12:00', 2), 1).dueAt).toBe(at('2026-10-26T17:00', 1));
  });

  it('has no due moment when the clinic never opens', () => {
    const never = { timeZone: amsterdam, blocks: [], exceptions: [] };
    const arrivedAt = at('2026-11-20T12:00', 1);
    expect(dueMoment({ arrivedAt, termDays: 1, calendar: never })).toEqual({
      dueAt: null,
      halfAt: null,
      atRiskAt: null,
      steps: [{ kind: 'arrived', at: arrivedAt, name: null }],
    });
  });
});

describe('the sum that explains a term', () => {
  it('names arrival, start, each closed day, each working day and the end', () => {
    const { steps } = due(at('2026-12-24T18:00', 1), 1);
    expect(steps).toEqual([
      { kind: 'arrived', at: at('2026-12-24T18:00', 1), name: null },
      { kind: 'closed-day', at: at('2026-12-25T00:00', 1), name: 'Kerstmis' },
      { kind: 'closed-day', at: at('2026-12-26T00:00', 1), name: 'Tweede kerstdag' },
      { kind: 'closed-day', at: at('2026-12-27T00:00', 1), name: null },
      { kind: 'counts-from', at: at('2026-12-28T08:00', 1), name: null },
      { kind: 'working-day', at: at('2026-12-29T08:00', 1), name: null },
      { kind: 'due', at: at('2026-12-29T17:00', 1), name: null },
    ]);
  });
});

describe('half and four fifths of a term', () => {
  it('lie where that share of the working time has run', () => {
    // Monday 12:00 to Wednesday 17:00 is 5 + 9 + 9 = 23 hours of work.
    const { halfAt, atRiskAt } = due(at('2026-11-16T12:00', 1), 2);
    expect(halfAt).toBe(at('2026-11-17T14:30', 1));
    expect(atRiskAt).toBe(at('2026-11-18T12:24', 1));
  });

  it('do not run during a lunch break', () => {
    const split = [
      { weekday: 1, opensAt: '08:00', closesAt: '12:00' },
      { weekday: 1, opensAt: '13:00', closesAt: '17:00' },
    ];
    const { halfAt } = due(at('2026-11-16T10:00', 1), 0, { ...clinic, blocks: split });
    // Six hours of work: two before lunch and one after it are half.
    expect(halfAt).toBe(at('2026-11-16T14:00', 1));
  });
});

describe('R9: a clock that waits for the patient', () => {
  const monday = at('2026-11-16T10:00', 1);
  const waits = (termDays: number, ...pauses: readonly (readonly [Instant, Instant | null])[]) =>
    dueMoment({
      arrivedAt: monday,
      termDays,
      calendar: clinic,
      pauses: pauses.map(([from, until]) => ({ from, until })),
    });
  const kinds = (moment: DueMoment) => moment.steps.map(({ kind }) => kind);

  it('passes over each working day at whose closing it stood still, and says so in the sum', () => {
    const moment = waits(2, [at('2026-11-16T11:00', 1), at('2026-11-18T09:00', 1)]);
    expect(moment.dueAt).toBe(at('2026-11-19T17:00', 1));
    expect(kinds(moment)).toEqual(['arrived', 'counts-from', 'paused', 'working-day', 'working-day', 'due']);
  });

  it('loses no day to a question that was answered within opening hours of the same day', () => {
    const moment = waits(2, [at('2026-11-17T09:00', 1), at('2026-11-17T16:59', 1)]);
    expect(moment.dueAt).toBe(at('2026-11-18T17:00', 1));
    expect(kinds(moment)).not.toContain('paused');
  });

  it('counts the day at whose closing time the patient answered', () => {
    const reply = at('2026-11-17T17:00', 1);
    expect(waits(1, [at('2026-11-17T09:00', 1), reply]).dueAt).toBe(reply);
  });

  it('is due on the first day that closes with the clock running, for a term of no days', () => {
    const moment = waits(0, [at('2026-11-16T11:00', 1), at('2026-11-17T12:00', 1)]);
    expect(moment.dueAt).toBe(at('2026-11-17T17:00', 1));
    expect(kinds(moment)).toEqual(['arrived', 'counts-from', 'paused', 'working-day', 'due']);
  });

  it('takes pauses that overlap as one', () => {
    const [first, second] = [at('2026-11-16T11:00', 1), at('2026-11-17T11:00', 1)];
    const overlapping = waits(2, [second, at('2026-11-18T09:00', 1)], [first, at('2026-11-17T12:00', 1)]);
    expect(overlapping.dueAt).toBe(waits(2, [first, at('2026-11-18T09:00', 1)]).dueAt);
  });

  it('has no due moment while the patient is to answer, and the sum tells how far it came', () => {
    const moment = waits(2, [at('2026-11-17T11:00', 1), null]);
    expect(moment).toMatchObject({ dueAt: null, halfAt: null, atRiskAt: null });
    expect(kinds(moment)).toEqual(['arrived', 'counts-from', 'paused']);
  });

  it('stays due where it was when the question back came after the term was over', () => {
    expect(waits(1, [at('2026-11-18T11:00', 1), null]).dueAt).toBe(at('2026-11-17T17:00', 1));
  });

  it('lets the shares of the term run only while the clock runs', () => {
    // Monday 10:00 to 17:00 is seven hours; the clock stands still from eleven to three, so three hours run.
    const { halfAt } = waits(0, [at('2026-11-16T11:00', 1), at('2026-11-16T15:00', 1)]);
    expect(halfAt).toBe(at('2026-11-16T15:30', 1));
  });

  it('ends the search for a moment that lies beyond any term', () => {
    const year9000 = '9000-01-01T00:00:00.000Z' as Instant;
    expect(waits(2, [at('2026-11-16T11:00', 1), year9000]).dueAt).toBeNull();
  });
});

describe('R9: bandOf, at 50, 80 and 100 percent', () => {
  const moments = {
    halfAt: at('2026-11-17T14:30', 1),
    atRiskAt: at('2026-11-18T12:24', 1),
    dueAt: at('2026-11-18T17:00', 1),
    isPaused: false,
  };

  it.each([
    ['early', at('2026-11-17T14:29', 1)],
    ['half', at('2026-11-17T14:30', 1)],
    ['at-risk', at('2026-11-18T12:24', 1)],
    ['overdue', at('2026-11-18T17:00', 1)],
  ])('says %s from its moment on', (band, now) => {
    expect(bandOf(moments, now)).toBe(band);
  });

  it('says paused while the item waits for the patient, however late', () => {
    expect(bandOf({ ...moments, isPaused: true }, at('2027-01-01T00:00', 1))).toBe('paused');
  });

  it('never calls an item late that has no due moment', () => {
    expect(bandOf({ dueAt: null, halfAt: null, atRiskAt: null, isPaused: false }, at('2027-01-01T00:00', 1))).toBe(
      'early',
    );
  });
});

describe('timeLeft', () => {
  const dueAt = at('2026-11-24T17:00', 1);

  it.each([
    [
      'today, in hours and minutes',
      at('2026-11-24T13:35', 1),
      { kind: 'today', workingDays: 0, hours: 3, minutes: 25 },
    ],
    ['the weekend not counted', at('2026-11-20T16:00', 1), { kind: 'days', workingDays: 2, hours: 97, minutes: 0 }],
    ['tomorrow', at('2026-11-23T16:00', 1), { kind: 'days', workingDays: 1, hours: 25, minutes: 0 }],
    ['just over', at('2026-11-24T17:00', 1), { kind: 'overdue', workingDays: 0, hours: 0, minutes: 0 }],
    [
      'over by two working days',
      at('2026-11-26T08:30', 1),
      { kind: 'overdue', workingDays: 2, hours: 39, minutes: 30 },
    ],
  ])('says %s', (_name, now, expected) => {
    expect(timeLeft(now, dueAt, clinic)).toEqual(expected);
  });

  it('skips a holiday', () => {
    expect(timeLeft(at('2026-12-24T09:00', 1), at('2026-12-28T17:00', 1), clinic).workingDays).toBe(1);
  });
});
