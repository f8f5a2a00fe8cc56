import type { Colleagues } from '#shared/capabilities/counter/colleague-model.ts';
import { mainPractitionerOf } from '#shared/capabilities/counter/colleague-rules.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { sendsAlone } from '#shared/capabilities/access/rules.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findPersonName } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { askingFor } from './colleague-commands.ts';
import { listApprovals, listLookedAlong, listRequests } from './colleague-store.ts';
import type { ItemRow } from './item-rows.ts';
import { listTeam } from './team-store.ts';

/** Whose approval an answer of this person needs; null for who sends alone. */
function supervisorOf(reader: Reader, person: Person): Colleagues['supervisor'] {
  const { supervisorId } = person;
  if (sendsAlone(person) || supervisorId === null) return null;
  return { id: supervisorId, name: findPersonName(reader, supervisorId) ?? '' };
}

/** What a colleague is about to send. Who may read the item may read what its patient will read in a moment. */
function findWaitingText(reader: Reader, itemId: ItemId, viewer: PractitionerId): string | null {
  const row = reader.first<{ text: string }>(sql`
    SELECT plain_text AS text FROM outbox WHERE item_id = ${itemId} AND status = 'waiting' AND author_id <> ${viewer}`);
  return row?.text ?? null;
}

/** Everything a conversation shows of working together, for the person who opens it. */
export function colleaguesOf(reader: Reader, item: ItemRow, call: SignedInCall): Colleagues {
  const viewer = call.person.id;
  const team = listTeam(reader, item.patient_id, dayOf(call.now, amsterdam));
  return {
    requests: listRequests(reader, item.id, viewer),
    may: askingFor(reader, item, call),
    approvals: listApprovals(reader, item.id, viewer),
    supervisor: supervisorOf(reader, call.person),
    waitingText: findWaitingText(reader, item.id, viewer),
    lookedAlong: listLookedAlong(reader, item.id),
    team,
    mainPractitioner: mainPractitionerOf(team),
  };
}
