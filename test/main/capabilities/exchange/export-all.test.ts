import { afterEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import {
  bundleOf,
  exchangeWith,
  type ExchangeStore,
  importMoment,
  openExchangeStore,
} from '#test/support/exchange-store.ts';
import { openTestClinic } from '#test/support/test-clinic.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

function demo(): ExchangeStore {
  const clinic = openTestClinic();
  open.push(clinic);
  return exchangeWith(clinic.store);
}

const laterMoment = '2026-12-01T09:00:00.000Z' as Instant;

function ofType(resources: readonly JsonObject[], type: string): JsonObject[] {
  return resources.filter((resource) => resource.resourceType === type);
}

describe('the export of a clinic that began here', () => {
  it('changes nothing when it is imported into the same store', async () => {
    const clinic = demo();
    const resources = await clinic.exportResources();
    const report = await clinic.importJson(bundleOf(...resources));
    expect(report).toEqual({ new: 0, changed: 0, unchanged: resources.length, gaps: [], faults: [] });
    expect(await clinic.importJson(bundleOf(...resources))).toMatchObject({ new: 0, changed: 0 });
  });

  it('is the same when it is made again, also later', async () => {
    const clinic = demo();
    const first = await clinic.exportResources();
    expect(await clinic.exportResources(laterMoment)).toEqual(first);
  });

  it('is all new to an empty store, and goes out of that again as it came', async () => {
    const resources = await demo().exportResources();
    const other = fresh();
    expect(await other.importJson(bundleOf(...resources))).toEqual({
      new: resources.length,
      changed: 0,
      unchanged: 0,
      gaps: [],
      faults: [],
    });
    const again = await other.exportResources();
    expect(again).toEqual(resources);
  });

  it('gives an empty store the same people, conversations and standing', async () => {
    const clinic = demo();
    const other = fresh();
    await other.importJson(bundleOf(...(await clinic.exportResources())));
    const look = (store: ExchangeStore) =>
      store.store.read((reader) => ({
        patients: reader.all(
          sql`SELECT name, birth_date, gender, bsn, preferred_channel, needs_digital_help, wants_explanation_first, portal_off_until FROM patient ORDER BY bsn`,
        ),
        proxies: reader.all(sql`SELECT name, ground, scope, valid_until, is_active FROM related_person ORDER BY name`),
        staff: reader.all(sql`
          SELECT practitioner.name, role, function_title, may_prescribe, group_concat(code, ' ' ORDER BY code) AS departments
          FROM practitioner LEFT JOIN practitioner_department ON practitioner_id = practitioner.id
          LEFT JOIN department ON department.id = department_id GROUP BY practitioner.id ORDER BY practitioner.name`),
        teams: reader.all(sql`
          SELECT patient.name, practitioner.name AS member FROM care_team_member JOIN patient ON patient.id = patient_id
          JOIN practitioner ON practitioner.id = practitioner_id ORDER BY patient.name, member`),
        messages: reader.all(
          sql`SELECT kind, sender_kind, sender_name, body, sent_at, channel FROM message ORDER BY sent_at, body`,
        ),
        items: reader.all(sql`
          SELECT patient_name, subject, first_line, question_type, iif(urgency = 'none', priority, 'urgent') AS priority, urgency,
            urgency_since, state, next_action, pool_role, arrived_at, due_at, code,
            written_by_related_person, has_attachment, message_count
          FROM work_item JOIN department ON department.id = department_id ORDER BY patient_name, arrived_at, subject`),
        attachments: reader.all(
          sql`SELECT title, claimed_type, actual_type, bytes, content FROM attachment ORDER BY title`,
        ),
      }));
    const [there, here] = [look(other), look(clinic)];
    expect(here.patients.length).toBe(38);
    expect(there).toEqual(here);
  });

  it('holds no internal note, no draft and nothing that waits in the outbox', async () => {
    const clinic = demo();
    const sentinel = 'sentinel-never-outside';
    const document = JSON.stringify({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: sentinel }] }],
    });
    clinic.store.write((writer) => {
      const item = writer.first<{ id: string }>(sql`SELECT id FROM work_item LIMIT 1`)?.id ?? '';
      const author = writer.first<{ id: string }>(sql`SELECT id FROM practitioner LIMIT 1`)?.id ?? '';
      writer.runOne(sql`INSERT INTO internal_note VALUES ('n1', ${item}, ${author}, ${sentinel}, ${importMoment})`);
      for (const kind of ['answer', 'note']) {
        writer.runOne(sql`
          INSERT INTO draft (item_id, author_id, kind, body, saved_at, revision)
          VALUES (${item}, ${author}, ${kind}, ${document}, ${importMoment}, 1)`);
      }
      writer.runOne(sql`
        INSERT INTO outbox (id, item_id, author_id, body, plain_text, then_close, patient_only, known_messages, state_before, queued_at, held_until, status)
        VALUES ('o1', ${item}, ${author}, ${document}, ${sentinel}, 0, 0, 1, '{}', ${importMoment}, ${importMoment}, 'waiting')`);
    });
    expect(JSON.stringify(await clinic.exportResources())).not.toContain(sentinel);
  });

  it('counts the version of what changed here, so that an older export never wins', async () => {
    const clinic = demo();
    const older = await clinic.exportResources();
    clinic.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET state = 'waiting-for-patient', next_action = 'patient'`),
    );
    const newer = await clinic.exportResources(laterMoment);
    expect(ofType(newer, 'Task').every((task) => task.status === 'on-hold')).toBe(true);
    expect(await clinic.importJson(bundleOf(...older))).toMatchObject({ new: 0, changed: 0 });
    const other = fresh();
    await other.importJson(bundleOf(...newer));
    expect(await other.importJson(bundleOf(...older))).toMatchObject({ new: 0, changed: 0 });
    expect(await other.exportResources(laterMoment)).toEqual(newer);
  });
});

const portal: JsonObject[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ text: 'Mw. Test' }],
    extension: [{ url: 'https://else.example/x', valueString: 'stays' }],
  },
  { resourceType: 'CareTeam', id: 'poli', name: 'Poli Cardiologie' },
  { resourceType: 'Practitioner', id: 'a1', name: [{ text: 'dr. Arts' }] },
  {
    resourceType: 'PractitionerRole',
    id: 'ar1',
    practitioner: { reference: 'Practitioner/a1' },
    code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code: '01.010' }] }],
  },
  {
    resourceType: 'Communication',
    id: 'thr-1',
    status: 'in-progress',
    subject: { reference: 'Patient/p1' },
    topic: { text: 'Vraag' },
    identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6f1c0f0e-7a51-4c57-9d3e-3f5a0a9b0001' }],
    recipient: [{ reference: 'CareTeam/poli' }],
    unknownElement: { deep: [1, { more: true }] },
  },
  {
    resourceType: 'Communication',
    id: 'msg-1',
    status: 'completed',
    partOf: [{ reference: 'Communication/thr-1' }],
    subject: { reference: 'Patient/p1' },
    sender: { reference: 'Patient/p1' },
    sent: '2026-11-20T21:14:00+01:00',
    payload: [{ contentString: 'Mag ik een glas wijn?' }],
  },
  {
    resourceType: 'Task',
    id: 't1',
    meta: { versionId: '3', lastUpdated: '2026-11-20T21:15:00+01:00' },
    status: 'requested',
    intent: 'order',
    focus: { reference: 'Communication/thr-1' },
    for: { reference: 'Patient/p1' },
    owner: { reference: 'CareTeam/poli' },
    note: [{ text: 'x' }],
  },
  { resourceType: 'Observation', id: 'o1', status: 'final', code: { text: 'kept as it came' } },
];

function answer(store: ExchangeStore): void {
  store.store.write((writer) => {
    const item = writer.first<{ id: string; thread_id: string }>(sql`SELECT id, thread_id FROM work_item`);
    const doctor = writer.first<{ id: string }>(sql`SELECT id FROM practitioner`)?.id ?? '';
    writer.runOne(sql`
      INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel, in_response_to)
      VALUES ('0d9c4dd3-6b29-4f4b-9b4b-0d3d7a3d7f11', ${item?.thread_id ?? ''}, 'clinician-reply', 'practitioner', ${doctor}, 'dr. Arts', NULL,
        'Dat mag.', '2026-11-23T10:00:00.000Z', 'portal', NULL)`);
    writer.runOne(sql`
      UPDATE work_item SET version = version + 1, state = 'closed', next_action = 'nobody', owner_id = ${doctor}, close_outcome = 'answered',
        closed_at = '2026-11-23T10:00:00.000Z' WHERE id = ${item?.id ?? ''}`);
  });
}

describe('the export of what came from a portal', () => {
  it('gives back every resource as it came, unknown elements included', async () => {
    const store = fresh();
    await store.importJson(bundleOf(...portal));
    const exported = await store.exportResources();
    for (const resource of portal) expect(exported).toContainEqual(resource);
    expect(exported).toHaveLength(portal.length);
  });

  it('adds the answers given here, and what they did to the Task', async () => {
    const store = fresh();
    await store.importJson(bundleOf(...portal));
    answer(store);
    const exported = await store.exportResources(laterMoment);
    const reply = ofType(exported, 'Communication').find((one) => one.id === '0d9c4dd3-6b29-4f4b-9b4b-0d3d7a3d7f11');
    expect(reply).toMatchObject({
      identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:0d9c4dd3-6b29-4f4b-9b4b-0d3d7a3d7f11' }],
      partOf: [{ reference: 'Communication/thr-1' }],
      status: 'completed',
      category: [{ coding: [{ code: 'clinician-reply' }] }],
      subject: { reference: 'Patient/p1' },
      recipient: [{ reference: 'Patient/p1' }],
      sender: { reference: 'PractitionerRole/ar1' },
      payload: [{ contentString: 'Dat mag.' }],
    });
    expect(ofType(exported, 'Task')).toMatchObject([
      {
        id: 't1',
        status: 'completed',
        owner: { reference: 'PractitionerRole/ar1' },
        note: [{ text: 'x' }],
        meta: { lastUpdated: laterMoment },
        output: [{ valueReference: { reference: 'Communication/0d9c4dd3-6b29-4f4b-9b4b-0d3d7a3d7f11' } }],
      },
    ]);
    expect(await store.importJson(bundleOf(...exported))).toMatchObject({ new: 0, changed: 0 });
    expect(await store.exportResources()).toEqual(exported);
  });

  it('closes the question for another workstation that imports it', async () => {
    const [here, there] = [fresh(), fresh()];
    await here.importJson(bundleOf(...portal));
    await there.importJson(bundleOf(...portal));
    answer(here);
    const exported = await here.exportResources(laterMoment);
    expect(await there.importJson(bundleOf(...exported))).toMatchObject({ new: 1, changed: 1, gaps: [], faults: [] });
    const item = there.store.read((reader) =>
      reader.first(sql`SELECT state, close_outcome, message_count FROM work_item`),
    );
    expect(item).toEqual({ state: 'closed', close_outcome: 'answered', message_count: 2 });
  });

  it('never lets a note among colleagues out, wherever it came from', async () => {
    const store = fresh();
    const note = {
      resourceType: 'Communication',
      id: 'note-1',
      status: 'completed',
      payload: [{ contentString: 'sentinel-note' }],
      category: [
        { coding: [{ system: 'https://werkbank.example/fhir/CodeSystem/message-category', code: 'internal-note' }] },
      ],
    };
    await store.importJson(bundleOf(...portal, note));
    expect(store.store.read((reader) => reader.all(sql`SELECT 1 FROM message`))).toHaveLength(1);
    expect(JSON.stringify(await store.exportResources())).not.toContain('sentinel-note');
  });

  it('makes one Task for a conversation without one, the same on every workstation', async () => {
    const withoutTask = portal.filter((one) => one.resourceType !== 'Task');
    const [here, there] = [fresh(), fresh()];
    for (const store of [here, there]) await store.importJson(bundleOf(...withoutTask));
    const [ours] = ofType(await here.exportResources(), 'Task');
    const [theirs] = ofType(await there.exportResources(), 'Task');
    expect(ours?.identifier).toEqual([
      { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6f1c0f0e-7a51-4c57-9d3e-3f5a0a9b0001#task' },
    ]);
    expect(theirs?.identifier).toEqual(ours?.identifier);
    expect(ours).toMatchObject({ focus: { reference: 'Communication/thr-1' }, status: 'requested' });
  });
});
