import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Accounts } from '#main/capabilities/access/handlers.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';
import { openTestDoor } from '#test/support/test-door.ts';

const brandsma = 'M10';
const hoogland = 'M03';
const altena = 'M17';
const stuut = 'M18';

let counter: TestCounter;
/** Login names the vault knows, and what it was told. */
let loginNames: Map<PractitionerId, string>;
let told: { readonly id: PractitionerId; readonly isActive: boolean }[];
let answer: Awaited<ReturnType<Accounts['add']>>;

beforeEach(() => {
  counter = openTestCounter();
  loginNames = new Map([[counter.clinic.staff(stuut), 'c.stuut']]);
  told = [];
  answer = 'added';
});
afterEach(() => counter.close());

/** The administrator at a door with a vault behind it. */
function administrator() {
  const { store, now, staff } = counter.clinic;
  return openTestDoor(store, now, {
    loginNameOf: (id) => loginNames.get(id) ?? null,
    add: async ({ log }) => {
      if (answer === 'added') await log();
      return answer;
    },
    staffChanged: ({ id, isActive }) => told.push({ id, isActive }),
  }).as(staff(stuut)).access;
}

function lines(): string[] {
  return counter.store
    .read((reader) =>
      reader.all<{ line: string }>(sql`
        SELECT action || ' ' || outcome || ' ' || coalesce(reason, '') AS line FROM audit_event ORDER BY sequence`),
    )
    .map(({ line }) => line);
}

const cardiology = () => counter.clinic.ids.department('CAR');
const nurse = (changes = {}) => ({
  id: counter.clinic.staff(brandsma),
  role: 'nurse' as const,
  functionTitle: 'verpleegkundige',
  departments: [cardiology()],
  mayPrescribe: false,
  isActive: true,
  ...changes,
});

describe('departments', () => {
  it('are added once for each code', async () => {
    const input = { code: 'lab', name: 'Laboratorium', phone: null };
    expect(await administrator().addDepartment(input)).toMatchObject({ code: 'LAB', name: 'Laboratorium' });
    expect(await codeOf(administrator().addDepartment({ ...input, name: 'Ander' }))).toBe('department-exists');
    expect((await administrator().accounts({})).departments.filter(({ code }) => code === 'LAB')).toHaveLength(1);
    expect(lines()).toEqual(['create done LAB']);
  });
});

describe('who works here', () => {
  const newcomer = { name: 'A. Nieuw', role: 'nurse' as const, functionTitle: 'verpleegkundige', mayPrescribe: false };

  it('is added with departments that are there', async () => {
    const added = await administrator().addStaffMember({ ...newcomer, departments: [cardiology()] });
    expect(added).toMatchObject({ name: 'A. Nieuw', departments: [{ code: 'CAR' }] });
    expect(await codeOf(administrator().addStaffMember({ ...newcomer, departments: [newId()] }))).toBe(
      'department-not-found',
    );
    const { staff } = await counter.as(brandsma).access.colleagues({});
    expect(staff.filter(({ name }) => name === 'A. Nieuw')).toHaveLength(1);
    expect(lines()).toEqual(['create done nurse: A. Nieuw']);
  });

  it('is listed for the administrator with the account, for colleagues without who left', async () => {
    await administrator().changeStaffMember(nurse({ isActive: false }));
    const { accounts } = await administrator().accounts({});
    expect(accounts).toHaveLength(18);
    expect(accounts.find(({ name }) => name === 'C. Stuut')).toMatchObject({
      hasAccount: true,
      loginName: 'c.stuut',
      isActive: true,
    });
    expect(accounts.find(({ name }) => name === 'I. Brandsma')).toMatchObject({
      hasAccount: false,
      loginName: null,
      isActive: false,
    });
    expect((await counter.as(hoogland).access.colleagues({})).staff).toHaveLength(17);
  });

  it('is changed, and the vault follows', async () => {
    const changed = await administrator().changeStaffMember(
      nurse({ role: 'desk', functionTitle: 'balie', departments: [] }),
    );
    expect(changed).toMatchObject({ role: 'desk', functionTitle: 'balie', departments: [] });
    expect(told).toEqual([{ id: counter.clinic.staff(brandsma), isActive: true }]);
    expect(lines().at(-1)).toBe('account-change done desk');
  });

  it('is not changed when that cannot be, and the vault hears nothing', async () => {
    expect(await codeOf(administrator().changeStaffMember(nurse({ id: newId() })))).toBe('staff-member-not-found');
    expect(await codeOf(administrator().changeStaffMember(nurse({ departments: [newId()] })))).toBe(
      'department-not-found',
    );
    expect(told).toEqual([]);
  });
});

