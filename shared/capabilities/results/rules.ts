import { Temporal } from 'temporal-polyfill';

import { amsterdam, dayAfter, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type CalendarDate, epochMsOf, type Instant, instantOf } from '#shared/kernel/time.ts';
import {
  longestHoldDays,
  type ReleaseWay,
  type ResultKind,
  type ResultPolicy,
  type ResultRights,
  type ResultState,
  type ResultValue,
  type ValueFlag,
} from './model.ts';

/** Longest wait for an explanation that a patient asked for, where the policy itself would release at once. */
export const preferenceTermDays = 7;

/** From how long before it releases itself a result is said to be released soon. */
export const soonMs = 24 * 3_600_000;

/** Hour of the day, on the clinic's wall clock, at which a hold ends: when somebody can be called. */
const holdEndsAtHour = 8;

/** When a result releases itself, and what it is then called. */
export interface ReleasePlan {
  readonly releaseAt: Instant;
  readonly way: Extract<ReleaseWay, 'direct-by-policy' | 'term-ended' | 'hold-ended'>;
}

/** What a result without a hold is released by. */
export interface PlanInput {
  readonly policy: Pick<ResultPolicy, 'mode' | 'termDays'>;
  readonly wantsExplanationFirst: boolean;
  readonly arrivedAt: Instant;
}

function daysLater(moment: Instant, days: number): Instant {
  const wall = Temporal.Instant.fromEpochMilliseconds(epochMsOf(moment)).toZonedDateTimeISO(amsterdam);
  return instantOf(wall.add({ days }).epochMilliseconds);
}

/**
 * When a result releases itself while nobody explains it and nobody holds it.
 *
 * A patient who wants an explanation first never has it at once, and never waits without an end.
 *
 * @source R80–R83; domain facts §2.6, release of results
 */
export function releasePlan({ policy, wantsExplanationFirst, arrivedAt }: PlanInput): ReleasePlan {
  const isDirect = policy.mode === 'direct';
  if (isDirect && !wantsExplanationFirst) return { releaseAt: arrivedAt, way: 'direct-by-policy' };
  const termDays = isDirect ? 0 : policy.termDays;
  const days = wantsExplanationFirst && termDays === 0 ? preferenceTermDays : termDays;
  return { releaseAt: daysLater(arrivedAt, days), way: 'term-ended' };
}

/** A hold as the release counts with it. */
export interface CountedHold {
  readonly until: Instant;
  readonly agreedAt: Instant | null;
}

/**
 * Where an unreleased result stands and when it releases itself. A hold counts only when the second reader agreed, and
 * never makes the wait shorter.
 *
 * @source art. 7:448 BW, therapeutic exception: after consulting another care giver; R113: never without an end
 */
export function standingOf(
  plan: ReleasePlan,
  hold: CountedHold | null,
): ReleasePlan & { readonly state: Exclude<ResultState, 'released'> } {
  if (hold === null || hold.agreedAt === null || hold.until <= plan.releaseAt) return { ...plan, state: 'waiting' };
  return { releaseAt: hold.until, way: 'hold-ended', state: 'held' };
}

/** The moment on a day at which a hold until that day ends. */
export function holdEndOf(day: CalendarDate): Instant {
  const wall = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: amsterdam,
    plainTime: Temporal.PlainTime.from({ hour: holdEndsAtHour }),
  });
  return instantOf(wall.epochMilliseconds);
}

/** The last day until which a hold made now may run. */
export function lastHoldDay(now: Instant): CalendarDate {
  return dayAfter(dayOf(now, amsterdam), longestHoldDays);
}

/** False for a day that no calendar has, such as 31 November. */
function isRealDay(day: CalendarDate): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return Temporal.PlainDate.from({ year, month: month || 1, day: dayOfMonth || 1 }).toString() === day;
}

/** Why a hold until a day may not be made, or undefined when it may. It must end later than the result would release itself. */
export function holdObjection(
  until: CalendarDate,
  { now, releaseAt }: { readonly now: Instant; readonly releaseAt: Instant },
): 'hold-too-long' | 'hold-not-later' | undefined {
  if (until > lastHoldDay(now)) return 'hold-too-long';
  if (!isRealDay(until)) return 'hold-not-later';
  const end = holdEndOf(until);
  return end <= releaseAt || end <= now ? 'hold-not-later' : undefined;
}

