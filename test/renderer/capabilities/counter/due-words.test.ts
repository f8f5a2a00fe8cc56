import { describe, expect, it } from 'vitest';

import type { TermBand } from '#shared/capabilities/counter/model.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { dueMoment, dueWords, secondsUntil, shortMoment } from '#renderer/capabilities/counter/due-words.ts';
import { createFormats } from '#renderer/i18n/formats.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';

const t = createTranslations('nl').getFixedT('nl', 'counter');
const formats = createFormats('nl');
const at = (text: string) => text as Instant;

// Monday 23 November 2026, 14:50 in Amsterdam.
const now = at('2026-11-23T13:50:00.000Z');

describe('R9: the words about a term', () => {
  it.each<[string, string | null, TermBand, number | null, string]>([
    ['hours and minutes left today', '2026-11-23T16:00:00.000Z', 'at-risk', 0, 'vandaag vóór 17:00, nog 2 u 10'],
    ['a few minutes past the hour', '2026-11-23T15:55:00.000Z', 'at-risk', 0, 'vandaag vóór 16:55, nog 2 u 05'],
    ['whole hours left today', '2026-11-23T15:50:00.000Z', 'at-risk', 0, 'vandaag vóór 16:50, nog 2 u'],
    ['minutes left today', '2026-11-23T14:03:00.000Z', 'at-risk', 0, 'vandaag vóór 15:03, nog 13 min'],
    ['tomorrow', '2026-11-24T16:00:00.000Z', 'half', 1, 'nog 1 werkdag'],
    ['working days ahead', '2026-11-25T16:00:00.000Z', 'early', 2, 'nog 2 werkdagen'],
    ['a week with a holiday in it, as the core counted it', '2026-11-30T16:00:00.000Z', 'early', 4, 'nog 4 werkdagen'],
    ['a moment set outside on a closed day', '2026-11-28T11:00:00.000Z', 'early', 0, 'vóór za 28 nov 12:00'],
    ['a moment centuries away', '2999-11-28T11:00:00.000Z', 'early', 100, 'nog meer dan 99 werkdagen'],
    ['late since this morning', '2026-11-23T12:20:00.000Z', 'overdue', 0, '1 u 30 te laat'],
    ['late since a moment ago', '2026-11-23T13:45:00.000Z', 'overdue', 0, '5 min te laat'],
    ['late since Friday is one working day', '2026-11-20T16:00:00.000Z', 'overdue', -1, '1 werkdag te laat'],
    ['late since Thursday is two', '2026-11-19T16:00:00.000Z', 'overdue', -2, '2 werkdagen te laat'],
    ['paused while the patient is asked', '2026-11-20T16:00:00.000Z', 'paused', -1, 'wacht op patiënt'],
    ['no term at all', null, 'early', null, 'geen termijn'],
  ])('%s', (_name, dueAt, band, workingDaysLeft, words) => {
    const term = { dueAt: dueAt === null ? null : at(dueAt), band, workingDaysLeft };
    expect(dueWords(term, now, t, formats)).toBe(words);
  });

  it('says in the weekend since which day it is late, for no working day has passed', () => {
    const sunday = at('2026-11-22T09:00:00.000Z');
    const term = { dueAt: at('2026-11-20T16:00:00.000Z'), band: 'overdue', workingDaysLeft: 0 } as const;
    expect(dueWords(term, sunday, t, formats)).toBe('te laat sinds vr');
  });

  it('is late from the very moment, also when the list was asked for before it', () => {
    const term = { dueAt: at('2026-11-23T13:20:00.000Z'), band: 'at-risk', workingDaysLeft: 0 } as const;
    expect(dueWords(term, now, t, formats)).toBe('30 min te laat');
  });

  it('counts days on the Dutch calendar, also just after midnight there', () => {
    const halfPastMidnight = at('2026-11-23T23:30:00.000Z');
    const term = { dueAt: at('2026-11-24T16:00:00.000Z'), band: 'half', workingDaysLeft: 0 } as const;
    expect(dueWords(term, halfPastMidnight, t, formats)).toBe('vandaag vóór 17:00, nog 16 u 30');
  });

  it('names the moment: nothing today, when the words say the time, a day this week, a date beyond', () => {
    expect(shortMoment(at('2026-11-23T16:00:00.000Z'), now, formats)).toBe('');
    expect(shortMoment(at('2026-11-24T16:00:00.000Z'), now, formats)).toBe('di 17:00');
    expect(shortMoment(at('2026-12-08T16:00:00.000Z'), now, formats)).toBe('di 8 dec');
    expect(dueMoment(at('2026-11-24T16:00:00.000Z'), now, t, formats)).toBe('di 24 nov 17:00');
  });

  it('counts seconds up to the whole one, and never below zero', () => {
    const nowMs = Date.parse(now);
    expect(secondsUntil(instantOf(nowMs + 13_001), nowMs)).toBe(14);
    expect(secondsUntil(instantOf(nowMs - 5_000), nowMs)).toBe(0);
  });
});
