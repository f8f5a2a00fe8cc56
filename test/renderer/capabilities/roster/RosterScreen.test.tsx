import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { RosterWeek } from '#shared/capabilities/roster/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { RosterScreen } from '#renderer/capabilities/roster/RosterScreen.tsx';
import { sampleDepartmentId, sampleId, samplePractitionerId } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const departmentId = sampleDepartmentId(1);
const nurse = { id: samplePractitionerId(1), name: 'I. Brandsma' };
const pools = (['doctor', 'nurse', 'desk'] as const).map((poolRole) => ({
  departmentId,
  poolRole,
  now: poolRole === 'nurse' ? [{ ...nurse, until: '2026-11-24T11:30:00.000Z' as Instant }] : [],
  next: null,
  isUnmanned: poolRole === 'desk',
}));
const week: RosterWeek = {
  monday: '2026-11-23' as CalendarDate,
  isOpenNow: true,
  departments: [{ id: departmentId, code: 'CAR', name: 'Cardiologie', mayEdit: true }],
  staffing: pools,
  shifts: [
    {
      id: sampleId<string>(41, 1),
      departmentId,
      poolRole: 'nurse',
      practitioner: nurse,
      startsAt: '2026-11-24T07:00:00.000Z' as Instant,
      endsAt: '2026-11-24T11:30:00.000Z' as Instant,
      mayRemove: true,
    },
  ],
  absences: [],
  people: [{ ...nurse, poolRole: 'nurse', departmentIds: [departmentId] }],
  absenceOnlyFor: nurse.id,
};

function show(changes: object = {}, shown: RosterWeek = week) {
  return renderScreen(<RosterScreen />, { roster: { week: () => shown, ...changes } });
}

describe('the roster', () => {
  it('R1: says who mans the counter, and that nobody does in a word', async () => {
    const { container } = show();
    const table = await screen.findByRole('table', { name: 'Nu aan het loket' });
    expect(within(table).getByText('I. Brandsma')).toBeTruthy();
    expect(within(table).getByText('niemand')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('takes a shift for a day of the week', async () => {
    const { user, calls } = show({ addShift: () => ({ id: sampleId<string>(41, 2) }) });
    await user.click(await screen.findByRole('button', { name: 'Dienst toevoegen' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'roster.addShift')?.input).toEqual({
      departmentId,
      poolRole: 'nurse',
      practitionerId: nurse.id,
      day: '2026-11-23',
      from: '08:00',
      until: '12:30',
    });
  });

  it('gives each removal its own name, and says why when it is refused', async () => {
    const { user } = show({
      removeShift: () => {
        throw refusal('shift-not-found');
      },
    });
    await user.click(await screen.findByRole('button', { name: /Dienst van .*Brandsma.* weghalen/ }));
    expect(await screen.findByText(/staat niet meer op het rooster/)).toBeTruthy();
  });

  it('R20: reports oneself away', async () => {
    const { user, calls } = show({
      addAbsence: () => ({ id: sampleId<string>(42, 1), startsAt: '2026-11-25T00:00:00.000Z' as Instant }),
    });
    await user.click(await screen.findByRole('button', { name: 'Afwezigheid melden' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText<HTMLSelectElement>('Wie').options).toHaveLength(1);
    await expectNoAxeViolations(dialog);
    await user.selectOptions(within(dialog).getByLabelText('Soort'), 'ziek');
    await user.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'roster.addAbsence')?.input).toMatchObject({
        practitionerId: nurse.id,
        kind: 'illness',
        deputyId: null,
      }),
    );
  });

  it('has nothing to change where one may not', async () => {
    show({}, { ...week, departments: [{ id: departmentId, code: 'CAR', name: 'Cardiologie', mayEdit: false }] });
    expect(await screen.findByRole('table', { name: 'Nu aan het loket' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dienst toevoegen' })).toBeNull();
  });
});
