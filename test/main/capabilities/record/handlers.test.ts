import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const entries = async (who: string, question: string) =>
  (await counter.as(who).record.entriesForItem({ itemId: counter.clinic.ids.item(question) })).entries;

describe('the record through the door', () => {
  it('shows what was filed of the patient, from any of their questions, and writes that it was read', async () => {
    expect(await entries('M08', 'V05')).toMatchObject([
      { title: 'na laserbehandeling andere oog', departmentName: 'Oogheelkunde' },
    ]);
    expect(counter.lines('V05')).toEqual(['read done J. Tichelaar (record)']);
  });

  it('leaves out for desk staff what was filed about a medical question', async () => {
    expect(await entries('M14', 'V05')).toEqual([]);
  });

  it('is shut to who may not read the question', async () => {
    expect(await codeOf(entries('M14', 'D01'))).toBe('access-denied');
    expect(await codeOf(entries('M10', 'V05'))).toBe('access-denied');
    expect(await codeOf(entries('M17', 'V05'))).toBe('access-denied');
  });

  it('says that a question is not there', async () => {
    expect(await codeOf(entries('M08', 'V99'))).toBe('item-not-found');
  });
});
