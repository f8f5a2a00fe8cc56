import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, openExchangeStore } from '#test/support/exchange-store.ts';

const open: ExchangeStore[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

const uuid = (tail: number) => ({ system: 'urn:ietf:rfc:3986', value: `urn:uuid:6f1c0f0e-7a51-4c57-9d3e-3f5a0a9b${String(tail).padStart(4, '0')}` });
const to = (reference: string) => ({ reference });
const patient = { resourceType: 'Patient', id: 'p1', name: [{ family: 'Test', given: ['A.'], prefix: ['Mw.'] }], birthDate: '1980-05-06' };
const pool = { resourceType: 'CareTeam', id: 'poli-cardio', name: 'Poli Cardiologie' };
const root = {
  resourceType: 'Communication', id: 'thr-1', identifier: [uuid(1)], status: 'in-progress', subject: to('Patient/p1'),
  topic: { text: 'Bijwerking' }, recipient: [to('CareTeam/poli-cardio')], sent: '2026-11-20T21:14:00+01:00',
};

function message(id: string, more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Communication', id, status: 'completed', subject: to('Patient/p1'), sender: to('Patient/p1'),
    sent: '2026-11-20T21:14:00+01:00', payload: [{ contentString: `tekst van ${id}` }], ...more,
  };
}

const question = message('msg-1', { partOf: [to('Communication/thr-1')] });
const task = {
  resourceType: 'Task', id: 't1', status: 'requested', intent: 'order', priority: 'urgent', focus: to('Communication/thr-1'),
  for: to('Patient/p1'), owner: to('CareTeam/poli-cardio'), restriction: { period: { end: '2026-11-24T17:00:00+01:00' } },
  code: { coding: [{ system: 'https://werkbank.example/fhir/CodeSystem/question-type', code: 'MEDICATIE' }] },
};

/** The end state without the ids that were minted here. */
function stateOf({ store }: ExchangeStore) {
  return store.read((reader) => ({
    patients: reader.all(sql`SELECT name, birth_date, gender, bsn FROM patient ORDER BY name, birth_date`),
    departments: reader.all(sql`SELECT code, name FROM department ORDER BY code`),
    staff: reader.all(sql`
      SELECT practitioner.name, role, function_title, group_concat(code, ' ' ORDER BY code) AS departments FROM practitioner
      LEFT JOIN practitioner_department ON practitioner_id = practitioner.id LEFT JOIN department ON department.id = department_id
      GROUP BY practitioner.id ORDER BY practitioner.name`),
    proxies: reader.all(sql`
      SELECT related_person.name, patient.name AS patient FROM related_person LEFT JOIN patient ON patient.id = patient_id
      ORDER BY related_person.name`),
    messages: reader.all(sql`
      SELECT message.body, kind, sender_kind, sender_name, sender_role, sent_at, thread.subject, patient.name AS patient,
        (SELECT min(other.body) FROM message AS other WHERE other.thread_id = message.thread_id) AS first_of_thread
      FROM message JOIN thread ON thread.id = thread_id LEFT JOIN patient ON patient.id = patient_id ORDER BY message.body`),
    items: reader.all(sql`
      SELECT subject, first_line, patient_name, question_type, priority, state, next_action, close_outcome, closed_at, arrived_at, due_at,
        has_gap, has_attachment, message_count, written_by_related_person, department.code, practitioner.name AS owner
      FROM work_item JOIN department ON department.id = department_id LEFT JOIN practitioner ON practitioner.id = owner_id
      ORDER BY first_line, subject`),
    threads: reader.first(sql`SELECT count(*) AS count FROM thread WHERE id IN (SELECT thread_id FROM message)`),
    gaps: reader.all(sql`SELECT reference, why, link_path FROM gap ORDER BY reference, link_path`),
    bodies: reader.all(sql`SELECT body FROM imported_resource ORDER BY resource_type, fhir_id, body`),
  }));
}

