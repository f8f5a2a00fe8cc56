import type { urgencyContract } from '#shared/capabilities/urgency/contract.ts';
import type { CallRecordId, ItemId, RecordEntryId } from '#shared/kernel/ids.ts';
import { hasReachedSomebody, isGoodReason, isHigher, nextTryAfter } from '#shared/capabilities/urgency/rules.ts';
import labels from '#shared/locales/nl/urgency.json' with { type: 'json' };
import {
  departmentsInReach,
  findPersonName,
  itemNote,
  mayLowerUrgencyOf,
  mayRaiseItem,
  mayRecordCallAbout,
  worksAtCounter,
} from '#main/capabilities/access/public.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { countFailedAttempts, insertCall, type NewCall } from './call-store.ts';
import { insertPersonFlag, listOpenFlagsAbove, refreshUrgency, settleFlags } from './flag-store.ts';
import { redFlagListHandlers } from './list-handlers.ts';
import { findUrgentItem, markChanged, unansweredWords, type UrgentItem } from './item-facts.ts';

type UrgencyHandlers = Handlers<typeof urgencyContract>;

const raise: UrgencyHandlers['raise'] = {
  verb: 'command',
  access: mayRaiseItem,
  audit: (reader, input, call) => ({
    ...itemNote('raise')(reader, input, call),
    reason: `${input.level}: ${input.reason}`,
  }),
  run: (writer, { itemId, level, reason }, call) => {
    const item = findUrgentItem(writer, itemId);
    if (!item) return refuse('item-not-found');
    if (item.state === 'closed') return refuse('item-closed');
    insertPersonFlag(writer, { itemId, level, reason, raisedById: call.person.id, raisedAt: call.now });
    markChanged(writer, itemId, call.person.id);
    return { urgency: refreshUrgency(writer, itemId) };
  },
};

const lower: UrgencyHandlers['lower'] = {
  verb: 'command',
  access: mayLowerUrgencyOf,
  audit: (reader, input, call) => ({
    ...itemNote('lower')(reader, input, call),
    reason: `${input.to}: ${input.reason}`,
  }),
  run: (writer, { itemId, version, to, reason }, call) => {
    const item = findUrgentItem(writer, itemId);
    if (!item) return refuse('item-not-found');
    if (item.version !== version) return refuse('item-moved-on', { byName: findPersonName(writer, item.changedBy) });
    if (!isHigher(item.urgency, to)) return refuse('nothing-to-lower');
    if (!isGoodReason(reason)) return refuse('reason-too-thin');
    const by = { byId: call.person.id, at: call.now };
    settleFlags(writer, itemId, listOpenFlagsAbove(writer, itemId, to), { ...by, how: 'lowered', reason });
    if (to === 'amber') {
      insertPersonFlag(writer, { itemId, level: to, reason, raisedById: call.person.id, raisedAt: call.now });
    }
    markChanged(writer, itemId, call.person.id);
    return { urgency: refreshUrgency(writer, itemId) };
  },
};

/**
 * Files a call in the record, in Dutch as the record is.
 *
 * @source WGBO art. 7:454 BW: what was found and done about a patient's health belongs in the record
 */
function fileCall(writer: Writer, item: UrgentItem, made: NewCall, call: SignedInCall): void {
  if (item.patientId === null) return;
  const { title, reached, attempt } = labels.record;
  const head = `${reached[made.reached]} ${attempt.replace('{{attempt}}', String(made.attempt))}`;
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: item.patientId,
    itemId: item.id,
    messageId: null,
    kind: 'call-record',
    title: item.subject === '' ? title : `${title}: ${item.subject}`,
    question: unansweredWords(writer, item.threadId),
    answer: made.said === '' ? head : `${head}\n\n${made.said}`,
    authorName: call.person.name,
    authorFunction: call.person.functionTitle,
    departmentName: item.departmentName,
    filedAt: call.now,
  });
}

const recordCall: UrgencyHandlers['recordCall'] = {
  verb: 'command',
  access: mayRecordCallAbout,
  audit: (reader, input, call) => ({ ...itemNote('call')(reader, input, call), reason: input.reached }),
  run: (writer, { itemId, flagIds, reached, said }, call) => {
    const item = findUrgentItem(writer, itemId);
    if (!item) return refuse('item-not-found');
    if (hasReachedSomebody(reached) && said.length < 3) return refuse('call-needs-words');
    const attempt = countFailedAttempts(writer, itemId) + 1;
    const nextTryAt = hasReachedSomebody(reached) ? null : nextTryAfter(item.urgency, attempt, call.now);
    const made: NewCall = {
      id: newId<CallRecordId>(),
      itemId,
      patientId: item.patientId,
      byId: call.person.id,
      calledAt: call.now,
      attempt,
      reached,
      said,
      nextTryAt,
    };
    insertCall(writer, made);
    fileCall(writer, item, made, call);
    if (hasReachedSomebody(reached)) {
      settleFlags(writer, itemId, flagIds, { at: call.now, byId: call.person.id, how: 'called', reason: null });
    }
    markChanged(writer, itemId, call.person.id);
    return { urgency: refreshUrgency(writer, itemId), attempt, nextTryAt };
  },
};

/** More than anyone can call; the lane shows as many. */
const mostWaiting = 200;

const waiting: UrgencyHandlers['waiting'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('which questions wait for a call, by id alone; the list and its reading are logged'),
  run: (reader, _input, call) => {
    const rows = reader.all<{ id: ItemId }>(sql`
      SELECT id FROM work_item INDEXED BY work_item_red
      WHERE closed_at IS NULL AND attention = 3 AND department_id IN (${listOf(departmentsInReach(reader, call.person))})
      ORDER BY urgency_since, id LIMIT ${mostWaiting}`);
    return { itemIds: rows.map((row) => row.id) };
  },
};

/** Handlers of urgency: raising, calling, lowering. */
export const urgencyHandlers: UrgencyHandlers = { ...redFlagListHandlers, raise, lower, recordCall, waiting };
