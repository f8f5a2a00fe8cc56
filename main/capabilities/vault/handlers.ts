import type { vaultContract } from '#shared/capabilities/vault/contract.ts';
import { defaultPreferences, type Language, preferences, type VaultStatus } from '#shared/capabilities/vault/model.ts';
import { weaknessOf } from '#shared/capabilities/vault/password-strength.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { findPerson, insertStaffMember } from '#main/capabilities/access/public.ts';
import type { Clock } from '#main/platform/clock.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openSettings } from '#main/platform/settings.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { type Refusal, refuse } from '#main/rpc/refusal.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { namesOf } from './account-list.ts';
import { type AccountHolder, cardOf } from './accounts.ts';
import { listBackups } from './backups.ts';
import type { SignInRefused } from './open-account.ts';
import type { Vault } from './vault.ts';
import { VaultFileDamaged } from './vault-file.ts';

/** A window without keyboard or mouse for this long locks itself. */
const lockAfterMs = 5 * 60_000;

export interface VaultHandlerServices {
  readonly vault: Vault;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** How new clinics are filled; loaded only at a first start, because it is large. */
  readonly newClinics: () => Promise<NewClinics>;
}

/** Fills a store with the demo clinic, or with an empty clinic's defaults: hours, holidays, agreements, templates. */
export interface NewClinics {
  readonly demoClinicName: string;
  readonly fillDemoClinic: (
    writer: Writer,
    language: Language,
  ) => readonly (AccountHolder & { readonly loginName: string })[];
  readonly fillClinicDefaults: (writer: Writer) => void;
}

type VaultHandlers = Handlers<typeof vaultContract>;
const anyone = () => true;

function asRefusal(refused: SignInRefused): Refusal<'wrong-password' | 'wait-before-retry'> {
  return refuse(refused.refused, { waitMs: refused.waitMs });
}

function statusOf(vault: Vault, callerId: string, lastLoginName: string | null, signedIn: boolean): VaultStatus {
  const file = vaultFileOf(vault);
  if (file === 'damaged') return { state: 'damaged', clinicName: '', isDemo: false, accounts: [] };
  if (!file) return { state: 'none' };
  const { clinicName, isDemo } = file;
  const accounts = isDemo ? file.accounts.map(cardOf) : [];
  if (vault.failure === 'newer') return { state: 'newer', clinicName };
  if (vault.failure === 'damaged') return { state: 'damaged', clinicName, isDemo, accounts };
  const mustChange = vault.mustChangeAt(callerId);
  const person = signedIn || mustChange ? openPerson(vault, callerId, mustChange) : undefined;
  if (!person) return { state: 'locked', clinicName, isDemo, accounts, lastLoginName };
  return { state: 'open', clinicName, isDemo, person, mustChangePassword: mustChange !== undefined, lockAfterMs };
}

function vaultFileOf(vault: Vault) {
  try {
    return vault.file;
  } catch (error) {
    if (error instanceof VaultFileDamaged) return 'damaged';
    throw error;
  }
}

function openPerson(vault: Vault, callerId: string, mustChange: PractitionerId | undefined) {
  if (mustChange === undefined) return vault.personAt(callerId);
  return vault.store?.read((reader) => findPerson(reader, mustChange));
}

/** Handlers of the vault: keys, sign-in, lock, preferences. */
export function vaultHandlers(services: VaultHandlerServices): VaultHandlers {
  const { vault, dataFolder } = services;
  const lastLoginNames = new Map<string, string>();
  const settings = openSettings({
    folder: dataFolder,
    name: 'preferences',
    defaults: defaultPreferences,
    check: (value) => preferences.parse(value),
  });
  return {
    status: {
      verb: 'task',
      access: anyone,
      run: async (_input, call) =>
        statusOf(vault, call.callerId, lastLoginNames.get(call.callerId) ?? null, call.person !== undefined),
    },
    ...creationHandlers(services, settings.set),
    ...sessionHandlers(vault, lastLoginNames),
    ...keeperHandlers(services),
    preferences: { verb: 'task', access: anyone, run: async () => settings.get() },
    setPreferences: {
      verb: 'task',
      access: anyone,
      run: async (input) => {
        settings.set(input);
        return settings.get();
      },
    },
  };
}

