import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  countWords,
  findTerm,
  findWord,
  type GlossaryRow,
  listWords,
  removeWord,
  revisionOf,
  saveWord,
} from '#main/capabilities/glossary/glossary-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const row = (term: string, changes: Partial<GlossaryRow> = {}): GlossaryRow => ({
  id: newId<string>(),
  term,
  language: 'nl',
  meaning: 'explained',
  plain: ['gewoon'],
  explanation: null,
  source: 'NHG',
  addedById: clinic.ids.practitioner('M03'),
  addedBy: 'dr. A. Vos',
  addedOn: '2026-11-22' as CalendarDate,
  ...changes,
});
const save = (word: GlossaryRow) => clinic.store.write((writer) => saveWord(writer, word));

describe("the organisation's words in the store", () => {
  it('come back as they were saved, by term, of one language when it is named', () => {
    const [zebra, alpha, english] = [row('zebra'), row('alpha'), row('beta', { language: 'en' })];
    for (const word of [zebra, alpha, english]) save(word);
    expect(clinic.store.read((reader) => listWords(reader))).toEqual([alpha, english, zebra]);
    expect(clinic.store.read((reader) => listWords(reader, 'en'))).toEqual([english]);
    expect(clinic.store.read((reader) => findWord(reader, zebra.id))).toEqual(zebra);
  });

  it('are there once, whatever their capitals and accents', () => {
    save(row('COPD'));
    save(row('copd', { plain: ['longziekte'] }));
    expect(clinic.store.read((reader) => countWords(reader))).toBe(1);
    expect(clinic.store.read((reader) => findTerm(reader, 'nl', 'Copd'))?.plain).toEqual(['longziekte']);
    expect(clinic.store.read((reader) => findTerm(reader, 'en', 'COPD'))).toBeUndefined();
  });

  it('count every change', () => {
    const word = row('COPD');
    save(word);
    clinic.store.write((writer) => removeWord(writer, word.id));
    expect(clinic.store.read((reader) => revisionOf(reader))).toBe(2);
    expect(clinic.store.read((reader) => listWords(reader))).toEqual([]);
  });
});
