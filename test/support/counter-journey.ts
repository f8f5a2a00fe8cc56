import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId, MessageId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { refreshItem, releaseDue } from '#main/capabilities/counter/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor, type TestDoor } from '#test/support/test-door.ts';

export type Desk = ReturnType<TestDoor['as']>;

/** A demo clinic with its door, and what tests of the counter do in it. */
export interface CounterJourney {
  readonly clinic: TestClinic;
  readonly door: TestDoor;
  /** The procedures as a member of staff by code, at a window of their own. */
  as(code: string): Desk;
  /** What the outbox does when its moment comes; returns how many answers it dealt with. */
  release(): number;
  /** The patient writes again in the thread of an item. */
  patientWrites(itemId: ItemId, body: string): void;
  /** Lines of the log since the journey began, oldest first, as `action outcome`. */
  lines(): string[];
  close(): void;
}

export function openCounterJourney(): CounterJourney {
  const clinic = openTestClinic();
  const door = openTestDoor(clinic.store, clinic.now);
  return {
    clinic,
    door,
    as: (code) => door.as(clinic.staff(code)),
    release: () => clinic.store.write((writer) => releaseDue(writer, door.clock.now(), auditTrail)),
    patientWrites: (itemId, body) => patientWrites(clinic, itemId, { body, at: door.clock.now() }),
    lines: () =>
      clinic.store
        .read((reader) =>
          reader.all<{ line: string }>(sql`SELECT action || ' ' || outcome AS line FROM audit_event ORDER BY sequence`),
        )
        .map((row) => row.line),
    close: () => clinic.close(),
  };
}

function patientWrites(
  clinic: TestClinic,
  itemId: ItemId,
  message: { readonly body: string; readonly at: Instant },
): void {
  clinic.store.write((writer) => {
    const thread = writer.first<{ id: never }>(sql`SELECT thread_id AS id FROM work_item WHERE id = ${itemId}`);
    if (!thread) throw new Error('the item has a thread');
    writer.runOne(sql`
      INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
      VALUES (${newId<MessageId>()}, ${thread.id}, 'patient-question', 'patient', 'Patiënt', ${message.body}, ${message.at}, 'portal')`);
    refreshItem(writer, thread.id);
  });
}

/** Opens an item and gives what a command on it needs. */
export async function lookAt(desk: Desk, itemId: ItemId) {
  const conversation = await desk.counter.open({ itemId });
  const version = conversation.item.version;
  return { conversation, version, knownMessages: conversation.messages.length };
}

/** Sends a plain answer to an item as it is now. */
export async function sendAnswer(desk: Desk, itemId: ItemId, text: string, choice: { thenClose?: boolean } = {}) {
  const { version, knownMessages } = await lookAt(desk, itemId);
  return desk.counter.send({
    itemId,
    version,
    knownMessages,
    body: documentOfText(text),
    templateId: null,
    thenClose: choice.thenClose ?? true,
    patientOnly: false,
  });
}
