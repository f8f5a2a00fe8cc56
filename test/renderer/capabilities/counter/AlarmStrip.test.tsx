import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { Alarm } from '#shared/capabilities/counter/clock-contract.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { AlarmStrip } from '#renderer/capabilities/counter/AlarmStrip.tsx';
import { sampleItemId, sampleNow, sampleNurse } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const alarm = (number: number, changes: Partial<Alarm> = {}): Alarm => ({
  itemId: sampleItemId(number),
  questionType: 'MEDISCH',
  step: 'at-risk',
  at: sampleNow,
  dueAt: '2026-11-24T16:00:00.000Z' as Instant,
  heldBy: 'me',
  ...changes,
});

function show(alarms: readonly Alarm[], { hasMore = false, person = sampleNurse } = {}) {
  let left = [...alarms];
  const onShow = vi.fn();
  const handlers = {
    counter: {
      alarms: () => ({ alarms: left, hasMore, asOf: sampleNow }),
      dismissAlarms: ({ alarms: seen }: { alarms: readonly { itemId: string; step: string }[] }) => {
        left = left.filter(({ itemId, step }) => !seen.some((one) => one.itemId === itemId && one.step === step));
        return {};
      },
    },
  };
  const strip = (
    <main>
      <h1>Loket</h1>
      <AlarmStrip onShow={onShow} />
    </main>
  );
  return { onShow, ...renderScreen(strip, handlers, { person }) };
}

const region = () => screen.findByRole('region', { name: 'Berichten van de klok' });
const gone = () => waitFor(() => expect(screen.queryByRole('region', { name: 'Berichten van de klok' })).toBeNull());

describe('R8, R10: the notice of the clock', () => {
  it('says whose question it is, of which kind, what happened and when it is due, politely', async () => {
    const { container } = show([alarm(1)]);
    const words = await screen.findByText('Van u: Klacht, bijna over de termijn · klaar vóór di 24 nov 17:00');
    expect(words.getAttribute('aria-live')).toBe('polite');
    await expectNoAxeViolations(container);
  });

  it('says that a question in the pool came to the lead, and how many more there are', async () => {
    show([alarm(1, { step: 'lead', heldBy: 'nobody', dueAt: null }), alarm(2), alarm(3)]);
    expect((await region()).textContent).toContain('Nog niet opgepakt: Klacht, nu ook bij de teamleider, en nog 2');
  });

  it('says that there are more than it was told of', async () => {
    show([alarm(1), alarm(2)], { hasMore: true });
    expect((await region()).textContent).toContain('en meer dan 1');
  });

  it('is put away one by one, or all at once', async () => {
    const { user, calls } = show([alarm(1), alarm(2), alarm(3)]);
    await user.click(await screen.findByRole('button', { name: 'Gezien' }));
    await screen.findByText(/en nog 1/);
    await user.click(screen.getByRole('button', { name: 'Alles gezien' }));
    await gone();
    const put = calls.filter(({ name }) => name === 'counter.dismissAlarms').map(({ input }) => input);
    expect(put[0]).toEqual({ alarms: [{ itemId: sampleItemId(1), step: 'at-risk', at: sampleNow }] });
    expect(put).toHaveLength(2);
  });

  it('leads to the question, by keyboard, and is seen then', async () => {
    const { user, onShow } = show([alarm(7)]);
    await region();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onShow).toHaveBeenCalledWith(sampleItemId(7));
    await gone();
  });

  it('is nothing while there is nothing to say, and asks nothing for who works from no queue', async () => {
    show([]);
    await gone();
    const { calls } = show([alarm(1)], { person: testAdministrator });
    expect(calls.filter(({ name }) => name === 'counter.alarms')).toEqual([]);
  });
});
