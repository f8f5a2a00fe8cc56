import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import { extensions } from '#shared/capabilities/exchange/fhir-systems.ts';
import { roleOfCode } from '#shared/capabilities/exchange/fhir-codes.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codesOf, nameOf, wordsOf } from './fhir-names.ts';
import type { Practitioner, PractitionerRole } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';

/** What a Practitioner and their roles say together. */
interface StaffFacts {
  readonly role: Role;
  readonly functionTitle: string;
  readonly mayPrescribe: boolean;
  readonly isActive: boolean;
  readonly departments: readonly string[];
}

const roleOrder: readonly Role[] = ['doctor', 'nurse', 'desk', 'privacy-officer', 'functional-administrator'];

/** Teams without a patient that a person or one of their roles is in. */
function teamDepartments(resources: KnownResources, members: readonly KnownResource[]): string[] {
  return members.flatMap((member) =>
    resources
      .referrers(member.id, 'member')
      .flatMap((team) => (team.threadId === null && isPool(resources, team) ? [team.localId ?? ''] : [])),
  );
}

function isPool(resources: KnownResources, team: KnownResource): boolean {
  return team.localId !== null && resources.body<{ subject?: unknown }>(team.id).subject === undefined;
}

function factsOf(resources: KnownResources, known: KnownResource): StaffFacts {
  const roles = resources.referrers(known.id, 'practitioner');
  const bodies = roles.map((role) => resources.body<PractitionerRole>(role.id)).filter((body) => body.active !== false);
  const named = bodies.flatMap((body) => codesOf(body.code).flatMap((code) => roleOfCode(code) ?? []));
  const organizations = roles.flatMap((role) => resources.target(role.id, 'organization')?.localId ?? []);
  const titles = bodies
    .flatMap((body) => [...(body.code ?? []), ...(body.specialty ?? [])])
    .flatMap((concept) => wordsOf(concept) ?? []);
  const body = resources.body<Practitioner>(known.id);
  return {
    role: roleOrder.find((role) => named.includes(role)) ?? 'desk',
    functionTitle: titles[0] ?? '',
    mayPrescribe:
      body.extension?.some((one) => one.url === extensions.mayPrescribe && one.valueBoolean === true) ?? false,
    isActive: body.active !== false,
    departments: [...new Set([...organizations, ...teamDepartments(resources, [known, ...roles])])]
      .filter((id) => id !== '')
      .sort(),
  };
}

/**
 * Makes or updates the colleague that a Practitioner is.
 *
 * What the file says of role and departments is taken over only where it changed since the last import, so that the
 * administration done here stays.
 */
export function projectPractitioner(resources: KnownResources, known: KnownResource): void {
  const { writer } = resources;
  const name = nameOf(resources.body<Practitioner>(known.id).name);
  const facts = factsOf(resources, known);
  const projected = JSON.stringify(facts);
  const isOurs = known.localId !== null && known.projected === null;
  if (isOurs) return;
  const id = (known.localId ?? newId<PractitionerId>()) as PractitionerId;
  writer.run(sql`
    INSERT INTO practitioner (id, name, role, function_title, may_prescribe, is_active)
    VALUES (${id}, ${name}, ${facts.role}, ${facts.functionTitle}, ${facts.mayPrescribe ? 1 : 0}, ${facts.isActive ? 1 : 0})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name`);
  if (known.projected !== projected) applyFacts(resources, id, facts);
  resources.project(known.id, { localId: id, projected });
}

function applyFacts({ writer }: KnownResources, id: PractitionerId, facts: StaffFacts): void {
  writer.run(sql`
    UPDATE practitioner SET role = ${facts.role}, function_title = ${facts.functionTitle},
      may_prescribe = ${facts.mayPrescribe ? 1 : 0}, is_active = ${facts.isActive ? 1 : 0}
    WHERE id = ${id}`);
  writer.run(sql`DELETE FROM practitioner_department WHERE practitioner_id = ${id}`);
  for (const departmentId of facts.departments) {
    writer.run(
      sql`INSERT INTO practitioner_department (practitioner_id, department_id) VALUES (${id}, ${departmentId})`,
    );
  }
}

/** The colleague behind a Practitioner or a PractitionerRole. */
export function practitionerBehind(resources: KnownResources, known: KnownResource): KnownResource | undefined {
  if (known.type === 'Practitioner') return known;
  return known.type === 'PractitionerRole' ? resources.target(known.id, 'practitioner') : undefined;
}
