import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { buildDemoClinic, demoClinicName, suggestedAccounts } from '#main/app/demo-clinic/demo-clinic.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { demoMaterial } from '#main/app/demo-clinic/material.ts';
import { sql } from '#main/store/sql.ts';
import { openEmptyStore, openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

/** The evening of the newest question, when no day of the material is moved. */
const sundayEvening = '2026-11-22T20:00:00.000Z' as Instant;

describe('the demo clinic', () => {
  let clinic: TestClinic;

  beforeEach(() => {
    clinic = openTestClinic({ now: sundayEvening });
  });
  afterEach(() => clinic.close());

  function all<Row>(statement: ReturnType<typeof sql>): Row[] {
    return clinic.store.read((reader) => reader.all<Row>(statement));
  }

  it.each([
    ['department', sql`SELECT 1 FROM department`, 6],
    ['practitioner', sql`SELECT 1 FROM practitioner`, 18],
    ['patient', sql`SELECT 1 FROM patient`, 38],
    ['related_person', sql`SELECT 1 FROM related_person`, 3],
    ['work_item', sql`SELECT 1 FROM work_item`, 38],
    ['thread', sql`SELECT 1 FROM thread`, 38],
    ['message', sql`SELECT 1 FROM message WHERE purpose IS NOT 'receipt'`, 41],
    ['attachment', sql`SELECT 1 FROM attachment`, 2],
    ['agreement', sql`SELECT 1 FROM agreement`, 9],
    ['template', sql`SELECT 1 FROM template WHERE kind = 'answer' AND is_personal = 0`, 25],
    ['text blocks', sql`SELECT 1 FROM template WHERE kind = 'block'`, 4],
    ['record_entry', sql`SELECT 1 FROM record_entry WHERE kind = 'e-consult'`, 1],
    ['opening_block', sql`SELECT 1 FROM opening_block`, 5],
  ])('fills %s with as many rows as the material has', (_table, every, expected) => {
    expect(all(every)).toHaveLength(expected);
  });

  it('is called by the name the program knows without its material', () => {
    expect(demoMaterial().organisation.organisatie.naam).toBe(demoClinicName);
    expect(all(sql`SELECT name, city, is_demo FROM organization`)).toEqual([
      { name: demoClinicName, city: 'Oudervoort', is_demo: 1 },
    ]);
  });

  it('holds every question word for word', () => {
    const bodies = new Map(
      all<{ id: string; body: string }>(sql`SELECT id, body FROM message`).map(({ id, body }) => [id, body]),
    );
    for (const { id, tekst } of demoMaterial().questions) expect(bodies.get(demoIds.message(id))).toBe(tekst);
  });

  it.each(demoMaterial().workedTerms.map(({ vraag, einde }) => [vraag, einde]))('has %s due at %s', (vraag, einde) => {
    const [item] = all<{ due_at: string }>(sql`SELECT due_at FROM work_item WHERE id = ${demoIds.item(vraag)}`);
    expect(item?.due_at).toBe(new Date(`${einde}:00+01:00`).toISOString());
  });

  it('R3: promises in every receipt the day on which the question is due', () => {
    const promises = all<{ promised: string; due: string }>(sql`
      SELECT promised_on AS promised, substr(due_at, 1, 10) AS due FROM message
      JOIN work_item ON work_item.thread_id = message.thread_id WHERE purpose = 'receipt'`);
    expect(promises.length).toBeGreaterThan(3);
    for (const { promised, due } of promises) expect(promised).toBe(due);
  });

  it('shows the four alarms in the queue of their departments', () => {
    const rows = all<{ id: string; code: string; is_open: number }>(sql`
      SELECT work_item.id, code, is_open FROM work_item JOIN department ON department.id = department_id`);
    const red = [
      ['V03', 'OOG'],
      ['V18', 'CAR'],
      ['V24', 'INT'],
      ['V32', 'GYN'],
    ] as const;
    for (const [id, code] of red) expect(rows).toContainEqual({ id: demoIds.item(id), code, is_open: 1 });
  });

  it('has the answered thread open again with the nurse who answered, counted from the new question', () => {
    const [item] = all(sql`
      SELECT state, owner_id, message_count, arrived_at FROM work_item WHERE id = ${demoIds.item('D01')}`);
    expect(item).toEqual({
      state: 'reopened',
      owner_id: demoIds.practitioner('M08'),
      message_count: 4,
      arrived_at: '2026-11-20T09:15:00.000Z',
    });
    const kinds = all<{ kind: string }>(sql`
      SELECT kind FROM message WHERE thread_id = ${demoIds.thread('D01')} ORDER BY sent_at`).map(({ kind }) => kind);
    expect(kinds).toEqual(['patient-question', 'clinician-reply', 'patient-question', 'system-notice']);
  });

  it('keeps two questions without an answer between them in one item, counted from the first', () => {
    const [item] = all(sql`
      SELECT state, message_count, arrived_at, has_attachment FROM work_item WHERE id = ${demoIds.item('D02')}`);
    expect(item).toEqual({ state: 'new', message_count: 2, arrived_at: '2026-11-18T19:11:00.000Z', has_attachment: 1 });
  });

  it('gives each item to the pool of its agreement’s first reader', () => {
    const rows = all<{ question_type: string; pool_role: string }>(sql`SELECT question_type, pool_role FROM work_item`);
    const firstReaders = new Map(demoMaterial().agreements.map(({ type, triage }) => [type as string, triage]));
    expect(rows.filter((row) => firstReaders.get(row.question_type) !== row.pool_role)).toEqual([]);
  });

  it('marks what a representative wrote and what came by telephone', () => {
    const related = all<{ id: string }>(sql`SELECT id FROM work_item WHERE written_by_related_person = 1`);
    expect(related.map(({ id }) => id).sort()).toEqual(['V10', 'V20', 'V39'].map(demoIds.item).sort());
    expect(all(sql`SELECT id FROM message WHERE channel = 'phone'`)).toEqual([{ id: demoIds.message('V27') }]);
  });

  it('makes the doctor and the nurse of each department asked the treatment team, without the trainee', () => {
    const team = all<{ practitioner_id: string }>(sql`
      SELECT practitioner_id FROM care_team_member WHERE patient_id = ${demoIds.patient('P22')}`);
    expect(team.map((row) => row.practitioner_id).sort()).toEqual(['M04', 'M11'].map(demoIds.practitioner).sort());
  });

  it('has only telephone numbers that nobody can have', () => {
    const phones = all<{ phone: string }>(sql`SELECT phone FROM department`).map(({ phone }) => phone);
    expect(phones.filter((phone) => !/^000 - 000 \d\d 01$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(6);
  });

  it('knows the holidays of this and coming years', () => {
    const days = all<{ day: string; is_open: number }>(sql`SELECT day, is_open FROM calendar_exception`);
    expect(days).toContainEqual({ day: '2026-12-25', is_open: 0 });
    expect(days).toContainEqual({ day: '2027-05-05', is_open: 1 });
    expect(days).toContainEqual({ day: '2031-05-22', is_open: 0 });
  });

  it('lists a nurse, a doctor and a desk member of one department first to sign in with', () => {
    const { store, close } = openEmptyStore();
    const { staff } = store.write((writer) => buildDemoClinic(writer, { now: sundayEvening, language: 'nl' }));
    close();
    expect(staff.slice(0, 3).map(({ id, role, loginName }) => [id, role, loginName])).toEqual([
      [demoIds.practitioner('M10'), 'nurse', 'i.brandsma'],
      [demoIds.practitioner('M03'), 'doctor', 'r.hoogland'],
      [demoIds.practitioner('M15'), 'desk', 'm.kuik'],
    ]);
    expect(suggestedAccounts).toHaveLength(3);
    expect(new Set(staff.map(({ loginName }) => loginName)).size).toBe(18);
    expect(staff.filter(({ loginName }) => !/^[a-z0-9][a-z0-9._-]{0,59}$/.test(loginName))).toEqual([]);
    expect(staff.map(({ loginName }) => loginName)).toEqual(
      expect.arrayContaining(['c.stuut', 's.elkhatib', 'l.vandrunen']),
    );
  });
});
