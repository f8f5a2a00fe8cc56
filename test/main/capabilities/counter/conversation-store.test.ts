import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  findAttachment,
  findLatestQuestion,
  findPatientHeader,
  insertNote,
  listItemGaps,
  listMessages,
  listNotes,
  listRelatedPersons,
  listReroutes,
  listSiblings,
} from '#main/capabilities/counter/conversation-store.ts';
import { findItem } from '#main/capabilities/counter/item-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const day = (text: string) => text as CalendarDate;

describe('the messages of a conversation', () => {
  it('stand oldest first, with their attachments', () => {
    const messages = clinic.store.read((reader) => listMessages(reader, clinic.ids.thread('D01')));
    expect(messages.map(({ kind }) => kind)).toEqual([
      'patient-question',
      'clinician-reply',
      'patient-question',
      'system-notice',
    ]);
    const [first] = clinic.store.read((reader) => listMessages(reader, clinic.ids.thread('D02')));
    expect(first?.attachments).toMatchObject([{ claimedType: 'image/jpeg', isAsClaimed: true }]);
  });

  it('name who wrote last', () => {
    const latest = clinic.store.read((reader) => findLatestQuestion(reader, clinic.ids.thread('V20')));
    expect(latest).toMatchObject({ senderKind: 'related-person', senderName: 'Mw. J. Tolsma' });
    expect(clinic.store.read((reader) => findLatestQuestion(reader, newId()))).toBeUndefined();
  });
});

describe('an attachment', () => {
  const id = () => clinic.ids.attachment('V13');

  it('is found by its own item alone', () => {
    const found = clinic.store.read((reader) => findAttachment(reader, clinic.ids.item('D02'), id()));
    expect(found?.content?.length).toBe(found?.attachment.bytes);
    expect(clinic.store.read((reader) => findAttachment(reader, clinic.ids.item('V16'), id()))).toBeUndefined();
  });

  it.each([
    ['what its content is not', 'application/pdf', false],
    ['nothing that could be told', null, false],
    ['what its content is', 'image/jpeg', true],
  ])('that claims %s is called so', (_what, actual, isAsClaimed) => {
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE attachment SET actual_type = ${actual} WHERE id = ${id()}`),
    );
    const found = clinic.store.read((reader) => findAttachment(reader, clinic.ids.item('D02'), id()));
    expect(found?.attachment).toMatchObject({ actualType: actual, isAsClaimed });
  });
});

describe('the patient in the header', () => {
  it('has what the clinician must know, and representatives of that day', () => {
    const header = clinic.store.read((reader) =>
      findPatientHeader(reader, clinic.ids.patient('P38'), day('2026-11-24')),
    );
    expect(header).toMatchObject({ name: 'Dhr. N. Terwiel', bsn: '999997786', preferredChannel: 'portal' });
    expect(header?.portalOffUntil).not.toBeNull();
    expect(clinic.store.read((reader) => findPatientHeader(reader, newId(), day('2026-11-24')))).toBeUndefined();
  });

  it('has representatives from their first day to their last, and none who was ended', () => {
    const patientId = clinic.ids.patient('P16');
    const on = (date: string) =>
      clinic.store.read((reader) => listRelatedPersons(reader, patientId, day(date))).map(({ name }) => name);
    clinic.store.write((writer) =>
      writer.runOne(
        sql`UPDATE related_person SET valid_from = '2026-02-01', valid_until = '2026-12-31' WHERE patient_id = ${patientId}`,
      ),
    );
    expect([on('2026-01-31'), on('2026-02-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      [],
      ['Mw. J. Tolsma'],
      ['Mw. J. Tolsma'],
      [],
    ]);
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE related_person SET is_active = 0 WHERE patient_id = ${patientId}`),
    );
    expect(on('2026-06-01')).toEqual([]);
  });
});

describe('what colleagues left with a question', () => {
  it('is their notes, in the order they were written', () => {
    const itemId = clinic.ids.item('V16');
    const note = (body: string, writtenAt: string) =>
      clinic.store.write((writer) =>
        insertNote(writer, {
          id: newId<string>(),
          itemId,
          authorId: clinic.staff('M10'),
          body,
          writtenAt: writtenAt as never,
        }),
      );
    note('later', '2026-11-24T10:00:00.000Z');
    note('eerder', '2026-11-24T09:00:00.000Z');
    expect(clinic.store.read((reader) => listNotes(reader, itemId)).map(({ body }) => body)).toEqual([
      'eerder',
      'later',
    ]);
    expect(clinic.store.read((reader) => listNotes(reader, clinic.ids.item('V17')))).toEqual([]);
  });

  it('is where it went, also when the receiver is a pool', () => {
    const [itemId, by, department] = [clinic.ids.item('V16'), clinic.staff('M10'), clinic.ids.department('CAR')];
    const reroute = (at: string, to: string | null) =>
      clinic.store.write((writer) =>
        writer.runOne(sql`
          INSERT INTO reroute (id, item_id, at, by_id, from_department_id, to_department_id, from_role, to_role, to_practitioner_id,
            reason, explanation)
          VALUES (${newId<string>()}, ${itemId}, ${at}, ${by}, ${department}, ${department}, 'nurse', 'doctor', ${to}, 'other', 'omdat')`),
      );
    reroute('2026-11-24T10:00:00.000Z', clinic.staff('M03'));
    reroute('2026-11-24T09:00:00.000Z', null);
    expect(clinic.store.read((reader) => listReroutes(reader, itemId)).map(({ toName }) => toName)).toEqual([
      null,
      'dr. R. Hoogland',
    ]);
  });

  it('is why part of it is missing', () => {
    const itemId = clinic.ids.item('V16');
    expect(clinic.store.read((reader) => listItemGaps(reader, itemId))).toEqual([]);
  });
});

describe('other questions of the same patient', () => {
  it('are those that are open, without the one itself', () => {
    const patientId = clinic.ids.patient('P05');
    const siblings = () => {
      const item = clinic.store.read((reader) => findItem(reader, clinic.ids.item('V05'), clinic.staff('M08')));
      return item && clinic.store.read((reader) => listSiblings(reader, item, clinic.staff('M08'))).map(({ id }) => id);
    };
    expect(siblings()).toEqual([clinic.ids.item('D01')]);
    clinic.store.write((writer) =>
      writer.run(
        sql`UPDATE work_item SET state = 'closed', closed_at = ${clinic.now} WHERE patient_id = ${patientId} AND id <> ${clinic.ids.item('V05')}`,
      ),
    );
    expect(siblings()).toEqual([]);
  });

  it('are none for an unknown patient, not those of all unknown ones', () => {
    clinic.store.write((writer) => writer.run(sql`UPDATE work_item SET patient_id = NULL`));
    const item = clinic.store.read((reader) => findItem(reader, clinic.ids.item('V05'), clinic.staff('M08')));
    expect(item && clinic.store.read((reader) => listSiblings(reader, item, clinic.staff('M08')))).toEqual([]);
  });
});
