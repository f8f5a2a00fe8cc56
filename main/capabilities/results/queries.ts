import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import { resultViews } from '#shared/capabilities/results/contract.ts';
import type { Result } from '#shared/capabilities/results/model.ts';
import { isVisibleTo, maySecond, resultRightsOf } from '#shared/capabilities/results/rules.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { departmentsInReach, findReach, itemNote, listStaff, mayOpenItem } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findDraft, findExplanation, listSnippets } from './explanation-store.ts';
import { type HoldRow, listOpenHolds } from './hold-store.ts';
import { getPolicyVersion, shownPolicy } from './policy-store.ts';
import { listReaders } from './readers.ts';
import {
  countResults,
  countSoon,
  findResult,
  findSoonest,
  listResults,
  listResultsBeside,
  type ResultRow,
} from './result-store.ts';
import { bareSummaryOf, inReachOf, isTreater, mayOpenResult, resultNote, summaryOf } from './sight.ts';
import { listValues } from './value-store.ts';

type ResultsHandlers = Handlers<typeof resultsContract>;

/** A list that is looked at again within this time is the same look. */
const oneLookMs = 15 * 60_000;

const list: ResultsHandlers['list'] = {
  verb: 'query',
  // The privacy officer advises on holds and sees which there are; everything else is for who treats.
  access: (_reader, input, person) => isTreater(person) || (person.role === 'privacy-officer' && input.view === 'held'),
  audit: (_reader, input) => ({ action: 'list', objectType: 'results', reason: input.view, oncePerMs: oneLookMs }),
  run: (reader, { view, kind, offset, limit }, call) => {
    const departments = departmentsInReach(reader, call.person);
    const isBare = call.person.role === 'privacy-officer';
    const rows = listResults(reader, { view, kind, departments }, { offset, limit, viewerId: call.person.id });
    const views = isBare ? [view] : resultViews;
    return {
      results: rows.map(isBare ? bareSummaryOf : summaryOf),
      total: countResults(reader, { view, kind, departments }),
      counts: views.map((one) => ({
        view: one,
        count: countResults(reader, { view: one, kind: null, departments }),
      })),
      soon: isBare ? 0 : countSoon(reader, departments, call.now),
      soonest: (isBare ? undefined : findSoonest(reader, departments, call.now)) ?? null,
      asOf: call.now,
    };
  },
};

function shownHold(hold: HoldRow | undefined): Result['hold'] {
  if (!hold) return null;
  return {
    ground: hold.ground,
    reason: hold.reason,
    until: hold.until,
    byName: hold.by_name,
    at: hold.at,
    secondReaderId: hold.second_reader_id,
    secondReaderName: hold.second_reader_name,
    agreedAt: hold.agreed_at,
  };
}

/** Who can be the second reader: who may second, of the department; where nobody works there, of any. */
export function secondReadersFor(
  reader: Reader,
  departmentId: DepartmentId,
  holderId: PractitionerId,
): { readonly id: PractitionerId; readonly name: string }[] {
  const able = listStaff(reader).filter((one) => one.isActive && maySecond(one, holderId));
  const isManned = listStaff(reader).some((one) => one.isActive && isTreater(one) && worksAt(one, departmentId));
  return able.filter((one) => !isManned || worksAt(one, departmentId)).map(({ id, name }) => ({ id, name }));
}

function worksAt({ departments }: Pick<Person, 'departments'>, departmentId: DepartmentId): boolean {
  return departments.some(({ id }) => id === departmentId);
}

/** A result with everything its screen needs. */
function opened(reader: Reader, row: ResultRow, call: SignedInCall): Result {
  const inReach = inReachOf(reader, row, call.person);
  const values = listValues(reader, row);
  return {
    ...summaryOf(row),
    laboratory: row.laboratory,
    effectiveAt: row.effective_at,
    conclusion: row.conclusion,
    values,
    policy: shownPolicy(getPolicyVersion(reader, row.kind, row.policy_version)),
    hold: shownHold(listOpenHolds(reader, row.id)[0]),
    readers: listReaders(reader, { id: row.patient_id, name: row.patient_name }, call.now),
    explanation: findExplanation(reader, row.id),
    draft: findDraft(reader, row.id, call.person.id),
    snippets: listSnippets(reader, values),
    secondReaders: secondReadersFor(reader, row.department_id, call.person.id),
    may: resultRightsOf(call.person, inReach),
  };
}

const open: ResultsHandlers['open'] = {
  verb: 'query',
  access: mayOpenResult,
  audit: (reader, input, call) => ({ ...resultNote('read')(reader, input, call), oncePerMs: 60_000 }),
  run: (reader, input, call) => {
    const row = findResult(reader, input.resultId, call.person.id);
    return row ? opened(reader, row, call) : refuse('result-not-found');
  },
};

const forItem: ResultsHandlers['forItem'] = {
  verb: 'query',
  access: (reader, input, person) => isTreater(person) && mayOpenItem(reader, input, person),
  audit: (reader, input, call) => ({
    ...itemNote('list')(reader, input, call),
    reason: 'results',
    oncePerMs: oneLookMs,
  }),
  run: (reader, { itemId }, call) => {
    if (!findReach(reader, itemId, call.person)) return refuse('item-not-found');
    const departments = departmentsInReach(reader, call.person);
    return { results: listResultsBeside(reader, itemId, departments, call.person.id).map(summaryOf) };
  },
};

const view: ResultsHandlers['view'] = {
  verb: 'query',
  access: mayOpenResult,
  audit: (reader, input, call) => ({
    ...resultNote('read', () => `as-${input.audience}`)(reader, input, call),
    oncePerMs: 60_000,
  }),
  run: (reader, { resultId, audience }, call) => {
    const row = findResult(reader, resultId, call.person.id);
    if (!row) return refuse('result-not-found');
    const shown = { state: row.state, patientOnly: row.patient_only === 1, portalOffUntil: row.portal_off_until };
    const readers = listReaders(reader, { id: row.patient_id, name: row.patient_name }, call.now);
    const isRead = readers.some(({ kind }) => kind === audience);
    if (!isRead || !isVisibleTo(audience, shown, call.now)) return { isVisible: false, result: null, readers };
    return {
      isVisible: true,
      result: {
        title: row.title,
        kind: row.kind,
        values: listValues(reader, row, audience),
        conclusion: row.conclusion,
        explanation: findExplanation(reader, row.id),
        issuedAt: row.issued_at,
      },
      readers,
    };
  },
};

/** Queries of results. */
export const resultQueries = { list, open, forItem, view };
