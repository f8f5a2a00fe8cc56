import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import {
  areDepartments,
  changeStaffMember,
  findPerson,
  findPersonName,
  findStaffRecord,
  insertDepartment,
  insertStaffMember,
  listDepartments,
  listStaff,
  setDepartments,
} from '#main/capabilities/access/staff-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const department = (code: string) => clinic.ids.department(code);
const record = (id: PractitionerId) => clinic.store.read((reader) => findStaffRecord(reader, id));

describe('the staff list', () => {
  it('has everyone with their departments, by name', () => {
    const staff = clinic.store.read(listStaff);
    expect(staff).toHaveLength(18);
    expect(staff.map(({ name }) => name)).toEqual(staff.map(({ name }) => name).sort());
    expect(staff.find(({ name }) => name === 'W. Polman')?.departments.map(({ code }) => code)).toEqual(['DER', 'OOG']);
  });

  it('keeps a new member of staff, each department once', () => {
    const id = newId<PractitionerId>();
    clinic.store.write((writer) =>
      insertStaffMember(writer, {
        id,
        name: 'A. Nieuw',
        role: 'doctor',
        functionTitle: 'arts-assistent',
        departments: [department('CAR'), department('CAR')],
        mayPrescribe: true,
        supervisorId: clinic.staff('M03'),
      }),
    );
    expect(record(id)).toEqual({
      id,
      name: 'A. Nieuw',
      role: 'doctor',
      functionTitle: 'arts-assistent',
      departments: [{ id: department('CAR'), code: 'CAR', name: 'Cardiologie' }],
      mayPrescribe: true,
      supervisorId: clinic.staff('M03'),
      isActive: true,
    });
  });

  it('changes what someone may do, and neither their name nor who supervises them', () => {
    const id = clinic.staff('M07');
    const change = {
      id,
      role: 'nurse' as const,
      functionTitle: 'x',
      departments: [department('OOG')],
      mayPrescribe: false,
      isActive: false,
    };
    expect(clinic.store.write((writer) => changeStaffMember(writer, change))).toBe(true);
    expect(record(id)).toMatchObject({
      name: 'M. Solleveld',
      role: 'nurse',
      departments: [{ code: 'OOG' }],
      isActive: false,
      supervisorId: clinic.staff('M04'),
    });
    expect(clinic.store.write((writer) => changeStaffMember(writer, { ...change, id: newId() }))).toBe(false);
  });

  it('takes all departments away when none are given', () => {
    clinic.store.write((writer) => setDepartments(writer, clinic.staff('M14'), []));
    expect(record(clinic.staff('M14'))?.departments).toEqual([]);
    expect(record(clinic.staff('M15'))?.departments).toHaveLength(2);
  });
});

describe('who a session is about', () => {
  it('is nobody once they do not work here any more, though their name stays known', () => {
    const id = clinic.staff('M10');
    expect(clinic.store.read((reader) => findPerson(reader, id))).toMatchObject({
      name: 'I. Brandsma',
      mayPrescribe: true,
    });
    clinic.store.write((writer) =>
      changeStaffMember(writer, {
        id,
        role: 'nurse',
        functionTitle: '',
        departments: [],
        mayPrescribe: false,
        isActive: false,
      }),
    );
    expect(clinic.store.read((reader) => findPerson(reader, id))).toBeUndefined();
    expect(clinic.store.read((reader) => findPersonName(reader, id))).toBe('I. Brandsma');
    expect(
      clinic.store.read((reader) => [
        findPersonName(reader, null),
        findPersonName(reader, 'x'),
        findPerson(reader, newId()),
      ]),
    ).toEqual([null, null, undefined]);
  });
});

describe('departments', () => {
  it('are kept once for each code', () => {
    const lab = { id: newId<DepartmentId>(), code: 'LAB', name: 'Laboratorium', phone: '000' };
    expect(clinic.store.write((writer) => insertDepartment(writer, lab))).toBe(true);
    expect(clinic.store.write((writer) => insertDepartment(writer, { ...lab, id: newId() }))).toBe(false);
    expect(clinic.store.read(listDepartments)).toContainEqual(lab);
    expect(clinic.store.read(listDepartments)).toHaveLength(7);
  });

  it('are told from what is no department', () => {
    const are = (...ids: DepartmentId[]) => clinic.store.read((reader) => areDepartments(reader, ids));
    expect([are(), are(department('CAR'), department('OOG')), are(department('CAR'), newId())]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
