import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { ResultLinks } from '#renderer/capabilities/results/ResultLink.tsx';
import { sampleItemId } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';
import { sampleResult, sampleResultId } from '#test/support/result-samples.ts';

const show = (forItem: () => { results: ReturnType<typeof sampleResult>[] }, onOpen = vi.fn()) => ({
  onOpen,
  ...renderScreen(<ResultLinks itemId={sampleItemId(1)} onOpen={onOpen} />, { results: { forItem } }),
});

it('says of each result of the patient whether the patient sees it, and opens it', async () => {
  const { user, container, onOpen } = show(() => ({ results: [sampleResult()] }));
  const link = await screen.findByRole('button', {
    name: /Uitslag: Bloedonderzoek 1 geeft zichzelf over \d+ dagen vrij/,
  });
  await expectNoAxeViolations(container);
  await user.click(link);
  expect(onOpen).toHaveBeenCalledWith(sampleResultId(1));
});

it('says that there is none', async () => {
  show(() => ({ results: [] }));
  expect(await screen.findByText('Van deze patiënt is hier geen uitslag.')).toBeTruthy();
});

it('says why they cannot be shown', async () => {
  show(() => {
    throw refusal('store-busy');
  });
  expect(await screen.findByRole('button', { name: 'Opnieuw proberen' })).toBeTruthy();
});