describe('the last administrator', () => {
  const self = (changes: object) => ({
    ...nurse(),
    id: counter.clinic.staff(stuut),
    role: 'functional-administrator' as const,
    departments: [],
    ...changes,
  });

  it.each([{ isActive: false }, { role: 'desk' as const }])('does not leave: %o', async (changes) => {
    expect(await codeOf(administrator().changeStaffMember(self(changes)))).toBe('last-administrator');
  });

  it('stays the last while the other cannot sign in', async () => {
    const other = await administrator().addStaffMember({
      ...nurse(),
      name: 'B',
      role: 'functional-administrator',
      departments: [],
    });
    expect(await codeOf(administrator().changeStaffMember(self({ isActive: false })))).toBe('last-administrator');
    loginNames.set(other.id, 'b');
    expect(await codeOf(administrator().changeStaffMember(self({ isActive: false })))).toBe('done');
  });

  it('may change in other ways, and so may others', async () => {
    expect(await codeOf(administrator().changeStaffMember(self({ functionTitle: 'beheer' })))).toBe('done');
    expect(await codeOf(administrator().changeStaffMember(nurse({ isActive: false })))).toBe('done');
  });
});

describe('what someone who leaves had in hand', () => {
  const leave = (changes = {}) => administrator().changeStaffMember(nurse({ isActive: false, ...changes }));

  it('is free for colleagues at once, with a line in the log for each', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await counter
      .as(brandsma)
      .counter.saveDraft({ itemId: counter.ref('V16').itemId, body: documentOfText('begin'), templateId: null });
    await counter.as(hoogland).counter.take(counter.ref('V17'));
    await leave();
    expect(counter.now('V16')).toMatchObject({ state: 'new', next_action: 'practice', owner_id: null });
    expect(counter.now('V17').owner_id).toBe(counter.clinic.staff(hoogland));
    expect(counter.lines('V16').at(-1)).toBe('put-back done C. Stuut (owner-left)');
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    expect(counter.store.read((reader) => reader.all(sql`SELECT 1 FROM draft`))).toHaveLength(1);
  });

  it('goes on waiting for the patient when it did', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Belt u ons?', { thenClose: false }));
    counter.door.clock.advance(20_000);
    counter.release();
    await leave();
    expect(counter.now('V16')).toMatchObject({ state: 'waiting-for-patient', next_action: 'patient', owner_id: null });
  });

  it('goes out when it was sent, and then belongs to nobody', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Belt u ons?', { thenClose: false }));
    await leave();
    expect(counter.now('V16')).toMatchObject({ state: 'in-outbox', owner_id: null });
    counter.door.clock.advance(20_000);
    counter.release();
    expect(counter.now('V16')).toMatchObject({ state: 'waiting-for-patient', owner_id: null });
  });

  it('is free when its answer is stopped after they left', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Goedendag'));
    await leave();
    counter.patientWrites('V16', 'nog iets');
    counter.door.clock.advance(20_000);
    counter.release();
    expect(counter.now('V16')).toMatchObject({ state: 'new', owner_id: null });
  });

  it('stays as it was when it is closed', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await counter
      .as(brandsma)
      .counter.close({ ...counter.ref('V16'), outcome: 'duplicate', explanation: 'zie andere' });
    const before = counter.now('V16');
    await leave();
    expect(counter.now('V16')).toEqual(before);
  });

  it('is free too when they do other work from now on, and not when only their department changes', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await leave({ isActive: true, departments: [] });
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff(brandsma));
    await leave({ isActive: true, role: 'desk' });
    expect(counter.now('V16').owner_id).toBeNull();
  });

  it('stays theirs when the leaving is undone by trouble', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    const { store, now, staff } = counter.clinic;
    const failing = openTestDoor(store, now, {
      loginNameOf: () => 'x',
      staffChanged: () => {
        throw new StoreFailure('disk-full');
      },
    });
    expect(await codeOf(failing.as(staff(stuut)).access.changeStaffMember(nurse({ isActive: false })))).toBe(
      'disk-full',
    );
    expect(counter.now('V16').owner_id).toBe(staff(brandsma));
    expect(counter.lines('V16')).toHaveLength(1);
  });
});

