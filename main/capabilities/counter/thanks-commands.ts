import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import { itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { sql } from '#main/store/sql.ts';
import { refreshItem } from './arrival.ts';
import { remembered } from './deed-store.ts';
import { changed, meantItem, moveTo } from './item-commands.ts';
import { listActionsFor } from './listing.ts';

type ListHandlers = Handlers<typeof listContract>;

const seen: ListHandlers['seen'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({ ...itemNote('close')(reader, input, call), reason: 'no-answer-needed: thanks' }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (!listActionsFor(writer, item, call).seen) return refuse('item-moved-on', { byName: item.owner_name });
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'seen' }, () =>
      moveTo(writer, item, call, { state: 'closed', closedAt: call.now, closeOutcome: 'no-answer-needed' }),
    );
    return changed(writer, item.id, call);
  },
};

const keepAsQuestion: ListHandlers['keepAsQuestion'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({ ...itemNote('change')(reader, input, call), reason: 'question, not thanks' }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (!listActionsFor(writer, item, call).seen) return refuse('item-moved-on', { byName: item.owner_name });
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'keep-as-question' }, () => {
      writer.runOne(sql`
        UPDATE work_item SET is_thanks = 0, no_thanks_until = message_count, version = version + 1,
          changed_by = ${call.person.id} WHERE id = ${item.id}`);
      refreshItem(writer, item.thread_id);
    });
    return changed(writer, item.id, call);
  },
};

/** The strip of short thanks: seen, or a question after all. */
export const thanksCommands = { seen, keepAsQuestion };
