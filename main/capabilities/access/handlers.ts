import { accessContract } from '#shared/capabilities/access/contract.ts';
import type { StaffMember } from '#shared/capabilities/access/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { listItemLines, listPatientLines, listRecentLines, verifyAudit } from './audit-store.ts';
import { isFunctionalAdministrator, itemNote, mayOpenItem, worksAtCounter } from './public.ts';
import { findItemInReach } from './reach-store.ts';
import {
  areDepartments, changeStaffMember, findStaffRecord, insertDepartment, insertStaffMember, listDepartments, listStaff,
} from './staff-store.ts';

/** What this capability asks of the vault: who has an account, and to make one. Given by the list of capabilities. */
export interface Accounts {
  loginNameOf(id: PractitionerId): string | null;
  /** `log` writes the line in the log; it must have been written before the account can be used. */
  add(account: NewAccount): Promise<AddedAccount>;
  /** Tells the vault that a member of staff changed, so that its cards and open sessions follow. */
  staffChanged(staff: StaffMember & { isActive: boolean }): void;
}

export interface NewAccount {
  readonly id: PractitionerId;
  readonly loginName: string;
  readonly password: string;
  readonly staff: StaffMember;
  readonly log: () => Promise<unknown>;
}

export type AddedAccount = 'added' | 'login-name-taken' | { readonly weak: 'too-short' | 'too-easy' | 'holds-name' };

function mayReadTrail(reader: Reader, input: Parameters<typeof trailNote>[1], person: Person): boolean {
  if (person.role === 'privacy-officer') return true;
  if ('itemId' in input) return mayOpenItem(reader, input, person);
  return false;
}

function trailNote(reader: Reader, input: TrailInput, call: { readonly person: Person }) {
  if ('itemId' in input) return itemNote('read-log')(reader, input, call);
  return { action: 'read-log', patientId: input.patientId, objectType: 'patient', objectId: input.patientId };
}

type TrailInput = Parameters<Handlers<typeof accessContract>['trail']['run']>[1];

function isPrivacyOfficer(_reader: Reader, _input: unknown, person: Person): boolean {
  return person.role === 'privacy-officer';
}

function mayVerifyLog(reader: Reader, input: unknown, person: Person): boolean {
  return isPrivacyOfficer(reader, input, person) || isFunctionalAdministrator(reader, input, person);
}

/** True when without this person nobody could give accounts any more: an administrator who cannot sign in is none. */
function isLastAdministrator(reader: Reader, id: PractitionerId, accounts: Accounts): boolean {
  const administrators = listStaff(reader).filter((staff) => staff.isActive && staff.role === 'functional-administrator');
  const others = administrators.filter((staff) => staff.id !== id && accounts.loginNameOf(staff.id) !== null);
  return others.length === 0 && administrators.some((staff) => staff.id === id);
}

/** Handlers of access: the log, and who works here. */
export function accessHandlers(accounts: Accounts): Handlers<typeof accessContract> {
  return {
    trail: {
      verb: 'query',
      access: mayReadTrail,
      audit: trailNote,
      run: (reader, input, call) => {
        if ('patientId' in input) return { lines: listPatientLines(reader, input.patientId) };
        if (!findItemInReach(reader, input.itemId, call.person)) return refuse('item-not-found');
        return { lines: listItemLines(reader, input.itemId) };
      },
    },
    log: {
      verb: 'query',
      access: isPrivacyOfficer,
      audit: () => ({ action: 'read-log', objectType: 'log' }),
      run: (reader, input) => ({ lines: listRecentLines(reader, input.before ?? Number.MAX_SAFE_INTEGER) }),
    },
    verifyLog: {
      verb: 'command',
      access: mayVerifyLog,
      audit: () => ({ action: 'verify-log', objectType: 'log' }),
      run: (writer) => verifyAudit(writer),
    },
    colleagues: {
      verb: 'query',
      access: worksAtCounter,
      audit: notAudited('names of colleagues and departments; nothing about patients'),
      run: (reader) => ({
        staff: listStaff(reader).filter((staff) => staff.isActive),
        departments: listDepartments(reader),
      }),
    },
    accounts: {
      verb: 'query',
      access: isFunctionalAdministrator,
      audit: notAudited('the staff list for its administrator; nothing about patients'),
      run: (reader) => ({
        accounts: listStaff(reader).map((staff) => {
          const loginName = accounts.loginNameOf(staff.id);
          return { ...staff, loginName, hasAccount: loginName !== null };
        }),
        departments: listDepartments(reader),
      }),
    },
    addDepartment: {
      verb: 'command',
      access: isFunctionalAdministrator,
      audit: (_reader, input) => ({ action: 'create', objectType: 'department', reason: input.code }),
      run: (writer, input) => {
        const department = { ...input, id: newId<DepartmentId>() };
        return insertDepartment(writer, department) ? department : refuse('department-exists');
      },
    },
    ...staffHandlers(accounts),
  };
}

