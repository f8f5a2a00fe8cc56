import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const brandsma = 'M10';
const kuik = 'M15';
const solleveld = 'M07';
const patient = 'P15';

interface Words {
  readonly asked?: string;
  readonly answer?: string | null;
  readonly questionType?: QuestionType;
  readonly channel?: 'phone' | 'desk';
}

function record(by: string, words: Words = {}) {
  const { ids } = counter.clinic;
  return counter.as(by).counter.recordContact({
    channel: 'phone',
    patientId: ids.patient(patient),
    questionType: 'MEDICATIE',
    departmentId: ids.department('CAR'),
    asked: 'Mag ik de plastablet ook ’s avonds innemen?',
    answer: null,
    ...words,
  });
}

const lines = () =>
  counter.store.read((reader) =>
    reader
      .all<{ line: string }>(
        sql`SELECT action || ' ' || outcome || ' ' || coalesce(object_type, '') || ' ' || coalesce(reason, '') AS line
          FROM audit_event ORDER BY sequence`,
      )
      .map(({ line }) => line),
  );

describe('a question by phone or at the desk', () => {
  it('R31, R152: stands in the same queue, routed by the same agreement, as told by staff', async () => {
    const { item } = await record(kuik);
    expect(item).toMatchObject({ state: 'new', poolRole: 'nurse', questionType: 'MEDICATIE', departmentCode: 'CAR' });
    expect(item.dueAt).not.toBeNull();
    const conversation = await counter.as(brandsma).counter.open({ itemId: item.id });
    expect(conversation.messages[0]).toMatchObject({
      kind: 'patient-question',
      senderKind: 'patient',
      channel: 'phone',
      notedBy: 'M. Kuik',
    });
    expect(lines().filter((line) => line.startsWith('create'))).toEqual([
      'create done item ',
      'create done contact phone',
    ]);
  });

  it('R31: is closed and filed when it was answered at once, whatever the channel', async () => {
    const { item } = await record(brandsma, { answer: 'Ja, dat mag.', channel: 'desk' });
    expect(item).toMatchObject({ state: 'closed', owner: { name: 'I. Brandsma' } });
    const { entries } = await counter.as(brandsma).record.entriesForItem({ itemId: item.id });
    expect(entries[0]).toMatchObject({ kind: 'desk', answer: 'Ja, dat mag.', authorName: 'I. Brandsma' });
    expect(entries[0]?.question).toContain('plastablet');
    const { messages } = await counter.as(brandsma).counter.open({ itemId: item.id });
    expect(messages.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
      'patient-question desk',
      'clinician-reply desk',
    ]);
  });

  it('R13: is scanned as any other, and stays open in the lane when it alarms', async () => {
    const asked = 'Ik heb sinds een uur druk op mijn borst en het straalt uit naar mijn linkerarm.';
    const { item } = await record(brandsma, { asked, answer: 'Ik heb gezegd 112 te bellen.' });
    expect(item).toMatchObject({ urgency: 'red', state: 'taken' });
    const { lane } = await counter.as(brandsma).counter.list({ lens: 'department', split: null, offset: 0, limit: 1 });
    expect(lane.map(({ id }) => id)).toContain(item.id);
  });

  it('is written down by everybody at the counter, and answered by who may answer it', async () => {
    expect(await codeOf(record(kuik, { answer: 'Ja hoor.' }))).toBe('may-not-answer');
    expect(await codeOf(record(solleveld, { answer: 'Ja hoor.' }))).toBe('may-not-answer');
    expect(await codeOf(record(kuik, { questionType: 'AFSPRAAK', answer: 'Verzet naar dinsdag.' }))).toBe('done');
    expect(await codeOf(record('M17'))).toBe('access-denied');
    const left = counter.store.read((reader) =>
      reader.first<{ count: number }>(sql`SELECT count(*) AS count FROM message WHERE noted_by IS NOT NULL`),
    );
    expect(left?.count).toBe(1);
  });

  it('is refused for a patient or a department that is not there', async () => {
    const { ids } = counter.clinic;
    const base = {
      channel: 'phone' as const,
      questionType: 'MEDICATIE' as const,
      asked: 'Mag dit?',
      answer: null,
      patientId: ids.patient(patient),
      departmentId: ids.department('CAR'),
    };
    const call = counter.as(brandsma).counter;
    expect(await codeOf(call.recordContact({ ...base, patientId: ids.item('V99') }))).toBe('patient-not-found');
    expect(await codeOf(call.recordContact({ ...base, departmentId: ids.item('V99') }))).toBe('department-not-found');
  });

  it('tells what may be answered at once', async () => {
    const departmentId = counter.clinic.ids.department('CAR');
    const answerable = async (by: string) =>
      (await counter.as(by).counter.contactTypes({ departmentId })).types
        .filter(({ mayAnswer }) => mayAnswer)
        .map(({ questionType }) => questionType);
    expect(await answerable(kuik)).toContain('AFSPRAAK');
    expect(await answerable(kuik)).not.toContain('MEDISCH');
    expect(await answerable(brandsma)).toContain('MEDICATIE');
    expect(await answerable(solleveld)).toEqual([]);
  });
});

