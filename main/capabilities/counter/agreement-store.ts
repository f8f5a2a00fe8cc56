import { dueMoment } from '#shared/capabilities/counter/due.ts';
import type { AgreementCard, PoolRole, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { readCalendar } from './calendar-store.ts';

/** What was agreed for a question type: who reads first, who answers, and within how many working days. */
export interface Agreement {
  readonly questionType: QuestionType;
  readonly firstReader: PoolRole;
  /** Working hours within which the first reader has looked at it. */
  readonly triageHours: number;
  readonly answerer: string;
  readonly alsoAllowed: string;
  /** Working days; the day of arrival is day 0. */
  readonly termDays: number;
  readonly escalation: readonly string[];
  readonly filing: string;
  readonly special: string | null;
}

interface AgreementRow extends Omit<Agreement, 'escalation'> {
  readonly escalation: string;
}

export function insertAgreement(writer: Writer, agreement: Agreement): void {
  writer.runOne(sql`
    INSERT INTO agreement (question_type, first_reader, triage_hours, answerer, also_allowed, term_days, escalation, filing,
      special)
    VALUES (${agreement.questionType}, ${agreement.firstReader}, ${agreement.triageHours}, ${agreement.answerer},
      ${agreement.alsoAllowed}, ${agreement.termDays}, ${JSON.stringify(agreement.escalation)}, ${agreement.filing},
      ${agreement.special})`);
}

/** The agreement for a question type, or undefined when the clinic made none. */
export function findAgreement(reader: Reader, questionType: QuestionType): Agreement | undefined {
  const row = reader.first<AgreementRow>(sql`
    SELECT question_type AS questionType, first_reader AS firstReader, triage_hours AS triageHours, answerer,
      also_allowed AS alsoAllowed, term_days AS termDays, escalation, filing, special
    FROM agreement WHERE question_type = ${questionType}`);
  return row && { ...row, escalation: JSON.parse(row.escalation) as string[] };
}

/** The agreement as the card shows it, with the sum of the term of something that arrived then. */
export function findAgreementCard(
  reader: Reader,
  questionType: QuestionType,
  arrivedAt: Instant,
): AgreementCard | null {
  const agreement = findAgreement(reader, questionType);
  if (!agreement) return null;
  const { steps } = dueMoment({ arrivedAt, termDays: agreement.termDays, calendar: readCalendar(reader) });
  return {
    firstReader: agreement.firstReader,
    triageHours: agreement.triageHours,
    answerer: agreement.answerer,
    alsoAllowed: agreement.alsoAllowed,
    termDays: agreement.termDays,
    escalation: [...agreement.escalation],
    special: agreement.special,
    sum: [...steps],
  };
}
