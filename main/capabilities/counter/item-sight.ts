import { mayReadText, maySeeInQueue, type ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { readCalendar } from '#main/capabilities/agreements/public.ts';
import { departmentsInReach } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { type ItemRow, summaryOf } from './item-rows.ts';

/** What an access decision needs to know of a row; `departments` are those in this person's reach. */
export function reachOf(row: ItemRow, departments: readonly DepartmentId[], person: Person): ItemInReach {
  return {
    questionType: row.question_type,
    isInReach: departments.includes(row.department_id),
    isOwn: row.owner_id === person.id,
    isAsked: row.asked_kind !== null,
  };
}

/** What every row of one answer is seen with: whose eyes, which departments are in reach, and the clinic's calendar. */
export interface Sight {
  readonly departments: readonly DepartmentId[];
  readonly calendar: OpeningCalendar;
  readonly call: SignedInCall;
}

/** How this person sees rows now. */
export function sightOf(reader: Reader, call: SignedInCall): Sight {
  return { departments: departmentsInReach(reader, call.person), calendar: readCalendar(reader), call };
}

/** A row as this person may see it: text for who may read it, subject for the counter, existence for the others. */
export function seenBy(row: ItemRow, { departments, calendar, call }: Sight): ItemSummary {
  const reach = reachOf(row, departments, call.person);
  return summaryOf(
    row,
    { now: call.now, calendar },
    {
      text: mayReadText(call.person, reach),
      subject: call.person.role !== 'privacy-officer' && maySeeInQueue(call.person, reach),
    },
  );
}
