import { stateAfterConsult } from '#shared/capabilities/counter/colleague-rules.ts';
import type { RequestOutcome } from '#shared/capabilities/counter/colleague-model.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import { poolRole } from '#shared/capabilities/counter/model.ts';
import { isCounterRole, mayReadText } from '#shared/capabilities/access/rules.ts';
import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findPersonName, findReach, itemNote, worksAtCounter } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import {
  findRequest,
  hasOpenRequest,
  insertReply,
  listAskedBefore,
  type RequestRow,
  settleRequest,
} from './colleague-store.ts';
import { moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

interface RequestRef {
  readonly itemId: ItemId;
  readonly requestId: string;
}

/** The one who is asked. A request that is not there is let through, so that the handler can say so. */
function isAsked(reader: Reader, input: RequestRef, person: Person): boolean {
  const request = findRequest(reader, input.itemId, input.requestId);
  return isCounterRole(person.role) && (request === undefined || request.asked_of_id === person.id);
}

/** Either side of the request, as long as they may read the item it is about. */
function isBetween(reader: Reader, input: RequestRef, person: Person): boolean {
  const request = findRequest(reader, input.itemId, input.requestId);
  if (isAsked(reader, input, person)) return true;
  const reach = findReach(reader, input.itemId, person);
  return request?.asked_by_id === person.id && reach !== undefined && mayReadText(person, reach);
}

/** Who asked it, or who has the item now. */
function mayWithdraw(reader: Reader, input: RequestRef, person: Person): boolean {
  const request = findRequest(reader, input.itemId, input.requestId);
  if (request === undefined || request.asked_by_id === person.id) return isCounterRole(person.role);
  return isCounterRole(person.role) && findReach(reader, input.itemId, person)?.isOwn === true;
}

/** The open request and its item, or the refusal that says who ended it. */
function meantRequest(reader: Reader, input: RequestRef, call: SignedInCall) {
  const request = findRequest(reader, input.itemId, input.requestId);
  if (!request) return refuse('request-not-found');
  const item = findItem(reader, input.itemId, call.person.id);
  if (!item) return refuse('item-not-found');
  if (request.settled_at !== null) return refuse('request-settled', { byName: settledBy(reader, request, item) });
  return { request, item };
}

/** Who ended a request: the one who was asked, unless it was taken back by whoever had the item. */
function settledBy(reader: Reader, request: RequestRow, item: ItemRow): string | null {
  if (request.outcome === 'withdrawn') return findPersonName(reader, item.owner_id ?? request.asked_by_id);
  return findPersonName(reader, request.asked_of_id);
}

function write(writer: Writer, input: RequestRef, body: string, call: SignedInCall): void {
  if (body === '') return;
  insertReply(writer, { requestId: input.requestId, authorId: call.person.id, body, writtenAt: call.now });
}

/** Ends a request; an item that waited for its last open consult is back with who has it. */
function end(
  writer: Writer,
  { request, item }: { request: RequestRow; item: ItemRow },
  outcome: RequestOutcome,
  call: SignedInCall,
): void {
  settleRequest(writer, request.id, outcome, call.now);
  if (hasOpenRequest(writer, item.id, 'consult')) return;
  const state = stateAfterConsult(item.state, item.owner_id);
  if (state !== item.state) moveTo(writer, item, call, { state });
}

const replyToColleague: CounterHandlers['replyToColleague'] = {
  verb: 'command',
  access: isBetween,
  audit: itemNote('reply-to-colleague'),
  run: (writer, input, call) => {
    const meant = meantRequest(writer, input, call);
    if ('code' in meant) return meant;
    if (meant.request.kind === 'hand-over') return refuse('request-not-found');
    write(writer, input, input.body, call);
    if (input.isFinal && meant.request.asked_of_id === call.person.id) end(writer, meant, 'answered', call);
    return {};
  },
};

const approveDraft: CounterHandlers['approveDraft'] = {
  verb: 'command',
  access: isAsked,
  audit: itemNote('approve-draft'),
  run: (writer, input, call) => {
    const meant = meantRequest(writer, input, call);
    if ('code' in meant) return meant;
    if (meant.request.kind !== 'look-along') return refuse('request-not-found');
    write(writer, input, input.remark, call);
    end(writer, meant, 'accepted', call);
    return {};
  },
};

/** The log of the item, as a line of the conversation: from whom to whom, and why. */
function insertReroute(writer: Writer, request: RequestRow, item: ItemRow, call: SignedInCall): void {
  writer.runOne(sql`
    INSERT INTO reroute (id, item_id, at, by_id, from_department_id, to_department_id, from_role, to_role,
      to_practitioner_id, reason, explanation)
    VALUES (${newId<string>()}, ${item.id}, ${call.now}, ${request.asked_by_id}, ${item.department_id},
      ${item.department_id}, ${item.pool_role}, ${call.person.role}, ${call.person.id}, 'other', ${request.question})`);
}

const acceptHandOver: CounterHandlers['acceptHandOver'] = {
  verb: 'command',
  access: isAsked,
  audit: itemNote('accept-hand-over'),
  run: (writer, input, call) => {
    const meant = meantRequest(writer, input, call);
    if ('code' in meant) return meant;
    const { request, item } = meant;
    if (request.kind !== 'hand-over') return refuse('request-not-found');
    if (item.closed_at !== null) return refuse('item-closed');
    if (item.state === 'in-outbox') return refuse('answer-in-outbox');
    settleRequest(writer, request.id, 'accepted', call.now);
    insertReroute(writer, request, item, call);
    moveTo(writer, item, call, {
      state: item.state === 'new' ? 'taken' : item.state,
      nextAction: item.next_action,
      ownerId: call.person.id,
      poolRole: poolRole.parse(call.person.role),
    });
    return {};
  },
};

function endNote(action: AuditAction) {
  return (reader: Reader, input: RequestRef & { readonly reason?: string }, call: SignedInCall) => ({
    ...itemNote(action)(reader, input, call),
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  });
}

const declineHandOver: CounterHandlers['declineHandOver'] = {
  verb: 'command',
  access: isAsked,
  audit: endNote('decline-hand-over'),
  run: (writer, input, call) => {
    const meant = meantRequest(writer, input, call);
    if ('code' in meant) return meant;
    if (meant.request.kind !== 'hand-over') return refuse('request-not-found');
    write(writer, input, input.reason, call);
    settleRequest(writer, meant.request.id, 'declined', call.now);
    return {};
  },
};

const withdrawRequest: CounterHandlers['withdrawRequest'] = {
  verb: 'command',
  access: mayWithdraw,
  audit: endNote('withdraw-request'),
  run: (writer, input, call) => {
    const meant = meantRequest(writer, input, call);
    if ('code' in meant) return meant;
    end(writer, meant, 'withdrawn', call);
    return {};
  },
};

const askedBefore: CounterHandlers['askedBefore'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('the replies that this person wrote themselves, without the questions they were about'),
  run: (reader, _input, call) => ({ requests: listAskedBefore(reader, call.person.id) }),
};

/** What follows on a request: a reply, an agreement, acceptance, and what this person was asked before. */
export const replyCommands = {
  replyToColleague,
  approveDraft,
  acceptHandOver,
  declineHandOver,
  withdrawRequest,
  askedBefore,
};
