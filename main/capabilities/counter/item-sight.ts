import { mayReadText, maySeeInQueue, type ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import { type ItemRow, summaryOf } from './item-rows.ts';

/** What an access decision needs to know of a row; `departments` are those in this person's reach. */
export function reachOf(row: ItemRow, departments: readonly DepartmentId[], person: Person): ItemInReach {
  return {
    questionType: row.question_type,
    isInReach: departments.includes(row.department_id),
    isOwn: row.owner_id === person.id,
  };
}

/** A row as this person may see it: text for who may read it, subject for the counter, existence for the others. */
export function seenBy(row: ItemRow, departments: readonly DepartmentId[], call: SignedInCall): ItemSummary {
  const reach = reachOf(row, departments, call.person);
  return summaryOf(row, call.now, {
    text: mayReadText(call.person, reach),
    subject: call.person.role !== 'privacy-officer' && maySeeInQueue(call.person, reach),
  });
}
