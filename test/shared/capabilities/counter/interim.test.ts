import { describe, expect, it } from 'vitest';

import { amsterdam, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { composeInterim, daysToPromise, proposedDay } from '#shared/capabilities/counter/interim.ts';
import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';
import texts from '#shared/locales/nl/interim.json' with { type: 'json' };

const calendar: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [{ day: '2026-12-25' as CalendarDate, isOpen: false, name: 'Kerstmis' }],
};
const at = (wall: string): Instant => instantOf(Date.parse(`${wall}+01:00`));
const day = (text: string) => text as CalendarDate;

describe('R10: an interim message', () => {
  const facts = {
    day: day('2026-11-25'),
    salutation: 'Beste mevrouw De Ridder',
    phone: '088 000 11 22',
    signature: ['I. Brandsma', 'verpleegkundig specialist', 'Cardiologie'],
  };

  it('says by which day the answer comes, and what to do when it cannot wait', () => {
    const text = composeInterim(facts, texts);
    expect(text).toMatch(/^Beste mevrouw De Ridder,\n/);
    expect(text).toContain('U hoort uiterlijk woensdag 25 november van ons.');
    expect(text).toContain('Overdag belt u ons op 088 000 11 22.');
    expect(text).toContain('Bel 112.');
    expect(text).toMatch(/I\. Brandsma\nverpleegkundig specialist\nCardiologie$/);
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('leaves out what is not known', () => {
    const text = composeInterim({ ...facts, salutation: undefined, phone: undefined, signature: [] }, texts);
    expect(text).toMatch(/^Goedendag,\n/);
    expect(text).not.toMatch(/Overdag|undefined|[{}]/);
  });

  it('keeps a name that looks like a blank as it is', () => {
    expect(composeInterim({ ...facts, salutation: 'Beste {{day}}' }, texts)).toContain('Beste {{day}},');
  });

  it('promises working days only, and today until closing time', () => {
    expect(daysToPromise(at('2026-12-23T16:59'), calendar).slice(0, 3)).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-28',
    ]);
    expect(daysToPromise(at('2026-12-23T17:00'), calendar)[0]).toBe('2026-12-24');
    expect(daysToPromise(at('2026-12-23T12:00'), calendar)).toHaveLength(10);
    expect(daysToPromise(at('2026-12-23T12:00'), { ...calendar, blocks: [] })).toEqual([]);
  });

  it.each([
    ['the second working day after today', null, '2026-11-25'],
    ['the second after today when it is late', '2026-11-20', '2026-11-25'],
    ['the second after the day it is due', '2026-11-26', '2026-11-30'],
    ['the last there is to choose, when it is due later still', '2027-02-01', '2026-12-04'],
  ])('proposes %s', (_name, dueDay, proposed) => {
    const days = daysToPromise(at('2026-11-23T10:00'), calendar);
    const latest = { today: day('2026-11-23'), dueDay: dueDay === null ? null : day(dueDay) };
    expect(proposedDay(days, latest)).toBe(proposed);
  });

  it('proposes nothing where there is no day to choose', () => {
    expect(proposedDay([], { today: day('2026-11-23'), dueDay: null })).toBeNull();
  });
});
