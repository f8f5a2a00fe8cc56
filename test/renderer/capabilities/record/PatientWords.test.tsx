import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { CorrectionId, RecordEntryId, ViewpointId } from '#shared/kernel/ids.ts';
import type { RecordEntry } from '#shared/capabilities/record/model.ts';
import { RecordEntries } from '#renderer/capabilities/record/RecordEntries.tsx';
import { sampleId, sampleItemId, sampleNow } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const patient = { speaker: 'patient' as const, speakerName: 'Mw. T. Bakboord' };
const correction = {
  id: sampleId<CorrectionId>(12, 1),
  request: 'Het was mijn <i>linker</i>oog.',
  ...patient,
  receivedAt: sampleNow,
  state: 'open' as const,
  answer: null,
  decidedByName: null,
  decidedAt: null,
};
const entry: RecordEntry = {
  id: sampleId<RecordEntryId>(11, 1),
  itemId: null,
  kind: 'letter',
  title: 'Polikliniekbrief',
  question: '',
  answer: 'U heeft staar.',
  authorName: 'I. Brandsma',
  authorFunction: 'arts',
  departmentName: 'Oogheelkunde',
  filedAt: sampleNow,
  viewpoints: [],
  corrections: [],
};
const itemId = sampleItemId(1);

function show(changed: Partial<RecordEntry>, may = { fileWords: true, decideCorrection: true }, calls: object = {}) {
  return renderScreen(<RecordEntries itemId={itemId} />, {
    record: {
      entriesForItem: () => ({
        entries: [{ ...entry, ...changed }],
        speakers: [
          { speaker: 'patient', name: 'Mw. T. Bakboord' },
          { speaker: 'proxy', name: 'Dhr. R. Bakboord' },
        ],
        may,
      }),
      ...calls,
    },
  });
}

describe("the patient's words beside an entry", () => {
  it('R116 shows a statement word for word, with whose it is', async () => {
    const body = 'Ik heb <b>nooit</b> gerookt.';
    const viewpoint = { id: sampleId<ViewpointId>(13, 1), body, ...patient, receivedAt: sampleNow, filedByName: 'A' };
    show({ viewpoints: [viewpoint] });
    expect(await screen.findByText(body)).toBeTruthy();
    expect(screen.getByText(/Mw\. T\. Bakboord.*\(patiënt\)/)).toBeTruthy();
    await expectNoAxeViolations();
  });

  it('R116 takes down a statement of a representative by keyboard', async () => {
    const filed: unknown[] = [];
    const { user } = show({}, undefined, { fileViewpoint: (input: unknown) => (filed.push(input), { viewpoint: {} }) });
    (await screen.findByRole('button', { name: 'Zienswijze toevoegen' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Zienswijze van de patiënt' });
    await user.keyboard('Dat klopt niet.');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Woorden van' }), '1');
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Voeg toe aan het dossier' }));
    expect(filed).toEqual([
      { itemId, entryId: entry.id, body: 'Dat klopt niet.', speaker: 'proxy', speakerName: 'Dhr. R. Bakboord' },
    ]);
  });

  it('R117 decides on a request only with a choice and an explanation', async () => {
    const decided: unknown[] = [];
    const decideCorrection = (input: unknown) => (decided.push(input), { correction });
    const { user } = show({ corrections: [correction] }, undefined, { decideCorrection });
    await user.click(await screen.findByRole('button', { name: 'Beslis over dit verzoek' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Leg het besluit vast' }));
    expect(within(dialog).getByText('Kies toewijzen of afwijzen.')).toBeTruthy();
    expect(decided).toEqual([]);
    await user.click(within(dialog).getByRole('radio', { name: /Afwijzen/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Uitleg voor de patiënt' }), 'Het verslag klopt wel.');
    await user.click(within(dialog).getByRole('button', { name: 'Leg het besluit vast' }));
    expect(decided).toEqual([
      { itemId, correctionId: correction.id, outcome: 'refused', answer: 'Het verslag klopt wel.' },
    ]);
  });

  it('R117 offers a statement after a refusal', async () => {
    show({ corrections: [{ ...correction, state: 'refused', answer: 'Het klopt.', decidedByName: 'A. Vos' }] });
    expect(await screen.findByText('afgewezen')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Zienswijze toevoegen bij dit deel' })).toBeTruthy();
  });

  it('says who decided before, and keeps what was typed', async () => {
    const decideCorrection = () => {
      throw refusal('correction-decided', { byName: 'A. Vos' });
    };
    const { user } = show({ corrections: [correction] }, undefined, { decideCorrection });
    await user.click(await screen.findByRole('button', { name: 'Beslis over dit verzoek' }));
    await user.click(screen.getByRole('radio', { name: /Toewijzen/ }));
    await user.type(screen.getByRole('textbox', { name: 'Uitleg voor de patiënt' }), 'Het was het linkeroog.');
    await user.click(screen.getByRole('button', { name: 'Leg het besluit vast' }));
    expect(await screen.findByText(/A\. Vos/)).toBeTruthy();
    expect(screen.getByDisplayValue('Het was het linkeroog.')).toBeTruthy();
  });

  it('offers nothing to who may only read', async () => {
    show({ corrections: [correction] }, { fileWords: false, decideCorrection: false });
    expect(await screen.findByText('nog te beslissen')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
