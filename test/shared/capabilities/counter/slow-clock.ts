import type { OpeningBlock, OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import type { Pause } from '#shared/capabilities/counter/pauses.ts';

/**
 * A second clock for the tests, slow and built on nothing of the first: it walks time in quarters of an hour, asks
 * Intl what the wall clock says at each, and counts. Opening hours must lie on quarters, and no boundary may lie
 * within the hour that the clock changes skip or repeat. Arrivals and pauses may lie on any millisecond.
 */
const quarterMs = 15 * 60_000;
const [firstMs, lastMs] = [Date.parse('2026-01-01T00:00Z'), Date.parse('2028-12-31T00:00Z')];

interface Quarter {
  readonly fromMs: number;
  readonly minute: number;
}

interface WallDay {
  readonly day: string;
  readonly weekday: number;
  readonly quarters: readonly Quarter[];
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

/** Every day of the years of the tests, quarter by quarter, as the wall clock had them. */
function walkedDays(): WallDay[] {
  const days: { day: string; weekday: number; quarters: Quarter[] }[] = [];
  for (let fromMs = firstMs; fromMs < lastMs; fromMs += quarterMs) {
    const parts = Object.fromEntries(wallClock.formatToParts(fromMs).map((part) => [part.type, part.value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    if (days.at(-1)?.day !== day) days.push({ day, weekday: weekdays.indexOf(parts.weekday ?? '') + 1, quarters: [] });
    days.at(-1)?.quarters.push({ fromMs, minute: Number(parts.hour) * 60 + Number(parts.minute) });
  }
  return days;
}

let allDays: readonly WallDay[] | undefined;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What was found open on each day of a calendar, so that many cases of one calendar look only once. */
const found = new WeakMap<OpeningCalendar, Map<string, readonly Quarter[]>>();

function openQuarters(wallDay: WallDay, calendar: OpeningCalendar): readonly Quarter[] {
  const known = found.get(calendar) ?? new Map<string, readonly Quarter[]>();
  found.set(calendar, known);
  const quarters = known.get(wallDay.day) ?? lookUp(wallDay, calendar);
  known.set(wallDay.day, quarters);
  return quarters;
}

function lookUp({ day, weekday, quarters }: WallDay, calendar: OpeningCalendar): readonly Quarter[] {
  if (calendar.exceptions.some((one) => one.day === day && !one.isOpen)) return [];
  const hours = calendar.blocks
    .filter((block: OpeningBlock) => block.weekday === weekday)
    .map(({ opensAt, closesAt }) => ({ from: minuteOf(opensAt), until: minuteOf(closesAt) }));
  return quarters.filter(({ minute }) => hours.some(({ from, until }) => minute >= from && minute < until));
}

interface Gap {
  readonly fromMs: number;
  readonly untilMs: number;
}

function isPausedAt(momentMs: number, gaps: readonly Gap[]): boolean {
  return gaps.some(({ fromMs, untilMs }) => fromMs <= momentMs && momentMs < untilMs);
}

/** How much of a stretch lies in no pause, counted between the moments at which something changes. */
function runningMs(fromMs: number, untilMs: number, gaps: readonly Gap[]): number {
  if (!gaps.some((gap) => gap.fromMs < untilMs && gap.untilMs > fromMs)) return untilMs - fromMs;
  const edges = gaps.flatMap((gap) => [gap.fromMs, gap.untilMs]);
  const marks = [fromMs, ...edges.filter((edge) => edge > fromMs && edge < untilMs), untilMs].sort((a, b) => a - b);
  let sum = 0;
  for (let place = 1; place < marks.length; place += 1) {
    const [start = 0, end = 0] = [marks[place - 1], marks[place]];
    if (!isPausedAt(start, gaps)) sum += end - start;
  }
  return sum;
}

export interface SlowAnswer {
  /** Undefined when the term never ends. */
  readonly dueMs: number | undefined;
  readonly workingDays: number;
  readonly pausedDays: number;
  /** Time in which the clock ran from the arrival to a moment, in milliseconds. */
  readonly ranMsUntil: (momentMs: number) => number;
}

/** Due moment and the time the clock ran, found the long way. */
export function slowDue(
  arrivedMs: number,
  termDays: number,
  calendar: OpeningCalendar,
  pauses: readonly Pause[] = [],
): SlowAnswer {
  allDays ??= walkedDays();
  const gaps = pauses.map(({ from, until }) => ({
    fromMs: Date.parse(from),
    untilMs: until === null ? Number.MAX_SAFE_INTEGER : Date.parse(until),
  }));
  const walked: Quarter[] = [];
  let [hasBegun, counted, pausedDays] = [false, 0, 0];
  let dueMs: number | undefined;
  // No local day begins more than two hours before midnight in UTC.
  const start = Math.max(0, Math.floor((arrivedMs - firstMs) / 86_400_000) - 1);
  for (let place = start; place < Math.min(allDays.length, start + 70) && dueMs === undefined; place += 1) {
    const open = openQuarters(allDays[place] as WallDay, calendar);
    const closingMs = (open.at(-1)?.fromMs ?? 0) + quarterMs;
    if (open.length === 0 || (!hasBegun && closingMs <= arrivedMs)) continue;
    walked.push(...open);
    const isPaused = isPausedAt(closingMs, gaps);
    if (hasBegun && !isPaused) counted += 1;
    if (hasBegun && isPaused) pausedDays += 1;
    hasBegun = true;
    if (!isPaused && counted >= termDays) dueMs = closingMs;
  }
  const ranMsUntil = (momentMs: number): number =>
    walked.reduce((sum, { fromMs }) => {
      const [from, until] = [Math.max(fromMs, arrivedMs), Math.min(fromMs + quarterMs, momentMs)];
      return until > from ? sum + runningMs(from, until, gaps) : sum;
    }, 0);
  return { dueMs, workingDays: counted, pausedDays, ranMsUntil };
}
