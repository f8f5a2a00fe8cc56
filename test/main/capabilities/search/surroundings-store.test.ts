import { expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { readSurroundings } from '#main/capabilities/search/surroundings-store.ts';
import { openTestClinic } from '#test/support/test-clinic.ts';

it('a query can name every department and everyone who works or worked here, on the Dutch day', () => {
  const clinic = openTestClinic();
  const { departments, staff, today } = clinic.store.read((reader) =>
    readSurroundings(reader, '2026-11-23T23:30:00.000Z' as Instant),
  );
  expect(departments.map(({ code }) => code)).toEqual(['CAR', 'DER', 'GYN', 'INT', 'OOG', 'ORT']);
  expect(staff.map(({ name }) => name)).toContain('I. Brandsma');
  expect(today).toBe('2026-11-24');
  clinic.close();
});
