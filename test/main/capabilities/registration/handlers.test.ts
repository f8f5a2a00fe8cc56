import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import type { Registration } from '#shared/capabilities/registration/model.ts';
import { noTicks } from '#shared/capabilities/registration/rules.ts';
import { listEntriesOfItemsPatient } from '#main/capabilities/record/record-store.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const doctor = 'M03';
const nurse = 'M10';
const desk = 'M15';
const privacy = 'M17';
const administrator = 'M18';
const allSaid = { ...noTicks, hasRelation: true, replacesVisit: true, costTold: true };

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
  // The one who answers in these journeys is a doctor of cardiology, and billing is agreed for every type.
  counter.store.write((writer) => {
    writer.run(sql`UPDATE agreement SET is_billable = 1`);
    writer.run(sql`UPDATE work_item SET urgency = 'none'`);
  });
});
afterEach(() => counter.close());

const lists = async (who: string, status: Registration['status'] = 'proposed') =>
  (await counter.as(who).registration.list({ status, departmentId: null, month: null })).registrations;

/** Closes a question after a call, as this person. */
async function closeByPhone(question: string, who: string, ticks = noTicks) {
  await counter.as(who).counter.close({
    ...counter.ref(question),
    outcome: 'handled-by-phone',
    explanation: 'Gebeld en besproken.',
    registration: { contactClass: 'medical', ticks },
  });
}

async function one(who: string, status: Registration['status'] = 'proposed'): Promise<Registration> {
  const [registration] = await lists(who, status);
  if (!registration) throw new Error(`nothing is ${status}`);
  return registration;
}

describe('closing a question', () => {
  it('R160: registers the contact without anything being asked', async () => {
    await counter
      .as(doctor)
      .counter.close({ ...counter.ref('V16'), outcome: 'handled-by-phone', explanation: 'Gebeld.' });
    expect(await one(doctor)).toMatchObject({ contactClass: 'medical', code: '190163', status: 'proposed' });
  });

  it('R115: files what was agreed by phone beside the question, whatever the channel was', async () => {
    await closeByPhone('V16', doctor);
    const [entry] = counter.store.read((reader) => listEntriesOfItemsPatient(reader, counter.ref('V16').itemId));
    expect(entry).toMatchObject({ kind: 'phone', answer: 'Gebeld en besproken.' });
    expect(entry?.question.length).toBeGreaterThan(10);
  });

  it('files a short note when no answer was needed, and nothing for a duplicate', async () => {
    const close = (question: string, outcome: 'no-answer-needed' | 'duplicate') =>
      counter.as(doctor).counter.close({ ...counter.ref(question), outcome, explanation: 'Zie ander bericht.' });
    await close('V16', 'no-answer-needed');
    await close('V17', 'duplicate');
    const kinds = (question: string) =>
      counter.store
        .read((reader) => listEntriesOfItemsPatient(reader, counter.ref(question).itemId))
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'letter');
    expect([kinds('V16'), kinds('V17')]).toEqual([['note'], []]);
  });

  it('R151: is confirmed at once when a doctor closes it and has said all there is to say', async () => {
    await closeByPhone('V16', doctor, allSaid);
    expect(await one(doctor, 'confirmed')).toMatchObject({
      code: '190163',
      decidedByName: expect.any(String) as string,
    });
  });

  it('is not billable when a nurse answered, and says why', async () => {
    await closeByPhone('V16', nurse, allSaid);
    expect(await one(nurse, 'not-billed')).toMatchObject({ code: null, reason: 'billable-role' });
  });

  it('with an answer registers when the answer goes out, and not before', async () => {
    await counter.as(doctor).counter.send(counter.answer('V16', 'Ga zo door.'));
    expect(await lists(doctor)).toEqual([]);
    counter.door.clock.advance(20_000);
    counter.release();
    expect(await one(doctor)).toMatchObject({ code: '190163' });
  });

  it('undone takes back what nobody confirmed', async () => {
    await closeByPhone('V16', doctor);
    await counter.as(doctor).counter.reopen({ ...counter.ref('V16'), reason: 'Toch niet.' });
    expect([await lists(doctor), (await lists(doctor, 'withdrawn')).length]).toEqual([[], 1]);
  });

  it('registers one contact of a patient a day for billing', async () => {
    counter.store.write((writer) =>
      writer.runOne(sql`
        UPDATE work_item SET patient_id = (SELECT patient_id FROM work_item WHERE id = ${counter.ref('V16').itemId})
        WHERE id = ${counter.ref('V17').itemId}`),
    );
    await closeByPhone('V16', doctor, allSaid);
    await closeByPhone('V17', doctor, allSaid);
    expect(await one(doctor, 'not-billed')).toMatchObject({ reason: 'one-a-day' });
  });
});