/** What a second reader is judged by. */
export interface PossibleReader {
  readonly id: PractitionerId;
  readonly role: Person['role'];
  readonly supervisorId: PractitionerId | null;
}

/** May this colleague be the second reader of a hold? Another doctor or nurse than the holder, and nobody in training. */
export function maySecond(reader: PossibleReader, holderId: PractitionerId): boolean {
  const isTreater = reader.role === 'doctor' || reader.role === 'nurse';
  return isTreater && reader.id !== holderId && reader.supervisorId === null;
}

/** True when it releases itself within a day, or should have already. */
export function isSoon(releaseAt: Instant | null, now: Instant): boolean {
  return releaseAt !== null && epochMsOf(releaseAt) - epochMsOf(now) <= soonMs;
}

type Bounds = Pick<ResultValue, 'number' | 'low' | 'high'>;

/** Where a number lies against its bounds; null when it lies within them or nothing says. Bounds themselves are within. */
export function flagOf({ number, low, high }: Bounds): Extract<ValueFlag, 'low' | 'high'> | null {
  if (number === null) return null;
  if (low !== null && number < low) return 'low';
  return high !== null && number > high ? 'high' : null;
}

/** A number that its bounds show to be as it should be. A value in words, or without bounds, says nothing by itself. */
function isWithinBounds(value: Bounds & Pick<ResultValue, 'flag'>): boolean {
  const isBounded = value.low !== null || value.high !== null;
  return value.number !== null && isBounded && value.flag === null && flagOf(value) === null;
}

const kindsThatNumbersTell: readonly ResultKind[] = ['laboratory', 'function-test'];

/** A result as it is judged: its sort and its values. */
export interface JudgedResult {
  readonly kind: ResultKind;
  readonly values: readonly (Bounds & Pick<ResultValue, 'flag'>)[];
}

/**
 * True when every value lies within its bounds, and the sort of result is one that numbers tell. It is what a nurse may
 * release with an explanation.
 *
 * @source role matrix of the demo clinic, row "Release result with explanation": nurse, agreed normal results
 */
export function isNormal({ kind, values }: JudgedResult): boolean {
  return kindsThatNumbersTell.includes(kind) && values.length > 0 && values.every(isWithinBounds);
}

/** A result as a decision about rights needs it. */
export interface ResultInReach extends JudgedResult {
  readonly isInReach: boolean;
  readonly state: ResultState;
  readonly hold: {
    readonly byId: PractitionerId;
    readonly secondReaderId: PractitionerId;
    readonly agreedAt: Instant | null;
  } | null;
}

/** Doctors and nurses who have it in reach. */
export function mayReadResult(person: Person, { isInReach }: Pick<ResultInReach, 'isInReach'>): boolean {
  return isInReach && (person.role === 'doctor' || person.role === 'nurse');
}

/**
 * May this person release it with an explanation? A doctor in training may try, and is told that the supervisor releases. What
 * two people hold is no agreed normal result: a nurse does not undo it by explaining.
 */
export function mayReleaseExplained(person: Person, result: ResultInReach): boolean {
  if (!mayReadResult(person, result)) return false;
  return person.role === 'doctor' || (isNormal(result) && result.state !== 'held');
}

/** May this person agree with the hold that waits, as its second reader; true as well where none waits for anybody. */
export function mayAgree(person: Person, { hold }: Pick<ResultInReach, 'hold'>): boolean {
  return hold === null || hold.agreedAt !== null || hold.secondReaderId === person.id;
}

/** May this person end the hold? The two who made it, and any other doctor who is not in training. */
export function mayEndHold(person: Person, result: ResultInReach): boolean {
  if (!mayReadResult(person, result) || result.hold === null) return false;
  const isOneOfTwo = person.id === result.hold.byId || person.id === result.hold.secondReaderId;
  return isOneOfTwo || (person.role === 'doctor' && person.supervisorId === null);
}

