import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import { insertDepartment, insertStaffMember } from '#main/capabilities/access/public.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { DemoDates } from './demo-dates.ts';
import { demoIds } from './demo-ids.ts';
import { type DemoMaterial, demoMaterial } from './material.ts';

/** A member of the demo clinic's staff, as the sign-in screen shows them. */
export interface DemoAccount {
  readonly id: PractitionerId;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
  readonly functionTitle: string;
  readonly departments: readonly { readonly name: string }[];
}

type StaffMaterial = DemoMaterial['staff'][number];

/** A nurse, a doctor and a desk member of one department come first: they are the ones to begin with. */
export const suggestedAccounts: readonly string[] = ['M10', 'M03', 'M15'];

/** `dr. A.M. Verkade` signs in as `a.verkade`. */
function loginNameOf(name: string): string {
  const [initials = '', ...surname] = name.replace(/^dr\. /, '').split(' ');
  return `${initials.charAt(0)}.${surname.join('')}`.toLowerCase();
}

/** A telephone number nobody can have: no Dutch number begins with 000. */
function unrealPhone(index: number): string {
  return `000 - 000 ${String(index + 1).padStart(2, '0')} 01`;
}

export function insertDepartments(writer: Writer): void {
  demoMaterial().organisation.afdelingen.forEach(({ code, naam }, index) => {
    insertDepartment(writer, { id: demoIds.department(code), code, name: naam, phone: unrealPhone(index) });
  });
}

function accountOf(member: StaffMaterial): DemoAccount {
  const departments = demoMaterial().organisation.afdelingen.filter(({ code }) => member.afdeling.includes(code));
  return {
    id: demoIds.practitioner(member.id),
    loginName: loginNameOf(member.naam),
    name: member.naam,
    role: member.rol,
    functionTitle: member.functie,
    departments: departments.map(({ naam }) => ({ name: naam })),
  };
}

/** Inserts the staff; returns their accounts, those to begin with first. */
export function insertStaff(writer: Writer): DemoAccount[] {
  const { staff } = demoMaterial();
  for (const member of staff) {
    insertStaffMember(writer, {
      id: demoIds.practitioner(member.id),
      name: member.naam,
      role: member.rol,
      functionTitle: member.functie,
      departments: member.afdeling.map(demoIds.department),
      mayPrescribe: member.rol === 'doctor' || member.voorschrijven,
      supervisorId: member.supervisor === undefined ? null : demoIds.practitioner(member.supervisor),
    });
  }
  const suggested = staff.filter(({ id }) => suggestedAccounts.includes(id));
  const first = [...suggested].sort(
    (one, other) => suggestedAccounts.indexOf(one.id) - suggestedAccounts.indexOf(other.id),
  );
  return [...first, ...staff.filter((member) => !suggested.includes(member))].map(accountOf);
}

export function insertPatients(writer: Writer, dates: DemoDates): void {
  for (const patient of demoMaterial().patients) {
    const portalOffUntil = patient.portaal_uit_tot === undefined ? null : dates.day(patient.portaal_uit_tot);
    writer.runOne(sql`
      INSERT INTO patient (id, name, birth_date, gender, bsn, preferred_channel, needs_digital_help,
        wants_explanation_first, portal_off_until)
      VALUES (${demoIds.patient(patient.id)}, ${patient.naam}, ${dates.birthday(patient.geboren)}, ${patient.geslacht},
        ${patient.bsn}, ${patient.voorkeur}, ${patient.hulp_digitaal ? 1 : 0}, ${patient.uitleg_eerst ? 1 : 0},
        ${portalOffUntil})`);
  }
}

/** A parent's right ends on a birthday of the child and moves with it; any other end moves with the questions. */
function endOf(dates: DemoDates, tot: string, born: string): string {
  return tot.slice(5) === born.slice(5) ? dates.birthday(tot, born) : dates.day(tot);
}

export function insertRelatedPersons(writer: Writer, dates: DemoDates): void {
  const { patients, relatedPersons } = demoMaterial();
  for (const related of relatedPersons) {
    const born = patients.find(({ id }) => id === related.namens)?.geboren ?? '';
    writer.runOne(sql`
      INSERT INTO related_person (id, patient_id, name, ground, scope, valid_until)
      VALUES (${demoIds.relatedPerson(related.id)}, ${demoIds.patient(related.namens)}, ${related.naam}, ${related.grond},
        ${JSON.stringify(related.bereik)}, ${endOf(dates, related.tot, born)})`);
  }
}

/** The treatment team of a patient: the doctor and the nurse of each department they asked. */
export function insertCareTeams(writer: Writer): void {
  const { questions, staff } = demoMaterial();
  const treating = staff.filter(
    ({ rol, supervisor }) => (rol === 'doctor' || rol === 'nurse') && supervisor === undefined,
  );
  for (const { patient, afdeling } of questions) {
    for (const { id } of treating.filter((member) => member.afdeling.includes(afdeling))) {
      writer.run(sql`
        INSERT INTO care_team_member (patient_id, practitioner_id)
        VALUES (${demoIds.patient(patient)}, ${demoIds.practitioner(id)}) ON CONFLICT DO NOTHING`);
    }
  }
}
