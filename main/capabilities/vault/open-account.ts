import type { Instant } from '#shared/kernel/time.ts';
import { accountNamed } from './account-list.ts';
import { openRecordKey } from './accounts.ts';
import { placeOfUnknown, type RefusedSignIns } from './refused-sign-ins.ts';
import type { Account, VaultFile } from './vault-file.ts';

export type SignInRefused = { readonly refused: 'wrong-password' | 'wait-before-retry'; readonly waitMs: number };

interface Attempt {
  readonly vault: VaultFile | undefined;
  readonly refusedSignIns: RefusedSignIns;
  readonly now: Instant;
}

/**
 * The account and the store's key behind a password, or why not. The caller wipes the key.
 *
 * A login name that nobody has is answered, and made to wait, as one that somebody has.
 */
export async function openAccount(
  { vault, refusedSignIns, now }: Attempt,
  loginName: string,
  password: string,
): Promise<{ readonly account: Account; readonly key: Buffer } | SignInRefused> {
  const account = accountNamed(vault, loginName);
  const countedAs = account?.id ?? placeOfUnknown(vault?.vaultId ?? '', loginName.trim().toLowerCase());
  const waitMs = refusedSignIns.waitMs(countedAs, now);
  if (waitMs > 0) return { refused: 'wait-before-retry', waitMs };
  const key = vault && account ? await openRecordKey(vault, account, password) : await takeAsLong(vault, password);
  if (!account || !key) return { refused: 'wrong-password', waitMs: refusedSignIns.add(countedAs, now) };
  return { account, key };
}

/** Derives for an account that does not exist, so that the time taken does not tell which names do. */
async function takeAsLong(vault: VaultFile | undefined, password: string): Promise<undefined> {
  const [first] = vault?.accounts ?? [];
  if (vault && first) (await openRecordKey(vault, first, `${password}\u0000`))?.fill(0);
  return undefined;
}
