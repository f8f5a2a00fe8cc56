import type { EscalationTarget } from '#shared/capabilities/agreements/model.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import { newsForMs, type Notice } from '#shared/capabilities/counter/alarms.ts';
import type { AlarmRef } from '#shared/capabilities/counter/clock-contract.ts';
import { type QuestionType, questionTypes } from '#shared/capabilities/counter/question-type.ts';
import type { DepartmentId, ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { escalatedTo } from './escalation-store.ts';

/** Whose notices, and of which departments. */
export interface AlarmView {
  readonly person: Person;
  readonly departments: readonly DepartmentId[];
  readonly now: Instant;
}

/** An item whose clock has something to say, with all that it reached. */
export interface AlarmedItem {
  readonly id: ItemId;
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId;
  readonly ownerId: PractitionerId | null;
  readonly dueAt: Instant | null;
  readonly reached: readonly Notice[];
}

interface ItemRow extends Omit<AlarmedItem, 'reached'> {
  readonly atRiskAt: Instant | null;
  readonly steps: string | null;
}

/** Terms may run for weeks after four fifths of them; longer than this no notice is left to give. */
const longestRunMs = 60 * 24 * 60 * 60_000;

/** More items than this at once are a backlog, which the list shows. */
const mostItems = 500;

/** Open items of this person, of their pools, and those a ladder asks of them or of their role. */
function concerned({ person, departments, now }: AlarmView): Statement {
  const isShort = sql`at_risk_at BETWEEN ${later(now, -longestRunMs)} AND ${now}`;
  const ofLate = sql`at BETWEEN ${later(now, -newsForMs)} AND ${now}`;
  const isTurn = sql`closed_at IS NULL AND next_action = 'practice' AND attention < 3`;
  const inReach = sql`department_id IN (${listOf(departments)}) AND question_type IN (${listOf(questionTypes)})`;
  const role = isCounterRole(person.role) ? person.role : '';
  return sql`
    SELECT id FROM work_item WHERE ${isTurn} AND owner_id = ${person.id} AND (${isShort}
      OR EXISTS (SELECT 1 FROM item_escalation WHERE item_id = work_item.id AND ${ofLate}))
    UNION SELECT id FROM work_item WHERE ${isTurn} AND ${isShort} AND ${inReach} AND owner_id IS NULL AND pool_role = ${role}
    UNION SELECT id FROM work_item WHERE ${isTurn} AND ${inReach} AND id IN (${escalatedTo(person.id, now)})
    UNION SELECT id FROM work_item WHERE ${isTurn} AND ${inReach}
      AND id IN (SELECT item_id FROM item_escalation WHERE to_whom = ${role} AND ${ofLate})`;
}

function noticesOf({ atRiskAt, dueAt, steps }: ItemRow): Notice[] {
  const ladder = (steps ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [at = '', to = ''] = part.split(' ');
      return { at: at as Instant, step: to as EscalationTarget };
    });
  return [
    ...(atRiskAt === null ? [] : [{ step: 'at-risk', at: atRiskAt } as const]),
    ...ladder,
    ...(dueAt === null ? [] : [{ step: 'overdue', at: dueAt } as const]),
  ];
}

/** Items whose clock may have something to say to this person, with all the moments of their terms. */
export function listAlarmed(reader: Reader, view: AlarmView): AlarmedItem[] {
  return reader
    .all<ItemRow>(
      sql`
      SELECT id, question_type AS questionType, department_id AS departmentId, owner_id AS ownerId, due_at AS dueAt,
        at_risk_at AS atRiskAt,
        (SELECT group_concat(at || ' ' || to_whom) FROM item_escalation WHERE item_id = work_item.id) AS steps
      FROM work_item WHERE id IN (${concerned(view)}) ORDER BY at_risk_at DESC, id LIMIT ${mostItems}`,
    )
    .map((row) => {
      const { atRiskAt: _atRiskAt, steps: _steps, ...item } = row;
      return { ...item, reached: noticesOf(row) };
    });
}

/** The notices that a person has seen, of late. */
export function listDismissed(reader: Reader, personId: PractitionerId, now: Instant): AlarmRef[] {
  return reader.all<AlarmRef>(sql`
    SELECT item_id AS itemId, step, at FROM alarm_dismissal
    WHERE practitioner_id = ${personId} AND at > ${later(now, -newsForMs)}`);
}

/** Keeps what a person has seen, and forgets what is no news any more. Items that are not there are passed over. */
export function dismissAlarms(
  writer: Writer,
  personId: PractitionerId,
  alarms: readonly AlarmRef[],
  now: Instant,
): void {
  writer.run(sql`DELETE FROM alarm_dismissal WHERE practitioner_id = ${personId} AND at <= ${later(now, -newsForMs)}`);
  for (const { itemId, step, at } of alarms) {
    writer.run(sql`
      INSERT OR IGNORE INTO alarm_dismissal (practitioner_id, item_id, step, at)
      SELECT ${personId}, id, ${step}, ${at} FROM work_item WHERE id = ${itemId}`);
  }
}
