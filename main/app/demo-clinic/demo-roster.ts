import { Temporal } from 'temporal-polyfill';

import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import type { PoolRole } from '#shared/capabilities/counter/question-type.ts';
import { type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import { insertAbsence, insertShift } from '#main/capabilities/roster/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { Writer } from '#main/store/writer.ts';
import { demoIds } from './demo-ids.ts';
import { demoMaterial } from './material.ts';

/** Parts of a working day in which the counter is manned by one person. */
const parts = [
  ['08:00', '12:30'],
  ['12:30', '17:00'],
] as const;
const daysBefore = 7;
const daysAfter = 14;

function momentOn(day: Temporal.PlainDate, time: string): Instant {
  const plainTime = Temporal.PlainTime.from(time);
  return instantOf(day.toZonedDateTime({ timeZone: amsterdam, plainTime }).epochMilliseconds);
}

function today(now: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMsOf(now)).toZonedDateTimeISO(amsterdam).toPlainDate();
}

/** Those who man the counter of a department alone: no doctor in training. */
function membersOf(code: string): { readonly id: string; readonly poolRole: PoolRole }[] {
  return demoMaterial().staff.flatMap(({ id, rol, afdeling, supervisor }) =>
    afdeling.includes(code) && supervisor === undefined && isCounterRole(rol) ? [{ id, poolRole: rol }] : [],
  );
}

/** Mans the counter of a department on a day. */
function insertDay(writer: Writer, code: string, day: Temporal.PlainDate): void {
  for (const { id, poolRole } of membersOf(code)) {
    for (const [from, until] of parts) {
      insertShift(writer, {
        id: idOfName<string>(`demo/shift/${code}/${id}/${day.toString()}/${from}`),
        departmentId: demoIds.department(code),
        poolRole,
        practitionerId: demoIds.practitioner(id),
        startsAt: momentOn(day, from),
        endsAt: momentOn(day, until),
      });
    }
  }
}

/** Mans the counter of every department on the working days around now with those who work there. */
function insertShifts(writer: Writer, now: Instant): void {
  const { afdelingen } = demoMaterial().organisation;
  for (let offset = -daysBefore; offset <= daysAfter; offset += 1) {
    const day = today(now).add({ days: offset });
    if (day.dayOfWeek <= 5) for (const { code } of afdelingen) insertDay(writer, code, day);
  }
}

/** The internist is away next week; the doctor in training of the same department stands in. */
function insertDemoAbsence(writer: Writer, now: Instant): void {
  const nextMonday = today(now).add({ days: 8 - today(now).dayOfWeek });
  insertAbsence(writer, {
    id: idOfName<string>('demo/absence/M04'),
    practitionerId: demoIds.practitioner('M04'),
    kind: 'leave',
    startsAt: momentOn(nextMonday, '00:00'),
    endsAt: momentOn(nextMonday.add({ days: 5 }), '00:00'),
    deputyId: demoIds.practitioner('M07'),
    setById: demoIds.practitioner('M04'),
    setAt: now,
  });
}

/** A roster for the weeks around now, and somebody who will be away. */
export function insertRoster(writer: Writer, now: Instant): void {
  insertShifts(writer, now);
  insertDemoAbsence(writer, now);
}
