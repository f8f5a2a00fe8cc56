import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { sql } from '#main/store/sql.ts';
import type { ExchangeStore } from './exchange-store.ts';

export const uuid = (tail: number) => ({
  system: 'urn:ietf:rfc:3986',
  value: `urn:uuid:6f1c0f0e-7a51-4c57-9d3e-3f5a0a9b${String(tail).padStart(4, '0')}`,
});
export const to = (reference: string) => ({ reference });
export const patient = {
  resourceType: 'Patient',
  id: 'p1',
  name: [{ family: 'Test', given: ['A.'], prefix: ['Mw.'] }],
  birthDate: '1980-05-06',
};
export const pool = { resourceType: 'CareTeam', id: 'poli-cardio', name: 'Poli Cardiologie' };
export const root = {
  resourceType: 'Communication',
  id: 'thr-1',
  identifier: [uuid(1)],
  status: 'in-progress',
  subject: to('Patient/p1'),
  topic: { text: 'Bijwerking' },
  recipient: [to('CareTeam/poli-cardio')],
  sent: '2026-11-20T21:14:00+01:00',
};

export function message(id: string, more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Communication',
    id,
    status: 'completed',
    subject: to('Patient/p1'),
    sender: to('Patient/p1'),
    sent: '2026-11-20T21:14:00+01:00',
    payload: [{ contentString: `tekst van ${id}` }],
    ...more,
  };
}

export const question = message('msg-1', { partOf: [to('Communication/thr-1')] });
export const task = {
  resourceType: 'Task',
  id: 't1',
  status: 'requested',
  intent: 'order',
  priority: 'urgent',
  focus: to('Communication/thr-1'),
  for: to('Patient/p1'),
  owner: to('CareTeam/poli-cardio'),
  restriction: { period: { end: '2026-11-24T17:00:00+01:00' } },
  code: { coding: [{ system: 'https://werkbank.example/fhir/CodeSystem/question-type', code: 'MEDICATIE' }] },
};

/** The end state without the ids that were minted here. */
export function stateOf({ store }: ExchangeStore) {
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
