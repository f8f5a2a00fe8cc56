import type { ResultKind, ResultPolicy } from '#shared/capabilities/results/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A version of a policy, with who decided it; nobody decided what the program begins with. */
export interface PolicyVersion extends ResultPolicy {
  readonly version: number;
  readonly ownerId: PractitionerId | null;
}

const columns = sql`
  SELECT kind, version, mode, term_days AS termDays, reason, owner_id AS ownerId, owner_name AS ownerName,
    review_on AS reviewOn, decided_at AS decidedAt
  FROM result_policy`;

/** The policy that holds for results of a sort that come in now. Every sort has one. */
export function getPolicy(reader: Reader, kind: ResultKind): PolicyVersion {
  const row = reader.first<PolicyVersion>(sql`${columns} WHERE kind = ${kind} ORDER BY version DESC LIMIT 1`);
  invariant(row !== undefined, 'every sort of result has a policy');
  return row;
}

/** The version of a policy under which a result came in. */
export function getPolicyVersion(reader: Reader, kind: ResultKind, version: number): PolicyVersion {
  const row = reader.first<PolicyVersion>(sql`${columns} WHERE kind = ${kind} AND version = ${version}`);
  invariant(row !== undefined, 'a result came in under a policy');
  return row;
}

/** A policy without what only the store needs. */
export function shownPolicy({ version: _version, ownerId: _ownerId, ...policy }: PolicyVersion): ResultPolicy {
  return policy;
}

/** Writes the next version of a policy. */
export function insertPolicy(writer: Writer, policy: ResultPolicy & { readonly ownerId: PractitionerId }): void {
  writer.runOne(sql`
    INSERT INTO result_policy (kind, version, mode, term_days, reason, owner_id, owner_name, review_on, decided_at)
    VALUES (${policy.kind}, (SELECT max(version) + 1 FROM result_policy WHERE kind = ${policy.kind}), ${policy.mode},
      ${policy.termDays}, ${policy.reason}, ${policy.ownerId}, ${policy.ownerName}, ${policy.reviewOn}, ${policy.decidedAt})`);
}