describe('the way of a proposal', () => {
  it('is checked by the desk, confirmed by a doctor, and both are in the log', async () => {
    await closeByPhone('V16', doctor);
    const proposed = await one(desk);
    expect(proposed.may).toEqual({ check: true, confirm: false });
    await counter.as(desk).registration.check({ id: proposed.id, version: proposed.version, ticks: allSaid });
    const checked = await one(doctor, 'checked');
    const { registration } = await counter
      .as(doctor)
      .registration.confirm({ id: checked.id, version: checked.version, ticks: checked.ticks, notBilled: null });
    expect(registration).toMatchObject({ status: 'confirmed', code: '190163' });
    const lines = counter.store.read((reader) =>
      reader.all<{ reason: string }>(
        sql`SELECT reason FROM audit_event WHERE object_id = ${proposed.id} ORDER BY sequence`,
      ),
    );
    expect(lines.map(({ reason }) => reason)).toEqual(['check', 'confirm']);
  });

  it('is not confirmed while a condition is open', async () => {
    await closeByPhone('V16', doctor);
    const { id, version, ticks } = await one(doctor);
    expect(await codeOf(counter.as(doctor).registration.confirm({ id, version, ticks, notBilled: null }))).toBe(
      'registration-incomplete',
    );
  });

  it('is decided by one: the second is told that it moved on', async () => {
    await closeByPhone('V16', doctor);
    const { id, version } = await one(doctor);
    const confirm = () => counter.as(doctor).registration.confirm({ id, version, ticks: allSaid, notBilled: null });
    expect([await codeOf(confirm()), await codeOf(confirm())]).toEqual(['done', 'registration-moved-on']);
  });

  it('can be left unbilled with a reason, and "other" needs words', async () => {
    await closeByPhone('V16', doctor);
    const { id, version, ticks } = await one(doctor);
    const leave = (words: string) =>
      counter.as(doctor).registration.confirm({ id, version, ticks, notBilled: { reason: 'other', words } });
    expect(await codeOf(leave(''))).toBe('explanation-required');
    expect((await leave('Coulance')).registration).toMatchObject({ status: 'not-billed', reasonWords: 'Coulance' });
  });

  it('with many says of each how it went', async () => {
    await closeByPhone('V16', doctor);
    await closeByPhone('V17', doctor);
    const [first, second] = await lists(doctor);
    if (!first || !second) throw new Error('two are proposed');
    await counter.as(desk).registration.check({ id: first.id, version: first.version, ticks: allSaid });
    const refs = [
      { id: first.id, version: first.version + 1 },
      { id: second.id, version: second.version },
      { id: second.id, version: 7 },
      { id: '00000000-0000-4000-8000-000000000000', version: 1 },
    ];
    const { outcomes } = await counter.as(doctor).registration.confirmMany({ refs });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'incomplete', 'moved-on', 'not-found']);
  });
});

describe('who may', () => {
  test.each([
    [doctor, 'access-denied', 'done'],
    [nurse, 'access-denied', 'access-denied'],
    [desk, 'done', 'access-denied'],
    [privacy, 'access-denied', 'access-denied'],
    [administrator, 'access-denied', 'access-denied'],
  ])('%s: check is %s, confirm is %s', async (who, check, confirm) => {
    await closeByPhone('V16', doctor);
    const { id, version } = await one(doctor);
    expect(await codeOf(counter.as(who).registration.check({ id, version, ticks: noTicks }))).toBe(check);
    const again = counter.store.read((reader) =>
      reader.first<{ version: number }>(sql`SELECT version FROM registration WHERE id = ${id}`),
    );
    expect(
      await codeOf(
        counter.as(who).registration.confirm({ id, version: again?.version ?? 0, ticks: allSaid, notBilled: null }),
      ),
    ).toBe(confirm);
  });

  it('a doctor of another department does not decide about it, and does not see it', async () => {
    await closeByPhone('V16', doctor);
    const { id, version } = await one(doctor);
    expect(await lists('M01')).toEqual([]);
    expect(await codeOf(counter.as('M01').registration.confirm({ id, version, ticks: allSaid, notBilled: null }))).toBe(
      'access-denied',
    );
  });

  it('the administrator keeps the codes and sees no name', async () => {
    await closeByPhone('V16', doctor, allSaid);
    expect(await one(administrator, 'confirmed')).toMatchObject({ patientName: null });
    const { codes } = await counter.as(administrator).registration.codes({});
    const [code] = codes.filter(({ code: name }) => name === '190163');
    if (!code) throw new Error('the demo clinic has this code');
    const save = (who: string, changes: object) =>
      codeOf(counter.as(who).registration.saveCode({ ...code, ...changes }));
    expect(await save(doctor, {})).toBe('access-denied');
    expect(await save(administrator, { label: 'Anders' })).toBe('code-in-use');
    expect(await save(administrator, { validUntil: '2017-01-01' })).toBe('code-dates-wrong');
    expect(await save(administrator, { validUntil: '2026-12-31' })).toBe('done');
  });

  it('exports a month without a name or a word of a patient', async () => {
    await closeByPhone('V16', doctor, allSaid);
    const { csv, rows } = await counter.as(administrator).registration.exportMonth({ month: '2026-11' });
    expect(rows).toBe(1);
    expect(csv).toContain('"CAR";"medical";"190163"');
    const name = counter.now('V16').patient_name;
    expect(csv.includes(name)).toBe(false);
    expect(await codeOf(counter.as(doctor).registration.exportMonth({ month: '2026-11' }))).toBe('access-denied');
  });

  it('a cell that a spreadsheet would run is only text', async () => {
    const { codes } = await counter.as(administrator).registration.codes({});
    const [code] = codes.filter(({ code: name }) => name === '190163');
    if (!code) throw new Error('the demo clinic has this code');
    await counter.as(administrator).registration.saveCode({ ...code, label: '=HYPERLINK("x")' });
    await closeByPhone('V16', doctor, allSaid);
    const { csv } = await counter.as(administrator).registration.exportMonth({ month: '2026-11' });
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
