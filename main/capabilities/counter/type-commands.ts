import * as rules from '#shared/capabilities/access/rules.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findReach, itemNote } from '#main/capabilities/access/public.ts';
import { routeQuestion } from '#main/capabilities/agreements/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { refreshItem } from './arrival.ts';
import { remembered } from './deed-store.ts';
import { actionsFor, changed, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { changeItemType } from './type-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

interface ChangeInput {
  readonly itemId: ItemId;
  readonly questionType: QuestionType;
}

/** Who may triage both what it is and what it would become; what is not there, the handler says. */
function mayChangeType(reader: Reader, input: ChangeInput, person: Person): boolean {
  const item = findReach(reader, input.itemId, person);
  return item ? rules.mayChangeType(person, item, input.questionType) : rules.isCounterRole(person.role);
}

/** Gives the item its type and everything that follows from it: agreement, pool and term. */
function giveType(writer: Writer, item: ItemRow, input: ChangeInput & { readonly reason: string }, call: SignedInCall) {
  const { questionType, reason } = input;
  changeItemType(writer, { itemId: item.id, at: call.now, byId: call.person.id, toType: questionType, reason });
  const { poolRole } = routeQuestion(writer, {
    questionType,
    departmentId: item.department_id,
    arrivedAt: item.arrived_at,
  });
  moveTo(writer, item, call, { state: item.state, nextAction: item.next_action, poolRole });
  refreshItem(writer, item.thread_id);
}

const changeType: CounterHandlers['changeType'] = {
  verb: 'command',
  access: mayChangeType,
  audit: (reader, input, call) => ({
    ...itemNote('change-type')(reader, input, call),
    reason: `${input.questionType}: ${input.reason}`,
  }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (item.closed_at !== null) return refuse('item-closed');
    if (!actionsFor(writer, item, call).passOn) return refuse('item-moved-on', { byName: item.owner_name });
    if (item.question_type === input.questionType) return refuse('same-type');
    const { id: by } = call.person;
    remembered(writer, { itemId: item.id, by, now: call.now, kind: 'change-type' }, () =>
      giveType(writer, item, input, call),
    );
    return changed(writer, item.id, call);
  },
};

/** Commands that say what a question is about. */
export const typeCommands = { changeType };
