import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { findDraft, removeDraft, saveDraft } from '#main/capabilities/counter/draft-store.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(() => {
  clinic = openTestClinic();
});
afterAll(() => clinic.close());

const key = (question: string, staff: string) => ({ itemId: clinic.ids.item(question), authorId: clinic.staff(staff) });
const save = (question: string, staff: string, text: string) =>
  clinic.store.write((writer) =>
    saveDraft(writer, { ...key(question, staff), body: documentOfText(text), templateId: null, savedAt: clinic.now }),
  );
const textOf = (question: string, staff: string) => {
  const { itemId, authorId } = key(question, staff);
  const draft = clinic.store.read((reader) => findDraft(reader, itemId, authorId));
  return draft && plainTextOf(draft.body);
};

describe('the store of drafts', () => {
  it('counts the saves of one author on one item', () => {
    expect([
      save('V16', 'M10', 'a'),
      save('V16', 'M10', 'b'),
      save('V17', 'M10', 'c'),
      save('V16', 'M03', 'd'),
    ]).toEqual([1, 2, 1, 1]);
    expect([textOf('V16', 'M10'), textOf('V17', 'M10'), textOf('V16', 'M03'), textOf('V17', 'M03')]).toEqual([
      'b',
      'c',
      'd',
      undefined,
    ]);
  });

  it('keeps the answer and the note of one author apart', () => {
    const { itemId, authorId } = key('V20', 'M10');
    const body = documentOfText('voor de collega');
    save('V20', 'M10', 'voor de patiënt');
    clinic.store.write((writer) =>
      saveDraft(writer, { itemId, authorId, kind: 'note', body, templateId: null, savedAt: clinic.now }),
    );
    const note = () => clinic.store.read((reader) => findDraft(reader, itemId, authorId, 'note'));
    expect(note()).toMatchObject({ body, revision: 1 });
    clinic.store.write((writer) => removeDraft(writer, itemId, authorId));
    expect([textOf('V20', 'M10'), note()?.body]).toEqual([undefined, body]);
    clinic.store.write((writer) => removeDraft(writer, itemId, authorId, 'note'));
    expect(note()).toBeUndefined();
  });

  it('keeps every draft as it was typed, whatever else is saved and removed', () => {
    const slot = fc.record({
      question: fc.constantFrom('V16', 'V18', 'V22'),
      staff: fc.constantFrom('M10', 'M03', 'M15'),
    });
    const change = fc.record({
      slot,
      text: fc.option(
        fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}x`),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const typed = new Map<string, string>();
        for (const question of ['V16', 'V18', 'V22'])
          for (const staff of ['M10', 'M03', 'M15']) {
            const { itemId, authorId } = key(question, staff);
            clinic.store.write((writer) => removeDraft(writer, itemId, authorId));
          }
        for (const {
          slot: { question, staff },
          text,
        } of changes) {
          const { itemId, authorId } = key(question, staff);
          if (text === undefined) clinic.store.write((writer) => removeDraft(writer, itemId, authorId));
          else save(question, staff, text);
          if (text === undefined) typed.delete(`${question} ${staff}`);
          else typed.set(`${question} ${staff}`, plainTextOf(documentOfText(text)));
        }
        for (const question of ['V16', 'V18', 'V22'])
          for (const staff of ['M10', 'M03', 'M15']) {
            expect(textOf(question, staff)).toBe(typed.get(`${question} ${staff}`));
          }
      }),
      { numRuns: 30, seed: 8 },
    );
  });
});
