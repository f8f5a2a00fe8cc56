import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { RecordEntryKind } from '#shared/capabilities/record/model.ts';
import type { RecordEntryId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { insertRecordEntry, listEntriesOfItemsPatient } from '#main/capabilities/record/record-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

/** Files a consult about a question; patient and message are those of the question. */
function file(
  question: string,
  patient: string,
  filedAt: string,
  title: string,
  kind: RecordEntryKind = 'e-consult',
): void {
  clinic.store.write((writer) =>
    insertRecordEntry(writer, {
      id: newId<RecordEntryId>(),
      patientId: clinic.ids.patient(patient),
      itemId: clinic.ids.item(question),
      messageId: clinic.ids.message(question),
      kind,
      title,
      question: 'Mag dat?\n<b>x</b>',
      answer: 'Ja.',
      authorName: 'I. Brandsma',
      authorFunction: 'verpleegkundig specialist',
      departmentName: 'Cardiologie',
      filedAt: filedAt as Instant,
    }),
  );
}

const titles = (question: string, about?: readonly QuestionType[]) =>
  clinic.store
    .read((reader) => listEntriesOfItemsPatient(reader, clinic.ids.item(question), about))
    .map(({ title }) => title);

describe('the record of a patient', () => {
  it('has each entry as it was filed, newest first', () => {
    file('V16', 'P13', '2026-11-24T09:00:00.000Z', 'eerste');
    file('V16', 'P13', '2026-11-24T10:00:00.000Z', 'tweede');
    expect(titles('V16')).toEqual(['tweede', 'eerste']);
    const [entry] = clinic.store.read((reader) => listEntriesOfItemsPatient(reader, clinic.ids.item('V16')));
    expect(entry).toMatchObject({
      itemId: clinic.ids.item('V16'),
      question: 'Mag dat?\n<b>x</b>',
      answer: 'Ja.',
      filedAt: '2026-11-24T10:00:00.000Z',
    });
  });

  it('has nothing of another patient, nor of all unknown patients together', () => {
    file('V16', 'P13', '2026-11-24T09:00:00.000Z', 'een');
    expect(titles('V17')).not.toContain('een');
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${clinic.ids.item('V17')}`),
    );
    expect(titles('V17')).toEqual([]);
  });

  it('can be had for some types of question only', () => {
    file('V16', 'P13', '2026-11-24T09:00:00.000Z', 'medicatie');
    expect([titles('V16', ['MEDICATIE']), titles('V16', ['AFSPRAAK', 'HERHAAL']), titles('V16', [])]).toEqual([
      ['medicatie'],
      [],
      [],
    ]);
  });

  it('has no letter or result among those of some types, also when it was written from such a question', () => {
    file('V16', 'P13', '2026-11-24T09:00:00.000Z', 'brief', 'letter');
    file('V16', 'P13', '2026-11-24T09:01:00.000Z', 'uitslag', 'result');
    expect([titles('V16', ['MEDICATIE']), titles('V16')]).toEqual([[], ['uitslag', 'brief']]);
  });
});
