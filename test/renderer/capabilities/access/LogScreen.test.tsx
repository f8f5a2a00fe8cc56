import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { AuditVerdict } from '#shared/capabilities/access/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { LogScreen } from '#renderer/capabilities/access/LogScreen.tsx';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const officer = { ...testAdministrator, role: 'privacy-officer' } as const;
const line = {
  sequence: 7,
  at: '2026-11-22T07:14:00.000Z' as Instant,
  personName: '<b>I. Brandsma</b>',
  role: 'nurse',
  action: 'read',
  outcome: 'done',
  reason: null,
} as const;

async function verified(verdict: AuditVerdict): Promise<void> {
  const { user } = renderScreen(<LogScreen />, { access: { verifyLog: () => verdict } }, { person: testAdministrator });
  await user.click(screen.getByRole('button', { name: 'Controleer logboek' }));
}

describe('the log', () => {
  it('says that it is whole and how many rows were checked', async () => {
    await verified({ valid: true, rows: 1 });
    expect(await screen.findByText('Het logboek klopt.')).toBeDefined();
    expect(screen.getByText(/1 regel nagekeken/)).toBeDefined();
    await expectNoAxeViolations();
  });

  it.each([
    ['row-changed', 'Regel 1.234 is veranderd nadat hij is geschreven.'],
    ['row-missing', 'Regel 1.234 ontbreekt.'],
    ['order-changed', 'Regel 1.234 staat niet op zijn plaats.'],
  ] as const)('names the first row that does not fit: %s', async (why, text) => {
    await verified({ valid: false, rows: 2_000, sequence: 1_234, why });
    expect((await screen.findByRole('alert')).textContent).toContain(text);
  });

  it('shows its rows to the privacy officer as text, and older ones when asked', async () => {
    const log = ({ before }: { before: number | null }) => ({ lines: before === null ? [line] : [] });
    const { user, calls } = renderScreen(<LogScreen />, { access: { log } }, { person: officer });
    expect(await screen.findByText('<b>I. Brandsma</b>')).toBeDefined();
    expect(screen.getByText('zo 22 nov, 08:14:00')).toBeDefined();
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Toon oudere regels' }));
    expect(calls.at(-1)).toEqual({ name: 'access.log', input: { before: 7 } });
  });

  it('asks no rows for the functional administrator', async () => {
    const { calls } = renderScreen(<LogScreen />, {}, { person: testAdministrator });
    await screen.findByRole('button', { name: 'Controleer logboek' });
    expect(calls.map(({ name }) => name)).not.toContain('access.log');
  });
});
