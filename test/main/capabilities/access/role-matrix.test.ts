import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { openTestDoor, type TestDoor } from '#test/support/test-door.ts';

type Client = ReturnType<TestDoor['as']>;
type Target = { readonly itemId: ItemId; readonly version: number; readonly departmentId: DepartmentId };

/** One of each role at cardiology, a doctor in training, and the two that no patient's text is for. */
const staff = { nurse: 'M10', desk: 'M15', doctor: 'M03', trainee: 'M07', privacy: 'M17', functional: 'M18' } as const;
type Who = keyof typeof staff;

const actions = {
  open: (client: Client, { itemId }: Target) => client.counter.open({ itemId }),
  attachment: (client: Client, { itemId }: Target) =>
    client.counter.attachment({ itemId, attachmentId: '00000000-0000-4000-8000-000000000001' as never }),
  record: (client: Client, { itemId }: Target) => client.record.entriesForItem({ itemId }),
  trail: (client: Client, { itemId }: Target) => client.access.trail({ itemId }),
  note: (client: Client, { itemId }: Target) => client.counter.addNote({ itemId, body: 'gebeld' }),
  draft: (client: Client, { itemId }: Target) =>
    client.counter.saveDraft({ itemId, body: documentOfText('x'), templateId: null }),
  take: (client: Client, { itemId, version }: Target) => client.counter.take({ itemId, version }),
  passOn: (client: Client, { itemId, version, departmentId }: Target) =>
    client.counter.passOn({
      itemId,
      version,
      departmentId,
      toRole: 'nurse',
      toPractitionerId: null,
      reason: 'other',
      explanation: 'omdat',
    }),
  close: (client: Client, { itemId, version }: Target) =>
    client.counter.close({ itemId, version, outcome: 'no-answer-needed', explanation: 'omdat' }),
  raise: (client: Client, { itemId }: Target) =>
    client.urgency.raise({ itemId, level: 'amber', reason: 'klinkt ernstig' }),
  lower: (client: Client, { itemId, version }: Target) =>
    client.urgency.lower({ itemId, version, to: 'none', reason: 'gebeld en beoordeeld, geen alarm' }),
  recordCall: (client: Client, { itemId }: Target) =>
    client.urgency.recordCall({ itemId, flagIds: [], reached: 'nobody', said: '' }),
  templates: (client: Client, { itemId }: Target) => client.templates.forItem({ itemId }),
  send: (client: Client, { itemId, version }: Target) =>
    client.counter.send({
      itemId,
      version,
      body: documentOfText('Goedendag'),
      templateId: null,
      thenClose: false,
      patientOnly: false,
      knownMessages: 1,
    }),
} as const;
type Action = keyof typeof actions;

const answering: readonly Action[] = ['templates', 'send'];
const judging: readonly Action[] = ['lower', 'recordCall'];
const every = Object.keys(actions) as Action[];
const logistics: readonly QuestionType[] = ['HERHAAL', 'AFSPRAAK', 'VOORBEREID', 'DOSSIER'];

/** What each role may do with an item of its own department, by type. @source demo material, role matrix */
function allowed(who: Who, type: QuestionType): readonly Action[] {
  switch (who) {
    case 'doctor':
      return every;
    case 'trainee':
      return every;
    case 'nurse':
      return type === 'DOSSIER' ? every.filter((action) => !answering.includes(action)) : every;
    case 'desk':
      return logistics.includes(type) ? every.filter((action) => !judging.includes(action)) : ['raise'];
    case 'privacy':
      return ['trail'];
    case 'functional':
      return [];
  }
}

let clinic: TestClinic;
let door: TestDoor;
let savepoint: number;

beforeAll(() => {
  clinic = openTestClinic();
  door = openTestDoor(clinic.store, clinic.now);
});
afterAll(() => clinic.close());
beforeEach(() => {
  savepoint = lastSequence();
});

function lastSequence(): number {
  return (
    clinic.store.read((reader) => reader.first<{ last: number }>(sql`SELECT max(sequence) AS last FROM audit_event`))
      ?.last ?? 0
  );
}

function linesSince(): { outcome: string; person_id: string; procedure: string }[] {
  return clinic.store.read((reader) =>
    reader.all(sql`SELECT outcome, person_id, procedure FROM audit_event WHERE sequence > ${savepoint}`),
  );
}

/** An item of a type in a department, new, free, routine and without drafts, whatever happened to it before. */
function freshItem(type: QuestionType, department: string): Target {
  const departmentId = clinic.ids.department(department);
  return clinic.store.write((writer) => {
    const itemId = clinic.ids.item('V02');
    writer.run(sql`DELETE FROM draft WHERE item_id = ${itemId}`);
    writer.run(sql`UPDATE outbox SET status = 'withdrawn' WHERE item_id = ${itemId} AND status = 'waiting'`);
    writer.runOne(sql`
      UPDATE work_item SET question_type = ${type}, department_id = ${departmentId}, owner_id = NULL, state = 'new',
        next_action = 'practice', priority = 'routine', closed_at = NULL, message_count = 1
      WHERE id = ${itemId}`);
    const version =
      writer.first<{ version: number }>(sql`SELECT version FROM work_item WHERE id = ${itemId}`)?.version ?? 0;
    return { itemId, version, departmentId };
  });
}

