import type { Instant } from '#shared/kernel/time.ts';
import { appendAudit } from '#main/capabilities/access/public.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { Call } from '#main/rpc/call.ts';
import type { Writer } from '#main/store/writer.ts';

/** Writes in the log what someone did at the door of the vault. */
export function appendDone(writer: Writer, call: Call, note: AuditNote): void {
  appendAudit(writer, { call, procedure: 'vault', note, outcome: 'done' });
}

/** Writes in the log a password that was refused while the store was closed, before anybody gets in. */
export function appendRefused(
  writer: Writer,
  refused: { readonly accountId: string; readonly at: Instant },
  now: Instant,
): void {
  const call = { callerId: 'sign-in', now, person: undefined };
  const note = {
    action: 'sign-in-refused' as const,
    objectType: 'account',
    objectId: refused.accountId,
    reason: refused.at,
  };
  appendAudit(writer, { call, procedure: 'vault', note, outcome: 'refused' });
}
