import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { vaultPaths } from '#main/capabilities/vault/vault-file.ts';
import { codeOf } from '#test/support/code-of.ts';
import { administrator, goodPassword, openTestCore, otherPassword, type TestCore } from '#test/support/test-core.ts';

let open: TestCore;
const admin = (callerId = 'w1'): CoreClient['vault'] => open.window(callerId).vault;
const tryAt = (callerId: string, loginName: string, password: string) =>
  codeOf(admin(callerId).signIn({ loginName, password }));

beforeEach(async () => {
  open = openTestCore();
  await admin().createClinic(administrator);
  await admin().signOut({});
});
afterEach(() => open.core.close());

describe('wrong passwords', () => {
  test('make the next try wait longer and longer, also the right one, also after a restart', async () => {
    const codes = [];
    for (let time = 0; time < 4; time += 1) codes.push(await tryAt('w1', 'c.stuut', 'mis'));
    expect(codes).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'wait-before-retry']);
    expect(await tryAt('w2', 'c.stuut', goodPassword)).toBe('wait-before-retry');
    const again = openTestCore({ dataFolder: open.dataFolder, clock: open.clock });
    await expect(again.window().vault.signIn({ loginName: 'c.stuut', password: goodPassword })).rejects.toMatchObject({
      code: 'wait-before-retry',
      data: { waitMs: 2_000 },
    });
    open.clock.advance(2_000);
    expect(await codeOf(again.window().vault.signIn({ loginName: 'c.stuut', password: goodPassword }))).toBe('done');
    await again.core.close();
  });

  test('are the same for a login name that nobody has', async () => {
    const known = [];
    const unknown = [];
    for (let time = 0; time < 4; time += 1) {
      known.push(
        await admin()
          .signIn({ loginName: 'c.stuut', password: 'mis' })
          .catch((error: unknown) => JSON.stringify(error)),
      );
      unknown.push(
        await admin()
          .signIn({ loginName: 'niemand', password: 'mis' })
          .catch((error: unknown) => JSON.stringify(error)),
      );
    }
    expect(unknown).toEqual(known);
    expect(await tryAt('w1', 'iemand anders', 'mis')).toBe('wrong-password');
  });

  test('made side by side are counted one after the other', async () => {
    const codes = await Promise.all(Array.from({ length: 8 }, () => tryAt('w1', 'c.stuut', 'mis')));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(3);
    expect(codes.filter((code) => code === 'wait-before-retry')).toHaveLength(5);
  });

  test('are in the log before anybody gets in, without what was typed', async () => {
    await tryAt('w1', 'c.stuut', 'geheim-mis');
    await tryAt('w1', 'niemand-hier', 'geheim-mis');
    const { accounts } = JSON.parse(readFileSync(vaultPaths(open.dataFolder).vaultFile, 'utf8')) as {
      accounts: { id: string }[];
    };
    expect(readFileSync(vaultPaths(open.dataFolder).refusedSignIns, 'utf8')).not.toMatch(/geheim|niemand/);
    await tryAt('w1', 'c.stuut', goodPassword);
    const privacy = await open.window('w1').access.addStaffMember({
      name: 'H. Altena',
      role: 'privacy-officer',
      functionTitle: '',
      departments: [],
      mayPrescribe: false,
    });
    await open
      .window('w1')
      .access.giveAccount({ practitionerId: privacy.id, loginName: 'altena', firstPassword: otherPassword });
    await tryAt('w2', 'altena', otherPassword);
    await admin('w2').changePassword({ current: otherPassword, next: goodPassword });
    const { lines } = await open.window('w2').access.log({ before: null });
    const oldestFirst = lines.toReversed().map((line) => `${line.action} ${line.outcome}`);
    expect(oldestFirst).toEqual(
      [
        'sign-in done',
        'sign-out done',
        'sign-in-refused refused',
        'sign-in-refused refused',
        'sign-in done',
        'create done',
        'account-create done',
        'password-change done',
        'sign-in done',
        'read-log done',
      ].slice(0, oldestFirst.length),
    );
    expect(accounts).toHaveLength(1);
    expect(await open.window('w2').access.verifyLog({})).toMatchObject({ valid: true });
  });
});

