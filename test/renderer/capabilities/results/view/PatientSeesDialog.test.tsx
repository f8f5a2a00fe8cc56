import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sampleNow } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { sampleResult, sampleSummary } from '#test/support/result-samples.ts';
import { giveSizes } from '../../counter/counter-bench.tsx';
import { FakeResults, openFirst } from '../results-bench.tsx';

const { id } = sampleSummary(1);

async function look(core: FakeResults, handlers: Parameters<typeof openFirst>[1] = {}) {
  const shown = await openFirst(core, handlers);
  await shown.user.keyboard('{Control>}e{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Wat de patiënt ziet' });
  const frame = await within(dialog).findByRole('region', { name: 'Wat de lezer voor zich heeft' });
  return { ...shown, dialog, frame };
}

beforeEach(giveSizes);

describe('what the patient sees', () => {
  it('is nothing before the release, with the moment from when, and what it will look like', async () => {
    const core = new FakeResults([sampleSummary(1, { releaseAt: '2036-11-26T07:00:00.000Z' as Instant })]);
    core.say(id, { draft: { body: documentOfText('Dit is niet erg.'), decisions: [], savedAt: sampleNow } });
    const { dialog, frame } = await look(core);
    expect(within(dialog).getByText(/De patiënt ziet nog niets\. Zichtbaar op wo 26 nov om 08:00\./)).toBeTruthy();
    expect(within(frame).getByText('Zo komt het eruit te zien')).toBeTruthy();
    const text = frame.textContent;
    expect(text.indexOf('Dit is niet erg.')).toBeLessThan(text.indexOf('5,3 mmol/l'));
    await expectNoAxeViolations(dialog);
  });

  it('closes with Escape, which leaves the focus with the result', async () => {
    const { user } = await look(new FakeResults([sampleSummary(1)]));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).not.toBe(screen.getByRole('listbox', { name: 'Uitslagen' }));
  });

  it('leaves a representative out when it is for the patient only', async () => {
    const core = new FakeResults([sampleSummary(1)]);
    const shown = await openFirst(core);
    await shown.user.click(screen.getByRole('checkbox', { name: 'alleen de patiënt' }));
    await shown.user.keyboard('{Control>}e{/Control}');
    const dialog = await screen.findByRole('dialog');
    await shown.user.click(await within(dialog).findByRole('radio', { name: 'Wie meeleest' }));
    expect(await within(dialog).findByText(/u koos ‘alleen de patiënt’/)).toBeTruthy();
  });

  it('is the result with its explanation after the release, on a phone and on a wide screen', async () => {
    const released = { state: 'released', releaseAt: null, releasedAt: sampleNow, releasedBy: 'by-person' } as const;
    const core = new FakeResults([sampleSummary(1)]);
    const { title, kind, values, conclusion, issuedAt } = sampleResult();
    const explanation = {
      body: 'Dit is niet erg.',
      byName: 'dr. M. Arends',
      functionTitle: 'Arts',
      at: sampleNow,
      patientOnly: false,
    };
    const { user, dialog, frame } = await look(core, {
      open: () => sampleResult(released),
      view: () => ({
        isVisible: true,
        result: { title, kind, values, conclusion, issuedAt, explanation },
        readers: [],
      }),
    });
    expect(within(dialog).getByText('De patiënt ziet dit nu.')).toBeTruthy();
    expect(within(frame).getByText('Dit is niet erg.')).toBeTruthy();
    expect(within(frame).getByText('hoger dan gebruikelijk · gebruikelijk: 3,5 – 5')).toBeTruthy();
    expect(frame.dataset.width).toBe('phone');
    await user.click(within(dialog).getByRole('radio', { name: 'Breed scherm' }));
    expect(frame.dataset.width).toBe('wide');
  });
});
