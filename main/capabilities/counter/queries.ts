import { mayReadText } from '#shared/capabilities/access/rules.ts';
import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { PatientHeader, RelatedPerson } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { itemNote, mayListQueue, mayOpenItem, worksAtCounter } from '#main/capabilities/access/public.ts';
import { findOnDuty } from '#main/capabilities/roster/public.ts';
import { readUrgency } from '#main/capabilities/urgency/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { colleaguesOf } from './working-together.ts';
import { findAgreementCard } from './agreement-card.ts';
import {
  findAttachment,
  findLatestQuestion,
  findPatientHeader,
  listItemGaps,
  listMessages,
  listNotes,
  listReroutes,
  listSiblings,
} from './conversation-store.ts';
import { findDraft } from './draft-store.ts';
import { findLadderState } from './escalation-store.ts';
import { actionsFor } from './item-commands.ts';
import { reachOf, seenBy, sightOf } from './item-sight.ts';
import { findItem } from './item-store.ts';
import { listTypeChanges } from './type-store.ts';
import { listingOf } from './listing.ts';
import { findWaiting, listOwnWaiting } from './outbox-store.ts';
import { countSplits, listItems, listLane } from './queue-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

/** A queue that is looked at again within this time is the same look. */
const oneLookMs = 15 * 60_000;

const list: CounterHandlers['list'] = {
  verb: 'query',
  access: mayListQueue,
  audit: (_reader, input) => ({ action: 'list', objectType: 'queue', reason: input.lens, oncePerMs: oneLookMs }),
  run: (reader, input, call) => {
    const sight = sightOf(reader, call);
    const { lens, split } = input;
    const view = { lens, split, departments: sight.departments, viewer: call.person.id, now: call.now };
    const counts = countSplits(reader, view);
    const counted = input.split === null ? counts : counts.filter((count) => count.questionType === input.split);
    return {
      items: listItems(reader, view, input).map((row) => seenBy(row, sight)),
      lane: listLane(reader, view).map((row) => seenBy(row, sight)),
      total: counted.reduce((sum, count) => sum + count.open, 0),
      counts,
      asOf: call.now,
    };
  },
};

/** Representatives who may read messages, so that the writer knows who reads along. */
function readersAlong(patient: PatientHeader | undefined): RelatedPerson[] {
  return (patient?.relatedPersons ?? []).filter(
    (relatedPerson) => relatedPerson.scope.includes('alles') || relatedPerson.scope.includes('berichten'),
  );
}

const open: CounterHandlers['open'] = {
  verb: 'query',
  access: mayOpenItem,
  audit: (reader, input, call) => ({ ...itemNote('read')(reader, input, call), oncePerMs: 60_000 }),
  run: (reader, input, call) => {
    const item = findItem(reader, input.itemId, call.person.id);
    if (!item) return refuse('item-not-found');
    const sight = sightOf(reader, call);
    const patient =
      item.patient_id === null ? undefined : findPatientHeader(reader, item.patient_id, dayOf(call.now, amsterdam));
    const latest = findLatestQuestion(reader, item.thread_id);
    const siblings = listSiblings(reader, item, call.person.id).filter((row) =>
      mayReadText(call.person, reachOf(row, sight.departments, call.person)),
    );
    return {
      item: seenBy(item, sight),
      threadId: item.thread_id,
      departmentId: item.department_id,
      departmentName: departmentName(reader, item.department_id),
      nextAction: item.next_action,
      patient: patient ?? null,
      readsAlong: readersAlong(patient),
      writtenBy: latest?.senderKind === 'related-person' ? latest.senderName : null,
      messages: listMessages(reader, item.thread_id),
      notes: listNotes(reader, item.id),
      reroutes: listReroutes(reader, item.id),
      typeChanges: listTypeChanges(reader, item.id),
      agreement: findAgreementCard(reader, item, call.now),
      urgency: {
        ...readUrgency(reader, item, reachOf(item, sight.departments, call.person), call.person),
        onDutyName: item.urgency === 'none' ? null : findOnDuty(reader, item.department_id, call.now),
      },
      ladder: findLadderState(reader, item.id, call.now),
      draft: findDraft(reader, item.id, call.person.id) ?? null,
      noteDraft: noteDraft(reader, item.id, call.person.id),
      outbox: findWaiting(reader, item.id, call.person.id) ?? null,
      siblings: siblings.map((row) => seenBy(row, sight)),
      colleagues: colleaguesOf(reader, item, call),
      listing: listingOf(reader, item, siblings, call),
      gaps: listItemGaps(reader, item.id),
      may: actionsFor(reader, item, call),
    };
  },
};

/** The note this person was writing, as text; null when there is none. */
function noteDraft(reader: Reader, itemId: ItemId, authorId: PractitionerId): string | null {
  const draft = findDraft(reader, itemId, authorId, 'note');
  return draft ? plainTextOf(draft.body) : null;
}

function departmentName(reader: Reader, id: DepartmentId): string {
  return reader.first<{ name: string }>(sql`SELECT name FROM department WHERE id = ${id}`)?.name ?? '';
}

const outbox: CounterHandlers['outbox'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('answers this person sent a moment ago; sending them is logged'),
  run: (reader, _input, call) => ({ entries: listOwnWaiting(reader, call.person.id), asOf: call.now }),
};

const attachment: CounterHandlers['attachment'] = {
  verb: 'query',
  access: mayOpenItem,
  audit: (reader, input, call) => ({ ...itemNote('read')(reader, input, call), reason: 'attachment' }),
  run: (reader, input, call) => {
    if (!findItem(reader, input.itemId, call.person.id)) return refuse('item-not-found');
    const found = findAttachment(reader, input.itemId, input.attachmentId);
    if (!found) return refuse('attachment-not-found');
    return { attachment: found.attachment, base64: found.content?.toString('base64') ?? null };
  },
};

/** Queries of the counter. */
export const counterQueries = { list, open, outbox, attachment };
