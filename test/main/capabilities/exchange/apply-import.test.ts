import { afterEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient, pool, question, root, stateOf, task, to } from '#test/support/portal-samples.ts';

const open: ExchangeStore[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

describe('an import', () => {
  it('makes a question with its patient, department, type, urgency and due moment', async () => {
    const store = fresh();
    expect(await store.importJson(bundleOf(patient, pool, root, question, task))).toEqual({
      new: 5,
      changed: 0,
      unchanged: 0,
      gaps: [],
      faults: [],
    });
    expect(stateOf(store).items).toEqual([
      {
        subject: 'Bijwerking',
        first_line: 'tekst van msg-1',
        patient_name: 'Mw. A. Test',
        question_type: 'MEDICATIE',
        priority: 'urgent',
        state: 'new',
        next_action: 'practice',
        close_outcome: null,
        closed_at: null,
        arrived_at: '2026-11-20T20:14:00.000Z',
        due_at: '2026-11-24T16:00:00.000Z',
        has_gap: 0,
        has_attachment: 0,
        message_count: 1,
        written_by_related_person: 0,
        code: 'CAR',
        owner: null,
      },
    ]);
  });

  it('changes nothing the second time, whatever the order of keys', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, task));
    const before = stateOf(store);
    const turned = Object.fromEntries(Object.entries(question).reverse()) as JsonObject;
    expect(await store.importJson(bundleOf(task, turned, root, pool, patient))).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 5,
    });
    expect(stateOf(store)).toEqual(before);
  });

  it('takes a newer version and leaves an older one', async () => {
    const store = fresh();
    const at = (versionId: string, text: string) => ({
      ...question,
      meta: { versionId },
      payload: [{ contentString: text }],
    });
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
    const reply = message('r', {
      inResponseTo: [to('Communication/a')],
      sender: { reference: 'Practitioner/x', display: 'dr. X' },
      sent: '2026-11-21T10:00:00Z',
    });
    await store.importJson(bundleOf(patient, message('a'), reply));
    expect(stateOf(store).items).toMatchObject([{ state: 'closed', close_outcome: 'answered', has_gap: 1 }]);
    await store.importJson(message('again', { inResponseTo: [to('Communication/r')], sent: '2026-11-22T10:00:00Z' }));
    expect(stateOf(store).items).toMatchObject([
      { state: 'new', close_outcome: null, closed_at: null, message_count: 3 },
    ]);
  });

  it('keeps what was done here, and opens what was closed here for a new word of the patient', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, task));
    store.store.write((writer) =>
      writer.run(
        sql`UPDATE work_item SET state = 'closed', next_action = 'nobody', closed_at = '2026-11-23T08:00:00.000Z', priority = 'routine'`,
      ),
    );
    await store.importJson({ ...task, meta: { versionId: '2' }, status: 'accepted', description: 'anders' });
    expect(stateOf(store).items).toMatchObject([{ state: 'closed', priority: 'routine' }]);
    await store.importJson(message('msg-2', { partOf: [to('Communication/thr-1')] }));
    expect(stateOf(store).items).toMatchObject([
      { state: 'reopened', next_action: 'practice', closed_at: null, message_count: 2 },
    ]);
  });
});

describe('the people and files of an import', () => {
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
      resourceType: 'PractitionerRole',
      id,
      practitioner: to(`Practitioner/${id}`),
      organization: to('Organization/derma'),
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
    expect(stateOf(store).departments).toEqual([
      { code: 'CAR', name: 'Poli Cardiologie' },
      { code: 'DER', name: 'Dermatologie' },
    ]);
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
    const binary = {
      resourceType: 'Binary',
      id: 'b1',
      contentType: 'application/pdf',
      data: Buffer.from('%PDF-1.7 test').toString('base64'),
    };
    expect(await store.importJson(bundleOf(patient, withFiles))).toMatchObject({
      gaps: [{ code: 'attachment-missing', path: 'entry[1].resource.payload[2].contentAttachment.url' }],
    });
    const read = () =>
      store.store.read((reader) =>
        reader.all(sql`SELECT title, claimed_type, actual_type, bytes FROM attachment ORDER BY position`),
      );
    expect(read()).toEqual([
      { title: '../../etc/passwd.png', claimed_type: 'image/png', actual_type: 'text/html', bytes: 38 },
      { title: 'Folder', claimed_type: 'application/pdf', actual_type: null, bytes: 0 },
    ]);
    expect(await store.importJson(binary)).toMatchObject({ new: 1, gaps: [] });
    expect(read()[1]).toEqual({
      title: 'Folder',
      claimed_type: 'application/pdf',
      actual_type: 'application/pdf',
      bytes: 13,
    });
    expect(stateOf(store).gaps).toEqual([]);
  });

  it('takes back a message that was entered in error', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, root, question));
    await store.importJson({ ...question, meta: { versionId: '2' }, status: 'entered-in-error' });
    expect(stateOf(store).messages).toEqual([]);
  });
});
