import { z } from 'zod';

import { practitionerId } from '#shared/kernel/ids.ts';
import { person, role } from '#shared/kernel/person.ts';
import { instant } from '#shared/kernel/time.ts';

export const languages = ['nl', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** What the sign-in screen may show of an account before anybody has signed in: never patient data. */
export const accountCard = z.object({
  id: practitionerId,
  loginName: z.string(),
  name: z.string(),
  role,
  functionTitle: z.string(),
  departments: z.array(z.string()),
  mustChangePassword: z.boolean(),
});
export type AccountCard = z.infer<typeof accountCard>;

/**
 * The state of the vault on this workstation.
 *
 * `none`: first start, nothing has been made yet. `locked`: there is a vault, this window is not signed in.
 * `open`: this window is signed in. `damaged` and `newer`: the store cannot be used, see the failures of the door.
 */
export const vaultStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('locked'),
    clinicName: z.string(),
    isDemo: z.boolean(),
    accounts: z.array(accountCard),
    lastLoginName: z.string().nullable(),
  }),
  z.object({
    state: z.literal('open'),
    clinicName: z.string(),
    isDemo: z.boolean(),
    person,
    mustChangePassword: z.boolean(),
    lockAfterMs: z.number(),
  }),
  z.object({
    state: z.literal('damaged'),
    clinicName: z.string(),
    isDemo: z.boolean(),
    accounts: z.array(accountCard),
  }),
  z.object({ state: z.literal('newer'), clinicName: z.string() }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

/** A copy of the store, made when it was last closed whole. */
export const storeBackup = z.object({ name: z.string(), madeAt: instant, bytes: z.number() });
export type StoreBackup = z.infer<typeof storeBackup>;

/** Settings of this workstation; none of them is patient data. */
export const preferences = z.object({
  language,
  colourScheme: z.enum(['auto', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'comfortable']),
  singleKeys: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

export const defaultPreferences: Preferences = {
  language: 'nl',
  colourScheme: 'auto',
  density: 'normal',
  singleKeys: true,
};

/** Longest password we derive a key from; beyond it is no stronger and only costs time. */
export const password = z.string().min(1).max(1024);