/**
 * What this person may do with a result now. `explain`: write an explanation and release with it, in which a doctor in
 * training is refused at the release; `release`: without an explanation.
 *
 * @source role matrix of the demo clinic, rows "Release result with explanation" and "Set delay or temporary hold"
 */
export function resultRightsOf(person: Person, result: ResultInReach): ResultRights {
  const { hold } = result;
  const isOpen = mayReadResult(person, result) && result.state !== 'released';
  const isDoctor = person.role === 'doctor';
  return {
    explain: isOpen && mayReleaseExplained(person, result),
    release: isOpen && isDoctor && person.supervisorId === null,
    hold: isOpen && isDoctor,
    agree: isOpen && hold?.secondReaderId === person.id && hold.agreedAt === null,
    endHold: isOpen && mayEndHold(person, result),
    setPreference: mayReadResult(person, result),
  };
}

/** A doctor who is not in training decides when results of a sort are released. @source row "Visibility and delay presets" */
export function mayDecidePolicy(person: Person): boolean {
  return person.role === 'doctor' && person.supervisorId === null;
}

/** How the last values of one code move: no judgement, only arithmetic. */
export interface Trend {
  readonly direction: 'up' | 'down' | 'steady';
  /** Newest minus the one before it, in their own unit. */
  readonly change: number;
  /** The value it is compared with. */
  readonly from: number;
  readonly unit: string | null;
}

/** A smaller change than this part of the value before is called steady. */
const steadyPart = 0.05;

/**
 * Direction and change from the last earlier number to this one; null when there is none to compare with. Values in
 * another unit are never compared.
 */
export function trendOf({ number, unit, earlier }: Pick<ResultValue, 'number' | 'unit' | 'earlier'>): Trend | null {
  const last = earlier.findLast((one) => one.number !== null);
  if (number === null || last === undefined || last.number === null || last.unit !== unit) return null;
  const { number: from } = last;
  const change = Number((number - from).toPrecision(12));
  const isSteady = Math.abs(change) <= Math.abs(from) * steadyPart;
  const direction = change > 0 ? 'up' : 'down';
  return { direction: isSteady ? 'steady' : direction, change, from, unit };
}

/** Where a value must lie for a snippet to fit. */
export const snippetBands = ['below', 'within', 'above'] as const;
export type SnippetBand = (typeof snippetBands)[number];

/** Where a value lies, for the words that may explain it; null when its bounds say nothing, or the laboratory says otherwise. */
export function bandOf(value: Bounds & Pick<ResultValue, 'flag'>): SnippetBand | null {
  const { number, low, high, flag } = value;
  if (number === null || (low === null && high === null)) return null;
  const own = flagOf(value);
  if (own !== null) return own === 'low' ? 'below' : 'above';
  return flag === null ? 'within' : null;
}

/** A snippet as it is chosen. */
export interface SnippetPlace {
  readonly code: string;
  readonly band: SnippetBand;
}

/** Does this snippet fit this value? By code, never by name; a critical value has no ready words. @source R89 */
export function snippetFits(snippet: SnippetPlace, value: Bounds & Pick<ResultValue, 'code' | 'flag'>): boolean {
  return value.flag !== 'critical' && value.code === snippet.code && bandOf(value) === snippet.band;
}

/** A result as its readers in the portal meet it. */
export interface ShownResult {
  readonly state: ResultState;
  readonly patientOnly: boolean;
  /** Until which day the patient's portal is switched off; null when it is on. */
  readonly portalOffUntil: CalendarDate | null;
}

/** Is the portal of this patient switched off now? Through the day itself. */
export function isPortalOff(portalOffUntil: CalendarDate | null, now: Instant): boolean {
  return portalOffUntil !== null && portalOffUntil >= dayOf(now, amsterdam);
}

/**
 * Does this audience see it? Nothing before the release; a representative nothing of what was released to the patient only. A
 * portal that is off hides it from the patient until it is on.
 */
export function isVisibleTo(audience: 'patient' | 'proxy', shown: ShownResult, now: Instant): boolean {
  if (shown.state !== 'released') return false;
  return audience === 'proxy' ? !shown.patientOnly : !isPortalOff(shown.portalOffUntil, now);
}
