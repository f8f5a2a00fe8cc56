import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { RecordEntryId } from '#shared/kernel/ids.ts';
import { RecordEntries } from '#renderer/capabilities/record/RecordEntries.tsx';
import { sampleId, sampleItemId, sampleNow } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const entry = {
  id: sampleId<RecordEntryId>(11, 1),
  itemId: sampleItemId(1),
  kind: 'e-consult' as const,
  title: 'Druppels',
  question: 'Prikt het <b>altijd</b>?',
  answer: 'Dat gaat over.\nBel ons gerust.',
  authorName: 'I. Brandsma',
  authorFunction: 'verpleegkundige',
  departmentName: 'Oogheelkunde',
  filedAt: sampleNow,
  viewpoints: [],
  corrections: [],
};
const speakers = [{ speaker: 'patient' as const, name: 'Mw. T. Bakboord' }];
const looking = { speakers, may: { fileWords: false, decideCorrection: false } };

describe('the record beside a question', () => {
  it('holds question and answer word for word, and says who filed it and when', async () => {
    const { container } = renderScreen(<RecordEntries itemId={sampleItemId(1)} />, {
      record: { entriesForItem: () => ({ entries: [entry], ...looking }) },
    });
    expect(await screen.findByText('Prikt het <b>altijd</b>?')).toBeTruthy();
    expect(container.textContent).toContain('Dat gaat over.\nBel ons gerust.');
    expect(screen.getByText(/I\. Brandsma.*verpleegkundige.*Oogheelkunde/)).toBeTruthy();
    expect(screen.getByText('deze vraag')).toBeTruthy();
    expect(screen.getByText('ma 23 nov, 14:49')).toBeTruthy();
    await expectNoAxeViolations();
  });

  it('says that nothing has been filed yet', async () => {
    renderScreen(<RecordEntries itemId={sampleItemId(1)} />, {
      record: { entriesForItem: () => ({ entries: [], ...looking }) },
    });
    expect(await screen.findByText(/Er is nog niets vastgelegd/)).toBeTruthy();
  });

  it('says why it cannot be shown, and tries again when asked', async () => {
    let isDown = true;
    const { user } = renderScreen(<RecordEntries itemId={sampleItemId(1)} />, {
      record: {
        entriesForItem: () => {
          if (isDown) throw refusal('store-busy');
          return { entries: [entry], ...looking };
        },
      },
    });
    const retry = await screen.findByRole('button', { name: 'Opnieuw proberen' });
    isDown = false;
    await user.click(retry);
    expect(await screen.findByText('Druppels')).toBeTruthy();
  });
});
