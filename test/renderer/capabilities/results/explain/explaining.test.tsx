import type { ResultId } from '#shared/kernel/ids.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Draft } from '#shared/capabilities/counter/model.ts';
import { sampleAnswer, sampleBlank, sampleNow } from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { sampleSummary } from '#test/support/result-samples.ts';
import { giveSizes } from '../../counter/counter-bench.tsx';
import { FakeResults, openFirst } from '../results-bench.tsx';

const { id } = sampleSummary(1);
const field = () => screen.getByRole('textbox', { name: 'Uitleg voor de patiënt' });
const draftOf = (body: AnswerDocument): Pick<Draft, 'body' | 'savedAt'> & { decisions: [] } => ({
  body,
  decisions: [],
  savedAt: sampleNow,
});

function withDraft(body: AnswerDocument = documentOfText('Uw kalium is iets te hoog.')): FakeResults {
  const core = new FakeResults([sampleSummary(1), sampleSummary(2)]);
  core.say(id, { draft: draftOf(body) });
  return core;
}

type Release = { body: AnswerDocument; patientOnly: boolean; override: { reason: string } | null };

beforeEach(giveSizes);

describe('the explanation', () => {
  it('is there again when the result opens, and says when it was kept', async () => {
    await openFirst(withDraft());
    expect(field().textContent).toBe('Uw kalium is iets te hoog.');
    expect(screen.getByText('concept bewaard 14:49:07')).toBeTruthy();
  });

  it('takes words that fit a value only when somebody presses them, and keeps them within half a second', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1)]));
    expect(field().textContent).toBe('');
    await user.click(screen.getByRole('button', { name: 'Zet ‘iets te hoog’ bij Kalium in de uitleg' }));
    expect(field().textContent).toContain('Uw kalium is iets te hoog.');
    await waitFor(() => expect(inputsOf('saveExplanation')).toHaveLength(1), { timeout: 500 });
    expect(inputsOf('saveExplanation')[0]).toMatchObject({ resultId: id, decisions: [] });
  });

  it('comes back from this window when it was not on disk yet', async () => {
    const { user } = await openFirst(new FakeResults([sampleSummary(1), sampleSummary(2)]), {
      saveExplanation: () => {
        throw refusal('disk-full');
      },
    });
    await user.click(screen.getByRole('button', { name: /iets te hoog/ }));
    expect(await screen.findByText(/Bewaren lukt nu niet/)).toBeTruthy();
    screen.getByRole('listbox', { name: 'Uitslagen' }).focus();
    await user.keyboard('j');
    await screen.findByRole('heading', { level: 2, name: 'Bloedonderzoek 2' });
    await user.keyboard('k');
    await screen.findByRole('heading', { level: 2, name: 'Bloedonderzoek 1' });
    expect(field().textContent).toContain('Uw kalium is iets te hoog.');
  });

  it('goes from :: to the words beside the values', async () => {
    const { user } = await openFirst(new FakeResults([sampleSummary(1)]));
    await user.keyboard('r');
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard('{Control>};{/Control}');
    await user.keyboard(':');
    await user.keyboard(':');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('iets te hoog'));
  });

  it('is kept and can be copied when the result went to the patient while somebody wrote', async () => {
    const core = withDraft();
    core.change(id, { state: 'released', releaseAt: null, releasedAt: sampleNow, releasedBy: 'term-ended' });
    core.say(id, {
      may: { explain: false, release: false, hold: false, agree: false, endHold: false, setPreference: true },
    });
    core.results = [{ ...core.open(id), state: 'waiting' }, ...core.results.slice(1)];
    const { user } = await openFirst(core);
    core.results = [{ ...core.open(id), state: 'released', releasedAt: sampleNow }, ...core.results.slice(1)];
    await user.click(screen.getByRole('switch'));
    const left = await screen.findByRole('region', { name: 'Uw concept ging niet mee' });
    expect(within(left).getByText('Uw kalium is iets te hoog.')).toBeTruthy();
    await user.click(within(left).getByRole('button', { name: 'Gooi concept weg' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Gooi concept weg' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Uw concept ging niet mee' })).toBeNull());
  });
});