/** The trainee works at internal medicine, the others at cardiology. */
const homeOf = (who: Who) => (who === 'trainee' ? 'INT' : 'CAR');
const types: readonly QuestionType[] = [
  'UITSLAG',
  'MEDICATIE',
  'HERHAAL',
  'AFSPRAAK',
  'MEDISCH',
  'NAZORG',
  'VOORBEREID',
  'DOSSIER',
];
/** For nurse and desk the type decides; for the others three kinds of it will do. */
const typesFor = (who: Who) =>
  who === 'nurse' || who === 'desk' ? types : (['MEDISCH', 'HERHAAL', 'DOSSIER'] as const);
const rows = (Object.keys(staff) as Who[]).flatMap((who) => typesFor(who).map((type) => ({ who, type })));

describe.each(rows)('$who with $type', ({ who, type }) => {
  const may = allowed(who, type);

  test.each(every)(`of the own department: %s`, async (action) => {
    const client = door.as(clinic.staff(staff[who]));
    const code = await codeOf(actions[action](client, freshItem(type, homeOf(who))));
    if (may.includes(action)) {
      expect(code).not.toBe('access-denied');
      // A doctor in training writes, and sends what the supervisor agreed with; here nobody has.
      const expected = who === 'trainee' && action === 'send' ? 'approval-required' : 'done';
      if (action !== 'attachment') expect(code).toBe(expected);
    } else {
      expect(code).toBe('access-denied');
      expect(linesSince()).toEqual([
        expect.objectContaining({ outcome: 'refused', person_id: clinic.staff(staff[who]) }),
      ]);
    }
  });
});

