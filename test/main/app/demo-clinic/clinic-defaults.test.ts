import { describe, expect, it } from 'vitest';

import { questionTypes } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { fillClinicDefaults } from '#main/app/demo-clinic/clinic-defaults.ts';
import { listVersions } from '#main/capabilities/agreements/agreement-store.ts';
import { readCalendar } from '#main/capabilities/agreements/calendar-store.ts';
import { listTemplates } from '#main/capabilities/templates/template-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

const now = '2026-11-24T09:30:00.000Z' as Instant;

describe('what every new clinic begins with', () => {
  it('is hours, holidays, an agreement for every question type and templates under ids of its own', () => {
    const [one, other] = [openEmptyStore(), openEmptyStore()];
    for (const { store } of [one, other]) store.write((writer) => fillClinicDefaults(writer, { now }));
    const calendar = one.store.read(readCalendar);
    const versions = one.store.read((reader) => listVersions(reader, '2026-11-24' as CalendarDate));
    const agreements = questionTypes.map(
      (type) => versions.find(({ questionType }) => questionType === type)?.termDays,
    );
    const nobody = newId<PractitionerId>();
    const ids = [one, other].flatMap(({ store }) =>
      store.read((reader) => listTemplates(reader, nobody).map(({ id }) => id)),
    );
    one.close();
    other.close();
    expect(calendar.blocks).toEqual(
      [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
    );
    expect(calendar.exceptions).toContainEqual({ day: '2026-12-25', isOpen: false, name: 'Kerstmis' });
    expect(agreements).toEqual([2, 2, 2, 1, 1, 1, 2, 5]);
    expect(versions.map(({ status, approvedBy }) => [status, approvedBy])).toEqual(
      questionTypes.map(() => ['in-force', null]),
    );
    expect(new Set(ids).size).toBe(56);
  });

  it('names the holidays in the language of the clinic', () => {
    const { store, close } = openEmptyStore();
    store.write((writer) => fillClinicDefaults(writer, { now, language: 'en' }));
    const names = store.read(readCalendar).exceptions.map(({ name }) => name);
    close();
    expect(names).toContain('Ascension Day');
  });
});
