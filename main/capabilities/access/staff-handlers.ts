import type { accessContract } from '#shared/capabilities/access/contract.ts';
import type { StaffMember } from '#shared/capabilities/access/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { CommandDefinition, Handlers, QueryDefinition } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { isFunctionalAdministrator, worksAtCounter } from './public.ts';
import {
  areDepartments,
  changeStaffMember,
  findStaffRecord,
  insertDepartment,
  insertStaffMember,
  listDepartments,
  listStaff,
  type StaffRecord,
} from './staff-store.ts';

/** What this capability asks of those it may not know: the vault and the counter. Given by the list of capabilities. */
export interface Accounts {
  loginNameOf(id: PractitionerId): string | null;
  /** `log` writes the line in the log; it must have been written before the account can be used. */
  add(account: NewAccount): Promise<AddedAccount>;
  /** Tells the vault that a member of staff changed, so that its cards and open sessions follow. */
  staffChanged(staff: StaffMember & { isActive: boolean }): void;
  /** Frees the open items of someone who left or does other work now; otherwise nobody could take them. */
  releaseItemsOf(writer: Writer, id: PractitionerId, call: SignedInCall): void;
}

export interface NewAccount {
  readonly id: PractitionerId;
  readonly loginName: string;
  readonly password: string;
  readonly staff: StaffMember;
  readonly log: () => Promise<unknown>;
}

export type AddedAccount = 'added' | 'login-name-taken' | { readonly weak: 'too-short' | 'too-easy' | 'holds-name' };

type AccessHandlers = Handlers<typeof accessContract>;

/** True when without this person nobody could give accounts any more: an administrator who cannot sign in is none. */
function isLastAdministrator(reader: Reader, id: PractitionerId, accounts: Accounts): boolean {
  const administrators = listStaff(reader).filter(
    (staff) => staff.isActive && staff.role === 'functional-administrator',
  );
  const others = administrators.filter((staff) => staff.id !== id && accounts.loginNameOf(staff.id) !== null);
  return others.length === 0 && administrators.some((staff) => staff.id === id);
}

const colleagues: AccessHandlers['colleagues'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('names of colleagues and departments; nothing about patients'),
  run: (reader) => ({
    staff: listStaff(reader).filter((staff) => staff.isActive),
    departments: listDepartments(reader),
  }),
};

const addDepartment: AccessHandlers['addDepartment'] = {
  verb: 'command',
  access: isFunctionalAdministrator,
  audit: (_reader, input) => ({ action: 'create', objectType: 'department', reason: input.code }),
  run: (writer, input) => {
    const department = { ...input, id: newId<DepartmentId>() };
    return insertDepartment(writer, department) ? department : refuse('department-exists');
  },
};

const addStaffMember: AccessHandlers['addStaffMember'] = {
  verb: 'command',
  access: isFunctionalAdministrator,
  audit: (_reader, input) => ({ action: 'create', objectType: 'staff', reason: `${input.role}: ${input.name}` }),
  run: (writer, input) => {
    if (!areDepartments(writer, input.departments)) return refuse('department-not-found');
    const id = newId<PractitionerId>();
    insertStaffMember(writer, { ...input, id });
    return found(writer, id);
  },
};

function listAccounts(accounts: Accounts): AccessHandlers['accounts'] {
  return {
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
  };
}

function changeStaff(accounts: Accounts): AccessHandlers['changeStaffMember'] {
  return {
    verb: 'command',
    access: isFunctionalAdministrator,
    audit: (_reader, input) => ({
      action: 'account-change',
      objectType: 'staff',
      objectId: input.id,
      reason: input.isActive ? input.role : `${input.role}, inactive`,
    }),
    run: (writer, input, call) => {
      const before = findStaffRecord(writer, input.id);
      if (!before) return refuse('staff-member-not-found');
      if (!areDepartments(writer, input.departments)) return refuse('department-not-found');
      const staysAdministrator = input.role === 'functional-administrator' && input.isActive;
      if (!staysAdministrator && isLastAdministrator(writer, input.id, accounts)) return refuse('last-administrator');
      changeStaffMember(writer, input);
      if (!input.isActive || input.role !== before.role) accounts.releaseItemsOf(writer, input.id, call);
      const staff = found(writer, input.id);
      // Last: the vault's own file does not roll back with this transaction.
      accounts.staffChanged({ ...staff, isActive: input.isActive });
      return staff;
    },
  };
}

function giveAccount(accounts: Accounts): AccessHandlers['giveAccount'] {
  return {
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
  };
}

function found(reader: Reader, id: PractitionerId): StaffMember {
  const staff = findStaffRecord(reader, id);
  if (!staff) throw new Error('a member of staff vanished within a transaction');
  return staff;
}

interface StaffRef {
  readonly id: PractitionerId;
}

const findStaffForAccount: QueryDefinition<StaffRef, StaffRecord | undefined> = {
  verb: 'query',
  access: isFunctionalAdministrator,
  audit: notAudited('looked up to make an account; the account itself is logged'),
  run: (reader, input) => {
    const staff = findStaffRecord(reader, input.id);
    return staff?.isActive === true ? staff : undefined;
  },
};

const noteAccountGiven: CommandDefinition<StaffRef, object> = {
  verb: 'command',
  access: isFunctionalAdministrator,
  audit: (_reader, input) => ({ action: 'account-create', objectType: 'staff', objectId: input.id }),
  run: () => ({}),
};

/** Handlers of the staff list: who works here, where, and who may sign in. */
export function staffHandlers(accounts: Accounts) {
  return {
    colleagues,
    accounts: listAccounts(accounts),
    addDepartment,
    addStaffMember,
    changeStaffMember: changeStaff(accounts),
    giveAccount: giveAccount(accounts),
  };
}
