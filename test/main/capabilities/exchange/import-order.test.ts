import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { bundleOf, type ExchangeStore, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient, pool, question, root, stateOf, task, to } from '#test/support/portal-samples.ts';

const open: ExchangeStore[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

const newerTask = { ...task, meta: { versionId: '2' }, status: 'accepted', owner: to('PractitionerRole/r1') };
const world: JsonObject[] = [
  patient,
  { ...patient, meta: { versionId: '2', lastUpdated: '2026-11-21T00:00:00Z' }, name: [{ text: 'Mw. Nieuw' }] },
  pool,
  { resourceType: 'Practitioner', id: 'a1', name: [{ text: 'dr. Arts' }] },
  {
    resourceType: 'PractitionerRole',
    id: 'r1',
    practitioner: to('Practitioner/a1'),
    code: [{ coding: [{ code: 'arts' }], text: 'cardioloog' }],
  },
  { resourceType: 'RelatedPerson', id: 'rp1', patient: to('Patient/p1'), name: [{ text: 'Dochter' }] },
  root,
  { ...question, meta: { versionId: '1' } },
  { ...question, meta: { versionId: '2' }, payload: [{ contentString: 'verbeterd' }] },
  message('msg-2', {
    partOf: [to('Communication/thr-1')],
    inResponseTo: [to('Communication/msg-1')],
    sender: to('PractitionerRole/r1'),
    sent: '2026-11-21T09:00:00Z',
  }),
  message('msg-3', {
    inResponseTo: [to('Communication/msg-2')],
    sender: to('RelatedPerson/rp1'),
    sent: '2026-11-21T11:00:00Z',
  }),
  { ...task, meta: { versionId: '1' } },
  newerTask,
  message('solo', {
    subject: { reference: 'Patient/absent', display: 'Iemand' },
    sender: { reference: 'Patient/absent', display: 'Iemand' },
  }),
  message('chain-2', { inResponseTo: [to('Communication/chain-1')], sent: '2026-11-21T12:00:00Z' }),
  message('chain-1', { sent: '2026-11-21T08:00:00Z' }),
  message('orphan', { partOf: [to('Communication/never')] }),
];

describe('the order of import', () => {
  it('makes no difference: any order of entries over any files, with repeats, ends the same', async () => {
    const straight = fresh();
    await straight.importJson(bundleOf(...world));
    const expected = stateOf(straight);
    expect([expected.items.length, expected.messages.length, expected.gaps.length]).toEqual([4, 7, 3]);
    const order = fc.record({
      entries: fc.shuffledSubarray(world, { minLength: world.length }),
      cuts: fc.array(fc.nat(world.length), { maxLength: 5 }),
      repeats: fc.array(fc.nat(5), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(order, async ({ entries, cuts, repeats }) => {
        const store = openExchangeStore();
        try {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), entries.length];
          const files = edges.slice(1).map((end, index) => bundleOf(...entries.slice(edges[index], end)));
          const all = [...files, ...repeats.flatMap((index) => files[index] ?? [])];
          for (const file of all) expect((await store.importJson(file)).faults).toEqual([]);
          expect(stateOf(store)).toEqual(expected);
          for (const file of files) expect(await store.importJson(file)).toMatchObject({ new: 0, changed: 0 });
        } finally {
          store.close();
        }
      }),
      { numRuns: 60, seed: 20261123 },
    );
  }, 120_000);
});
