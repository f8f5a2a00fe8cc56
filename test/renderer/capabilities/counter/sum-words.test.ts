import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amsterdam, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { dueMoment } from '#shared/capabilities/counter/due.ts';
import type { DueStep } from '#shared/capabilities/counter/model.ts';
import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';
import { momentWords, sumWords } from '#renderer/capabilities/counter/sum-words.ts';
import { createFormats } from '#renderer/i18n/formats.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';

const t = createTranslations('nl').getFixedT('nl', 'clock');
const formats = createFormats('nl');
const at = (wall: string): Instant => instantOf(Date.parse(`${wall}+01:00`));
const closed = (day: string, name: string) => ({ day: day as CalendarDate, isOpen: false, name });
const calendar: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [
    closed('2026-12-25', 'Eerste kerstdag'),
    closed('2026-12-28', 'Kerstsluiting'),
    closed('2026-12-29', 'Kerstsluiting'),
  ],
};
const stepsOf = (arrival: string, termDays: number, pauses: readonly { from: Instant; until: Instant | null }[] = []) =>
  dueMoment({ arrivedAt: at(arrival), termDays, calendar, pauses }).steps;
const words = (steps: readonly DueStep[]) => sumWords(steps, t, formats);

describe('R9: the sum of a term in words', () => {
  it('tells arrival, start, working days, what was closed, and the end', () => {
    expect(words(stepsOf('2026-11-21T21:00', 2))).toBe(
      'Za 21 nov 21:00 → telt vanaf ma 23 nov 08:00 + 2 werkdagen (za 21 nov t/m zo 22 nov gesloten) = wo 25 nov 17:00',
    );
  });

  it('names holidays and closures, and takes days on end together', () => {
    expect(words(stepsOf('2026-12-24T10:00', 1))).toBe(
      'Do 24 dec 10:00 → telt vanaf do 24 dec 10:00 + 1 werkdag (vr 25 dec gesloten: Eerste kerstdag; ' +
        'za 26 dec t/m zo 27 dec gesloten; ma 28 dec t/m di 29 dec gesloten: Kerstsluiting) = wo 30 dec 17:00',
    );
  });

  it('tells of days that waited for the patient, and of a term that still does', () => {
    const from = at('2026-11-16T11:00');
    const until = at('2026-11-18T09:00');
    expect(words(stepsOf('2026-11-16T10:00', 2, [{ from, until }]))).toContain('(di 17 nov wacht op patiënt)');
    expect(words(stepsOf('2026-11-16T10:00', 2, [{ from, until: null }]))).toMatch(
      /\(ma 16 nov wacht op patiënt\) … de klok staat stil tot de patiënt antwoordt$/,
    );
  });

  it('tells of a term of no days, and of a clinic that never opens', () => {
    expect(words(stepsOf('2026-11-16T10:00', 0))).toMatch(/\+ 0 werkdagen = ma 16 nov 17:00$/);
    const never = dueMoment({ arrivedAt: at('2026-11-16T10:00'), termDays: 1, calendar: { ...calendar, blocks: [] } });
    expect(words(never.steps)).toMatch(/^Ma 16 nov 10:00 → de kliniek heeft geen openingstijden/);
    expect(words([])).toBe('');
  });

  it('says neither more nor less than the steps, whatever the term', () => {
    const pause = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 90 }));
    const anyTerm = [fc.integer({ min: 0, max: 30 * 24 }), fc.integer({ min: 0, max: 6 }), fc.option(pause)] as const;
    fc.assert(
      fc.property(...anyTerm, (afterHours, termDays, gap) => {
        const hours = (count: number) => instantOf(Date.parse('2026-12-01T00:00Z') + count * 3_600_000);
        const pauses = gap ? [{ from: hours(afterHours + gap[0]), until: hours(afterHours + gap[0] + gap[1]) }] : [];
        const { steps } = dueMoment({ arrivedAt: hours(afterHours), termDays, calendar, pauses });
        const text = words(steps);
        const of = (kind: DueStep['kind']) => steps.filter((step) => step.kind === kind);
        const [arrived, from, due] = (['arrived', 'counts-from', 'due'] as const).map((kind) => of(kind)[0]?.at);
        expect(text.toLowerCase().startsWith(momentWords(arrived as Instant, formats).toLowerCase())).toBe(true);
        expect(text).toContain(`telt vanaf ${momentWords(from as Instant, formats)} `);
        expect(text.endsWith(`= ${momentWords(due as Instant, formats)}`)).toBe(true);
        expect(Number(/\+ (\d+) werkdag/.exec(text)?.[1])).toBe(of('working-day').length);
        for (const { name } of of('closed-day')) if (name !== null) expect(text).toContain(name);
        expect(text.includes('wacht op patiënt')).toBe(of('paused').length > 0);
        // Each day named in the brackets is a day that was passed over.
        const named = (/\((.*)\)/.exec(text)?.[1] ?? '').match(/\d+ (nov|dec|jan)/g) ?? [];
        const passed = [...of('closed-day'), ...of('paused')].map(({ at: moment }) => formats.day(moment).slice(3));
        for (const day of named) expect(passed).toContain(day);
        expect(named.length > 0).toBe(passed.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
