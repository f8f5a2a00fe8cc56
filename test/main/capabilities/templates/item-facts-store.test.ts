import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  findItemFacts,
  findNewestQuestion,
  findPatientName,
  listTreatingDoctors,
} from '#main/capabilities/templates/item-facts-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

describe('what a template may be filled with', () => {
  let clinic: TestClinic;

  beforeEach(() => {
    clinic = openTestClinic();
  });
  afterEach(() => clinic.close());

  it('is the department, its telephone and the patient of an item', () => {
    const { ids, store } = clinic;
    expect(store.read((reader) => findItemFacts(reader, ids.item('V22')))).toEqual({
      questionType: 'UITSLAG',
      departmentId: ids.department('INT'),
      departmentName: 'Interne geneeskunde',
      departmentPhone: '000 - 000 04 01',
      patientId: ids.patient('P19'),
      threadId: ids.thread('V22'),
    });
    expect(store.read((reader) => findItemFacts(reader, newId()))).toBeUndefined();
    expect(store.read((reader) => findPatientName(reader, ids.patient('P19')))).toMatchObject({ gender: 'female' });
  });

  it('R4: fits the templates that the agreement of the item names', () => {
    const { ids, store } = clinic;
    const typeOf = () => store.read((reader) => findItemFacts(reader, ids.item('V22')))?.questionType;
    store.write((writer) =>
      writer.run(sql`UPDATE agreement SET template_set = 'NAZORG' WHERE question_type = 'UITSLAG'`),
    );
    expect(typeOf()).toBe('NAZORG');
    store.write((writer) => writer.run(sql`UPDATE work_item SET agreement_id = NULL`));
    expect(typeOf()).toBe('UITSLAG');
  });

  it('is the newest question of a thread, not the answer after the first one', () => {
    const { ids, store } = clinic;
    const newest = store.read((reader) => findNewestQuestion(reader, ids.thread('D01')));
    expect(newest).toMatchObject({ senderKind: 'patient', senderName: 'Dhr. C. Zandbergen' });
    const [question] = store.read((reader) =>
      reader.all<{ sent_at: string }>(sql`SELECT sent_at FROM message WHERE id = ${ids.message('V07')}`),
    );
    expect(newest?.sentAt).toBe(question?.sent_at);
  });

  it('is a doctor of the treatment team only while they are in it and work here', () => {
    const { ids, store, staff } = clinic;
    const doctorsOn = (onDay: string) =>
      store.read((reader) =>
        listTreatingDoctors(reader, {
          patientId: ids.patient('P19'),
          departmentId: ids.department('INT'),
          onDay: onDay as CalendarDate,
        }),
      );
    expect(doctorsOn('2026-11-24')).toEqual(['dr. P. Ramdin']);
    store.write((writer) => writer.run(sql`UPDATE care_team_member SET valid_until = '2026-11-30'`));
    expect(doctorsOn('2026-11-30')).toEqual(['dr. P. Ramdin']);
    expect(doctorsOn('2026-12-01')).toEqual([]);
    store.write((writer) => writer.run(sql`UPDATE practitioner SET is_active = 0 WHERE id = ${staff('M04')}`));
    expect(doctorsOn('2026-11-24')).toEqual([]);
  });
});