describe('changing a password', () => {
  test('asks the current one, makes the old one useless, and is not for a locked window', async () => {
    expect(await codeOf(admin().changePassword({ current: goodPassword, next: otherPassword }))).toBe('wrong-password');
    await tryAt('w1', 'c.stuut', goodPassword);
    expect(await codeOf(admin().changePassword({ current: 'mis', next: otherPassword }))).toBe('wrong-password');
    expect(await codeOf(admin().changePassword({ current: goodPassword, next: 'kort' }))).toBe('weak-password');
    expect(await codeOf(admin().changePassword({ current: goodPassword, next: otherPassword }))).toBe('done');
    expect(await admin().status({})).toMatchObject({ state: 'open' });
    await admin().signOut({});
    expect(await tryAt('w1', 'c.stuut', goodPassword)).toBe('wrong-password');
    expect(await tryAt('w1', 'c.stuut', otherPassword)).toBe('done');
  });

  test('and a change of the account at the same time keep both', async () => {
    await tryAt('w1', 'c.stuut', goodPassword);
    const { access } = open.window('w1');
    const nurse = await access.addStaffMember({
      name: 'A. Bos',
      role: 'nurse',
      functionTitle: 'x',
      departments: [],
      mayPrescribe: false,
    });
    const changing = admin().changePassword({ current: goodPassword, next: otherPassword });
    const giving = access.giveAccount({ practitionerId: nurse.id, loginName: 'a.bos', firstPassword: goodPassword });
    await Promise.all([changing, giving]);
    expect(await tryAt('w3', 'a.bos', goodPassword)).toBe('done');
    expect(await tryAt('w4', 'c.stuut', otherPassword)).toBe('done');
  });
});

describe('an account with a first password', () => {
  beforeEach(async () => {
    await tryAt('w1', 'c.stuut', goodPassword);
    const { access } = open.window('w1');
    const nurse = await access.addStaffMember({
      name: 'A. Bos',
      role: 'nurse',
      functionTitle: 'x',
      departments: [],
      mayPrescribe: false,
    });
    await access.giveAccount({ practitionerId: nurse.id, loginName: 'a.bos', firstPassword: otherPassword });
  });

  test('takes the window of who was there before, and gives nothing of it to the newcomer', async () => {
    expect(await admin('w1').signIn({ loginName: 'a.bos', password: otherPassword })).toMatchObject({
      mustChangePassword: true,
    });
    expect(await codeOf(open.window('w1').access.accounts({}))).toBe('not-signed-in');
    expect(await admin('w1').status({})).toMatchObject({
      state: 'open',
      mustChangePassword: true,
      person: { name: 'A. Bos' },
    });
  });

  test('leaves the window to who signs in after all without having chosen', async () => {
    await admin('w1').signIn({ loginName: 'a.bos', password: otherPassword });
    await admin('w1').signIn({ loginName: 'c.stuut', password: goodPassword });
    expect(await admin('w1').status({})).toMatchObject({
      state: 'open',
      mustChangePassword: false,
      person: { name: 'C. Stuut' },
    });
  });

  test('that is given anew ends the sessions of the old one', async () => {
    await admin('w2').signIn({ loginName: 'a.bos', password: otherPassword });
    await admin('w2').changePassword({ current: otherPassword, next: 'zeven blauwe theepotten' });
    const { accounts } = await open.window('w1').access.accounts({});
    const id = accounts.find((account) => account.loginName === 'a.bos')?.id;
    expect(id).toBeDefined();
    if (!id) return;
    await open
      .window('w1')
      .access.giveAccount({ practitionerId: id, loginName: 'a.bos', firstPassword: otherPassword });
    expect(await codeOf(open.window('w2').access.colleagues({}))).toBe('not-signed-in');
  });

  test('is not given, and not in the log as given, by who locked meanwhile', async () => {
    const { accounts } = await open.window('w1').access.accounts({});
    const id = accounts.find((account) => account.loginName === 'a.bos')?.id;
    if (!id) throw new Error('the nurse has an account');
    const before = readFileSync(vaultPaths(open.dataFolder).vaultFile, 'utf8');
    const giving = codeOf(
      open.window('w1').access.giveAccount({ practitionerId: id, loginName: 'a.bos', firstPassword: goodPassword }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await admin('w1').lock({ reason: 'asked' });
    expect(await giving).toBe('not-signed-in');
    expect(readFileSync(vaultPaths(open.dataFolder).vaultFile, 'utf8')).toBe(before);
  });
});
