import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { Writer } from '#main/store/writer.ts';
import type { Call } from './call.ts';

/** What one line of the log says about a call. The reason is typed by staff; it may be clinical, it stays in the store. */
export interface AuditNote {
  readonly action: AuditAction;
  readonly patientId?: string | null;
  readonly objectType?: string;
  readonly objectId?: string;
  readonly reason?: string;
  /** Repeats of the same note by the same person at the same window within this time are one line. */
  readonly oncePerMs?: number;
}

/** A procedure that shows and changes nothing about patients, with the reason why it needs no line. */
export interface NotAudited {
  readonly notAudited: string;
}

/** Says why a procedure leaves no line in the log. */
export function notAudited(why: string): NotAudited {
  return { notAudited: why };
}

export type AuditOutcome = 'done' | 'refused';

/** One line on its way into the log: whose call it was, to which procedure, what it was about, and how it ended. */
export interface AuditEntry {
  readonly call: Call;
  readonly procedure: string;
  readonly note: AuditNote;
  readonly outcome: AuditOutcome;
}

/** Where the door writes its lines; the access capability gives the implementation. */
export interface AuditTrail {
  append(writer: Writer, entry: AuditEntry): void;
}