describe('an import', () => {
  it('makes a question with its patient, department, type, urgency and due moment', async () => {
    const store = fresh();
    expect(await store.importJson(bundleOf(patient, pool, root, question, task))).toEqual({
      new: 5, changed: 0, unchanged: 0, gaps: [], faults: [],
    });
    expect(stateOf(store).items).toEqual([
      {
        subject: 'Bijwerking', first_line: 'tekst van msg-1', patient_name: 'Mw. A. Test', question_type: 'MEDICATIE', priority: 'urgent',
        state: 'new', next_action: 'practice', close_outcome: null, closed_at: null, arrived_at: '2026-11-20T20:14:00.000Z',
        due_at: '2026-11-24T16:00:00.000Z', has_gap: 0, has_attachment: 0, message_count: 1, written_by_related_person: 0, code: 'CAR',
        owner: null,
      },
    ]);
  });

  it('changes nothing the second time, whatever the order of keys', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, task));
    const before = stateOf(store);
    const turned = Object.fromEntries(Object.entries(question).reverse()) as JsonObject;
    expect(await store.importJson(bundleOf(task, turned, root, pool, patient))).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
    expect(stateOf(store)).toEqual(before);
  });

  it('takes a newer version and leaves an older one', async () => {
    const store = fresh();
    const at = (versionId: string, text: string) => ({ ...question, meta: { versionId }, payload: [{ contentString: text }] });
    await store.importJson(bundleOf(patient, root, at('9', 'negen')));
    expect(await store.importJson(at('10', 'tien'))).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    expect(await store.importJson(at('9', 'negen'))).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(stateOf(store).messages).toMatchObject([{ body: 'tien' }]);
  });

  it('knows a resource again by its identifier under another id, and sends references to both ids to it', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, root, question));
    const renamed = { ...root, id: 'other-id', meta: { versionId: '2' }, topic: { text: 'Nieuw onderwerp' } };
    const followUp = message('msg-2', { partOf: [to('Communication/other-id')], sent: '2026-11-21T10:00:00Z' });
    expect(await store.importJson(bundleOf(renamed, followUp))).toMatchObject({ new: 1, changed: 1, gaps: [] });
    expect(stateOf(store).items).toMatchObject([{ subject: 'Nieuw onderwerp', message_count: 2 }]);
  });

  it('refuses an id that belongs to another identifier, so that two portals cannot mix up their patients', async () => {
    const store = fresh();
    const bsn = (value: string) => [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value }];
    await store.importJson({ ...patient, identifier: bsn('999990044') });
    const report = await store.importJson(bundleOf({ ...patient, identifier: bsn('999990263') }, question));
    expect(report).toMatchObject({ new: 0, faults: [{ path: 'entry[0].resource.id', code: 'identity-taken' }] });
    expect(stateOf(store).messages).toEqual([]);
  });

  it('follows answers upwards when there is no root', async () => {
    const store = fresh();
    const second = message('b', { inResponseTo: [to('Communication/a')], sent: '2026-11-21T10:00:00Z' });
    const third = message('c', { inResponseTo: [to('Communication/b')], sent: '2026-11-22T10:00:00Z' });
    await store.importJson(bundleOf(patient, third, second, message('a')));
    expect(stateOf(store).items).toMatchObject([{ message_count: 3, has_gap: 0 }]);
  });

  it('closes a question whose last word is the clinic’s, and opens one that is asked again', async () => {
    const store = fresh();
    const reply = message('r', { inResponseTo: [to('Communication/a')], sender: { reference: 'Practitioner/x', display: 'dr. X' }, sent: '2026-11-21T10:00:00Z' });
    await store.importJson(bundleOf(patient, message('a'), reply));
    expect(stateOf(store).items).toMatchObject([{ state: 'closed', close_outcome: 'answered', has_gap: 1 }]);
    await store.importJson(message('again', { inResponseTo: [to('Communication/r')], sent: '2026-11-22T10:00:00Z' }));
    expect(stateOf(store).items).toMatchObject([{ state: 'new', close_outcome: null, closed_at: null, message_count: 3 }]);
  });

  it('keeps what was done here, and opens what was closed here for a new word of the patient', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, task));
    store.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET state = 'closed', next_action = 'nobody', closed_at = '2026-11-23T08:00:00.000Z', priority = 'routine'`),
    );
    await store.importJson({ ...task, meta: { versionId: '2' }, status: 'accepted', description: 'anders' });
    expect(stateOf(store).items).toMatchObject([{ state: 'closed', priority: 'routine' }]);
    await store.importJson(message('msg-2', { partOf: [to('Communication/thr-1')] }));
    expect(stateOf(store).items).toMatchObject([{ state: 'reopened', next_action: 'practice', closed_at: null, message_count: 2 }]);
  });

  it('reads people that live inside a message, and lets the real ones take their place', async () => {
    const store = fresh();
    const bsn = [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999990044' }];
    const inside = { resourceType: 'Patient', id: 'x', identifier: bsn, name: [{ text: 'Inside' }] };
    const lone = message('lone', { contained: [inside], subject: to('#x'), sender: to('#x') });
    expect(await store.importJson(lone)).toMatchObject({ new: 1, gaps: [] });
    expect(stateOf(store).items).toMatchObject([{ patient_name: 'Inside' }]);
    await store.importJson({ ...patient, identifier: bsn });
    expect(stateOf(store).items).toMatchObject([{ patient_name: 'Mw. A. Test' }]);
    expect(stateOf(store).patients).toHaveLength(1);
  });

  it('gives colleagues their role and departments from roles and teams', async () => {
    const store = fresh();
    const role = (id: string, code: string) => ({
      resourceType: 'PractitionerRole', id, practitioner: to(`Practitioner/${id}`), organization: to('Organization/derma'),
      code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code }], text: `functie ${id}` }],
    });
    await store.importJson(
      bundleOf(
        { resourceType: 'Organization', id: 'z', name: 'Ziekenhuis' },
        { resourceType: 'Organization', id: 'derma', name: 'Dermatologie', partOf: to('Organization/z') },
        { ...pool, participant: [{ member: to('PractitionerRole/n') }] },
        { resourceType: 'Practitioner', id: 'd', name: [{ text: 'dr. D' }] },
        { resourceType: 'Practitioner', id: 'n', name: [{ text: 'N' }] },
        role('d', '01.010'),
        role('n', '30.000'),
      ),
    );
    expect(stateOf(store).departments).toEqual([{ code: 'CAR', name: 'Poli Cardiologie' }, { code: 'DER', name: 'Dermatologie' }]);
    expect(stateOf(store).staff).toEqual([
      { name: 'N', role: 'nurse', function_title: 'functie n', departments: 'CAR DER' },
      { name: 'dr. D', role: 'doctor', function_title: 'functie d', departments: 'DER' },
    ]);
  });

  it('keeps attachments with what they really are', async () => {
    const store = fresh();
    const data = Buffer.from('<html><script>alert(1)</script></html>').toString('base64');
    const withFiles = message('files', {
      payload: [
        { contentString: 'zie bijlage' },
        { contentAttachment: { contentType: 'image/png', title: '../../etc/passwd.png', data } },
        { contentAttachment: { contentType: 'application/pdf', url: 'Binary/b1', title: 'Folder' } },
      ],
    });
    const binary = { resourceType: 'Binary', id: 'b1', contentType: 'application/pdf', data: Buffer.from('%PDF-1.7 test').toString('base64') };
    expect(await store.importJson(bundleOf(patient, withFiles))).toMatchObject({ gaps: [{ code: 'attachment-missing', path: 'entry[1].resource.payload[2].contentAttachment.url' }] });
    const read = () => store.store.read((reader) => reader.all(sql`SELECT title, claimed_type, actual_type, bytes FROM attachment ORDER BY position`));
    expect(read()).toEqual([
      { title: '../../etc/passwd.png', claimed_type: 'image/png', actual_type: 'text/html', bytes: 38 },
      { title: 'Folder', claimed_type: 'application/pdf', actual_type: null, bytes: 0 },
    ]);
    expect(await store.importJson(binary)).toMatchObject({ new: 1, gaps: [] });
    expect(read()[1]).toEqual({ title: 'Folder', claimed_type: 'application/pdf', actual_type: 'application/pdf', bytes: 13 });
    expect(stateOf(store).gaps).toEqual([]);
  });

  it('takes back a message that was entered in error', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, root, question));
    await store.importJson({ ...question, meta: { versionId: '2' }, status: 'entered-in-error' });
    expect(stateOf(store).messages).toEqual([]);
  });
});

describe('a gap', () => {
  it('keeps a message whose thread, patient and sender are not there, and fills in all three when they come', async () => {
    const store = fresh();
    const report = await store.importJson(bundleOf(pool, question), 'een.json');
    expect(report).toMatchObject({ new: 2, faults: [] });
    expect(report.gaps).toEqual([
      { path: 'entry[1].resource.subject', reference: 'Patient/p1', code: 'subject-missing' },
      { path: 'entry[1].resource.sender', reference: 'Patient/p1', code: 'sender-missing' },
      { path: 'entry[1].resource.partOf[0]', reference: 'Communication/thr-1', code: 'thread-missing' },
    ]);
    expect(stateOf(store).items).toMatchObject([{ first_line: 'tekst van msg-1', has_gap: 1, message_count: 1, code: 'ALG' }]);
    const itemId = store.store.read((reader) => reader.first<{ id: string }>(sql`SELECT id FROM work_item`))?.id;
    expect(await store.importJson(bundleOf(root, patient), 'twee.json')).toMatchObject({ new: 2, gaps: [] });
    expect(stateOf(store)).toMatchObject({
      items: [{ subject: 'Bijwerking', has_gap: 0, message_count: 1, patient_name: 'Mw. A. Test', code: 'CAR' }],
      messages: [{ sender_kind: 'patient', sender_name: 'Mw. A. Test', patient: 'Mw. A. Test' }],
      gaps: [],
    });
    expect(store.store.read((reader) => reader.first<{ id: string }>(sql`SELECT id FROM work_item`))?.id).toBe(itemId);
  });

  it('is told again as long as it stands', async () => {
    const store = fresh();
    const first = await store.importJson(bundleOf(patient, question));
    const second = await store.importJson(bundleOf(patient, question));
    expect(second).toEqual({ ...first, new: 0, unchanged: 2 });
    expect(first.gaps).toHaveLength(1);
  });

  it('joins two halves of a conversation with all that staff did in both', async () => {
    const store = fresh();
    const second = message('b', { inResponseTo: [to('Communication/a')], sent: '2026-11-21T10:00:00Z' });
    const third = message('c', { inResponseTo: [to('Communication/b')], sent: '2026-11-22T10:00:00Z' });
    const staff = { resourceType: 'Practitioner', id: 'n', name: [{ text: 'N' }] };
    await store.importJson(bundleOf(patient, staff, third, message('a')));
    expect(stateOf(store).items).toHaveLength(2);
    store.store.write((writer) => {
      const author = writer.first<{ id: string }>(sql`SELECT id FROM practitioner`)?.id ?? '';
      for (const { id } of writer.all<{ id: string }>(sql`SELECT id FROM work_item`)) {
        const document = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph' }] });
        writer.run(sql`INSERT INTO draft VALUES (${id}, ${author}, ${document}, NULL, '2026-11-23T08:00:00.000Z', 1)`);
        writer.run(sql`INSERT INTO internal_note VALUES (${`n${id}`}, ${id}, ${author}, 'let op', '2026-11-23T08:00:00.000Z')`);
      }
    });
    await store.importJson(second);
    expect(stateOf(store).items).toMatchObject([{ message_count: 3, has_gap: 0 }]);
    const kept = store.store.read((reader) => ({
      notes: reader.first(sql`SELECT count(*) AS count FROM internal_note JOIN work_item ON work_item.id = item_id`),
      drafts: reader.all<{ body: string }>(sql`SELECT body FROM draft JOIN work_item ON work_item.id = item_id`),
    }));
    expect(kept.notes).toEqual({ count: 2 });
    expect(kept.drafts.map((draft) => (JSON.parse(draft.body) as { content: unknown[] }).content.length)).toEqual([2]);
  });

  it('of a Task waits for its question, and then counts', async () => {
    const store = fresh();
    expect(await store.importJson(bundleOf(patient, pool, task))).toMatchObject({ gaps: [{ code: 'focus-missing' }] });
    await store.importJson(bundleOf(root, question));
    expect(stateOf(store)).toMatchObject({ items: [{ priority: 'urgent', question_type: 'MEDICATIE' }], gaps: [] });
  });
});

const newerTask = { ...task, meta: { versionId: '2' }, status: 'accepted', owner: to('PractitionerRole/r1') };
const world: JsonObject[] = [
  patient,
  { ...patient, meta: { versionId: '2', lastUpdated: '2026-11-21T00:00:00Z' }, name: [{ text: 'Mw. Nieuw' }] },
  pool,
  { resourceType: 'Practitioner', id: 'a1', name: [{ text: 'dr. Arts' }] },
  { resourceType: 'PractitionerRole', id: 'r1', practitioner: to('Practitioner/a1'), code: [{ coding: [{ code: 'arts' }], text: 'cardioloog' }] },
  { resourceType: 'RelatedPerson', id: 'rp1', patient: to('Patient/p1'), name: [{ text: 'Dochter' }] },
  root,
  { ...question, meta: { versionId: '1' } },
  { ...question, meta: { versionId: '2' }, payload: [{ contentString: 'verbeterd' }] },
  message('msg-2', { partOf: [to('Communication/thr-1')], inResponseTo: [to('Communication/msg-1')], sender: to('PractitionerRole/r1'), sent: '2026-11-21T09:00:00Z' }),
  message('msg-3', { inResponseTo: [to('Communication/msg-2')], sender: to('RelatedPerson/rp1'), sent: '2026-11-21T11:00:00Z' }),
  { ...task, meta: { versionId: '1' } },
  newerTask,
  message('solo', { subject: { reference: 'Patient/absent', display: 'Iemand' }, sender: { reference: 'Patient/absent', display: 'Iemand' } }),
  message('chain-2', { inResponseTo: [to('Communication/chain-1')], sent: '2026-11-21T12:00:00Z' }),
  message('chain-1', { sent: '2026-11-21T08:00:00Z' }),
  message('orphan', { partOf: [to('Communication/never')] }),
];

describe('the order of import', () => {
  it('makes no difference: any order of entries over any files, with repeats, ends the same', async () => {
    const straight = fresh();
    await straight.importJson(bundleOf(...world));
    const expected = stateOf(straight);
    expect([expected.items.length, expected.messages.length, expected.gaps.length]).toEqual([4, 7, 3]);
    const order = fc.record({
      entries: fc.shuffledSubarray(world, { minLength: world.length }),
      cuts: fc.array(fc.nat(world.length), { maxLength: 5 }),
      repeats: fc.array(fc.nat(5), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(order, async ({ entries, cuts, repeats }) => {
        const store = openExchangeStore();
        try {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), entries.length];
          const files = edges.slice(1).map((end, index) => bundleOf(...entries.slice(edges[index], end)));
          const all = [...files, ...repeats.flatMap((index) => files[index] ?? [])];
          for (const file of all) expect((await store.importJson(file)).faults).toEqual([]);
          expect(stateOf(store)).toEqual(expected);
          for (const file of files) expect(await store.importJson(file)).toMatchObject({ new: 0, changed: 0 });
        } finally {
          store.close();
        }
      }),
      { numRuns: 60, seed: 20261123 },
    );
  }, 120_000);
});
