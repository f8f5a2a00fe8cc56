import type { accessContract } from '#shared/capabilities/access/contract.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { listItemLines, listPatientLines, listRecentLines, verifyAudit } from './audit-store.ts';
import { isFunctionalAdministrator, itemNote, mayOpenItem } from './public.ts';
import { findItemInReach } from './reach-store.ts';

type AccessHandlers = Handlers<typeof accessContract>;
type TrailInput = Parameters<AccessHandlers['trail']['run']>[1];

function mayReadTrail(reader: Reader, input: TrailInput, person: Person): boolean {
  if (person.role === 'privacy-officer') return true;
  return 'itemId' in input && mayOpenItem(reader, input, person);
}

/** A log that is looked at again within this time, because the screen refreshed it, is the same look. */
const oneLookMs = 60_000;

function trailNote(reader: Reader, input: TrailInput, call: { readonly person: Person }): AuditNote {
  if ('itemId' in input) return { ...itemNote('read-log')(reader, input, call), oncePerMs: oneLookMs };
  const { patientId } = input;
  return { action: 'read-log', patientId, objectType: 'patient', objectId: patientId, oncePerMs: oneLookMs };
}

function isPrivacyOfficer(_reader: Reader, _input: unknown, person: Person): boolean {
  return person.role === 'privacy-officer';
}

function mayVerifyLog(reader: Reader, input: unknown, person: Person): boolean {
  return isPrivacyOfficer(reader, input, person) || isFunctionalAdministrator(reader, input, person);
}

const trail: AccessHandlers['trail'] = {
  verb: 'query',
  access: mayReadTrail,
  audit: trailNote,
  run: (reader, input, call) => {
    if ('patientId' in input) return { lines: listPatientLines(reader, input.patientId) };
    if (!findItemInReach(reader, input.itemId, call.person)) return refuse('item-not-found');
    return { lines: listItemLines(reader, input.itemId) };
  },
};

const log: AccessHandlers['log'] = {
  verb: 'query',
  access: isPrivacyOfficer,
  audit: () => ({ action: 'read-log', objectType: 'log' }),
  run: (reader, input) => ({ lines: listRecentLines(reader, input.before ?? Number.MAX_SAFE_INTEGER) }),
};

const verifyLog: AccessHandlers['verifyLog'] = {
  verb: 'command',
  access: mayVerifyLog,
  audit: () => ({ action: 'verify-log', objectType: 'log' }),
  run: (writer) => verifyAudit(writer),
};

/** Handlers of the log: who did what, and whether it still says so. */
export const logHandlers = { trail, log, verifyLog };
