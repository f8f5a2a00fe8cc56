import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { instantOf } from '#shared/kernel/time.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, testNurse } from '#test/support/render-screen.tsx';
import { sampleResult, sampleSummary } from '#test/support/result-samples.ts';
import { giveSizes } from '../counter/counter-bench.tsx';
import { FakeResults, openFirst, showResults } from './results-bench.tsx';

const dayMs = 86_400_000;
/** A moment some days from now at noon in the Netherlands, so that the words about it do not depend on the hour. */
const daysAhead = (days: number): Instant =>
  instantOf(Math.floor(Date.now() / dayMs) * dayMs + days * dayMs + dayMs / 2);

beforeEach(giveSizes);

describe('the queue of results', () => {
  it('says of each result of whom it is, what is special and when it releases itself', async () => {
    const marks = { isCritical: true, wantsExplanationFirst: true, hasDraft: true, awaitsMyAgreement: true };
    const { container } = showResults(new FakeResults([sampleSummary(1, { ...marks, releaseAt: daysAhead(3) })]));
    const row = await screen.findByRole('option', { name: /Bloedonderzoek 1/ });
    expect(row.textContent).toMatch(/Mw\. L\. Fontein-1 \d+ jr/);
    expect(row.textContent).toMatch(/geeft zichzelf over 3 dagen vrij · \S+ \d+ \S+ 1[34]:00/);
    for (const word of ['kritiek', 'uitleg eerst', 'concept', 'wacht op uw akkoord']) {
      expect(within(row).getByText(word)).toBeTruthy();
    }
    await expectNoAxeViolations(container);
  });

  it('is walked with J and K and opened with Enter', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1), sampleSummary(2)]));
    await user.keyboard('j');
    await screen.findByRole('heading', { level: 2, name: 'Bloedonderzoek 2' });
    await user.keyboard('k');
    await screen.findByRole('heading', { level: 2, name: 'Bloedonderzoek 1' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Uitslag' })));
    expect(inputsOf('open').length).toBeGreaterThan(1);
  });

  it('tells calmly how many release themselves within a day, and goes to the first of them, also when it is held', async () => {
    const held = sampleSummary(1, { state: 'held' });
    const core = new FakeResults([held, sampleSummary(2)]);
    core.soon = 2;
    core.soonest = { resultId: held.id, view: 'held' };
    const { user } = showResults(core);
    expect(await screen.findByText('2 uitslagen geven zichzelf binnen 24 uur vrij.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Toon de eerste' }));
    await screen.findByRole('heading', { level: 2, name: 'Bloedonderzoek 1' });
    expect(await screen.findByRole('option', { name: /Bloedonderzoek 1/, selected: true })).toBeTruthy();
  });

  it('shows each view with its number, and kindly that there is nothing', async () => {
    const { user, container } = showResults(new FakeResults([sampleSummary(1, { state: 'held' })]));
    expect(await screen.findByText('Alles is vrijgegeven')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vastgehouden, 1 uitslag' }));
    expect(await screen.findByRole('option', { name: /Bloedonderzoek 1/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vrijgegeven, 0 uitslagen' }));
    expect(await screen.findByText('Nog niets vrijgegeven')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('puts results under the head of their department or kind', async () => {
    const core = new FakeResults([
      sampleSummary(1, { departmentName: 'Cardiologie' }),
      sampleSummary(2, { kind: 'genetics' }),
      sampleSummary(3, { departmentName: 'Cardiologie' }),
    ]);
    const { user } = showResults(core);
    await screen.findByRole('option', { name: /Bloedonderzoek 1/ });
    await user.click(screen.getByRole('radio', { name: 'Afdeling' }));
    const list = screen.getByRole('listbox', { name: 'Uitslagen' });
    await waitFor(() => expect(list.textContent).toMatch(/^Cardiologie2Bloedonderzoek 1.*Bloedonderzoek 3/));
    await user.click(screen.getByRole('radio', { name: 'Soort' }));
    await waitFor(() => expect(list.textContent).toMatch(/Erfelijkheid1Bloedonderzoek 2/));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Soort uitslag' }), 'Erfelijkheid');
    await waitFor(() => expect(screen.getAllByRole('option', { name: /Bloedonderzoek/ })).toHaveLength(1));
  });

  it('keeps only the rows in sight in the page, of a thousand', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => sampleSummary(index + 1));
    const { user } = showResults(new FakeResults(many));
    await screen.findByRole('option', { name: /Bloedonderzoek 1 / });
    expect(screen.getAllByRole('option', { name: /Bloedonderzoek/ }).length).toBeLessThan(40);
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}');
    const last = await screen.findByRole('option', { name: /Bloedonderzoek 1000/ });
    expect(last.getAttribute('aria-posinset')).toBe('1000');
    expect(last.getAttribute('aria-setsize')).toBe('1000');
  });

  it('says what went wrong and tries again', async () => {
    let isDown = true;
    const core = new FakeResults([sampleSummary(1)]);
    const { user } = showResults(core, {
      list: (input) => {
        if (isDown) throw refusal('not-found-out');
        return core.handlers()?.list?.(input) as never;
      },
    });
    const alert = await screen.findByRole('alert');
    isDown = false;
    await user.click(within(alert).getByRole('button', { name: 'Opnieuw proberen' }));
    expect(await screen.findByRole('option', { name: /Bloedonderzoek 1/ })).toBeTruthy();
  });

  it('shows the privacy officer what is held, and nothing of what it says', async () => {
    const held = sampleSummary(1, { state: 'held', title: 'laboratory' });
    const { user, inputsOf } = showResults(
      new FakeResults([held]),
      {},
      { person: { ...testNurse, role: 'privacy-officer' } },
    );
    const row = await screen.findByRole('option', { name: /^Laboratorium/ });
    expect(screen.queryByRole('button', { name: /Vrij te geven/ })).toBeNull();
    await user.click(row);
    expect(screen.getByText('Welke uitslagen worden vastgehouden')).toBeTruthy();
    expect(inputsOf('open')).toEqual([]);
  });
});

describe('a result', () => {
  it('shows patient, laboratory, policy and values, and earlier values with who measured them', async () => {
    const { user, container } = await openFirst(new FakeResults([sampleSummary(1)]));
    expect(screen.getByText('geboren 14 maart 1990')).toBeTruthy();
    expect(screen.getByText(/na uitleg of uiterlijk na 7 dagen\. Besluit van .*Hoogland.*, ma 1 jun\./)).toBeTruthy();
    expect(screen.getByText(/Klinisch laboratorium/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /Kalium/ });
    expect(within(row).getByText('5,3 mmol/l')).toBeTruthy();
    expect(within(row).getByText('3,5 – 5')).toBeTruthy();
    expect(within(row).getByText('te hoog')).toBeTruthy();
    expect(
      within(row).getByRole('img', {
        name: 'Verloop van Kalium: van 4,1 mmol/l op ma 2 mrt naar 5,3 mmol/l, laatste waarde hoger dan de vorige',
      }),
    ).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: '2 eerdere waarden van Kalium' }));
    const earlier = screen.getByRole('table', { name: 'Eerdere waarden van Kalium' });
    expect(within(earlier).getByText('Lab Oost')).toBeTruthy();
    expect(within(earlier).getByText('laboratorium onbekend')).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('notes that the patient wants an explanation first', async () => {
    const { user, inputsOf } = await openFirst(new FakeResults([sampleSummary(1)]));
    await user.click(screen.getByRole('switch', { name: /Patiënt wil eerst uitleg/ }));
    await waitFor(() =>
      expect(inputsOf('setPreference')).toEqual([
        { patientId: sampleSummary(1).patientId, resultId: sampleSummary(1).id, explanationFirst: true },
      ]),
    );
    expect(await screen.findByText('Genoteerd: deze patiënt wil eerst uitleg.')).toBeTruthy();
  });

  it('lets who may not note it see why', async () => {
    const core = new FakeResults([sampleSummary(1)]);
    core.say(sampleSummary(1).id, {
      may: { explain: false, release: false, hold: false, agree: false, endHold: false, setPreference: false },
    });
    await openFirst(core, {}, { person: testNurse });
    expect(screen.getByRole<HTMLInputElement>('switch').disabled).toBe(true);
    expect(screen.getByText(/Een arts geeft hem vrij met uitleg/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Geef vrij met uitleg' })).toBeNull();
  });

  it('shows long and hostile names and texts as text', async () => {
    const name = `Mw. ${'Vanderhoevenstein-'.repeat(12)}<b>Fontein</b>`;
    const core = new FakeResults([sampleSummary(1, { patientName: name, title: 'Uitslag\u202Etxt' })]);
    showResults(core);
    const row = await screen.findByRole('option', { name: /Vanderhoevenstein/ });
    expect(row.textContent).toContain('<b>Fontein</b>');
    expect(row.textContent).toContain('Uitslag\uFFFDtxt');
  });

  it('speaks English, without violations', async () => {
    const { container } = await openFirst(new FakeResults([sampleSummary(1)]), {}, { language: 'en' });
    expect(screen.getByText(/after explanation, or after 7 days at the latest/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Release with explanation' })).toBeTruthy();
    await expectNoAxeViolations(container);
  });

  it('says when nothing was sent along', async () => {
    const core = new FakeResults([sampleSummary(1)]);
    core.say(sampleSummary(1).id, { ...sampleResult({ values: [], conclusion: null, snippets: [] }) });
    await openFirst(core);
    expect(screen.getByText(/geen waarden en geen conclusie/)).toBeTruthy();
  });
});
