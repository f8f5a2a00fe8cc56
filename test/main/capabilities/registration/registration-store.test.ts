import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { noTicks } from '#shared/capabilities/registration/rules.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { findContact } from '#main/capabilities/registration/contact-facts-store.ts';
import {
  countRegistrations,
  decideRegistration,
  findRegistration,
  insertRegistration,
  listRegistrations,
  withdrawOpenRegistrations,
} from '#main/capabilities/registration/registration-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sampleProposal } from '#test/support/registration-samples.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

function insert(question: string, onDay: string): string {
  const id = newId<string>();
  clinic.store.write((writer) => {
    const contact = findContact(writer, clinic.ids.item(question));
    if (!contact) throw new Error('the demo clinic has this question');
    insertRegistration(writer, {
      id,
      contact,
      proposal: { ...sampleProposal, code: null, reason: 'no-code' },
      ticks: noTicks,
      answeredBy: 'doctor',
      onDay: onDay as CalendarDate,
      status: 'proposed',
      closedById: clinic.staff('M03'),
      closedAt: clinic.now,
    });
  });
  return id;
}

const view = (month: string | null, departments: readonly string[] | null = ['CAR']) => ({
  status: 'proposed' as const,
  departments: departments?.map(clinic.ids.department) ?? null,
  month,
});

describe('registrations', () => {
  it('are listed by month and department, newest first, and counted alike', () => {
    const older = insert('V16', '2026-10-31');
    const newer = insert('V17', '2026-11-01');
    const ids = (month: string | null, departments?: readonly string[] | null) =>
      clinic.store.read((reader) => listRegistrations(reader, view(month, departments), 10)).map(({ id }) => id);
    expect(ids(null)).toEqual([newer, older]);
    expect(ids('2026-10')).toEqual([older]);
    expect(ids(null, ['OOG'])).toEqual([]);
    expect(ids(null, null)).toEqual([newer, older]);
    expect(clinic.store.read((reader) => countRegistrations(reader, view('2026-11')))).toBe(1);
  });

  it('keep who decided, and count their version up', () => {
    const id = insert('V16', '2026-11-24');
    const decision = { status: 'not-billed', code: null, conditions: [], ticks: noTicks } as const;
    clinic.store.write((writer) =>
      decideRegistration(
        writer,
        id,
        { ...decision, reason: 'other', reasonWords: 'Coulance' },
        {
          id: clinic.staff('M03'),
          at: clinic.now,
        },
      ),
    );
    expect(clinic.store.read((reader) => findRegistration(reader, id))).toMatchObject({
      version: 2,
      status: 'not-billed',
      reason_words: 'Coulance',
      decided_at: clinic.now,
    });
  });

  it('that are open are withdrawn with their item, and those that are decided stay', () => {
    const open = insert('V16', '2026-11-24');
    clinic.store.write((writer) => withdrawOpenRegistrations(writer, clinic.ids.item('V16')));
    expect(clinic.store.read((reader) => findRegistration(reader, open))?.status).toBe('withdrawn');
    const decided = insert('V17', '2026-11-24');
    const decision = { status: 'not-billed', code: null, conditions: [], ticks: noTicks } as const;
    clinic.store.write((writer) => {
      const by = { id: clinic.staff('M03'), at: clinic.now };
      decideRegistration(writer, decided, { ...decision, reason: 'medical', reasonWords: null }, by);
      withdrawOpenRegistrations(writer, clinic.ids.item('V17'));
    });
    expect(clinic.store.read((reader) => findRegistration(reader, decided))?.status).toBe('not-billed');
  });
});
