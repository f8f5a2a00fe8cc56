import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ItemId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { findItem, insertItemRow, moveItem, type NewItem } from '#main/capabilities/counter/item-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

function newItem(changes: Partial<NewItem> = {}): NewItem {
  const threadId = newId<ThreadId>();
  clinic.store.write((writer) =>
    writer.runOne(sql`INSERT INTO thread (id, subject, started_at) VALUES (${threadId}, 'Vraag', ${clinic.now})`),
  );
  return {
    id: newId<ItemId>(),
    threadId,
    patientId: null,
    departmentId: clinic.ids.department('CAR'),
    questionType: 'MEDISCH',
    priority: 'routine',
    state: 'new',
    nextAction: 'practice',
    poolRole: 'nurse',
    ownerId: null,
    arrivedAt: clinic.now,
    closedAt: null,
    hasGap: true,
    agreementId: null,
    ...changes,
  };
}

const nurse = () => clinic.staff('M10');

describe('the store of items', () => {
  it('keeps a new item and shows it with its department and owner', () => {
    const item = newItem({ ownerId: nurse() });
    clinic.store.write((writer) => insertItemRow(writer, item));
    expect(clinic.store.read((reader) => findItem(reader, item.id, nurse()))).toMatchObject({
      version: 1,
      department_code: 'CAR',
      owner_name: 'I. Brandsma',
      due_at: null,
      has_gap: 1,
      has_own_draft: 0,
      patient_name: '',
    });
  });

  it('has one item a thread', () => {
    const item = newItem();
    clinic.store.write((writer) => insertItemRow(writer, item));
    expect(() => clinic.store.write((writer) => insertItemRow(writer, { ...item, id: newId() }))).toThrow();
  });

  it('counts the version up with each move and says by whom', () => {
    const id = clinic.ids.item('V16');
    const before = clinic.store.read((reader) => findItem(reader, id, nurse()));
    clinic.store.write((writer) =>
      moveItem(writer, id, nurse(), {
        state: 'closed',
        nextAction: 'nobody',
        ownerId: nurse(),
        poolRole: 'doctor',
        departmentId: clinic.ids.department('OOG'),
        priority: 'urgent',
        closedAt: clinic.now,
        closeOutcome: 'duplicate',
        closeExplanation: 'zie andere',
      }),
    );
    expect(clinic.store.read((reader) => findItem(reader, id, nurse()))).toMatchObject({
      version: (before?.version ?? 0) + 1,
      changed_by: nurse(),
      state: 'closed',
      department_code: 'OOG',
      close_outcome: 'duplicate',
    });
  });

  it('does not move what is not there', () => {
    const move = () =>
      clinic.store.write((writer) =>
        moveItem(writer, newId(), nurse(), {
          state: 'new',
          nextAction: 'practice',
          ownerId: null,
          poolRole: 'nurse',
          departmentId: clinic.ids.department('CAR'),
          priority: 'routine',
          closedAt: null,
          closeOutcome: null,
          closeExplanation: null,
        }),
      );
    expect(move).toThrow();
    expect(clinic.store.read((reader) => findItem(reader, newId(), nurse()))).toBeUndefined();
  });

  it('marks a draft for its author alone', () => {
    const id = clinic.ids.item('V16');
    clinic.store.write((writer) =>
      writer.runOne(sql`
        INSERT INTO draft (item_id, author_id, kind, body, saved_at, revision)
        VALUES (${id}, ${nurse()}, 'answer', '{}', ${clinic.now satisfies Instant}, 1)`),
    );
    const draftFor = (who: string) =>
      clinic.store.read((reader) => findItem(reader, id, clinic.staff(who)))?.has_own_draft;
    expect([draftFor('M10'), draftFor('M03')]).toEqual([1, 0]);
  });
});