describe('releasing with the explanation', () => {
  it('goes with Ctrl+Enter, names who will read it, and leaves nothing behind', async () => {
    const { user, inputsOf } = await openFirst(withDraft());
    expect(screen.getByText(/Mw\. L\. Fontein-1.*A\. Fontein.*ouder/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Uitslag en uitleg zijn vrijgegeven/)).toBeTruthy();
    expect(inputsOf('releaseWithExplanation')).toMatchObject([{ resultId: id, patientOnly: false, override: null }]);
    expect(plainTextOf((inputsOf('releaseWithExplanation')[0] as Release).body)).toBe('Uw kalium is iets te hoog.');
  });

  it('can be for the patient only', async () => {
    const { user, inputsOf } = await openFirst(withDraft());
    await user.click(screen.getByRole('checkbox', { name: 'alleen de patiënt' }));
    expect(screen.queryByText(/A\. Fontein/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Geef vrij met uitleg' }));
    await waitFor(() => expect(inputsOf('releaseWithExplanation')).toMatchObject([{ patientOnly: true }]));
  });

  it('stops at an empty text and at an open blank, before the core is asked', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1)]));
    await user.click(screen.getByRole('button', { name: 'Geef vrij met uitleg' }));
    expect((await screen.findByText(/Schrijf eerst uitleg/)).getAttribute('role')).toBe('alert');
    expect(inputsOf('releaseWithExplanation')).toEqual([]);
  });

  it('goes to the first blank that is still open', async () => {
    const { user, inputsOf } = await openFirst(withDraft(sampleAnswer(sampleBlank())));
    expect(screen.getByRole('button', { name: '1 open plek' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Geef vrij met uitleg' }));
    expect(await screen.findByText(/^Vul eerst in/)).toBeTruthy();
    expect(inputsOf('releaseWithExplanation')).toEqual([]);
  });

  it('lets language pass with a reason, and keeps the text', async () => {
    const { user, inputsOf, container } = await openFirst(withDraft(), {
      releaseWithExplanation: ({ resultId, override }) => {
        if (override === null) throw refusal('findings-open', { count: 2 });
        return { result: sampleSummary(1, { id: resultId as ResultId }) };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Geef vrij met uitleg' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Aantal: 2');
    expect(within(alert).getByRole('button', { name: 'Bekijk de 2 opmerkingen' })).toBeTruthy();
    await expectNoAxeViolations(container);
    await user.click(within(alert).getByRole('button', { name: 'Geef toch vrij…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vrijgeven met open opmerkingen' });
    await user.click(within(dialog).getByRole('button', { name: 'Geef toch vrij' }));
    expect(within(dialog).getByText('Schrijf in een paar woorden waarom.')).toBeTruthy();
    expect(field().textContent).toBe('Uw kalium is iets te hoog.');
    await user.type(within(dialog).getByLabelText('Waarom geeft u toch vrij?'), 'Patiënt is zelf arts');
    await user.click(within(dialog).getByRole('button', { name: 'Geef toch vrij' }));
    await waitFor(() =>
      expect((inputsOf('releaseWithExplanation').at(-1) as Release).override).toEqual({
        reason: 'Patiënt is zelf arts',
      }),
    );
  });

  it.each([
    ['third-party-open', { count: 1 }, /over iemand anders/],
    ['supervisor-releases', { byName: 'dr. R. Hoogland' }, /Uw supervisor .*Hoogland.* geeft de uitslag vrij/],
    ['portal-off', undefined, /portaal van deze patiënt staat uit/],
    ['result-moved-on', { byName: 'dr. R. Hoogland' }, /ondertussen veranderd door .*Hoogland/],
    ['language-not-ready', undefined, /taalcheck werkt nu niet/],
  ])('says why it was refused (%s), keeps the text, and offers no way past it', async (code, data, words) => {
    const { user } = await openFirst(withDraft(), {
      releaseWithExplanation: () => {
        throw refusal(code, data);
      },
    });
    await user.click(screen.getByRole('button', { name: 'Geef vrij met uitleg' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.queryByRole('button', { name: 'Geef toch vrij…' })).toBeNull();
    expect(field().textContent).toBe('Uw kalium is iets te hoog.');
  });
});

describe('releasing without an explanation', () => {
  it('asks why when the patient wanted an explanation first', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1, { wantsExplanationFirst: true })]));
    await user.click(screen.getByRole('button', { name: 'Geef vrij zonder uitleg…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vrijgeven zonder uitleg' });
    await user.click(within(dialog).getByRole('button', { name: 'Geef vrij zonder uitleg' }));
    expect(within(dialog).getByText('Schrijf in een paar woorden waarom.')).toBeTruthy();
    expect(inputsOf('release')).toEqual([]);
    await user.type(within(dialog).getByLabelText('Waarom zonder uitleg?'), 'Al gebeld');
    await user.click(within(dialog).getByRole('button', { name: 'Geef vrij zonder uitleg' }));
    await waitFor(() => expect(inputsOf('release')).toEqual([{ resultId: id, version: 3, reason: 'Al gebeld' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('needs no reason otherwise, and says so', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1)]));
    await user.click(screen.getByRole('button', { name: 'Geef vrij zonder uitleg…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Reden (niet verplicht)')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Geef vrij zonder uitleg' }));
    await waitFor(() => expect(inputsOf('release')).toEqual([{ resultId: id, version: 3, reason: null }]));
  });
});
