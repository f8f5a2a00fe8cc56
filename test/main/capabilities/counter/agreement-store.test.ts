import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import {
  type Agreement,
  findAgreement,
  findAgreementCard,
  insertAgreement,
} from '#main/capabilities/counter/agreement-store.ts';
import { insertCalendarException, insertOpeningBlock } from '#main/capabilities/counter/calendar-store.ts';
import { openEmptyStore, openTestClinic } from '#test/support/test-clinic.ts';

const agreement: Agreement = {
  questionType: 'HERHAAL',
  firstReader: 'desk',
  triageHours: 8,
  answerer: 'voorschrijver tekent',
  alsoAllowed: 'balie verstuurt bericht',
  termDays: 1,
  escalation: ['arts na 1', 'teamleider na 3'],
  filing: 'dossier',
  special: null,
};

describe('the store of agreements', () => {
  let opened: ReturnType<typeof openEmptyStore>;

  beforeEach(() => {
    opened = openEmptyStore();
    opened.store.write((writer) => insertAgreement(writer, agreement));
  });
  afterEach(() => opened.close());

  it('gives back the agreement of a question type', () => {
    expect(opened.store.read((reader) => findAgreement(reader, 'HERHAAL'))).toEqual(agreement);
  });

  it('has none where none was made', () => {
    expect(opened.store.read((reader) => findAgreement(reader, 'MEDISCH'))).toBeUndefined();
    expect(
      opened.store.read((reader) => findAgreementCard(reader, 'MEDISCH', '2026-11-20T08:00:00.000Z' as Instant)),
    ).toBeNull();
  });

  it('shows the card with the sum of the clinic’s own calendar', () => {
    opened.store.write((writer) => {
      for (const weekday of [1, 5]) insertOpeningBlock(writer, { weekday, opensAt: '09:00', closesAt: '12:00' });
      insertCalendarException(writer, { day: '2026-11-23' as never, isOpen: false, name: 'Studiedag' });
    });
    const card = opened.store.read((reader) =>
      findAgreementCard(reader, 'HERHAAL', '2026-11-20T09:00:00.000Z' as Instant),
    );
    expect(card).toMatchObject({ firstReader: 'desk', termDays: 1, answerer: 'voorschrijver tekent', special: null });
    expect(card?.sum.find(({ name }) => name === 'Studiedag')?.kind).toBe('closed-day');
    expect(card?.sum.at(-1)).toEqual({ kind: 'due', at: '2026-11-27T11:00:00.000Z', name: null });
  });
});

describe('the agreements of the demo clinic', () => {
  it('say what is special about a question type', () => {
    const clinic = openTestClinic();
    const found = clinic.store.read((reader) => findAgreement(reader, 'VOORBEREID'));
    clinic.close();
    expect(found).toMatchObject({ firstReader: 'desk', termDays: 2, answerer: 'verpleegkundige' });
    expect(found?.special).toContain('bloedverdunners altijd arts');
  });
});
