import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { dueMoment } from '#shared/capabilities/counter/due.ts';
import type { AgreementCard } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { findVersion, readCalendar, suggestedOwner } from '#main/capabilities/agreements/public.ts';
import type { Reader } from '#main/store/reader.ts';
import { listPauses } from './clock-store.ts';
import type { ItemRow } from './item-rows.ts';

/** What an item is routed by, as its row holds it. */
type RoutedItem = Pick<ItemRow, 'id' | 'thread_id' | 'agreement_id' | 'department_id' | 'patient_id' | 'arrived_at'>;

/** The agreement version that routed the item, with the sum of its term; null when nothing was agreed. */
export function findAgreementCard(reader: Reader, item: RoutedItem, now: Instant): AgreementCard | null {
  if (item.agreement_id === null) return null;
  const version = findVersion(reader, item.agreement_id, dayOf(now, amsterdam));
  if (!version) return null;
  const { remarks: _remarks, ...card } = version;
  const arrivedAt = item.arrived_at;
  const term = { arrivedAt, termDays: card.termDays, calendar: readCalendar(reader), pauses: listPauses(reader, item) };
  const { steps } = dueMoment(term);
  const owner = suggestedOwner(
    reader,
    { patientId: item.patient_id, departmentId: item.department_id, arrivedAt },
    card.answerer,
  );
  return { ...card, suggestedOwner: owner, sum: [...steps] };
}
