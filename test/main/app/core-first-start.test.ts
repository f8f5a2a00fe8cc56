import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { startCore } from '#main/app/core.ts';
import { makeClinic } from '#main/capabilities/vault/first-start.ts';
import { vaultPaths } from '#main/capabilities/vault/vault-file.ts';
import { codeOf } from '#test/support/code-of.ts';
import { administrator, goodPassword, openTestCore, otherPassword } from '#test/support/test-core.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const anna = { name: 'A. Bos', role: 'nurse' as const, functionTitle: 'praktijkverpleegkundige', mayPrescribe: false };

describe('an own clinic', () => {
  test('is made, gets a department and a nurse, who chooses a password and works', async () => {
    const { core, window, faults, dataFolder } = openTestCore();
    const admin = window('admin');
    expect(await admin.vault.status({})).toEqual({ state: 'none' });
    const { person } = await admin.vault.createClinic(administrator);
    expect(person).toMatchObject({ name: 'C. Stuut', role: 'functional-administrator' });
    expect(await admin.vault.status({})).toMatchObject({ state: 'open', isDemo: false, mustChangePassword: false });

    const department = await admin.access.addDepartment({ code: 'ha', name: 'Huisartsen', phone: null });
    const nurse = await admin.access.addStaffMember({ ...anna, departments: [department.id, department.id] });
    const account = { practitionerId: nurse.id, loginName: 'a.bos', firstPassword: goodPassword };
    await admin.access.giveAccount(account);

    const screen = window('nurse');
    expect(await screen.vault.signIn({ loginName: ' A.Bos ', password: goodPassword })).toMatchObject({
      mustChangePassword: true,
    });
    expect(await screen.vault.status({})).toMatchObject({ state: 'open', mustChangePassword: true });
    const list = { lens: 'department' as const, split: null, offset: 0, limit: 10 };
    expect(await codeOf(screen.counter.list(list))).toBe('not-signed-in');
    expect(await codeOf(screen.vault.changePassword({ current: goodPassword, next: goodPassword }))).toBe(
      'weak-password',
    );
    expect(await codeOf(screen.vault.changePassword({ current: `${otherPassword}!`, next: otherPassword }))).toBe(
      'wrong-password',
    );
    await screen.vault.changePassword({ current: goodPassword, next: otherPassword });
    expect(await screen.vault.status({})).toMatchObject({ state: 'open', mustChangePassword: false });
    expect((await screen.counter.list(list)).total).toBe(0);

    await admin.access.addStaffMember({ ...anna, name: 'H. Altena', role: 'privacy-officer', departments: [] });
    await core.close();
    expect(faults).toEqual([]);
    const again = openTestCore({ dataFolder });
    expect(await again.window().vault.status({})).toMatchObject({ state: 'locked', accounts: [], lastLoginName: null });
    expect(await codeOf(again.window().vault.signIn({ loginName: 'a.bos', password: goodPassword }))).toBe(
      'wrong-password',
    );
    expect(await codeOf(again.window().vault.signIn({ loginName: 'a.bos', password: otherPassword }))).toBe('done');
    await again.core.close();
  });

  test('gives no account under a name that is taken, however it is written, and none to who left', async () => {
    const { core, window } = openTestCore();
    const admin = window();
    await admin.vault.createClinic(administrator);
    const nurse = await admin.access.addStaffMember({ ...anna, departments: [] });
    const account = (loginName: string, firstPassword = goodPassword) =>
      codeOf(admin.access.giveAccount({ practitionerId: nurse.id, loginName, firstPassword }));
    expect(await account('c.stuut')).toBe('login-name-taken');
    expect(await account('a.bos', 'kort')).toBe('weak-password');
    const [one, other] = await Promise.all([
      account('a.bos'),
      admin.access.addStaffMember({ ...anna, departments: [] }),
    ]);
    expect(one).toBe('done');
    expect(
      await codeOf(
        admin.access.giveAccount({ practitionerId: other.id, loginName: 'a.bos', firstPassword: goodPassword }),
      ),
    ).toBe('login-name-taken');
    await admin.access.changeStaffMember({ ...anna, id: nurse.id, departments: [], isActive: false });
    expect(await account('a.bos')).toBe('staff-member-not-found');
    expect(await codeOf(window('w2').vault.signIn({ loginName: 'a.bos', password: goodPassword }))).toBe(
      'wrong-password',
    );
    await core.close();
  });

  test('keeps an administrator who can sign in, and refuses departments that are not there', async () => {
    const { core, window, faults } = openTestCore();
    const admin = window();
    const { person } = await admin.vault.createClinic(administrator);
    const second = {
      name: 'B. Beheer',
      role: 'functional-administrator' as const,
      functionTitle: '',
      mayPrescribe: false,
      departments: [],
    };
    const other = await admin.access.addStaffMember(second);
    const step = {
      id: person.id,
      role: 'nurse' as const,
      functionTitle: '',
      mayPrescribe: false,
      departments: [],
      isActive: true,
    };
    expect(await codeOf(admin.access.changeStaffMember(step))).toBe('last-administrator');
    expect(await codeOf(admin.access.changeStaffMember({ ...step, id: other.id }))).toBe('done');
    const nowhere = ['00000000-0000-4000-8000-000000000009' as never];
    expect(await codeOf(admin.access.addStaffMember({ ...second, departments: nowhere }))).toBe('department-not-found');
    expect(await codeOf(admin.access.changeStaffMember({ ...step, id: other.id, departments: nowhere }))).toBe(
      'department-not-found',
    );
    expect(await codeOf(admin.access.changeStaffMember({ ...step, id: nowhere[0] as never }))).toBe(
      'staff-member-not-found',
    );
    await core.close();
    expect(faults).toEqual([]);
  });

  test('refuses a weak password and a second clinic, also when two windows ask at once', async () => {
    const { core, window, dataFolder } = openTestCore();
    expect(await codeOf(window().vault.createClinic({ ...administrator, password: 'C.Stuut is de baas hier' }))).toBe(
      'weak-password',
    );
    expect(await window().vault.status({})).toEqual({ state: 'none' });
    const codes = await Promise.all([
      codeOf(window('w1').vault.createClinic(administrator)),
      codeOf(window('w2').vault.createClinic(administrator)),
    ]);
    expect(codes.toSorted()).toEqual(['done', 'vault-exists']);
    expect(await codeOf(window('w2').vault.createDemoClinic({ language: 'nl', password: 'x' }))).toBe('vault-exists');
    expect(await window('w1').vault.status({})).toMatchObject({ state: 'open' });
    await core.close();
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('record'))).toEqual(['record.db']);
  });
});