describe('looking for a patient', () => {
  const known = () =>
    counter.store.read((reader) =>
      reader.first<{ name: string; bsn: string; birthDate: CalendarDate }>(sql`
        SELECT name, bsn, birth_date AS birthDate FROM patient WHERE id = ${counter.clinic.ids.patient(patient)}`),
    );

  it('R31: goes by an exact key, and tells the name and birth date alone', async () => {
    const { name = '', bsn = '', birthDate = '' as CalendarDate } = known() ?? {};
    const call = counter.as(kuik).counter;
    const found = await call.findPatients({ key: { kind: 'bsn', bsn } });
    expect(found).toEqual({
      patients: [{ id: counter.clinic.ids.patient(patient), name, birthDate }],
      isMore: false,
    });
    const surname = name.split(' ').at(-1)?.slice(0, 3) ?? '';
    const byDate = await call.findPatients({ key: { kind: 'birth-date', birthDate, surname } });
    expect(byDate.patients).toHaveLength(1);
    const other = await call.findPatients({ key: { kind: 'birth-date', birthDate, surname: 'Qqq' } });
    expect(other.patients).toEqual([]);
  });

  it('is in the log without the key itself', async () => {
    const bsn = known()?.bsn ?? '';
    await counter.as(kuik).counter.findPatients({ key: { kind: 'bsn', bsn } });
    expect(lines()).toEqual(['search done patient bsn']);
  });

  it('shows ten at most and says that there are more', async () => {
    counter.store.write((writer) => {
      for (let number = 10; number < 21; number += 1)
        writer.run(sql`INSERT INTO patient (id, name, birth_date, gender)
          VALUES (${`00000000-0000-4000-8000-0000000000${number}`}, ${`Mw. A. Veldman-${number}`}, '1950-01-01', 'female')`);
    });
    const key = { kind: 'birth-date', birthDate: '1950-01-01' as CalendarDate, surname: 'veld' } as const;
    const found = await counter.as(kuik).counter.findPatients({ key });
    expect(found.patients).toHaveLength(10);
    expect(found.isMore).toBe(true);
  });

  it('takes no half key, and is for the counter alone', async () => {
    const call = counter.as(kuik).counter;
    expect(await codeOf(call.findPatients({ key: { kind: 'bsn', bsn: '9999' } }))).toBe('invalid-input');
    const birthDate = '1950-01-01' as CalendarDate;
    expect(await codeOf(call.findPatients({ key: { kind: 'birth-date', birthDate, surname: 'v' } }))).toBe(
      'invalid-input',
    );
    expect(await codeOf(counter.as('M18').counter.findPatients({ key: { kind: 'bsn', bsn: '999990019' } }))).toBe(
      'access-denied',
    );
  });
});
