import { z } from 'zod';

import type { Brand } from './brand.ts';

/** A moment in UTC, written `2026-11-22T07:14:00.000Z`; sorts as text, so SQLite can order by it. */
export type Instant = Brand<string, 'Instant'>;

/** A day on the wall calendar without a time zone, written `2026-11-22`. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

export const instant = z
  .string()
  .regex(instantPattern)
  .transform((value) => value as Instant);
export const calendarDate = z
  .string()
  .regex(datePattern)
  .transform((value) => value as CalendarDate);

/** The instant of a number of milliseconds since 1970. Throws RangeError outside the years Date can hold. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Milliseconds since 1970 of an instant. */
export function epochMsOf(moment: Instant): number {
  return Date.parse(moment);
}

/** The instant that lies a number of milliseconds after another (before it, when negative). */
export function later(moment: Instant, byMs: number): Instant {
  return instantOf(epochMsOf(moment) + byMs);
}