describe('giving an account', () => {
  const give = (practitionerId: PractitionerId) =>
    administrator().giveAccount({
      practitionerId,
      loginName: ' I.Brandsma ',
      firstPassword: 'veertig groene fietsbellen',
    });

  it('is in the log, and nothing of the password', async () => {
    await give(counter.clinic.staff(brandsma));
    expect(lines()).toEqual(['account-create done ']);
    expect(JSON.stringify(counter.store.read((reader) => reader.all(sql`SELECT * FROM audit_event`)))).not.toContain(
      'fietsbellen',
    );
  });

  it('is for who works here', async () => {
    expect(await codeOf(give(newId()))).toBe('staff-member-not-found');
    await administrator().changeStaffMember(nurse({ isActive: false }));
    expect(await codeOf(give(counter.clinic.staff(brandsma)))).toBe('staff-member-not-found');
  });

  it('says why not, and then has no line', async () => {
    answer = 'login-name-taken';
    expect(await codeOf(give(counter.clinic.staff(brandsma)))).toBe('login-name-taken');
    answer = { weak: 'too-easy' };
    await expect(give(counter.clinic.staff(brandsma))).rejects.toMatchObject({
      code: 'weak-password',
      data: { why: 'too-easy' },
    });
    expect(lines()).toEqual([]);
  });

  it('is the administrator’s alone, and who tries is in the log', async () => {
    const input = { practitionerId: counter.clinic.staff(brandsma), loginName: 'x', firstPassword: 'y' };
    expect(await codeOf(counter.as(hoogland).access.giveAccount(input))).toBe('access-denied');
    expect(lines()).toEqual(['account-create refused ']);
  });
});

describe('the log through the door', () => {
  it('shows of a question what happened, to who may read it, and that it was looked at', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    const { lines: shown } = await counter.as(hoogland).access.trail({ itemId: counter.ref('V16').itemId });
    expect(shown).toMatchObject([{ action: 'take', personName: 'I. Brandsma', role: 'nurse', outcome: 'done' }]);
    expect(counter.lines('V16').at(-1)).toBe('read-log done dr. R. Hoogland');
    const nowhere = { itemId: counter.clinic.ids.item('V99') };
    expect(await codeOf(counter.as(hoogland).access.trail(nowhere))).toBe('item-not-found');
    expect(await codeOf(counter.as(altena).access.trail(nowhere))).toBe('item-not-found');
  });

  it('shows of a patient what happened, to the privacy officer alone', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    const patientId = counter.clinic.ids.patient('P13');
    const { lines: shown } = await counter.as(altena).access.trail({ patientId });
    expect(shown.map(({ action }) => action)).toEqual(['take']);
    for (const who of [brandsma, hoogland, 'M15', stuut]) {
      expect(await codeOf(counter.as(who).access.trail({ patientId }))).toBe('access-denied');
    }
    expect(
      (await counter.as(altena).access.trail({ patientId })).lines.filter(({ outcome }) => outcome === 'refused'),
    ).toHaveLength(4);
  });

  it('pages back without holes or doubles', async () => {
    for (const question of ['V16', 'V17', 'V18']) await counter.as(brandsma).counter.take(counter.ref(question));
    const { lines: newest } = await counter.as(altena).access.log({ before: null });
    expect(newest.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    const { lines: older } = await counter.as(altena).access.log({ before: 3 });
    expect(older.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it('is checked by the privacy officer and the administrator', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    expect(await counter.as(altena).access.verifyLog({})).toEqual({ valid: true, rows: 1 });
    expect(await administrator().verifyLog({})).toEqual({ valid: true, rows: 2 });
    expect(await codeOf(counter.as(hoogland).access.verifyLog({}))).toBe('access-denied');
  });
});
