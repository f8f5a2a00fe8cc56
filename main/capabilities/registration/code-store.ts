import type { BillingCode, CareSetting } from '#shared/capabilities/registration/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface CodeRow extends Omit<BillingCode, 'roles'> {
  readonly roles: string;
}

const columns = sql`id, code, label, setting, contact_class AS contactClass, minutes_from AS minutesFrom,
  minutes_until AS minutesUntil, roles, valid_from AS validFrom, valid_until AS validUntil, source`;

function codeOf(row: CodeRow): BillingCode {
  return { ...row, roles: JSON.parse(row.roles) as Role[] };
}

/** The whole table, by code and day. */
export function listCodes(reader: Reader): BillingCode[] {
  return reader
    .all<CodeRow>(sql`SELECT ${columns} FROM billing_code ORDER BY setting, code, valid_from, id`)
    .map(codeOf);
}

export function findCode(reader: Reader, id: string): BillingCode | undefined {
  const row = reader.first<CodeRow>(sql`SELECT ${columns} FROM billing_code WHERE id = ${id}`);
  return row && codeOf(row);
}

/** Keeps a line of the table, new or changed. `by` is null for what a clinic begins with. */
export function saveCode(
  writer: Writer,
  code: BillingCode,
  change: { readonly at: Instant; readonly by: PractitionerId | null },
): void {
  writer.runOne(sql`
    INSERT INTO billing_code (id, code, label, setting, contact_class, minutes_from, minutes_until, roles, valid_from,
      valid_until, source, changed_at, changed_by_id)
    VALUES (${code.id}, ${code.code}, ${code.label}, ${code.setting}, ${code.contactClass}, ${code.minutesFrom},
      ${code.minutesUntil}, ${JSON.stringify(code.roles)}, ${code.validFrom}, ${code.validUntil}, ${code.source},
      ${change.at}, ${change.by})
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, label = excluded.label, setting = excluded.setting,
      contact_class = excluded.contact_class, minutes_from = excluded.minutes_from,
      minutes_until = excluded.minutes_until, roles = excluded.roles, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until, source = excluded.source, changed_at = excluded.changed_at,
      changed_by_id = excluded.changed_by_id`);
}

/** Has a registration been confirmed with this line? Then only its last day may still change. */
export function isCodeUsed(reader: Reader, id: string): boolean {
  return (
    reader.first(sql`SELECT 1 FROM registration WHERE code_id = ${id} AND status = 'confirmed' LIMIT 1`) !== undefined
  );
}

/** By which rules this clinic registers. */
export function readCareSetting(reader: Reader): CareSetting {
  return (
    reader.first<{ setting: CareSetting }>(sql`SELECT care_setting AS setting FROM organization LIMIT 1`)?.setting ??
    'hospital'
  );
}

export function saveCareSetting(writer: Writer, setting: CareSetting): void {
  writer.run(sql`UPDATE organization SET care_setting = ${setting}`);
}