/** Coming in and going out. A window that is locked remembers who was there; one that was signed out of does not. */
function sessionHandlers(
  vault: Vault,
  lastLoginNames: Map<string, string>,
): Pick<VaultHandlers, 'signIn' | 'signOut' | 'lock'> {
  return {
    signIn: {
      verb: 'task',
      access: anyone,
      run: async (input, call) => {
        const signedIn = await vault.signIn(call.callerId, input.loginName, input.password);
        if ('refused' in signedIn) return asRefusal(signedIn);
        lastLoginNames.set(call.callerId, input.loginName.trim());
        return signedIn;
      },
    },
    signOut: {
      verb: 'task',
      access: anyone,
      run: async (_input, call) => {
        lastLoginNames.delete(call.callerId);
        vault.end(call.callerId, 'sign-out');
        return {};
      },
    },
    lock: {
      verb: 'task',
      access: anyone,
      run: async (input, call) => {
        vault.end(call.callerId, 'lock', input.reason);
        return {};
      },
    },
  };
}

/** First start: the demo clinic, or an own clinic with its first administrator. */
function creationHandlers(
  services: VaultHandlerServices,
  keepPreferences: (changes: { language: Language }) => void,
): Pick<VaultHandlers, 'createDemoClinic' | 'createClinic'> {
  const { vault } = services;
  return {
    createDemoClinic: {
      verb: 'task',
      access: anyone,
      run: async ({ language, password }) => {
        const clinics = await services.newClinics();
        const made = await vault.create({
          clinicName: clinics.demoClinicName,
          isDemo: true,
          language,
          password,
          fill: (writer) => clinics.fillDemoClinic(writer, language),
        });
        if (!made) return refuse('vault-exists');
        keepPreferences({ language });
        return {};
      },
    },
    createClinic: {
      verb: 'task',
      access: anyone,
      run: async (input, call) => {
        const why = weaknessOf(input.password, namesOf({ ...input, name: input.administratorName }));
        if (why) return refuse('weak-password', { why });
        const clinics = await services.newClinics();
        const fill = (writer: Writer) => {
          clinics.fillClinicDefaults(writer);
          return fillClinic(writer, input, services.clock.now());
        };
        const made = await vault.create({ ...input, isDemo: false, fill });
        if (!made) return refuse('vault-exists');
        keepPreferences({ language: input.language });
        const signedIn = await vault.signIn(call.callerId, input.loginName, input.password);
        if ('refused' in signedIn) throw new Error('the first administrator could not sign in');
        return { person: signedIn.person };
      },
    },
  };
}

interface ClinicInput {
  readonly clinicName: string;
  readonly city: string;
  readonly administratorName: string;
  readonly loginName: string;
}

function fillClinic(writer: Writer, input: ClinicInput, now: Instant) {
  writer.runOne(sql`
    INSERT INTO organization (id, name, city, is_demo, created_at)
    VALUES (${newId<string>()}, ${input.clinicName}, ${input.city}, 0, ${now})`);
  const administrator = {
    id: newId<PractitionerId>(),
    name: input.administratorName,
    role: 'functional-administrator' as const,
    functionTitle: '',
    departments: [],
    mayPrescribe: false,
  };
  insertStaffMember(writer, administrator);
  return [{ ...administrator, loginName: input.loginName }];
}

/** Password, copies and putting them back. */
function keeperHandlers({
  vault,
  dataFolder,
}: VaultHandlerServices): Pick<VaultHandlers, 'changePassword' | 'backups' | 'restore'> {
  return {
    changePassword: {
      verb: 'task',
      access: anyone,
      run: async (input, call) => {
        const result = await vault.changePassword(call.callerId, input.current, input.next);
        if (result === 'changed') return {};
        if (typeof result === 'object') return asRefusal(result);
        if (result === 'not-signed-in') return refuse('wrong-password', { waitMs: 0 });
        return refuse('weak-password', { why: result });
      },
    },
    backups: {
      verb: 'task',
      access: () => vault.failure === 'damaged' || vaultFileOf(vault) === 'damaged',
      // Without the vault's own file there is no key for any copy.
      run: async () => ({ backups: vaultFileOf(vault) === 'damaged' ? [] : listBackups(dataFolder) }),
    },
    restore: {
      verb: 'task',
      access: anyone,
      run: async (input, call) => {
        const restored = await vault.restore(call.callerId, input.backupName, input.loginName, input.password);
        if (typeof restored === 'string') return refuse(restored);
        return 'refused' in restored ? asRefusal(restored) : restored;
      },
    },
  };
}
