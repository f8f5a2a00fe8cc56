import type { EscalationStep, EscalationTarget } from '#shared/capabilities/agreements/model.ts';
import { stateOnLadder, type TimedStep } from '#shared/capabilities/counter/escalation.ts';
import type { LadderState, LadderStep } from '#shared/capabilities/counter/ladder-model.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** What the ladder takes from an agreement: its steps, and whom they name. */
export interface Ladder {
  readonly escalation: readonly EscalationStep[];
  readonly deputies: readonly { readonly id: PractitionerId }[];
  readonly lead: { readonly id: PractitionerId } | null;
}

/** The people a step names; a step for a role names nobody. */
function namedBy({ to }: EscalationStep, { deputies, lead }: Ladder): readonly PractitionerId[] {
  if (to === 'deputy') return deputies.map(({ id }) => id);
  return to === 'lead' && lead ? [lead.id] : [];
}

/** Takes away the moments at which an item asks for the attention of others: its clock stands still. */
export function stopEscalation(writer: Writer, itemId: ItemId): void {
  writer.run(sql`DELETE FROM item_escalation WHERE item_id = ${itemId}`);
}

/** Keeps the moments at which an item asks for the attention of others, in place of those it had. */
export function setEscalation(writer: Writer, itemId: ItemId, steps: readonly TimedStep[], people: Ladder): void {
  stopEscalation(writer, itemId);
  for (const step of steps) {
    const named = namedBy(step, people);
    for (const person of named.length === 0 ? [''] : named) {
      writer.run(sql`
        INSERT OR IGNORE INTO item_escalation (item_id, at, after_days, to_whom, practitioner_id)
        VALUES (${itemId}, ${step.at}, ${step.afterDays}, ${step.to}, ${person})`);
    }
  }
}

interface StepRow {
  readonly at: Instant;
  readonly afterDays: number;
  readonly to: EscalationTarget;
  readonly name: string | null;
}

/** Where an item stands on its ladder at a moment. */
export function findLadderState(reader: Reader, itemId: ItemId, now: Instant): LadderState {
  const rows = reader.all<StepRow>(sql`
    SELECT at, after_days AS afterDays, to_whom AS "to", name FROM item_escalation
    LEFT JOIN practitioner ON practitioner.id = practitioner_id
    WHERE item_id = ${itemId} ORDER BY at, after_days, name`);
  const steps: LadderStep[] = [];
  for (const { name, ...row } of rows) {
    const names = name === null ? [] : [name];
    const last = steps.at(-1);
    if (last?.at === row.at && last.to === row.to) last.names.push(...names);
    else steps.push({ ...row, names });
  }
  return stateOnLadder(steps, now);
}

/** The ids of items whose ladder asks for the attention of a person by name. */
export function escalatedTo(personId: PractitionerId, now: Instant): Statement {
  return sql`SELECT item_id FROM item_escalation WHERE practitioner_id = ${personId} AND practitioner_id <> '' AND at <= ${now}`;
}

/** A column for the rows of a list: every moment on the ladder of an item with who is asked, once per person it names. */
export const escalationColumn = sql`
  (SELECT group_concat(at || ' ' || to_whom) FROM item_escalation WHERE item_id = work_item.id)`;

/** Who is asked to look along at a moment, from the column of a row. */
export function escalatedAt(column: string | null, now: Instant): EscalationTarget | null {
  if (column === null) return null;
  const steps = column.split(',').map((part) => {
    const [at = '', to = ''] = part.split(' ');
    return { at: at as Instant, to: to as EscalationTarget };
  });
  return (
    stateOnLadder(
      steps.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
      now,
    ).reached?.to ?? null
  );
}
