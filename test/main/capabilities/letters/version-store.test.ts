import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyDocument } from '#shared/capabilities/letters/rules.ts';
import type { LetterId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { digestOfSigned } from '#main/capabilities/letters/version-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

describe('a signed version', () => {
  it('stays as it was, whatever is done to the store', async () => {
    const id = await letters.signed('M03');
    for (const statement of [
      sql`UPDATE letter_version SET title = 'Anders'`,
      sql`DELETE FROM letter_version`,
      sql`UPDATE letter_rendering SET body = '{}'`,
      sql`DELETE FROM letter_rendering`,
    ])
      expect(() => letters.clinic.store.write((writer) => writer.run(statement))).toThrow(/never/);
    await letters.as('M03').takeBack(await letters.ref('M03', id));
    expect((await letters.open('M03', id)).may.discard).toBe(false);
    await letters.as('M03').rename({ ...(await letters.ref('M03', id)), title: 'Andere titel' });
    await letters.as('M03').sign({ ...(await letters.ref('M03', id)), override: null });
    const { versions } = await letters.open('M03', id);
    expect(versions.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Brief aan de patiënt'],
      [2, 'Andere titel'],
    ]);
    expect(new Set(versions.map(({ digest }) => digest)).size).toBe(2);
  });

  it('has a digest that follows from what was signed, and from nothing else', () => {
    const version = {
      letterId: 'a' as LetterId,
      title: 'Uitslag',
      language: 'nl' as const,
      texts: { professional: null, patient: emptyDocument('patient-letter', 'patient') },
      decisions: [],
      enclosures: [],
      sender: { organizationName: '', organizationCity: '', departmentName: '', departmentPhone: null },
      letterheadNumber: null,
      overrideReason: null,
      signedBy: 'm' as PractitionerId,
      signedAt: '2026-11-24T09:30:00.000Z' as Instant,
    };
    const digest = digestOfSigned(version);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const later = { ...version, signedAt: '2027-01-01T00:00:00.000Z' as Instant, letterId: 'b' as LetterId };
    expect(digestOfSigned(later)).toBe(digest);
    expect(digestOfSigned({ ...version, title: 'Uitslag.' })).not.toBe(digest);
    const other = { professional: version.texts.patient, patient: null };
    expect(digestOfSigned({ ...version, texts: other })).not.toBe(digest);
  });
});
