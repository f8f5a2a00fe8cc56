import type { registrationContract } from '#shared/capabilities/registration/contract.ts';
import type { RegistrationStatus } from '#shared/capabilities/registration/model.ts';
import { mayCheck, mayConfirm, mayEditCodes, proposeRegistration } from '#shared/capabilities/registration/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import { departmentsInReach, mayTriageItem } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import {
  findCode,
  isCodeUsed,
  listCodes,
  readCareSetting,
  saveCareSetting,
  saveCode as keepCode,
} from './code-store.ts';
import { contactFacts, findContact } from './contact-facts-store.ts';
import { csvOf } from './csv.ts';
import { confirmWithCode, decided, proposalAgain, registrationOf, ticksOf } from './decisions.ts';
import {
  countRegistrations,
  decideRegistration,
  findRegistration,
  listRegistrations,
  type RegistrationRow,
  type RegistrationView,
} from './registration-store.ts';

type RegistrationHandlers = Handlers<typeof registrationContract>;

/** Rows that one answer holds; the number of all is said beside them. */
const longestList = 500;
/** Rows of a month that one export holds, far more than a hospital has. */
const longestExport = 100_000;
const oneLookMs = 15 * 60_000;
const shortestReason = 3;

interface Ref {
  readonly id: string;
  readonly version: number;
}

/** In reach of who decides: their departments and the question types they may see. */
function isInReach(reader: Reader, row: RegistrationRow, person: Person): boolean {
  return departmentsInReach(reader, person).includes(row.department_id);
}

/** A decision on one that is not there is let through to the handler, which says so. */
function mayDecide(rule: (person: Person, status: RegistrationStatus) => boolean) {
  return (reader: Reader, input: Ref, person: Person): boolean => {
    const row = findRegistration(reader, input.id);
    // Whether it still can be decided on is for the handler to say; the role is asked here.
    return rule(person, 'proposed') && (row === undefined || isInReach(reader, row, person));
  };
}

function noteOf(reason: string) {
  return (reader: Reader, input: Ref, _call: SignedInCall) => ({
    action: 'change' as const,
    patientId: findRegistration(reader, input.id)?.patient_id ?? null,
    objectType: 'registration',
    objectId: input.id,
    reason,
  });
}

/** The registration as the person meant it, or why not. */
function meant(reader: Reader, input: Ref, isStillOpen: (status: RegistrationStatus) => boolean) {
  const row = findRegistration(reader, input.id);
  if (!row) return refuse('registration-not-found');
  return row.version === input.version && isStillOpen(row.status) ? row : refuse('registration-moved-on');
}

const propose: RegistrationHandlers['propose'] = {
  verb: 'query',
  access: mayTriageItem,
  audit: notAudited('conditions of billing; opening the item is logged'),
  run: (reader, { itemId, contactClass, ticks }, call) => {
    const contact = findContact(reader, itemId);
    if (!contact) return refuse('item-not-found');
    const facts = contactFacts(reader, contact, { contactClass, ticks, answeredBy: call.person.role, now: call.now });
    return { proposal: proposeRegistration(facts, listCodes(reader)) };
  },
};

function mayList(_reader: Reader, _input: unknown, person: Person): boolean {
  return person.role !== 'privacy-officer';
}

const list: RegistrationHandlers['list'] = {
  verb: 'query',
  access: mayList,
  audit: (_reader, input) => ({
    action: 'list',
    objectType: 'registration',
    reason: input.status,
    oncePerMs: oneLookMs,
  }),
  run: (reader, input, call) => {
    const isAdministrator = mayEditCodes(call.person);
    const reach = isAdministrator ? null : departmentsInReach(reader, call.person);
    const asked = input.departmentId;
    const departments = asked === null ? reach : reach === null || reach.includes(asked) ? [asked] : [];
    const view: RegistrationView = { status: input.status, departments, month: input.month };
    return {
      registrations: listRegistrations(reader, view, longestList).map((row) => registrationOf(row, call)),
      total: countRegistrations(reader, view),
    };
  },
};

const check: RegistrationHandlers['check'] = {
  verb: 'command',
  access: mayDecide(mayCheck),
  audit: noteOf('check'),
  run: (writer, input, call) => {
    const row = meant(writer, input, (status) => mayCheck(call.person, status));
    if ('code' in row && !('id' in row)) return row;
    const { code, conditions, reason } = proposalAgain(writer, row, input.ticks);
    const decision = { status: 'checked', code, conditions, ticks: input.ticks, reason, reasonWords: null } as const;
    decideRegistration(writer, row.id, decision, { id: call.person.id, at: call.now });
    return decided(writer, row.id, call);
  },
};

