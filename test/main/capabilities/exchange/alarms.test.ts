import { afterEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient, pool, question, root, task, to } from '#test/support/portal-samples.ts';

const alarm = 'Sinds vanochtend een drukkende pijn op mijn borst die naar mijn linkerarm trekt.';

const stores: ExchangeStore[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  stores.push(store);
  return store;
}

const followUp = (body: string, more: JsonObject = {}) =>
  message('msg-2', {
    partOf: [to('Communication/thr-1')],
    sent: '2026-11-21T09:00:00+01:00',
    payload: [{ contentString: body }],
    ...more,
  });
const ordinary = [patient, pool, root, question, { ...task, priority: 'routine' }];

const standing = ({ store }: ExchangeStore) =>
  store.read((reader) => reader.first(sql`SELECT urgency, urgency_since, priority, state FROM work_item`));
const settle = ({ store }: ExchangeStore) =>
  store.write((writer) => {
    writer.run(sql`UPDATE urgency_flag SET settled_at = '2026-11-23T09:00:00.000Z', settled_how = 'called'`);
    writer.run(sql`UPDATE work_item SET urgency = 'none', urgency_since = NULL`);
  });
const priorityIn = (resources: readonly JsonObject[]) =>
  resources.find((resource) => resource.resourceType === 'Task')?.priority;

describe('an import', () => {
  it('R13: turns a question red when a follow-up alarms, since the moment it was written', async () => {
    const store = fresh();
    await store.importJson(bundleOf(...ordinary));
    expect(standing(store)).toMatchObject({ urgency: 'none' });
    await store.importJson(bundleOf(followUp(alarm)));
    expect(standing(store)).toMatchObject({ urgency: 'red', urgency_since: '2026-11-21T08:00:00.000Z' });
  });

  it('R13: reads the subject and the names of attachments too', async () => {
    const bySubject = fresh();
    await bySubject.importJson(bundleOf(patient, pool, { ...root, topic: { text: 'pijn op de borst' } }, question));
    expect(standing(bySubject)).toMatchObject({ urgency: 'red' });
    const byCaption = fresh();
    const attached = { contentAttachment: { title: 'opeens_blind_aan_een_oog.jpg', contentType: 'image/jpeg' } };
    const withPhoto = { ...question, payload: [{ contentString: 'zie foto' }, attached] };
    await byCaption.importJson(bundleOf(patient, pool, root, withPhoto));
    expect(standing(byCaption)).toMatchObject({ urgency: 'red' });
    const flag = byCaption.store.read((reader) => reader.first(sql`SELECT part, words FROM urgency_flag`));
    expect(flag).toMatchObject({ part: 'caption' });
  });

  it('does not raise again what was settled when the same comes once more', async () => {
    const store = fresh();
    await store.importJson(bundleOf(...ordinary, followUp(alarm)));
    settle(store);
    await store.importJson(bundleOf(...ordinary, followUp(alarm)));
    expect(standing(store)).toMatchObject({ urgency: 'none' });
  });

  it('scans what the portal changed afterwards', async () => {
    const store = fresh();
    await store.importJson(bundleOf(...ordinary, followUp('Bedankt voor uw uitleg.')));
    expect(standing(store)).toMatchObject({ urgency: 'none' });
    const corrected = followUp(alarm, { meta: { lastUpdated: '2026-11-22T10:00:00+01:00' } });
    await store.importJson(bundleOf(corrected));
    expect(standing(store)).toMatchObject({ urgency: 'red' });
  });

  it('leaves a history that was answered and closed elsewhere at rest', async () => {
    const store = fresh();
    const reply = message('msg-3', {
      partOf: [to('Communication/thr-1')],
      sender: { reference: 'Practitioner/a1' },
      sent: '2026-11-22T09:00:00+01:00',
    });
    const doctor = { resourceType: 'Practitioner', id: 'a1', name: [{ text: 'dr. Arts' }] };
    const closed = { ...task, status: 'completed', priority: 'routine' };
    await store.importJson(bundleOf(patient, pool, doctor, root, question, followUp(alarm), reply, closed));
    expect(standing(store)).toMatchObject({ urgency: 'none', state: 'closed' });
  });

  it('neither closes nor calms a question that is to be called about', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, task, followUp(alarm)));
    const later = { meta: { lastUpdated: '2026-11-22T10:00:00+01:00' } };
    await store.importJson(bundleOf({ ...task, ...later, status: 'completed', priority: 'routine' }));
    expect(standing(store)).toMatchObject({ urgency: 'red', priority: 'urgent', state: 'new' });
    await store.importJson(bundleOf(followUp('', { ...later, status: 'entered-in-error' })));
    expect(standing(store)).toMatchObject({ urgency: 'red', state: 'new' });
  });

  it('takes along what raised a conversation that turns out to be part of another', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, followUp(alarm)));
    await store.importJson(bundleOf(...ordinary));
    const rows = store.store.read((reader) => reader.all(sql`SELECT urgency, message_count FROM work_item`));
    expect(rows).toEqual([{ urgency: 'red', message_count: 2 }]);
  });
});

describe('an export', () => {
  it('says red as stat and amber as asap, and comes back without a change', async () => {
    for (const [urgency, priority] of [
      ['red', 'stat'],
      ['amber', 'asap'],
    ] as const) {
      const store = fresh();
      await store.importJson(bundleOf(...ordinary));
      store.store.write((writer) => writer.run(sql`UPDATE work_item SET urgency = ${urgency}`));
      const exported = await store.exportResources();
      expect(priorityIn(exported)).toBe(priority);
      expect(await store.importJson(bundleOf(...exported))).toMatchObject({ new: 0, changed: 0, faults: [] });
      expect(await store.exportResources()).toEqual(exported);
    }
  });

  it('keeps a more pressing word of the sender, and says what stands again once it is settled', async () => {
    const store = fresh();
    await store.importJson(bundleOf(patient, pool, root, question, { ...task, priority: 'stat' }));
    expect(standing(store)).toMatchObject({ priority: 'urgent' });
    store.store.write((writer) => writer.run(sql`UPDATE work_item SET urgency = 'amber'`));
    expect(priorityIn(await store.exportResources())).toBe('stat');
    const calm = fresh();
    await calm.importJson(bundleOf(...ordinary, followUp(alarm)));
    expect(priorityIn(await calm.exportResources())).toBe('stat');
    settle(calm);
    expect(priorityIn(await calm.exportResources())).toBe('routine');
  });
});
