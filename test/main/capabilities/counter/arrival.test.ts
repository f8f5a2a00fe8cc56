import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { insertItem, refreshItem } from '#main/capabilities/counter/arrival.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

interface Words {
  readonly kind?: 'patient-question' | 'clinician-reply' | 'system-notice';
  readonly sender?: 'patient' | 'related-person' | 'practitioner';
  readonly name?: string;
  readonly body: string;
  readonly at: string;
}

/** The messages of V16's thread are these, and nothing else. */
function conversation(...words: readonly Words[]): void {
  const threadId = counter.clinic.ids.thread('V16');
  counter.store.write((writer) => {
    writer.run(sql`DELETE FROM message WHERE thread_id = ${threadId}`);
    for (const { kind = 'patient-question', sender = 'patient', name = 'x', body, at } of words) {
      writer.runOne(sql`
        INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
        VALUES (${newId<string>()}, ${threadId}, ${kind}, ${sender}, ${name}, ${body}, ${at}, 'portal')`);
    }
    refreshItem(writer, threadId);
  });
}

const item = () => counter.now('V16');
const day = (number: number) => `2026-11-${number}T09:00:00.000Z`;

describe('what the list shows of a conversation', () => {
  it('counts from the oldest words that were not answered and shows the newest', () => {
    conversation(
      { body: 'eerste', at: day(16) },
      { body: 'antwoord', kind: 'clinician-reply', sender: 'practitioner', at: day(17) },
      { body: 'tweede', at: day(18) },
      { body: 'derde', at: day(19) },
    );
    expect(item()).toMatchObject({ arrived_at: day(18), first_line: 'derde', message_count: 4 });
  });

  it('keeps the arrival and shows the last question once all is answered', () => {
    conversation({ body: 'eerste', at: day(16) });
    conversation(
      { body: 'eerste', at: day(16) },
      { body: 'antwoord', kind: 'clinician-reply', sender: 'practitioner', at: day(17) },
    );
    expect(item()).toMatchObject({ arrived_at: day(16), first_line: 'eerste' });
  });

  it('is one short line, without half a character at its end', () => {
    conversation({ body: `  Dag\n\n\tdokter ${'😀'.repeat(200)}`, at: day(16) });
    const { first_line: line } = item();
    expect(line.startsWith('Dag dokter 😀')).toBe(true);
    expect(line.length).toBeLessThanOrEqual(160);
    expect(line.replaceAll('😀', '')).toBe('Dag dokter ');
  });

  it('says when someone wrote on behalf of the patient', () => {
    conversation({ body: 'namens moeder', sender: 'related-person', name: 'Mw. J. Tolsma', at: day(16) });
    const row = counter.store.read((reader) =>
      reader.first<{ on_behalf: number }>(sql`
        SELECT written_by_related_person AS on_behalf FROM work_item WHERE id = ${counter.clinic.ids.item('V16')}`),
    );
    expect(row?.on_behalf).toBe(1);
    expect(item().patient_name).not.toContain('Tolsma');
  });

  it('calls an unknown patient as the message does, but never by the name of staff', () => {
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${counter.clinic.ids.item('V16')}`),
    );
    conversation({ body: 'vraag', name: 'G. Wiersma', at: day(16) });
    expect(item().patient_name).toBe('G. Wiersma');
    conversation({
      body: 'bericht',
      kind: 'clinician-reply',
      sender: 'practitioner',
      name: 'I. Brandsma',
      at: day(16),
    });
    expect(item().patient_name).toBe('');
  });

  it('stays as it is when nothing changed, and moves on when the patient wrote or is another', () => {
    const before = item();
    counter.store.write((writer) => refreshItem(writer, counter.clinic.ids.thread('V16')));
    expect(item()).toEqual(before);
    counter.patientWrites('V16', 'nog iets');
    expect(item()).toMatchObject({ version: before.version + 1, changed_by: null });
    counter.store.write((writer) => {
      writer.runOne(
        sql`UPDATE work_item SET patient_id = ${counter.clinic.ids.patient('P12')} WHERE id = ${counter.clinic.ids.item('V16')}`,
      );
      refreshItem(writer, counter.clinic.ids.thread('V16'));
    });
    expect(item().version).toBe(before.version + 2);
  });

  it('is nothing for a thread without an item', () => {
    expect(() => counter.store.write((writer) => refreshItem(writer, newId()))).not.toThrow();
  });
});

describe('an item that arrives', () => {
  function arrive(questionType: 'MEDISCH' | 'AFSPRAAK', poolRole: 'doctor' | null = null) {
    const [id, threadId] = [newId<never>(), newId<never>()];
    return counter.store.write((writer) => {
      writer.runOne(sql`INSERT INTO thread (id, subject, started_at) VALUES (${threadId}, 'Vraag', ${day(16)})`);
      insertItem(writer, {
        id,
        threadId,
        patientId: null,
        departmentId: counter.clinic.ids.department('CAR'),
        questionType,
        priority: 'routine',
        state: 'new',
        nextAction: 'practice',
        poolRole,
        ownerId: null,
        arrivedAt: day(16) as Instant,
      });
      refreshItem(writer, threadId);
      return writer.first<{ version: number; pool_role: string; due_at: string | null; sort_at: string }>(
        sql`SELECT version, pool_role, due_at, sort_at FROM work_item WHERE id = ${id}`,
      );
    });
  }

  it('goes to who reads first by the agreement, or to who is named', () => {
    expect(arrive('MEDISCH')).toMatchObject({ version: 1, pool_role: 'nurse', due_at: '2026-11-17T16:00:00.000Z' });
    expect(arrive('AFSPRAAK')?.pool_role).toBe('desk');
    expect(arrive('AFSPRAAK', 'doctor')?.pool_role).toBe('doctor');
  });

  it('goes to the desk without a term where nothing was agreed', () => {
    counter.store.write((writer) => writer.run(sql`DELETE FROM agreement`));
    expect(arrive('MEDISCH')).toMatchObject({ pool_role: 'desk', due_at: null, sort_at: '9999-12-31T23:59:59.999Z' });
  });
});

describe('R4: the agreement an item goes by', () => {
  const agreementOf = () =>
    counter.store.read((reader) =>
      reader.first<{ days: number; type: string }>(sql`
        SELECT term_days AS days, agreement.question_type AS type FROM work_item JOIN agreement ON agreement.id = agreement_id
        WHERE work_item.id = ${item().id}`),
    );

  it('is kept while the same question waits, and is the one of the day for a new question', () => {
    conversation({ body: 'eerste', at: day(16) });
    counter.store.write((writer) =>
      writer.run(sql`
        INSERT INTO agreement SELECT '00000000-0000-4000-8000-0000000000aa', question_type, department_id, version + 1,
          decision, first_reader, triage_hours, answerer, prescriber_signs, also_allowed, deputies, lead_id, 7, escalation,
          template_set, filing, is_billable, special, is_offered, fallback, sends_receipt, owner, reason, '2026-11-18', NULL,
          approved_by, approved_on, created_by_id, created_by, created_at, NULL
        FROM agreement WHERE id = (SELECT agreement_id FROM work_item WHERE id = ${item().id})`),
    );
    conversation({ body: 'eerste', at: day(16) }, { body: 'nog iets', at: day(18) });
    expect(agreementOf()?.days).toBe(2);
    conversation(
      { body: 'eerste', at: day(16) },
      { body: 'antwoord', kind: 'clinician-reply', sender: 'practitioner', at: day(17) },
      { body: 'nieuwe vraag', at: day(18) },
    );
    expect(agreementOf()?.days).toBe(7);
  });

  it('is found again when the type changed, by whatever statement', () => {
    conversation({ body: 'eerste', at: day(16) });
    counter.store.write((writer) => {
      writer.run(sql`UPDATE work_item SET question_type = 'DOSSIER' WHERE id = ${item().id}`);
      refreshItem(writer, counter.clinic.ids.thread('V16'));
    });
    expect(agreementOf()).toEqual({ days: 5, type: 'DOSSIER' });
  });
});
