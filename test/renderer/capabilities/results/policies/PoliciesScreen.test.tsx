import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { PoliciesScreen } from '#renderer/capabilities/results/policies/PoliciesScreen.tsx';
import { isReviewDue } from '#renderer/capabilities/results/policies/review.ts';
import { sampleNow } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';
import { samplePolicy } from '#test/support/result-samples.ts';

const policies = [
  samplePolicy,
  { ...samplePolicy, kind: 'genetics' as const, mode: 'direct' as const, reviewOn: '2025-01-01' as CalendarDate },
];

function show(decide: boolean, handlers: FakeHandlers['results'] = {}, options: ScreenOptions = {}) {
  const results = {
    policies: () => ({ policies, may: { decide } }),
    decidePolicy: () => ({ policy: samplePolicy }),
    ...handlers,
  };
  return renderScreen(<PoliciesScreen />, { results }, options);
}

describe('the release policy', () => {
  it('shows per kind when, why, who decided and when to look again', async () => {
    const { container } = show(false);
    const row = await screen.findByRole('row', { name: /^Laboratorium/ });
    expect(within(row).getByText('na uitleg, uiterlijk na 7 dagen')).toBeTruthy();
    expect(within(row).getByText('Uitleg voorkomt onnodige zorgen.')).toBeTruthy();
    expect(within(row).getByText('1 juni 2036')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /^Erfelijkheid/ })).getByText('nu bekijken')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Een arts neemt het besluit/)).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('lets a doctor decide with a reason, from now on', async () => {
    const { user, calls, container } = show(true);
    await user.click(await screen.findByRole('button', { name: 'Besluit over Laboratorium' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vrijgave: Laboratorium' });
    await expectNoAxeViolations(container);
    await user.clear(within(dialog).getByLabelText('Uiterlijk na hoeveel dagen?'));
    await user.click(within(dialog).getByRole('button', { name: 'Neem besluit' }));
    expect(await within(dialog).findByText('Kies 1 tot en met 28 dagen.')).toBeTruthy();
    expect(within(dialog).getByText('Schrijf ten minste één zin.')).toBeTruthy();
    await user.click(within(dialog).getByRole('radio', { name: 'Direct' }));
    await user.type(within(dialog).getByLabelText('Waarom?'), 'Patiënten willen het snel weten.');
    await user.click(within(dialog).getByRole('button', { name: 'Neem besluit' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'results.decidePolicy')?.input).toEqual({
      kind: 'laboratory',
      mode: 'direct',
      termDays: 0,
      reviewOn: '2036-06-01',
      reason: 'Patiënten willen het snel weten.',
    });
  });

  it('says why when the core refuses, and keeps what was filled in', async () => {
    const { user } = show(
      true,
      {
        decidePolicy: () => {
          throw refusal('access-denied');
        },
      },
      { language: 'en' },
    );
    await user.click(await screen.findByRole('button', { name: 'Decide on Laboratory' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Why?'), 'Patients want to know.');
    await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Why?').value).toBe('Patients want to know.');
  });
});

describe('isReviewDue', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', true],
    ['2026-11-24', false],
  ])('for %s on the 23rd: %s', (day, isDue) => {
    expect(isReviewDue(day as CalendarDate, sampleNow)).toBe(isDue);
  });
});
