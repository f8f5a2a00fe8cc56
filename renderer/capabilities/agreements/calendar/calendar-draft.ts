import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import { wallTime } from '#shared/capabilities/agreements/calendar-model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

type Block = CalendarSettings['blocks'][number];

/** The days of the week by number; 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

function isWrong(block: Block): boolean {
  const areTimes = wallTime.safeParse(block.opensAt).success && wallTime.safeParse(block.closesAt).success;
  return !areTimes || block.opensAt >= block.closesAt;
}

function overlap(one: Block, other: Block): boolean {
  return one.opensAt < other.closesAt && other.opensAt < one.closesAt;
}

/** The weekdays whose hours cannot be kept: a block that ends before it begins, or two that overlap. */
export function wrongDays({ blocks }: Pick<CalendarSettings, 'blocks'>): Weekday[] {
  return weekdays.filter((weekday) => {
    const ofDay = blocks.filter((block) => block.weekday === weekday);
    return ofDay.some(
      (block, place) =>
        isWrong(block) || ofDay.some((other, otherPlace) => otherPlace > place && overlap(block, other)),
    );
  });
}

/** True for a closure that can be kept. */
export function isClosure({ from, until, name }: CalendarSettings['closures'][number]): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return name.trim() !== '' && day.test(from) && day.test(until) && from <= until;
}

/** True when everything in it can be kept. */
export function canBeKept(settings: CalendarSettings): boolean {
  return wrongDays(settings).length === 0 && settings.closures.every(isClosure);
}

/** A block to begin a weekday with, or to go on after its last one. */
export function nextBlock(blocks: readonly Block[], weekday: Weekday): Block {
  const last = blocks.filter((block) => block.weekday === weekday).at(-1);
  return last === undefined || last.closesAt >= '18:00'
    ? { weekday, opensAt: '08:00', closesAt: '17:00' }
    : { weekday, opensAt: last.closesAt, closesAt: '18:00' };
}

/** The years that have holidays in the settings, and this year. */
export function yearsOf({ holidays }: Pick<CalendarSettings, 'holidays'>, today: CalendarDate): number[] {
  const years = new Set(holidays.map(({ day }) => Number(day.slice(0, 4))));
  years.add(Number(today.slice(0, 4)));
  return [...years].sort((one, other) => one - other);
}
