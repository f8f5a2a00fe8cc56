import type { agreementsContract } from '#shared/capabilities/agreements/contract.ts';
import type { AgreementTerms } from '#shared/capabilities/agreements/model.ts';
import { agreementRightsOf, mayProposeFor, saysWhereToGo } from '#shared/capabilities/agreements/rules.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { listDepartments, listStaff } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import {
  approve,
  decline as declineVersion,
  endOverride as endVersions,
  findVersion,
  insertAgreement,
  insertRemark,
  listVersions,
} from './agreement-store.ts';
import { type CalendarServices, calendarHandlers } from './calendar-handlers.ts';
import { receiptFor } from './receipts.ts';

type AgreementHandlers = Handlers<typeof agreementsContract>;

const aboutNobody = notAudited('what the clinic agreed; nothing about patients');

function everybody(): boolean {
  return true;
}

function mayAdvise(_reader: Reader, _input: unknown, person: Person): boolean {
  return agreementRightsOf(person.role).advise;
}

function mayDecide(_reader: Reader, _input: unknown, person: Person): boolean {
  return agreementRightsOf(person.role).decide;
}

function mayPropose(_reader: Reader, _input: unknown, person: Person): boolean {
  return agreementRightsOf(person.role).propose;
}

/** The day on the clinic's wall calendar. */
export function todayOf(call: SignedInCall): CalendarDate {
  return dayOf(call.now, amsterdam);
}

const overview: AgreementHandlers['overview'] = {
  verb: 'query',
  access: everybody,
  audit: aboutNobody,
  run: (reader, _input, call) => {
    const today = todayOf(call);
    const versions = listVersions(reader, today);
    return {
      versions: versions.filter(({ status }) => status === 'in-force' || status === 'planned' || status === 'proposed'),
      departments: listDepartments(reader),
      staff: listStaff(reader)
        .filter(({ isActive }) => isActive)
        .map(({ id, name, role }) => ({ id, name, role })),
      today,
      may: agreementRightsOf(call.person.role),
    };
  },
};

const history: AgreementHandlers['history'] = {
  verb: 'query',
  access: everybody,
  audit: aboutNobody,
  run: (reader, input, call) => ({ versions: listVersions(reader, todayOf(call), input) }),
};

function areStaff(reader: Reader, { deputies, leadId }: AgreementTerms): boolean {
  const named = [...new Set([...deputies, ...(leadId === null ? [] : [leadId])])];
  const found = reader.all(sql`SELECT 1 FROM practitioner WHERE is_active = 1 AND id IN (${listOf(named)})`);
  return found.length === named.length;
}

/** Empty words are none. */
function tidied(terms: AgreementTerms): AgreementTerms {
  return {
    ...terms,
    special: terms.special === '' ? null : terms.special,
    fallback: terms.fallback === '' ? null : terms.fallback,
  };
}

const propose: AgreementHandlers['propose'] = {
  verb: 'command',
  access: mayPropose,
  audit: (_reader, input) => ({
    action: 'propose',
    objectType: 'agreement',
    objectId: input.questionType,
    reason: input.reason,
  }),
  run: (writer, input, call) => {
    const { departmentId } = input;
    const isThere = departmentId === null || listDepartments(writer).some(({ id }) => id === departmentId);
    if (!isThere) return refuse('department-not-found');
    if (!mayProposeFor(call.person, departmentId)) return refuse('not-own-department');
    const terms = tidied(input.terms);
    if (!saysWhereToGo(terms)) return refuse('fallback-required');
    if (!areStaff(writer, terms)) return refuse('staff-member-not-found');
    const id = newId<string>();
    insertAgreement(writer, {
      ...input,
      id,
      terms,
      decision: 'proposed',
      approvedBy: null,
      approvedOn: null,
      createdById: call.person.id,
      createdBy: call.person.name,
      createdAt: call.now,
    });
    return { id };
  },
};

/** The proposal, or the refusal that says why it is none. */
function proposalOf(reader: Reader, id: string, call: SignedInCall) {
  const version = findVersion(reader, id, todayOf(call));
  if (!version) return refuse('agreement-not-found');
  return version.status === 'proposed' ? version : refuse('proposal-settled');
}

const advise: AgreementHandlers['advise'] = {
  verb: 'command',
  access: mayAdvise,
  audit: (_reader, input) => ({ action: 'note', objectType: 'agreement', objectId: input.id }),
  run: (writer, input, call) => {
    const proposal = proposalOf(writer, input.id, call);
    if ('code' in proposal) return proposal;
    insertRemark(writer, {
      id: newId<string>(),
      agreementId: proposal.id,
      authorId: call.person.id,
      body: input.body,
      writtenAt: call.now,
    });
    return {};
  },
};

const putInForce: AgreementHandlers['putInForce'] = {
  verb: 'command',
  access: mayDecide,
  audit: (_reader, input) => ({
    action: 'approve',
    objectType: 'agreement',
    objectId: input.id,
    reason: `in-force ${input.validFrom}, approved by ${input.approvedBy} on ${input.approvedOn}`,
  }),
  run: (writer, input, call) => {
    const proposal = proposalOf(writer, input.id, call);
    if ('code' in proposal) return proposal;
    const today = todayOf(call);
    if (input.approvedOn > today) return refuse('approval-in-future');
    // What was promised before today stays promised, so an agreement never begins in the past.
    approve(writer, input.id, { ...input, validFrom: input.validFrom < today ? today : input.validFrom });
    return { id: input.id };
  },
};

const decline: AgreementHandlers['decline'] = {
  verb: 'command',
  access: mayDecide,
  audit: (_reader, input) => ({
    action: 'decline',
    objectType: 'agreement',
    objectId: input.id,
    reason: input.reason,
  }),
  run: (writer, input, call) => {
    const proposal = proposalOf(writer, input.id, call);
    if ('code' in proposal) return proposal;
    declineVersion(writer, input.id, input.reason);
    return {};
  },
};

const endOverride: AgreementHandlers['endOverride'] = {
  verb: 'command',
  access: mayDecide,
  audit: (_reader, input) => ({
    action: 'retire',
    objectType: 'agreement',
    objectId: input.id,
    reason: `ended, approved by ${input.approvedBy} on ${input.approvedOn}: ${input.reason}`,
  }),
  run: (writer, input, call) => {
    const today = todayOf(call);
    const version = findVersion(writer, input.id, today);
    if (!version) return refuse('agreement-not-found');
    const isHeld = version.status === 'in-force' || version.status === 'planned';
    if (!isHeld || version.department === null) return refuse('override-not-in-force');
    if (input.approvedOn > today) return refuse('approval-in-future');
    const key = { questionType: version.questionType, departmentId: version.department.id };
    endVersions(writer, key, { day: today, reason: input.reason });
    return {};
  },
};

const previewReceipt: AgreementHandlers['previewReceipt'] = {
  verb: 'query',
  access: everybody,
  audit: aboutNobody,
  run: (reader, { departmentId, terms }, call) =>
    receiptFor(reader, { arrivedAt: call.now, departmentId, terms: tidied(terms) }),
};

/** Handlers of agreements and of the calendar. */
export function agreementsHandlers(services: CalendarServices): AgreementHandlers {
  return {
    overview,
    history,
    propose,
    advise,
    putInForce,
    decline,
    endOverride,
    previewReceipt,
    ...calendarHandlers(services),
  };
}
