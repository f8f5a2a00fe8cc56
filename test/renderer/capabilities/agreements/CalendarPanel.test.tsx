import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { CalendarPanel } from '#renderer/capabilities/agreements/calendar/CalendarPanel.tsx';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator, testNurse } from '#test/support/render-screen.tsx';

const day = (text: string) => text as CalendarDate;
const settings: CalendarSettings = {
  blocks: [{ weekday: 1, opensAt: '08:00', closesAt: '17:00' }],
  holidays: [
    { day: day('2026-05-05'), name: 'Bevrijdingsdag', isOpen: true },
    { day: day('2026-12-25'), name: 'Kerstmis', isOpen: false },
  ],
  closures: [],
};
const ahead = [
  { day: day('2026-11-23'), hours: [{ from: '08:00', until: '17:00' }], closedBy: null },
  { day: day('2026-11-24'), hours: [], closedBy: '<b>Studiedag</b>' },
];

async function show(person: Person, agreements: NonNullable<FakeHandlers['agreements']> = {}) {
  const decide = person.role === 'functional-administrator';
  const calendar = () => ({
    settings,
    changes: [],
    ahead,
    today: day('2026-11-23'),
    may: { propose: decide, advise: false, decide },
  });
  const previewCalendar = () => ({ ahead });
  const shown = renderScreen(
    <CalendarPanel />,
    { agreements: { calendar, previewCalendar, ...agreements } },
    { person },
  );
  await screen.findByRole('heading', { name: 'De komende zeven dagen' });
  return shown;
}

describe('R9, R14: the calendar of the clinic', () => {
  it('says what the next days are, as text, without accessibility faults', async () => {
    await show(testAdministrator);
    expect(screen.getByText('08:00–17:00')).toBeDefined();
    expect(screen.getByText('gesloten: <b>Studiedag</b>')).toBeDefined();
    await expectNoAxeViolations();
  });

  it('lets others read only', async () => {
    await show(testNurse);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Kalender bewaren' })).toBeNull();
    for (const one of screen.getAllByRole('switch')) expect(one).toHaveProperty('disabled', true);
    expect(screen.getByText(/past de kalender aan/)).toBeDefined();
  });

  it('keeps several blocks, holidays and closures, with who approved, and says what was counted again', async () => {
    const { user, calls } = await show(testAdministrator, { saveCalendar: () => ({ recalculated: 38 }) });
    const closes = screen.getByLabelText('Dicht, maandag, blok 1');
    await user.clear(closes);
    await user.type(closes, '12:00');
    await user.click(screen.getByRole('button', { name: 'Blok toevoegen op maandag' }));
    await user.click(screen.getByRole('switch', { name: 'Bevrijdingsdag, 5 mei 2026: open' }));
    await user.click(screen.getByRole('button', { name: 'Sluiting toevoegen' }));
    await user.type(screen.getByLabelText('Naam'), 'Verhuizing');
    await user.click(screen.getByRole('button', { name: 'Kalender bewaren' }));
    const dialog = await screen.findByRole('dialog', { name: 'Kalender bewaren' });
    await user.type(within(dialog).getByLabelText('Reden'), 'pauze');
    await user.type(within(dialog).getByLabelText(/Akkoord gegeven door/), 'Hoofd poli');
    await user.click(within(dialog).getByRole('button', { name: 'Kalender bewaren' }));
    await waitFor(() =>
      expect(calls).toContainEqual({
        name: 'agreements.saveCalendar',
        input: {
          settings: {
            blocks: [
              { weekday: 1, opensAt: '08:00', closesAt: '12:00' },
              { weekday: 1, opensAt: '12:00', closesAt: '18:00' },
            ],
            holidays: [
              { day: '2026-05-05', name: 'Bevrijdingsdag', isOpen: false },
              { day: '2026-12-25', name: 'Kerstmis', isOpen: false },
            ],
            closures: [{ from: '2026-11-23', until: '2026-11-23', name: 'Verhuizing' }],
          },
          revision: 0,
          reason: 'pauze',
          approvedBy: 'Hoofd poli',
          approvedOn: '2026-11-23',
        },
      }),
    );
    expect(await screen.findByText(/38 vragen is opnieuw berekend/)).toBeDefined();
  });

  it('says which hours are wrong and keeps nothing until they are right', async () => {
    const { user } = await show(testAdministrator);
    const closes = screen.getByLabelText('Dicht, maandag, blok 1');
    await user.clear(closes);
    await user.type(closes, '07:00');
    expect(screen.getByRole('alert').textContent).toContain('maandag');
    expect(screen.getByRole('button', { name: 'Kalender bewaren' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Terug naar de bewaarde kalender' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells that another changed it meanwhile', async () => {
    const saveCalendar = () => {
      throw refusal('calendar-moved-on', { byName: 'C. Stuut' });
    };
    const { user } = await show(testAdministrator, { saveCalendar });
    await user.click(screen.getByRole('switch', { name: 'Bevrijdingsdag, 5 mei 2026: open' }));
    await user.click(screen.getByRole('button', { name: 'Kalender bewaren' }));
    const dialog = await screen.findByRole('dialog', { name: 'Kalender bewaren' });
    await user.type(within(dialog).getByLabelText('Reden'), 'pauze');
    await user.type(within(dialog).getByLabelText(/Akkoord gegeven door/), 'Hoofd poli');
    await user.click(within(dialog).getByRole('button', { name: 'Kalender bewaren' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('intussen veranderd');
  });

  it('gets the holidays of a year that has none yet', async () => {
    const holidays = () => ({ holidays: [{ day: day('2027-01-01'), name: 'Nieuwjaar', isOpen: false }] });
    const { user } = await show(testAdministrator, { holidays });
    await user.selectOptions(screen.getByLabelText('Jaar'), '2027');
    await user.click(screen.getByRole('button', { name: 'Feestdagen van 2027 ophalen' }));
    expect(await screen.findByRole('switch', { name: 'Nieuwjaar, 1 januari 2027: open' })).toBeDefined();
  });
});
