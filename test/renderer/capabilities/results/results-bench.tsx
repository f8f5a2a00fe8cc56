import { screen } from '@testing-library/react';

import { type ResultView, resultViews } from '#shared/capabilities/results/contract.ts';
import type { Result, ResultSummary } from '#shared/capabilities/results/model.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { ResultsScreen } from '#renderer/capabilities/results/ResultsScreen.tsx';
import { sampleNow } from '#test/support/counter-samples.ts';
import type { FakeHandlers } from '#test/support/fake-core.ts';
import { renderScreen, type ScreenOptions, testNurse } from '#test/support/render-screen.tsx';
import { sampleResult } from '#test/support/result-samples.ts';

export const testDoctor: Person = { ...testNurse, name: 'dr. M. Arends', role: 'doctor', functionTitle: 'Arts' };

const isIn = (view: ResultView) => (result: ResultSummary) => {
  if (view === 'released') return result.state === 'released';
  return view === 'held' ? result.state === 'held' : result.state === 'waiting';
};

/** A core with these results, that remembers what was released and gives each of them in full. */
export class FakeResults {
  results: ResultSummary[];
  readonly whole = new Map<string, Result>();
  soon = 0;
  soonest: { resultId: ResultId; view: ResultView } | null = null;

  constructor(results: ResultSummary[]) {
    this.results = results;
  }

  open(id: string): Result {
    const summary = this.results.find((one) => one.id === id);
    return { ...(this.whole.get(id) ?? sampleResult()), ...summary };
  }

  change(id: string, changes: Partial<ResultSummary>): { result: ResultSummary } {
    this.results = this.results.map((one) => (one.id === id ? { ...one, version: one.version + 1, ...changes } : one));
    return { result: this.open(id) };
  }

  say(id: string, changes: Partial<Result>): void {
    this.whole.set(id, { ...this.open(id), ...changes });
  }

  handlers(): FakeHandlers['results'] {
    const released = { state: 'released', releaseAt: null, releasedAt: sampleNow } as const;
    return {
      list: ({ view, kind, offset, limit }) => {
        const shown = this.results.filter(isIn(view)).filter((one) => kind === null || one.kind === kind);
        return {
          results: shown.slice(offset, offset + limit),
          total: shown.length,
          counts: resultViews.map((one) => ({ view: one, count: this.results.filter(isIn(one)).length })),
          soon: this.soon,
          soonest: this.soonest,
          asOf: sampleNow,
        };
      },
      open: ({ resultId }) => this.open(resultId),
      saveExplanation: () => ({ savedAt: sampleNow }),
      discardExplanation: () => ({}),
      releaseWithExplanation: ({ resultId }) => {
        this.say(resultId, { may: { ...sampleResult().may, explain: false, release: false, hold: false } });
        return this.change(resultId, { ...released, releasedBy: 'with-explanation' });
      },
      release: ({ resultId }) => this.change(resultId, { ...released, releasedBy: 'by-person' }),
      hold: ({ resultId }) => this.change(resultId, {}),
      agreeHold: ({ resultId }) => this.change(resultId, { state: 'held' }),
      endHold: ({ resultId }) => this.change(resultId, { state: 'waiting' }),
      setPreference: () => ({}),
      view: () => ({ isVisible: false, result: null, readers: [] }),
    };
  }
}

/** Shows the results on a fake core; `handlers` go over what it answers. */
export function showResults(core: FakeResults, handlers: FakeHandlers['results'] = {}, options: ScreenOptions = {}) {
  const view = renderScreen(
    <main>
      <ResultsScreen />
    </main>,
    {
      glossary: { entries: () => ({ entries: [], revision: 1, may: { add: false, import: false } }) },
      results: { ...core.handlers(), ...handlers },
    },
    { person: testDoctor, ...options },
  );
  const inputsOf = (name: string) =>
    view.calls.filter((call) => call.name === `results.${name}`).map((call) => call.input);
  return { ...view, inputsOf };
}

/** Shows the results and opens the first of them. */
export async function openFirst(
  core: FakeResults,
  handlers: FakeHandlers['results'] = {},
  options: ScreenOptions = {},
) {
  const shown = showResults(core, handlers, options);
  await screen.findByRole('option', { name: new RegExp(core.results[0]?.title ?? '') });
  await shown.user.keyboard('j');
  await screen.findByRole('heading', { level: 2, name: core.results[0]?.title ?? '' });
  return shown;
}
