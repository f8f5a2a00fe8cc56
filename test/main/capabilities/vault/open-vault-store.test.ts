import { expect, test } from 'vitest';

import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { sql } from '#main/store/sql.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { demoFolder, demoPassword } from '#test/support/test-core.ts';

test('opens the store of a data folder with the password of an account, however its name is written', async () => {
  const store = await openVaultStore(await demoFolder(), 'I.Brandsma', demoPassword);
  const row = store?.read((reader) =>
    reader.first<{ patients: number }>(sql`SELECT count(*) AS patients FROM patient`),
  );
  store?.close();
  expect(row).toEqual({ patients: 38 });
});

test('opens nothing for a wrong password, an unknown account or a folder without a vault', async () => {
  const folder = await demoFolder();
  expect(await openVaultStore(folder, 'i.brandsma', `${demoPassword}.`)).toBeUndefined();
  expect(await openVaultStore(folder, 'nobody', demoPassword)).toBeUndefined();
  expect(await openVaultStore(temporaryFolder(), 'i.brandsma', demoPassword)).toBeUndefined();
});
