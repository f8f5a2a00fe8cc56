import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TermBand } from '#shared/capabilities/counter/model.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import {
  dueMoment,
  dueWords,
  secondsUntil,
  shortMoment,
  weekdaysBetween,
} from '#renderer/capabilities/counter/due-words.ts';
import { createFormats } from '#renderer/i18n/formats.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';

const t = createTranslations('nl').getFixedT('nl', 'counter');
const formats = createFormats('nl');
const at = (text: string) => text as Instant;

// Monday 23 November 2026, 14:50 in Amsterdam.
const now = at('2026-11-23T13:50:00.000Z');

describe('the words about a term', () => {
  it.each<[string, string | null, TermBand, string]>([
    ['hours and minutes left today', '2026-11-23T16:00:00.000Z', 'at-risk', 'nog 2 uur 10'],
    ['whole hours left today', '2026-11-23T15:50:00.000Z', 'at-risk', 'nog 2 uur'],
    ['minutes left today', '2026-11-23T14:03:00.000Z', 'at-risk', 'nog 13 min'],
    ['tomorrow with the time', '2026-11-24T16:00:00.000Z', 'half', 'morgen 17:00'],
    ['working days ahead', '2026-11-25T16:00:00.000Z', 'early', '2 werkdagen'],
    ['a weekend in between does not count', '2026-11-30T16:00:00.000Z', 'early', '5 werkdagen'],
    ['late since this morning', '2026-11-23T12:20:00.000Z', 'overdue', '1 uur 30 te laat'],
    ['late since Friday is one working day', '2026-11-20T16:00:00.000Z', 'overdue', '1 werkdag te laat'],
    ['late since Thursday is two', '2026-11-19T16:00:00.000Z', 'overdue', '2 werkdagen te laat'],
    ['paused while the patient is asked', '2026-11-20T16:00:00.000Z', 'paused', 'termijn staat stil'],
    ['no term at all', null, 'early', 'geen termijn'],
  ])('%s', (_name, dueAt, band, words) => {
    expect(dueWords({ dueAt: dueAt === null ? null : at(dueAt), band }, now, t, formats)).toBe(words);
  });

  it('says on a Friday that Monday is one working day away', () => {
    const friday = at('2026-11-20T13:50:00.000Z');
    expect(dueWords({ dueAt: at('2026-11-23T16:00:00.000Z'), band: 'half' }, friday, t, formats)).toBe('1 werkdag');
  });

  it('says in the weekend since which day it is late, for no working day has passed', () => {
    const sunday = at('2026-11-22T09:00:00.000Z');
    expect(dueWords({ dueAt: at('2026-11-20T16:00:00.000Z'), band: 'overdue' }, sunday, t, formats)).toBe(
      'te laat sinds vr',
    );
  });

  it('counts days on the Dutch calendar, also just after midnight there', () => {
    const halfPastMidnight = at('2026-11-23T23:30:00.000Z');
    expect(dueWords({ dueAt: at('2026-11-24T16:00:00.000Z'), band: 'half' }, halfPastMidnight, t, formats)).toBe(
      'nog 16 uur 30',
    );
  });

  it('names the moment: today, a day this week, a date beyond', () => {
    expect(shortMoment(at('2026-11-23T16:00:00.000Z'), now, t, formats)).toBe('vandaag 17:00');
    expect(shortMoment(at('2026-11-24T16:00:00.000Z'), now, t, formats)).toBe('di 17:00');
    expect(shortMoment(at('2026-12-08T16:00:00.000Z'), now, t, formats)).toBe('di 8 dec');
    expect(dueMoment(at('2026-11-24T16:00:00.000Z'), now, t, formats)).toBe('di 24 nov 17:00');
  });

  it('never counts more weekdays than days, and the same from a later start', () => {
    const day = 86_400_000;
    const start = Date.parse('2026-01-01T12:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), (from, length) => {
        const weekdays = weekdaysBetween(start + from * day, start + (from + length) * day);
        expect(weekdays).toBeLessThanOrEqual(length);
        expect(weekdays).toBeGreaterThanOrEqual(Math.floor(length / 7) * 5);
      }),
    );
  });

  it('counts seconds up to the whole one, and never below zero', () => {
    const nowMs = Date.parse(now);
    expect(secondsUntil(instantOf(nowMs + 13_001), nowMs)).toBe(14);
    expect(secondsUntil(instantOf(nowMs - 5_000), nowMs)).toBe(0);
  });
});
