import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { changeItemType, listTypeChanges } from '#main/capabilities/counter/type-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;

beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

describe('the store of changes of type', () => {
  it('keeps each change in order, and forgets what routed the item', () => {
    const itemId = clinic.ids.item('V17');
    const change = { itemId, byId: clinic.staff('M10'), reason: 'omdat' };
    clinic.store.write((writer) => {
      changeItemType(writer, { ...change, at: '2026-11-24T09:00:00.000Z' as Instant, toType: 'MEDISCH' });
      changeItemType(writer, { ...change, at: '2026-11-24T09:01:00.000Z' as Instant, toType: 'NAZORG' });
    });
    const changes = clinic.store.read((reader) => listTypeChanges(reader, itemId));
    expect(changes.map(({ fromType, toType, byName }) => [fromType, toType, byName])).toEqual([
      ['HERHAAL', 'MEDISCH', 'I. Brandsma'],
      ['MEDISCH', 'NAZORG', 'I. Brandsma'],
    ]);
    expect(
      clinic.store.read((reader) =>
        reader.first(sql`SELECT question_type AS type, agreement_id AS agreement FROM work_item WHERE id = ${itemId}`),
      ),
    ).toEqual({ type: 'NAZORG', agreement: null });
  });
});