describe.each(['nurse', 'desk', 'doctor'] as const)('%s with an item of a department where others work', (who) => {
  test.each(every)('%s is refused, logged, and changes nothing', async (action) => {
    const target = freshItem('HERHAAL', 'OOG');
    const client = door.as(clinic.staff(staff[who]));
    expect(await codeOf(actions[action](client, target))).toBe('access-denied');
    expect(linesSince()).toEqual([expect.objectContaining({ outcome: 'refused' })]);
    const { items } = await client.counter.list({ lens: 'department', split: null, offset: 0, limit: 200 });
    expect(items.some((item) => item.id === target.itemId)).toBe(false);
  });

  test('may read it once it was passed on to them by name', async () => {
    const target = freshItem('HERHAAL', 'OOG');
    clinic.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET owner_id = ${clinic.staff(staff[who])} WHERE id = ${target.itemId}`),
    );
    expect(await codeOf(actions.open(door.as(clinic.staff(staff[who])), target))).toBe('done');
  });
});

test('an item of a department where nobody works is in reach of every counter', async () => {
  clinic.store.write((writer) =>
    writer.run(sql`INSERT INTO department (id, code, name) VALUES (${clinic.ids.department('X')}, 'LEEG', 'Leeg')`),
  );
  for (const who of ['nurse', 'desk', 'doctor'] as const) {
    expect(await codeOf(actions.open(door.as(clinic.staff(staff[who])), freshItem('HERHAAL', 'X')))).toBe('done');
  }
});

/** Proposes for the hospital what holds there already. */
async function propose(client: Client): Promise<unknown> {
  const { versions } = await client.agreements.history({ questionType: 'UITSLAG', departmentId: null });
  const [version] = versions;
  if (!version) throw new Error('the demo clinic has agreements');
  return client.agreements.propose({
    questionType: 'UITSLAG',
    departmentId: null,
    terms: termsOf(version),
    owner: 'wie het vraagt',
    reason: 'omdat',
    validFrom: version.validFrom,
  });
}

/** Keeps the calendar as it is, as a change. */
async function saveCalendar(client: Client): Promise<unknown> {
  const { settings, changes, today } = await client.agreements.calendar({});
  const approval = { approvedBy: 'hoofd', approvedOn: today, reason: 'omdat' };
  return client.agreements.saveCalendar({ settings, revision: changes[0]?.revision ?? 0, ...approval });
}

/** What is not about one item: who may at all. */
const general: Readonly<
  Record<string, { readonly call: (client: Client) => Promise<unknown>; readonly who: readonly Who[] }>
> = {
  list: {
    call: (client) => client.counter.list({ lens: 'department', split: null, offset: 0, limit: 5 }),
    who: ['nurse', 'desk', 'doctor', 'trainee', 'privacy'],
  },
  outbox: { call: (client) => client.counter.outbox({}), who: ['nurse', 'desk', 'doctor', 'trainee'] },
  colleagues: { call: (client) => client.access.colleagues({}), who: ['nurse', 'desk', 'doctor', 'trainee'] },
  log: { call: (client) => client.access.log({ before: null }), who: ['privacy'] },
  'trail of a patient': {
    call: (client) => client.access.trail({ patientId: clinic.ids.patient('P01') }),
    who: ['privacy'],
  },
  verifyLog: { call: (client) => client.access.verifyLog({}), who: ['privacy', 'functional'] },
  'agreements: read': {
    call: (client) => client.agreements.overview({}),
    who: ['nurse', 'desk', 'doctor', 'trainee', 'privacy', 'functional'],
  },
  'calendar: read': {
    call: (client) => client.agreements.calendar({}),
    who: ['nurse', 'desk', 'doctor', 'trainee', 'privacy', 'functional'],
  },
  'agreements: propose': { call: propose, who: ['doctor', 'trainee', 'functional'] },
  'calendar: edit': { call: saveCalendar, who: ['functional'] },
  accounts: { call: (client) => client.access.accounts({}), who: ['functional'] },
  addDepartment: {
    call: (client) =>
      client.access.addDepartment({ code: `N${Math.floor(savepoint % 9_000)}`, name: 'Nieuw', phone: null }),
    who: ['functional'],
  },
  addStaffMember: {
    call: (client) =>
      client.access.addStaffMember({
        name: 'Nieuw',
        role: 'desk',
        functionTitle: '',
        departments: [],
        mayPrescribe: false,
      }),
    who: ['functional'],
  },
  giveAccount: {
    call: (client) =>
      client.access.giveAccount({
        practitionerId: clinic.staff('M01'),
        loginName: 'nieuw',
        firstPassword: 'veertig fietsbellen',
      }),
    who: ['functional'],
  },
};

describe.each(Object.entries(general))('%s', (_name, { call, who }) => {
  test.each(Object.keys(staff) as Who[])('by %s', async (one) => {
    const code = await codeOf(call(door.as(clinic.staff(staff[one]))));
    expect(code).toBe(who.includes(one) ? 'done' : 'access-denied');
    if (!who.includes(one)) expect(linesSince()).toEqual([expect.objectContaining({ outcome: 'refused' })]);
  });

  test('by nobody', async () => expect(await codeOf(call(door.nobody))).toBe('not-signed-in'));
});

describe('who may not read a text', () => {
  const texts = () =>
    clinic.store
      .read((reader) =>
        reader.all<{ body: string; type: string }>(sql`
        SELECT body, question_type AS type FROM message JOIN work_item ON work_item.thread_id = message.thread_id
        WHERE kind = 'patient-question'`),
      )
      .map((row) => ({ type: row.type, words: row.body.replace(/\s+/g, ' ').slice(0, 40) }));

  test('sees none of it in the list', async () => {
    for (const [who, hidden] of [
      ['desk', ['UITSLAG', 'MEDISCH', 'NAZORG', 'MEDICATIE']],
      ['privacy', types],
    ] as const) {
      const client = door.as(clinic.staff(staff[who]));
      for (const lens of ['department', 'urgent', 'closed', 'gaps', 'mine'] as const) {
        const answer = JSON.stringify(await client.counter.list({ lens, split: null, offset: 0, limit: 200 }));
        const leaks = texts().filter(
          ({ type, words }) =>
            (hidden as readonly string[]).includes(type) && answer.includes(JSON.stringify(words).slice(1, -1)),
        );
        expect(leaks).toEqual([]);
      }
    }
  });

  test('sees none of it in the answer to raising it either', async () => {
    const target = freshItem('MEDISCH', 'CAR');
    const { itemId } = target;
    const answer = await door.as(clinic.staff('M15')).urgency.raise({ itemId, level: 'red', reason: 'belde de balie' });
    expect(answer).toEqual({ urgency: 'red' });
  });

  test('sees none of it in what the record holds of the patient', async () => {
    const nurse = door.as(clinic.staff('M13'));
    const desk = door.as(clinic.staff('M16'));
    const filed = clinic.store.read((reader) =>
      reader.first<{ itemId: ItemId; patientId: string }>(
        sql`SELECT item_id AS itemId, patient_id AS patientId FROM record_entry ORDER BY filed_at`,
      ),
    );
    if (!filed) throw new Error('the demo clinic has a filed consult');
    clinic.store.write((writer) => {
      writer.run(sql`UPDATE work_item SET question_type = 'MEDISCH' WHERE id = ${filed.itemId}`);
      writer.run(sql`UPDATE work_item SET patient_id = ${filed.patientId} WHERE id = ${clinic.ids.item('V02')}`);
    });
    const { itemId } = freshItem('AFSPRAAK', 'ORT');
    expect((await nurse.record.entriesForItem({ itemId })).entries.map((entry) => entry.itemId)).toContain(
      filed.itemId,
    );
    expect((await desk.record.entriesForItem({ itemId })).entries.map((entry) => entry.itemId)).not.toContain(
      filed.itemId,
    );
  });
});
