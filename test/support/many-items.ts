import { questionTypes } from '#shared/capabilities/counter/model.ts';
import { sql } from '#main/store/sql.ts';
import type { Store } from '#main/store/store.ts';

/** How many work items to make, and how many of them are still open. */
export interface ManyItems {
  readonly total: number;
  readonly open: number;
}

/** The same whole numbers below a limit every time, for a seed. */
function seededDraw(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * Fills the queue with invented work items over all departments, straight into the tables.
 *
 * They have rows enough for lists and counts; every tenth is urgent, every fiftieth has a gap, every seventh an owner.
 */
export function insertManyItems(store: Store, { total, open }: ManyItems): void {
  store.write((writer) => {
    const departments = writer.all<{ id: string }>(sql`SELECT id FROM department ORDER BY code`);
    const owners = writer.all<{ id: string }>(sql`SELECT id FROM practitioner WHERE role = 'nurse' ORDER BY name`);
    const draw = seededDraw(7);
    for (let number = 0; number < total; number += 1) {
      const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
      const isOpen = draw(total) < open;
      const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
      const closedAt = isOpen ? null : at;
      writer.runOne(sql`INSERT INTO thread (id, subject, started_at) VALUES (${id}, 'Vraag', ${at})`);
      writer.runOne(sql`
        INSERT INTO work_item (id, version, thread_id, department_id, question_type, priority, state, next_action, pool_role,
          owner_id, arrived_at, due_at, half_at, at_risk_at, sort_at, closed_at, patient_name, subject, first_line,
          written_by_related_person, has_attachment, has_gap, message_count)
        VALUES (${id}, 1, ${id}, ${departments[draw(departments.length)]?.id ?? ''},
          ${questionTypes[draw(questionTypes.length)] ?? 'MEDISCH'}, ${draw(10) === 0 ? 'urgent' : 'routine'},
          ${isOpen ? 'new' : 'closed'}, ${isOpen ? 'practice' : 'nobody'}, 'nurse',
          ${draw(7) === 0 ? (owners[draw(owners.length)]?.id ?? null) : null}, ${at}, ${at}, ${at}, ${at}, ${at}, ${closedAt},
          'Mw. T. Verzonnen', 'Vraag over de uitslag', ${'Ik heb een vraag over de uitslag van vorige week. '.repeat(3)},
          0, 0, ${draw(50) === 0 ? 1 : 0}, 1)`);
    }
  });
}
