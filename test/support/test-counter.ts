import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { refreshItem, releaseDue } from '#main/capabilities/counter/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { Store } from '#main/store/store.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor, type TestDoor } from '#test/support/test-door.ts';

/** What a test looks at in a row of `work_item`. */
export interface ItemNow {
  readonly id: ItemId;
  readonly version: number;
  readonly state: string;
  readonly next_action: string;
  readonly owner_id: string | null;
  readonly department_id: string;
  readonly pool_role: string;
  readonly priority: string;
  readonly arrived_at: Instant;
  readonly due_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly close_outcome: string | null;
  readonly changed_by: string | null;
  readonly patient_name: string;
  readonly first_line: string;
  readonly message_count: number;
}

type Sending = Parameters<ReturnType<TestDoor['as']>['counter']['send']>[0];

/** A demo clinic with its door open, called by the codes of its staff and questions. */
export interface TestCounter {
  readonly clinic: TestClinic;
  readonly store: Store;
  readonly door: TestDoor;
  as(staff: string): ReturnType<TestDoor['as']>;
  /** The item of a question and the version it has now, as a screen that is up to date names it. */
  ref(question: string): { readonly itemId: ItemId; readonly version: number };
  now(question: string): ItemNow;
  /** What a screen that is up to date would send as an answer; `changes` go over it. */
  answer(question: string, text: string, changes?: Partial<Sending>): Sending;
  /** The patient writes again, as an import would bring it in. */
  patientWrites(question: string, body: string): void;
  /** Lets out what is due at the clock's moment; gives how many. */
  release(): number;
  /** The log of an item, oldest first: action, outcome, name, reason. */
  lines(question: string): string[];
  close(): void;
}

/** Opens a demo clinic and its door. Close it when done. */
export function openTestCounter(): TestCounter {
  const clinic = openTestClinic();
  const { store, ids } = clinic;
  const door = openTestDoor(store, clinic.now);
  const now = (question: string): ItemNow => {
    const row = store.read((reader) =>
      reader.first<ItemNow>(sql`SELECT * FROM work_item WHERE id = ${ids.item(question)}`),
    );
    invariant(row !== undefined, 'the test names a question of the demo clinic');
    return row;
  };
  const ref = (question: string) => ({ itemId: ids.item(question), version: now(question).version });
  return {
    clinic,
    store,
    door,
    as: (staff) => door.as(clinic.staff(staff)),
    ref,
    now,
    answer: (question, text, changes = {}) => ({
      ...ref(question),
      body: documentOfText(text),
      templateId: null,
      thenClose: true,
      patientOnly: false,
      knownMessages: now(question).message_count,
      ...changes,
    }),
    patientWrites: (question, body) =>
      store.write((writer) => {
        writer.runOne(sql`
          INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
          VALUES (${newId<string>()}, ${ids.thread(question)}, 'patient-question', 'patient', 'x', ${body},
            ${door.clock.now()}, 'portal')`);
        refreshItem(writer, ids.thread(question));
      }),
    release: () => store.write((writer) => releaseDue(writer, door.clock.now(), auditTrail)),
    lines: (question) =>
      store.read((reader) =>
        reader
          .all<{ line: string }>(
            sql`
            SELECT action || ' ' || outcome || ' ' || person_name || coalesce(' (' || reason || ')', '') AS line
            FROM audit_event WHERE object_id = ${ids.item(question)} ORDER BY sequence`,
          )
          .map((row) => row.line),
      ),
    close: () => clinic.close(),
  };
}
