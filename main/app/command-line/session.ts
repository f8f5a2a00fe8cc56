import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { AccountCard } from '#shared/capabilities/vault/model.ts';
import { readVaultFile } from '#main/capabilities/vault/vault-file.ts';
import { Stop } from './stop.ts';

const callerId = 'cli';

/** A core in this process, and the procedures of its door. */
export interface Session {
  readonly client: CoreClient;
  close(): Promise<void>;
}

/** The core is loaded only when it is needed: help and refusals are there at once. */
export async function openCore(dataFolder: string): Promise<Session> {
  const [{ startCore }, { createRouterClient }] = await Promise.all([import('../core.ts'), import('@orpc/server')]);
  const core = startCore({ dataFolder });
  const client = createRouterClient(core.router, { context: { callerId } }) as unknown as CoreClient;
  return { client, close: () => core.close() };
}

type Account = Pick<AccountCard, 'id' | 'loginName' | 'role'>;

/** The login name that was meant: by name or by id, else that of the functional administrator. */
export function loginNameOf(accounts: readonly Account[], asked: string | undefined): string {
  if (asked === undefined) {
    const administrator = accounts.find((account) => account.role === 'functional-administrator');
    if (!administrator) throw new Stop('no-administrator');
    return administrator.loginName;
  }
  const account = accounts.find((one) => one.id === asked || one.loginName === asked.toLowerCase());
  if (!account) throw new Stop('no-such-user');
  return account.loginName;
}

/** Starts a core over a clinic that is there, and signs in. Nothing is made where there is no clinic. */
export async function signIn(
  dataFolder: string,
  user: string | undefined,
  password: () => Promise<string>,
): Promise<Session> {
  const vault = readVaultFile(dataFolder);
  if (!vault) throw new Stop('no-clinic', { folder: dataFolder });
  const loginName = loginNameOf(vault.accounts, user);
  const given = await password();
  const session = await openCore(dataFolder);
  try {
    const { mustChangePassword } = await session.client.vault.signIn({ loginName, password: given });
    if (mustChangePassword) throw new Stop('must-change-password');
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}
