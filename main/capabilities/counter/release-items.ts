import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import type { ItemState } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant } from '#shared/kernel/time.ts';
import texts from '#shared/locales/nl/roster.json' with { type: 'json' };
import { appendAudit, findPerson, itemNote } from '#main/capabilities/access/public.ts';
import { type AbsenceRow, listBegunAbsences, markReturned } from '#main/capabilities/roster/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { moveTo } from './item-commands.ts';
import { itemColumns } from './item-store.ts';
import type { ItemRow } from './item-rows.ts';

const dutchDay = new Intl.DateTimeFormat('nl-NL', {
  timeZone: amsterdam,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** States that stay what they are without an owner: the answer goes out, the patient is still to act. */
const ownerless: readonly ItemState[] = ['in-outbox', 'waiting-for-patient'];

/**
 * Gives the open items of someone back to their pools, each with its line in the log.
 *
 * For who left or does other work now: an item that someone took is theirs until they give it back, and they cannot
 * any more. Their drafts and their answers in the outbox stay.
 */
export function releaseItemsOf(writer: Writer, ownerId: PractitionerId, call: SignedInCall): void {
  for (const item of listOwned(writer, ownerId)) {
    const state = ownerless.includes(item.state) ? item.state : 'new';
    moveTo(writer, item, call, { state, ownerId: null });
    const note = { ...itemNote('put-back')(writer, { itemId: item.id }, call), reason: 'owner-left' };
    appendAudit(writer, { call, procedure: 'counter.releaseItemsOf', note, outcome: 'done' });
  }
}

/** Items of who is away that go back: those that ask something of the practice. */
function listOwned(reader: Reader, ownerId: PractitionerId): ItemRow[] {
  return reader.all<ItemRow>(sql`${itemColumns(ownerId)} WHERE owner_id = ${ownerId} AND is_open = 1`);
}

/** Why an item is in the pool again, in the language of the record. */
function explanationOf({ endsAt, deputy }: AbsenceRow): string {
  const until = dutchDay.format(epochMsOf(endsAt));
  return deputy === null
    ? texts.absence.back.replace('{{until}}', until)
    : texts.absence.backWithDeputy.replace('{{until}}', until).replace('{{deputy}}', deputy.name);
}

function returnItem(writer: Writer, item: ItemRow, absence: AbsenceRow, call: SignedInCall): void {
  writer.runOne(sql`
    INSERT INTO reroute (id, item_id, at, by_id, from_department_id, to_department_id, from_role, to_role,
      to_practitioner_id, reason, explanation)
    VALUES (${newId<string>()}, ${item.id}, ${call.now}, ${call.person.id}, ${item.department_id}, ${item.department_id},
      ${item.pool_role}, ${item.pool_role}, NULL, 'absence', ${explanationOf(absence)})`);
  moveTo(writer, item, call, { state: ownerless.includes(item.state) ? item.state : 'new', ownerId: null });
  const note = { ...itemNote('put-back')(writer, { itemId: item.id }, call), reason: 'absence' };
  appendAudit(writer, { call, procedure: 'counter.returnItemsOfAbsent', note, outcome: 'done' });
}

/**
 * Gives what absent people had taken back to the pools, once for each absence that has begun; gives how many absences.
 *
 * It happens in the name of who set the absence, because they chose it. Drafts and answers in the outbox stay.
 */
export function returnItemsOfAbsent(writer: Writer, now: Instant): number {
  const begun = listBegunAbsences(writer, now);
  for (const absence of begun) {
    const setter = findPerson(writer, absence.setById) ?? findPerson(writer, absence.practitioner.id);
    if (setter) {
      const call: SignedInCall = { callerId: 'roster', now, person: setter };
      for (const item of listOwned(writer, absence.practitioner.id)) returnItem(writer, item, absence, call);
    }
    markReturned(writer, absence.id, now);
  }
  return begun.length;
}