const confirm: RegistrationHandlers['confirm'] = {
  verb: 'command',
  access: mayDecide(mayConfirm),
  audit: noteOf('confirm'),
  run: (writer, input, call) => {
    const row = meant(writer, input, (status) => mayConfirm(call.person, status));
    if ('code' in row && !('id' in row)) return row;
    if (input.notBilled === null) {
      if (!confirmWithCode(writer, row, input.ticks, call)) return refuse('registration-incomplete');
      return decided(writer, row.id, call);
    }
    const { reason, words } = input.notBilled;
    if (reason === 'other' && words.length < shortestReason) return refuse('explanation-required');
    const { conditions } = proposalAgain(writer, row, input.ticks);
    const decision = { status: 'not-billed', code: null, conditions, ticks: input.ticks, reason } as const;
    decideRegistration(
      writer,
      row.id,
      { ...decision, reasonWords: words === '' ? null : words },
      {
        id: call.person.id,
        at: call.now,
      },
    );
    return decided(writer, row.id, call);
  },
};

const confirmMany: RegistrationHandlers['confirmMany'] = {
  verb: 'command',
  access: (reader, input, person) => input.refs.every((ref) => mayDecide(mayConfirm)(reader, ref, person)),
  audit: (_reader, input) => ({
    action: 'change',
    objectType: 'registration',
    reason: `confirm ${String(input.refs.length)}`,
  }),
  run: (writer, input, call) => ({
    outcomes: input.refs.map((ref) => {
      const row = findRegistration(writer, ref.id);
      if (!row) return { id: ref.id, outcome: 'not-found' as const };
      const isStill = row.version === ref.version && mayConfirm(call.person, row.status);
      if (!isStill) return { id: ref.id, outcome: 'moved-on' as const };
      const isDone = confirmWithCode(writer, row, ticksOf(row), call);
      return { id: ref.id, outcome: isDone ? ('done' as const) : ('incomplete' as const) };
    }),
  }),
};

const codes: RegistrationHandlers['codes'] = {
  verb: 'query',
  access: mayList,
  audit: notAudited('a table of codes; nothing about patients'),
  run: (reader, _input, call) => ({
    codes: listCodes(reader),
    setting: readCareSetting(reader),
    mayEdit: mayEditCodes(call.person),
  }),
};

const saveSetting: RegistrationHandlers['saveSetting'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayEditCodes(person),
  audit: (_reader, input) => ({ action: 'change', objectType: 'care-setting', reason: input.setting }),
  run: (writer, { setting }) => {
    saveCareSetting(writer, setting);
    return { setting };
  },
};

const saveCode: RegistrationHandlers['saveCode'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayEditCodes(person),
  audit: (_reader, input) => ({ action: 'change', objectType: 'billing-code', objectId: input.id, reason: input.code }),
  run: (writer, code, call) => {
    if (code.validUntil !== null && code.validUntil < code.validFrom) return refuse('code-dates-wrong');
    if (code.minutesUntil !== null && code.minutesUntil <= code.minutesFrom) return refuse('code-dates-wrong');
    const before = findCode(writer, code.id);
    const isOnlyEnded = before && JSON.stringify({ ...before, validUntil: code.validUntil }) === JSON.stringify(code);
    if (before && isOnlyEnded !== true && isCodeUsed(writer, code.id)) return refuse('code-in-use');
    keepCode(writer, code, { at: call.now, by: call.person.id });
    return { code };
  },
};

const exportMonth: RegistrationHandlers['exportMonth'] = {
  verb: 'query',
  access: (_reader, _input, person) => mayEditCodes(person),
  audit: (_reader, input) => ({ action: 'export', objectType: 'registration', reason: input.month }),
  run: (reader, { month }) => {
    const view: RegistrationView = { status: 'confirmed', departments: null, month };
    const rows = listRegistrations(reader, view, longestExport);
    return { csv: csvOf(rows), rows: rows.length };
  },
};

/** Handlers of registration: proposing, checking, confirming, and the table of codes. */
export const registrationHandlers: RegistrationHandlers = {
  propose,
  list,
  check,
  confirm,
  confirmMany,
  codes,
  saveSetting,
  saveCode,
  exportMonth,
};
