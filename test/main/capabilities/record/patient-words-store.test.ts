import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CorrectionId, RecordEntryId, ViewpointId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import {
  findCorrection,
  insertCorrection,
  insertViewpoint,
  listCorrections,
  listViewpoints,
  markCorrectionDecided,
} from '#main/capabilities/record/patient-words-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const at = (hour: number) => `2026-11-23T0${String(hour)}:00:00.000Z` as Instant;
function entryId(): RecordEntryId {
  const row = clinic.store.read((reader) =>
    reader.first<{ id: RecordEntryId }>(sql`SELECT id FROM record_entry ORDER BY id`),
  );
  if (!row) throw new Error('the demo clinic has entries');
  return row.id;
}
const by = { speaker: 'proxy' as const, speakerName: 'Mw. J. Tolsma' };

describe("the patient's words in the store", () => {
  it('come back oldest first, with who filed them', () => {
    const entry = entryId();
    const file = (words: string, hour: number) =>
      clinic.store.write((writer) =>
        insertViewpoint(
          writer,
          { id: newId<ViewpointId>(), entryId: entry, words, ...by, receivedAt: at(hour) },
          clinic.ids.practitioner('M08'),
        ),
      );
    file('tweede', 9);
    file('eerste', 8);
    expect(clinic.store.read((reader) => listViewpoints(reader, entry))).toMatchObject([
      { body: 'eerste', ...by, filedByName: 'J. Tichelaar' },
      { body: 'tweede' },
    ]);
  });

  it('as a request are open until they are decided on, once', () => {
    const entry = entryId();
    const id = newId<CorrectionId>();
    clinic.store.write((writer) =>
      insertCorrection(writer, { id, entryId: entry, words: 'Dat klopt niet.', ...by, receivedAt: at(8) }),
    );
    expect(clinic.store.read((reader) => findCorrection(reader, id))).toMatchObject({ entryId: entry, state: 'open' });
    const decision = {
      outcome: 'accepted' as const,
      answer: 'Het is aangevuld.',
      byId: clinic.ids.practitioner('M08'),
    };
    clinic.store.write((writer) => markCorrectionDecided(writer, id, { ...decision, at: at(9) }));
    expect(clinic.store.read((reader) => listCorrections(reader, entry))).toMatchObject([
      { state: 'accepted', answer: 'Het is aangevuld.', decidedByName: 'J. Tichelaar', decidedAt: at(9) },
    ]);
    const again = () => clinic.store.write((writer) => markCorrectionDecided(writer, id, { ...decision, at: at(9) }));
    expect(again).toThrow();
  });
});