function staffHandlers(
  accounts: Accounts,
): Pick<Handlers<typeof accessContract>, 'addStaffMember' | 'changeStaffMember' | 'giveAccount'> {
  return {
    addStaffMember: {
      verb: 'command',
      access: isFunctionalAdministrator,
      audit: (_reader, input) => ({ action: 'create', objectType: 'staff', reason: input.role }),
      run: (writer, input) => {
        if (!areDepartments(writer, input.departments)) return refuse('department-not-found');
        const id = newId<PractitionerId>();
        insertStaffMember(writer, { ...input, id });
        return found(writer, id);
      },
    },
    changeStaffMember: {
      verb: 'command',
      access: isFunctionalAdministrator,
      audit: (_reader, input) => ({ action: 'account-change', objectType: 'staff', objectId: input.id, reason: input.role }),
      run: (writer, input) => {
        if (!areDepartments(writer, input.departments)) return refuse('department-not-found');
        const staysAdministrator = input.role === 'functional-administrator' && input.isActive;
        if (!staysAdministrator && isLastAdministrator(writer, input.id, accounts)) return refuse('last-administrator');
        if (!changeStaffMember(writer, input)) return refuse('staff-member-not-found');
        const staff = found(writer, input.id);
        accounts.staffChanged({ ...staff, isActive: input.isActive });
        return staff;
      },
    },
    giveAccount: {
      verb: 'task',
      access: (person) => person?.role === 'functional-administrator',
      action: 'account-create',
      run: async (input, call) => {
        const staff = await call.perform(findStaffForAccount, { id: input.practitionerId });
        if (!staff) return refuse('staff-member-not-found');
        const added = await accounts.add({
          id: staff.id,
          loginName: input.loginName,
          password: input.firstPassword,
          staff,
          log: () => call.perform(noteAccountGiven, { id: staff.id }),
        });
        if (added === 'login-name-taken') return refuse('login-name-taken');
        if (added !== 'added') return refuse('weak-password', { why: added.weak });
        return {};
      },
    },
  };
}

function found(reader: Reader, id: PractitionerId): StaffMember {
  const staff = findStaffRecord(reader, id);
  if (!staff) throw new Error('a member of staff vanished within a transaction');
  return staff;
}

const findStaffForAccount = {
  verb: 'query' as const,
  access: isFunctionalAdministrator,
  audit: notAudited('looked up to make an account; the account itself is logged'),
  run: (reader: Reader, input: { readonly id: PractitionerId }) => {
    const staff = findStaffRecord(reader, input.id);
    return staff?.isActive === true ? staff : undefined;
  },
};

const noteAccountGiven = {
  verb: 'command' as const,
  access: isFunctionalAdministrator,
  audit: (_reader: Reader, input: { readonly id: PractitionerId }) => ({
    action: 'account-create',
    objectType: 'staff',
    objectId: input.id,
  }),
  run: () => ({}),
};
