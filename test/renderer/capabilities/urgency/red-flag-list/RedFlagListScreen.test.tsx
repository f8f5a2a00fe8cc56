import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { ListProposal, ListVersion } from '#shared/capabilities/urgency/list-model.ts';
import { RedFlagListScreen } from '#renderer/capabilities/urgency/red-flag-list/RedFlagListScreen.tsx';
import { sampleNow, samplePractitionerId } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const inForce: ListVersion = {
  version: 1,
  status: 'in-force',
  entries: [
    { id: 'RF01', level: 'red', theme: 'hart', phrases: ['pijn op de borst'] },
    { id: 'RF05', level: 'amber', theme: 'somber', phrases: ['zie het niet meer zitten'] },
  ],
  note: '',
  proposedBy: null,
  proposedAt: null,
  approvals: [],
  rejection: null,
};
const proposal: ListProposal = {
  ...inForce,
  version: 2,
  status: 'proposed',
  note: 'Stond in een melding.',
  proposedBy: { id: samplePractitionerId(9), name: 'K. Vos' },
  proposedAt: sampleNow,
  difference: {
    added: [{ id: 'RF01', phrase: 'olifant op mijn borst' }],
    removed: [],
    addedThemes: [],
    removedThemes: [],
    raised: [],
    lowered: [],
  },
  trial: { phrases: 3, missed: [], nearMisses: 49, falseAlarms: [] },
  mayApprove: true,
};

function show(changes: object = {}, proposals: ListProposal[] = []) {
  return renderScreen(<RedFlagListScreen />, {
    urgency: {
      redFlagList: () => ({ inForce, proposals, history: [{ ...inForce, status: 'retired' }], mayPropose: true }),
      tryText: ({ text, version }) => ({
        version: version ?? 1,
        level: text.includes('borst') ? 'red' : 'none',
        matches: text.includes('borst')
          ? [{ id: 'RF01', level: 'red', theme: 'hart', start: 0, end: 16, text: 'pijn op de borst' }]
          : [],
      }),
      ...changes,
    },
  });
}

describe('the list of words that raise an alarm', () => {
  it('R13: tries a text, marks the words that raised it and names their theme', async () => {
    const { user, container } = show();
    await user.type(await screen.findByLabelText(/Tekst zoals een patiënt/), 'pijn op de borst sinds gisteren');
    const outcome = await screen.findByRole('region', { name: 'Lijst die geldt' });
    expect(within(outcome).getByText('rood: nu bellen')).toBeTruthy();
    expect(within(outcome).getByText('pijn op de borst', { exact: false })).toBeTruthy();
    expect(within(outcome).getByText('hart, rood')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('never says that a text is safe', async () => {
    const { user } = show();
    await user.type(await screen.findByLabelText(/Tekst zoals een patiënt/), 'alles goed');
    expect(await screen.findByText(/Niets herkend betekent niet dat het bericht veilig is/)).toBeTruthy();
  });

  it('shows a proposal with its changes and trial, and takes the approval of a doctor', async () => {
    const { user, calls } = show({ approveRedFlagList: () => ({ isInForce: false, rescanned: 0 }) }, [proposal]);
    expect(await screen.findByText('olifant op mijn borst')).toBeTruthy();
    expect(screen.getByText(/Geen van de 49 onschuldige teksten geeft rood/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Akkoord' }));
    await waitFor(() =>
      expect(calls.find(({ name }) => name === 'urgency.approveRedFlagList')?.input).toEqual({ version: 2 }),
    );
  });

  it('cannot be approved when it misses its own words, and says which', async () => {
    const missed = [{ id: 'RF01', phrase: 'xx' }];
    show({}, [{ ...proposal, trial: { ...proposal.trial, missed } }]);
    expect(await screen.findByText(/Deze zinnen worden niet herkend/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Akkoord' }).disabled).toBe(true);
  });

  it('proposes a change of one theme with a reason, one phrase a line', async () => {
    const { user, calls } = show({ proposeRedFlagList: () => ({ version: 2 }) });
    await user.click(await screen.findByRole('button', { name: 'Wijziging voorstellen' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Zinnen/), '\nolifant op mijn borst');
    await user.click(within(dialog).getByRole('button', { name: 'Voorstellen' }));
    expect(within(dialog).getByText(/ten minste tien tekens/)).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Waarom deze wijziging'), 'Stond in een melding.');
    await user.click(within(dialog).getByRole('button', { name: 'Voorstellen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.find(({ name }) => name === 'urgency.proposeRedFlagList')?.input).toMatchObject({
      entries: [{ id: 'RF01', phrases: ['pijn op de borst', 'olifant op mijn borst'] }, { id: 'RF05' }],
    });
  });

  it('says why when the core refuses', async () => {
    const { user } = show({
      proposeRedFlagList: () => {
        throw refusal('list-unchanged');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Wijziging voorstellen' }));
    await user.type(screen.getByLabelText('Waarom deze wijziging'), 'Zomaar een reden.');
    await user.click(screen.getByRole('button', { name: 'Voorstellen' }));
    expect(await screen.findByText(/verandert niets aan de lijst/)).toBeTruthy();
  });
});
