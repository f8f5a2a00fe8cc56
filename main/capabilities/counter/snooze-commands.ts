import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import { objectionToSnooze, presetsOf, readSnooze } from '#shared/capabilities/counter/snooze.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { itemNote, mayOpenItem, mayTriageItem, worksAtCounter } from '#main/capabilities/access/public.ts';
import { readCalendar } from '#main/capabilities/agreements/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { remembered } from './deed-store.ts';
import { changed, meantItem } from './item-commands.ts';
import { findItem } from './item-store.ts';
import { listActionsFor } from './listing.ts';
import { markAwake, markSnoozed } from './snooze-store.ts';

type ListHandlers = Handlers<typeof listContract>;

const snoozeMoments: ListHandlers['snoozeMoments'] = {
  verb: 'query',
  access: (reader, input, person) =>
    input.itemId === null
      ? worksAtCounter(reader, input, person)
      : mayOpenItem(reader, { itemId: input.itemId }, person),
  audit: notAudited('moments on the calendar; of the item only its due moment, which its list row shows'),
  run: (reader, input, call) => {
    const item = input.itemId === null ? undefined : findItem(reader, input.itemId, call.person.id);
    if (input.itemId !== null && !item) return refuse('item-not-found');
    const dueAt = item?.due_at ?? null;
    const moment = { now: call.now, calendar: readCalendar(reader) };
    const situation = { now: call.now, dueAt, needsCall: item !== undefined && needsCall(item.urgency) };
    const offer = (until: Instant) => ({ until, objection: objectionToSnooze(until, situation) ?? null });
    const typed = input.text.trim() === '' ? null : readSnooze(input.text, moment);
    return {
      presets: presetsOf(moment).map(({ id, until }) => ({ id, ...offer(until) })),
      typed: typed === null || 'fault' in typed ? typed : offer(typed.until),
      dueAt,
    };
  },
};

const snooze: ListHandlers['snooze'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({
    ...itemNote('snooze')(reader, input, call),
    reason: `${input.until} (${input.onReply}): ${input.reason}`,
  }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (item.closed_at !== null) return refuse('item-closed');
    const objection = objectionToSnooze(input.until, {
      now: call.now,
      dueAt: item.due_at,
      needsCall: needsCall(item.urgency),
    });
    if (objection) return refuse(objection);
    if (!listActionsFor(writer, item, call).snooze) return refuse('item-moved-on', { byName: item.owner_name });
    const { id, thread_id: threadId } = item;
    remembered(writer, { itemId: id, by: call.person.id, now: call.now, kind: 'snooze' }, () =>
      markSnoozed(writer, { id, threadId, by: call.person.id }, input),
    );
    return changed(writer, id, call);
  },
};

const unsnooze: ListHandlers['unsnooze'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: itemNote('unsnooze'),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (!listActionsFor(writer, item, call).unsnooze) return refuse('item-moved-on', { byName: item.owner_name });
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'unsnooze' }, () =>
      markAwake(writer, item.id, call.person.id),
    );
    return changed(writer, item.id, call);
  },
};

/** Putting an item out of the list for a while, and back. */
export const snoozeCommands = { snoozeMoments, snooze, unsnooze };
