import type { PoolRole } from '#shared/capabilities/counter/question-type.ts';
import { staffingOf } from '#shared/capabilities/roster/rules.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listAbsences, listShifts } from './roster-store.ts';

/** Who is called first when a patient must be phoned. @source demo material, alarm: nurse on duty, else doctor */
const firstCalled: readonly PoolRole[] = ['nurse', 'doctor'];

/** The name of who is to call patients of a department now by the roster, or null when it knows nobody. */
export function findOnDuty(reader: Reader, departmentId: DepartmentId, now: Instant): string | null {
  const until = later(now, 1);
  const roster = {
    shifts: listShifts(reader, now, until),
    absences: listAbsences(reader, now, until),
    now,
    isOpenNow: true,
  };
  for (const poolRole of firstCalled) {
    const [present] = staffingOf({ departmentId, poolRole }, roster).now;
    if (present) return present.name;
  }
  return null;
}
