import type { CalendarException, OpeningBlock, OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';

/**
 * A second clock for the tests, slow and built on nothing of the first: it walks time in quarters of an hour, asks
 * Intl what the wall clock says at each, and counts. Opening hours must lie on quarters, and no boundary may lie
 * within the hour that the clock changes skip or repeat.
 */
const quarterMs = 15 * 60_000;

interface Quarter {
  readonly fromMs: number;
  readonly day: string;
  readonly weekday: number;
  readonly time: string;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const quarters = new Map<number, Quarter>();

function quarterAt(fromMs: number): Quarter {
  const known = quarters.get(fromMs);
  if (known) return known;
  const parts = Object.fromEntries(wallClock.formatToParts(fromMs).map((part) => [part.type, part.value]));
  const quarter = {
    fromMs,
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: weekdays.indexOf(parts.weekday ?? '') + 1,
    time: `${parts.hour}:${parts.minute}`,
  };
  quarters.set(fromMs, quarter);
  return quarter;
}

function isWithin(quarter: Quarter, block: OpeningBlock): boolean {
  return quarter.weekday === block.weekday && quarter.time >= block.opensAt && quarter.time < block.closesAt;
}

function isOpen(quarter: Quarter, calendar: OpeningCalendar): boolean {
  const closed = calendar.exceptions.some((one: CalendarException) => one.day === quarter.day && !one.isOpen);
  return !closed && calendar.blocks.some((block) => isWithin(quarter, block));
}

export interface SlowAnswer {
  readonly dueMs: number;
  readonly workingDays: readonly string[];
  /** Working time from the arrival to a moment, in milliseconds. */
  readonly workingMsUntil: (momentMs: number) => number;
}

/** Open quarters from an arrival on, grouped by their day, without end. */
function* openDays(arrivedMs: number, calendar: OpeningCalendar): Generator<{ day: string; open: Quarter[] }> {
  let open: Quarter[] = [];
  for (let at = Math.floor(arrivedMs / quarterMs) * quarterMs; ; at += quarterMs) {
    const quarter = quarterAt(at);
    const first = open[0];
    if (first !== undefined && first.day !== quarter.day) {
      yield { day: first.day, open };
      open = [];
    }
    if (isOpen(quarter, calendar)) open.push(quarter);
  }
}

/** Due moment and working time, found the long way. The calendar must open at least once a week. */
export function slowDue(arrivedMs: number, termDays: number, calendar: OpeningCalendar): SlowAnswer {
  const walked: Quarter[] = [];
  const workingDays: string[] = [];
  for (const { day, open } of openDays(arrivedMs, calendar)) {
    walked.push(...open);
    workingDays.push(day);
    if (workingDays.length === termDays + 1) break;
  }
  const workingMsUntil = (momentMs: number): number =>
    walked.reduce((sum, { fromMs }) => {
      const worked = Math.min(fromMs + quarterMs, momentMs) - Math.max(fromMs, arrivedMs);
      return sum + Math.max(0, worked);
    }, 0);
  return { dueMs: (walked.at(-1)?.fromMs ?? 0) + quarterMs, workingDays, workingMsUntil };
}