describe('a first start that was cut off', () => {
  const clinic = { clinicName: 'x', isDemo: false, language: 'nl' as const, password: goodPassword };

  test('before the vault was there begins anew', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(vaultPaths(dataFolder).unfinishedStore, 'half a store');
    const { core, window } = openTestCore({ dataFolder });
    expect(await window().vault.status({})).toEqual({ state: 'none' });
    expect(await codeOf(window().vault.createClinic(administrator))).toBe('done');
    await core.close();
  });

  test('while the store was filled leaves nothing', async () => {
    const dataFolder = temporaryFolder();
    const filling = makeClinic(
      dataFolder,
      {
        ...clinic,
        fill: () => {
          throw new Error('cut off');
        },
      },
      testNow,
    );
    await expect(filling).rejects.toThrow('cut off');
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('after the vault was there is finished at the next sign-in', async () => {
    const first = openTestCore();
    await first.window().vault.createClinic(administrator);
    await first.core.close();
    const { store, unfinishedStore } = vaultPaths(first.dataFolder);
    renameSync(store, unfinishedStore);
    const { core, window } = openTestCore({ dataFolder: first.dataFolder });
    expect(await codeOf(window().vault.signIn({ loginName: 'c.stuut', password: goodPassword }))).toBe('done');
    expect(existsSync(unfinishedStore)).toBe(false);
    await core.close();
  });
});

describe('a data folder without its vault file', () => {
  test('says damaged, offers no first start and overwrites nothing', async () => {
    const first = openTestCore();
    await first.window().vault.createClinic(administrator);
    await first.core.close();
    const { vaultFile, store } = vaultPaths(first.dataFolder);
    rmSync(vaultFile);
    const before = readFileSync(store);
    const { core, window } = openTestCore({ dataFolder: first.dataFolder });
    expect(await window().vault.status({})).toMatchObject({ state: 'damaged', accounts: [] });
    expect(await codeOf(window().vault.createClinic(administrator))).toBe('store-damaged');
    expect(await codeOf(window().vault.createDemoClinic({ language: 'nl', password: 'x' }))).toBe('store-damaged');
    expect(await codeOf(window().vault.signIn({ loginName: 'c.stuut', password: goodPassword }))).toBe('store-damaged');
    expect(await window().vault.backups({})).toEqual({ backups: [] });
    await core.close();
    expect(readFileSync(store).equals(before)).toBe(true);
    expect(existsSync(vaultFile)).toBe(false);
  });

  test('whose vault file was tampered with says damaged and does not open with less', async () => {
    const first = openTestCore();
    await first.window().vault.createClinic(administrator);
    await first.core.close();
    const { vaultFile } = vaultPaths(first.dataFolder);
    writeFileSync(vaultFile, readFileSync(vaultFile, 'utf8').replace('"memoryKiB": 65536', '"memoryKiB": 8192'));
    const { core, window } = openTestCore({ dataFolder: first.dataFolder });
    expect(await window().vault.status({})).toMatchObject({ state: 'damaged' });
    expect(await codeOf(window().vault.signIn({ loginName: 'c.stuut', password: goodPassword }))).toBe('store-damaged');
    await core.close();
  });
});

test('nothing is opened or made until someone asks for it', async () => {
  const dataFolder = join(temporaryFolder(), 'deep', 'folder');
  const core = startCore({ dataFolder });
  await core.close();
  expect(readdirSync(dataFolder).filter((name) => name !== 'preferences.json')).toEqual([]);
});
