import type { RequestKind } from '#shared/capabilities/counter/colleague-model.ts';
import { markOf } from '#shared/capabilities/counter/colleague-rules.ts';
import type { OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { bandOf, type TermMoments, workingDaysLeft } from '#shared/capabilities/counter/due.ts';
import type {
  CloseOutcome,
  ItemState,
  ItemSummary,
  NextAction,
  PoolRole,
  Priority,
  QuestionType,
  UrgencyLevel,
} from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { escalatedAt } from './escalation-store.ts';

/** A row of `work_item`, as its store functions read it. */
export interface ItemRow {
  readonly id: ItemId;
  readonly version: number;
  readonly thread_id: ThreadId;
  readonly patient_id: PatientId | null;
  readonly department_id: DepartmentId;
  readonly department_code: string;
  readonly question_type: QuestionType;
  readonly priority: Priority;
  readonly urgency: UrgencyLevel;
  readonly urgency_since: Instant | null;
  readonly flagged_words: string | null;
  readonly failed_calls: number;
  readonly next_call_at: Instant | null;
  readonly snoozed_until: Instant | null;
  readonly snooze_reason: string | null;
  readonly remind_at: Instant | null;
  readonly is_thanks: number;
  readonly merged_into: ItemId | null;
  readonly merged_at: Instant | null;
  readonly replaces_call: number;
  readonly agreement_id: string | null;
  readonly state: ItemState;
  readonly next_action: NextAction;
  readonly pool_role: PoolRole;
  readonly owner_id: PractitionerId | null;
  readonly owner_name: string | null;
  readonly arrived_at: Instant;
  readonly due_at: Instant | null;
  readonly half_at: Instant | null;
  readonly at_risk_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly close_outcome: CloseOutcome | null;
  readonly changed_by: PractitionerId | null;
  readonly patient_name: string;
  readonly patient_birth_date: CalendarDate | null;
  readonly subject: string;
  readonly first_line: string;
  readonly written_by_related_person: number;
  readonly has_attachment: number;
  readonly has_gap: number;
  readonly message_count: number;
  readonly has_own_draft: number;
  /** What is asked of the one who looks, or null. */
  readonly asked_kind: RequestKind | null;
  /** A colleague replied to what the one who looks asked, and no answer left since. */
  readonly has_reply: number;
  /** Every moment on the ladder with who is asked, as `escalatedAt` reads it. */
  readonly escalation: string | null;
}

function termOf(row: ItemRow): TermMoments {
  const isPaused = row.next_action !== 'practice';
  return { dueAt: row.due_at, halfAt: row.half_at, atRiskAt: row.at_risk_at, isPaused };
}

/** A list row as one person may see it: without its text where their role may not read it. */
export function summaryOf(
  row: ItemRow,
  { now, calendar }: { readonly now: Instant; readonly calendar: OpeningCalendar },
  sight: { readonly text: boolean; readonly subject: boolean },
): ItemSummary {
  return {
    id: row.id,
    version: row.version,
    patientName: row.patient_name,
    patientBirthDate: row.patient_birth_date,
    questionType: row.question_type,
    departmentCode: row.department_code,
    subject: sight.subject ? row.subject : '',
    firstLine: sight.text ? row.first_line : null,
    state: row.state,
    priority: row.priority,
    urgency: row.urgency,
    urgencySince: row.urgency_since,
    flaggedWords: sight.text ? row.flagged_words : null,
    failedCalls: row.failed_calls,
    nextCallAt: row.next_call_at,
    snoozedUntil: row.snoozed_until,
    snoozeReason: sight.text ? row.snooze_reason : null,
    remindAt: row.remind_at,
    isThanks: row.is_thanks === 1,
    poolRole: row.pool_role,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    arrivedAt: row.arrived_at,
    dueAt: row.due_at,
    band: bandOf(termOf(row), now),
    workingDaysLeft: row.due_at === null ? null : workingDaysLeft(now, row.due_at, calendar),
    escalatedTo: escalatedAt(row.escalation, now),
    writtenByRelatedPerson: row.written_by_related_person === 1,
    hasAttachment: row.has_attachment === 1,
    hasGap: row.has_gap === 1,
    hasOwnDraft: row.has_own_draft === 1,
    colleagueMark: markOf(row.asked_kind, row.has_reply === 1 && row.closed_at === null),
  };
}
