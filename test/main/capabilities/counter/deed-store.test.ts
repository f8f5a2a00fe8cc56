import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { findLatestDeed, putBackAsBefore, reconnectDeeds, remembered } from '#main/capabilities/counter/deed-store.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const now = '2026-11-24T09:30:00.000Z' as Instant;
const itemId = () => clinic.ids.item('V16');
const by = () => clinic.staff('M10');

function owned(at = now): void {
  clinic.store.write((writer) =>
    remembered(writer, { itemId: itemId(), by: by(), now: at, kind: 'take' }, () =>
      writer.runOne(sql`UPDATE work_item SET owner_id = ${by()}, version = version + 1 WHERE id = ${itemId()}`),
    ),
  );
}

const latest = () => clinic.store.read((reader) => findLatestDeed(reader, itemId(), by()));
const row = () =>
  clinic.store.read((reader) =>
    reader.first<{ version: number; owner_id: string | null }>(
      sql`SELECT version, owner_id FROM work_item WHERE id = ${itemId()}`,
    ),
  );

describe('a deed', () => {
  it('keeps the item as it was, and the versions before and after', () => {
    owned();
    expect(latest()).toMatchObject({ kind: 'take', versionBefore: 1, versionAfter: 2, before: { owner_id: null } });
    expect(clinic.store.read((reader) => findLatestDeed(reader, itemId(), clinic.staff('M03')))).toBeUndefined();
  });

  it('is put back with a version that counts on, and once', () => {
    owned();
    clinic.store.write((writer) => {
      const deed = findLatestDeed(writer, itemId(), by());
      invariant(deed !== undefined, 'the deed of the test');
      putBackAsBefore(writer, itemId(), deed, { by: by(), now });
      reconnectDeeds(writer, itemId(), deed, by());
    });
    expect(row()).toEqual({ version: 3, owner_id: null });
    expect(latest()).toBeUndefined();
  });

  it('is forgotten after a day, when something else is done', () => {
    owned('2026-11-22T09:30:00.000Z' as Instant);
    owned();
    const count = clinic.store.read((reader) =>
      reader.first<{ count: number }>(sql`SELECT count(*) AS count FROM deed`),
    );
    expect(count?.count).toBe(1);
  });
});
