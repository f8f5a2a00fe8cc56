import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Conversation, DueStep } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sumWords } from '#renderer/capabilities/counter/sum-words.ts';
import { createFormats } from '#renderer/i18n/formats.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';
import { sampleConversation, sampleItem } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

const step = (kind: DueStep['kind'], at: string): DueStep => ({ kind, at: at as Instant, name: null });
const waiting = [
  step('arrived', '2026-11-20T09:00:00.000Z'),
  step('counts-from', '2026-11-20T09:00:00.000Z'),
  step('paused', '2026-11-20T07:00:00.000Z'),
];

async function show(changes: Partial<Conversation>) {
  const item = changes.item ?? sampleItem(1);
  const counter = new FakeCounter([item]);
  counter.say(item.id, changes);
  const shown = showCounter(counter);
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await within(conversationColumn()).findByRole('heading', { level: 2 });
  return shown;
}

// Nothing is laid out here, so the popover takes its button for scrolled away and hides.
const popover = () => screen.findByRole('dialog', { hidden: true });

beforeEach(giveSizes);

describe('R9: the time left and the sum behind it', () => {
  it('shows on its key the very sum of the agreement, and describes the button by it', async () => {
    const { user, container } = await show({});
    await user.keyboard('t');
    const t = createTranslations('nl').getFixedT('nl', 'clock');
    const sum = sumWords(sampleConversation(sampleItem(1)).agreement?.sum ?? [], t, createFormats('nl'));
    expect((await popover()).textContent).toContain(sum);
    const describedBy = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(describedBy)?.textContent).toContain(sum);
    await expectNoAxeViolations(container);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  });

  it('shows on hover as well', async () => {
    const { user } = await show({});
    await user.hover(within(conversationColumn()).getByRole('button', { name: /werkdag|vandaag|te laat/ }));
    expect(await popover()).toBeTruthy();
  });

  it('R10: says who looks along, since when, and who comes next', async () => {
    const at = '2026-11-25T16:00:00.000Z' as Instant;
    const reached = { to: 'deputy', afterDays: 1, at, names: ['J. Tichelaar'] } as const;
    const next = { to: 'lead', afterDays: 2, at: '2026-11-26T16:00:00.000Z' as Instant, names: [] } as const;
    const item = sampleItem(1, { escalatedTo: 'deputy' });
    const { user } = await show({
      item,
      ladder: { reached: { ...reached, names: [...reached.names] }, next: { ...next, names: [] } },
    });
    await user.keyboard('t');
    const shown = await popover();
    expect(shown.textContent).toMatch(/Sinds wo 25 nov 17:00 ook bij: waarnemer \(.?J\. Tichelaar.?\)/);
    expect(shown.textContent).toContain('Vanaf do 26 nov 17:00 ook bij: teamleider');
    expect(screen.getAllByText('ook bij waarnemer').length).toBeGreaterThanOrEqual(2);
    expect(screen.getByRole('region', { name: 'Wie er meekijkt' })).toBeTruthy();
  });

  it('says that the patient is to answer, and that the clock stands still', async () => {
    const item = sampleItem(1, { state: 'waiting-for-patient', band: 'paused', dueAt: null, workingDaysLeft: null });
    const { agreement } = sampleConversation(item);
    const { user } = await show({ item, agreement: agreement && { ...agreement, sum: waiting } });
    await user.click(within(conversationColumn()).getByRole('button', { name: 'wacht op patiënt' }));
    expect((await popover()).textContent).toContain('de klok staat stil tot de patiënt antwoordt');
  });
});
