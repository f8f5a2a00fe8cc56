import type { DepartmentId } from '#shared/kernel/ids.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { codesOf, harmless, identifierOf } from './fhir-names.ts';
import type { CareTeam, Organization } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';

interface DepartmentRow {
  readonly id: DepartmentId;
  readonly code: string;
  readonly name: string;
}

const codePattern = /^[A-Z0-9]{2,8}$/;

function listDepartments(reader: Reader): DepartmentRow[] {
  return reader.all<DepartmentRow>(sql`SELECT id, code, name FROM department ORDER BY code`);
}

/** `Poli Cardiologie` and `Afdeling cardiologie` are the same department. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(poli(kliniek)?|afdeling|team|dienst)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Three letters of the name, and a number when they are taken. */
function freeCode(name: string, taken: readonly DepartmentRow[]): string {
  const letters = plainName(name)
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase();
  const stem = letters.length < 2 ? 'AFD' : letters;
  const isTaken = (code: string) => taken.some((department) => department.code === code);
  let code = stem;
  for (let number = 2; isTaken(code); number += 1) code = `${stem}${number}`;
  return code;
}

function insertDepartment(writer: Writer, department: DepartmentRow & { readonly phone: string | null }): DepartmentId {
  writer.runOne(sql`
    INSERT INTO department (id, code, name, phone)
    VALUES (${department.id}, ${department.code}, ${department.name}, ${department.phone})`);
  return department.id;
}

/** The department for questions that name none, made when it is needed; nobody works there, so everybody sees it. */
export function generalDepartment(writer: Writer): DepartmentId {
  const known = listDepartments(writer).find((department) => department.code === 'ALG');
  return (
    known?.id ?? insertDepartment(writer, { id: newId<DepartmentId>(), code: 'ALG', name: 'Algemeen', phone: null })
  );
}

function phoneOf(body: Organization | CareTeam): string | null {
  return body.telecom?.find((contact) => contact.system === 'phone')?.value?.slice(0, 40) ?? null;
}

/** An Organization is a department when it says so or is part of another; a CareTeam is one when it is about nobody. */
function isDepartment(known: KnownResource, body: Organization | CareTeam): boolean {
  if (known.type === 'CareTeam') return body.subject === undefined;
  const { type, partOf } = body as Organization;
  return partOf !== undefined || codesOf(type).some(({ code }) => code === 'dept');
}

/** Our own code for it, else an identifier that reads as a code; numbers of registers do not. */
function givenCode(body: Organization | CareTeam): string | undefined {
  const named = identifierOf(body.identifier, systems.department);
  if (named !== null && codePattern.test(named)) return named;
  const values = (body.identifier ?? []).map((identifier) => identifier.value ?? '');
  return values.find((value) => codePattern.test(value) && /^[A-Z]{2}/.test(value));
}

/** Makes or finds the department of an Organization or a CareTeam without a patient. */
export function projectDepartment(resources: KnownResources, known: KnownResource): void {
  const body = resources.body<Organization | CareTeam>(known.id);
  if (!isDepartment(known, body)) return;
  const { writer } = resources;
  const code = givenCode(body);
  const name = harmless((body.name ?? code ?? body.id ?? '').slice(0, 200));
  if (known.localId !== null) {
    const renamed = known.projected !== null && known.projected !== name && name !== '';
    if (renamed)
      writer.run(sql`UPDATE department SET name = ${name} WHERE id = ${known.localId} AND name = ${known.projected}`);
    return resources.project(known.id, { localId: known.localId, projected: name });
  }
  const existing = listDepartments(writer);
  const same =
    existing.find((one) => one.code === code) ?? existing.find((one) => plainName(one.name) === plainName(name));
  const id =
    same?.id ??
    insertDepartment(writer, {
      id: newId<DepartmentId>(),
      code: code ?? freeCode(name, existing),
      name,
      phone: phoneOf(body),
    });
  resources.project(known.id, { localId: id, projected: name });
}
