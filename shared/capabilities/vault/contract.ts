import { z } from 'zod';

import { person } from '#shared/kernel/person.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { task } from '#shared/rpc/verbs.ts';
import { language, password, preferences, storeBackup, vaultStatus } from './model.ts';

const nothing = z.object({});
const loginName = z.string().trim().min(1).max(120);
const wrongPassword = {
  'wrong-password': z.object({ waitMs: z.number() }),
  'wait-before-retry': z.object({ waitMs: z.number() }),
};
const weakPassword = { 'weak-password': z.object({ why: z.enum(['too-short', 'too-easy', 'holds-name']) }) };

/** Keys, sign-in, lock, and the settings of this workstation. All tasks: they run before, around and without the store. */
export const vaultContract = {
  status: task({ input: nothing, output: vaultStatus }),

  /** First start: a clinic full of invented people; every account gets this one password. */
  createDemoClinic: task({
    input: z.object({ language, password }),
    output: nothing,
    fails: { 'vault-exists': noDetail },
  }),

  /** First start: an empty clinic with its first administrator, who is signed in at once. */
  createClinic: task({
    input: z.object({
      language,
      clinicName: z.string().trim().min(1).max(200),
      city: z.string().trim().max(200),
      administratorName: z.string().trim().min(1).max(200),
      loginName,
      password,
    }),
    output: z.object({ person }),
    fails: { 'vault-exists': noDetail, ...weakPassword },
  }),

  signIn: task({
    input: z.object({ loginName, password }),
    output: z.object({ person, mustChangePassword: z.boolean() }),
    fails: wrongPassword,
  }),

  /** Ends the session of this window. The screen goes back to sign-in. */
  signOut: task({ input: nothing, output: nothing }),

  /** Locks this window; the same or another person signs in again. Drafts are on disk already. */
  lock: task({ input: z.object({ reason: z.enum(['asked', 'idle', 'suspend']) }), output: nothing }),

  changePassword: task({
    input: z.object({ current: password, next: password }),
    output: nothing,
    fails: { ...wrongPassword, ...weakPassword },
  }),

  /** Copies of the store that can be put back when the store is damaged. */
  backups: task({ input: nothing, output: z.object({ backups: z.array(storeBackup) }) }),

  /** Puts a copy back in place of a damaged store, which is set aside, never deleted. Asks the password again. */
  restore: task({
    input: z.object({ backupName: z.string().max(200), loginName, password }),
    output: z.object({ restoredFrom: instant }),
    fails: {
      ...wrongPassword,
      'backup-not-found': noDetail,
      'backup-damaged': noDetail,
      'store-not-damaged': noDetail,
    },
  }),

  preferences: task({ input: nothing, output: preferences }),
  setPreferences: task({ input: preferences.partial(), output: preferences }),
};
