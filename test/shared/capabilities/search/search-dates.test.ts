import { describe, expect, it } from 'vitest';

import { searchDate } from '#shared/capabilities/search/search-dates.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

/** A Tuesday. */
const today = '2026-11-24' as CalendarDate;

describe('a day in a query', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-1-5', '2026-01-05'],
    ['20-11', '2026-11-20'],
    ['20/11', '2026-11-20'],
    ['25-11', '2025-11-25'],
    ['24-11', '2026-11-24'],
    ['20-11-2025', '2025-11-20'],
    ['20-11-25', '2025-11-20'],
    ['29-2', undefined],
    ['29-2-2024', '2024-02-29'],
    ['31-11', undefined],
    ['2026-13-01', undefined],
    ['vandaag', '2026-11-24'],
    ['Gisteren', '2026-11-23'],
    ['yesterday', '2026-11-23'],
    ['eergisteren', '2026-11-22'],
    ['maandag', '2026-11-23'],
    ['dinsdag', '2026-11-17'],
    ['monday', '2026-11-23'],
    ['zondag', '2026-11-22'],
    ['vorige week', '2026-11-16'],
    ['last week', '2026-11-16'],
    ['deze week', '2026-11-23'],
    ['vorige maand', '2026-10-01'],
    ['deze maand', '2026-11-01'],
    ['vorig jaar', '2025-01-01'],
    ['morgen', undefined],
    ['20', undefined],
    ['', undefined],
    ['0001-01-01', undefined],
  ])('%j is %s', (written, day) => {
    expect(searchDate(written, today)).toBe(day);
  });

  it('of last week is a Monday on a Sunday too', () => {
    expect(searchDate('vorige week', '2026-11-29' as CalendarDate)).toBe('2026-11-16');
  });
});
