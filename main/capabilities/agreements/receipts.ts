import { composeReceipt, type Receipt, type ReceiptFacts } from '#shared/capabilities/agreements/receipt.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import texts from '#shared/locales/nl/receipt.json' with { type: 'json' };
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { readCalendar } from './calendar-store.ts';

/** What a receipt answers: when the question came, where, and what was agreed for it. */
export interface ReceivedQuestion {
  readonly arrivedAt: Instant;
  readonly departmentId: DepartmentId | null;
  readonly terms: ReceiptFacts['terms'];
  readonly dueAt?: Instant | null;
}

/** The receipt for a question, in Dutch: patients of these clinics read Dutch, whatever the language of the screens. */
export function receiptFor(
  reader: Reader,
  { arrivedAt, departmentId, terms, dueAt = null }: ReceivedQuestion,
): Receipt {
  const department = reader.first<{ phone: string | null }>(
    sql`SELECT phone FROM department WHERE id = ${departmentId}`,
  );
  const phone = department?.phone ?? null;
  return composeReceipt({ arrivedAt, terms, dueAt, calendar: readCalendar(reader), phone }, texts);
}
