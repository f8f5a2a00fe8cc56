import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, exchangeWith, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient, pool, question, root, task } from '#test/support/portal-samples.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
let exchange: ExchangeStore;
const others: ExchangeStore[] = [];

beforeEach(() => {
  clinic = openTestClinic();
  exchange = exchangeWith(clinic.store);
});
afterEach(() => {
  clinic.close();
  for (const one of others.splice(0)) one.close();
});

const notices = (store: ExchangeStore = exchange) =>
  store.store.read((reader) =>
    reader.all<{ body: string; promisedOn: string | null }>(sql`
      SELECT body, promised_on AS promisedOn FROM message JOIN thread ON thread.id = thread_id
      WHERE kind = 'system-notice' AND subject = 'Bijwerking'`),
  );
const asked = [patient, pool, root, question] as const;

describe('R3, R12, R14: the receipt for a question from the portal', () => {
  it('is written once, whatever is imported again', async () => {
    await exchange.importJson(bundleOf(...asked));
    expect(notices()).toMatchObject([{ promisedOn: '2026-11-24' }]);
    await exchange.importJson(bundleOf(...asked));
    await exchange.importJson(
      bundleOf({ ...question, meta: { versionId: '2' }, payload: [{ contentString: 'verbeterd' }] }),
    );
    expect(notices()).toHaveLength(1);
  });

  it('is one for two messages that came together', async () => {
    const second = message('msg-2', { partOf: root.identifier ? [{ reference: 'Communication/thr-1' }] : [] });
    await exchange.importJson(bundleOf(...asked, { ...second, sent: '2026-11-21T10:00:00Z' }));
    expect(notices()).toHaveLength(1);
  });

  it('promises what the Task of the portal promised', async () => {
    const dueLater = { ...task, restriction: { period: { end: '2026-12-03T17:00:00+01:00' } } };
    await exchange.importJson(bundleOf(...asked, dueLater));
    expect(notices()).toMatchObject([{ promisedOn: '2026-12-03' }]);
    expect(notices()[0]?.body).toContain('U krijgt uiterlijk donderdag 3 december antwoord.');
  });

  it.each([
    ['an old question', [patient, pool, root, { ...question, sent: '2026-11-18T09:00:00Z' }]],
    [
      'one that was answered in the same file',
      [
        ...asked,
        message('msg-3', {
          partOf: [{ reference: 'Communication/thr-1' }],
          inResponseTo: [{ reference: 'Communication/msg-1' }],
          sender: { reference: 'PractitionerRole/r1' },
          sent: '2026-11-21T09:00:00Z',
        }),
      ],
    ],
    ['one of a patient who is not known', [pool, root, question]],
  ])('is none for %s', async (_name, resources) => {
    await exchange.importJson(bundleOf(...resources));
    expect(notices()).toEqual([]);
  });

  it('goes out with the conversation, and back in again changes nothing', async () => {
    await exchange.importJson(bundleOf(...asked));
    const resources = await exchange.exportResources();
    const [notice] = notices();
    const sent = resources.find((resource) => JSON.stringify(resource).includes(notice?.body.slice(0, 40) ?? '?'));
    expect(sent).toMatchObject({ resourceType: 'Communication', sender: { type: 'Device' } });
    expect(await exchange.importJson(bundleOf(...resources))).toMatchObject({ new: 0, changed: 0, faults: [] });
    expect(notices()).toHaveLength(1);
  });

  it('is not written again where it comes in with its question', async () => {
    await exchange.importJson(bundleOf(...asked));
    const resources = await exchange.exportResources();
    const other = openTestClinic();
    const into = exchangeWith(other.store, () => other.close());
    others.push(into);
    await into.importJson(bundleOf(...resources));
    expect(notices(into)).toHaveLength(1);
    const empty = openExchangeStore();
    others.push(empty);
    await empty.importJson(bundleOf(...asked));
    expect(notices(empty)).toEqual([]);
  });
});
