import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { type ExchangeStore, exchangeWith } from '#test/support/exchange-store.ts';
import {
  childWords,
  marked,
  openTestLetters,
  plainWords,
  said,
  secretWords,
  type TestLetters,
} from '#test/support/test-letters.ts';

let letters: TestLetters;
let exchange: ExchangeStore;
beforeEach(() => {
  letters = openTestLetters();
  exchange = exchangeWith(letters.clinic.store);
});
afterEach(() => letters.close());

const pieces = [said(`${plainWords} `), marked(secretWords), said(' '), marked(childWords, 'child-confidential')];

/** The documents of a letter and the text behind each, by who may read it. */
async function documentsOf(letterId: string) {
  const resources = await exchange.exportResources();
  const texts = new Map(
    resources
      .filter((one) => one.resourceType === 'Binary')
      .map((one) => [`Binary/${String(one.id)}`, Buffer.from(String(one.data), 'base64').toString('utf8')]),
  );
  const documents = resources.filter((one) => one.resourceType === 'DocumentReference');
  const own = documents.filter((one) => one.id === letterId || JSON.stringify(one.relatesTo ?? '').includes(letterId));
  return own.map((one) => {
    const [content] = one.content as unknown as { attachment: { url: string } }[];
    return { body: one, codes: codesOf(one), text: texts.get(content?.attachment.url ?? '') ?? '' };
  });
}

function codesOf(document: JsonObject): string[] {
  const { security } = document.meta as unknown as { security: { code: string }[] };
  return security.map(({ code }) => code);
}

describe('a released letter to other systems', () => {
  it('is one restricted document with everything, and one for the patient made of the patient’s rendering', async () => {
    const id = await letters.released('M03', pieces);
    const [full, forPatient, ...rest] = (await documentsOf(id)).toSorted((a) => (a.body.id === id ? -1 : 1));
    expect(rest).toEqual([]);
    expect(full?.codes).toEqual(['withheld', 'R', 'NOAUTH']);
    expect(full?.text).toContain(secretWords);
    expect(full?.body).toMatchObject({ status: 'current', docStatus: 'final', date: '2026-11-24T09:30:00.000Z' });
    expect(forPatient?.codes).toEqual(['released', 'N', 'patient', 'REDACTED']);
    expect(forPatient?.text).toContain(plainWords);
    expect(forPatient?.body.relatesTo).toEqual([
      { code: 'transforms', target: { reference: `DocumentReference/${id}` } },
    ]);
  });

  it('has no word of a passage in anything that is not restricted', async () => {
    await letters.released('M03', pieces);
    const resources = await exchange.exportResources();
    const restricted = new Set(
      resources
        .filter((one) => one.resourceType === 'DocumentReference' && codesOf(one).includes('NOAUTH'))
        .map((one) => `DocumentReference/${String(one.id)}`),
    );
    const open = resources.filter(
      (one) =>
        !(
          one.resourceType === 'Binary' &&
          restricted.has(String((one.securityContext as JsonObject | undefined)?.reference))
        ),
    );
    const all = open.map((one) =>
      one.resourceType === 'Binary' ? Buffer.from(String(one.data), 'base64').toString('utf8') : JSON.stringify(one),
    );
    // The demo clinic has a question whose writer quotes that word; words of the letter are what counts.
    expect(all.filter((text) => text.includes(secretWords))).toEqual([]);
    expect(open.length).toBeLessThan(resources.length);
  });

  it('keeps what a child told in confidence out of what representatives read', async () => {
    const { letterId } = await letters.as('M03').start({
      kind: 'patient-letter',
      language: 'nl',
      about: { patientId: letters.clinic.ids.patient('P08') },
      departmentId: letters.clinic.ids.department('CAR'),
    });
    const { texts } = await letters.open('M03', letterId);
    const content = (texts.patient?.content ?? []).map((section) =>
      section.attrs.key === 'answer'
        ? { ...section, content: [{ type: 'paragraph' as const, content: pieces }] }
        : section,
    );
    const saved = { ...(await letters.ref('M03', letterId)), text: 'patient' as const };
    await letters.as('M03').saveText({ ...saved, body: { type: 'doc', content } });
    await letters.as('M03').sign({ ...(await letters.ref('M03', letterId)), override: null });
    const readers = { patient: true, proxies: true, gp: false };
    await letters.as('M03').release({ ...(await letters.ref('M03', letterId)), readers });
    letters.door.clock.advance(600_000);
    letters.letOut();
    const documents = await documentsOf(letterId);
    const textFor = (code: string) => documents.find(({ codes }) => codes.includes(code))?.text;
    expect(textFor('patient')).toContain(childWords);
    expect(textFor('proxy')).not.toContain(childWords);
    expect(textFor('proxy')).not.toContain(secretWords);
  });

  it('is no part of an export before its readers can see it', async () => {
    const id = await letters.signed('M03', pieces);
    expect(await documentsOf(id)).toEqual([]);
    expect(JSON.stringify(await exchange.exportResources())).not.toContain(id);
  });

  it('is gone for its readers in the next export after it was withdrawn', async () => {
    const id = await letters.released('M03', pieces);
    await exchange.exportResources();
    await letters.as('M03').withdraw({ ...(await letters.ref('M03', id)), reason: 'Onjuiste tekst' });
    const documents = await documentsOf(id);
    expect(documents.map(({ body }) => body.status)).toEqual(['entered-in-error', 'entered-in-error']);
    const forPatient = documents.find(({ codes }) => codes.includes('patient'));
    expect(forPatient?.codes).toContain('withheld');
    expect(forPatient?.text).toMatch(/^Deze brief is ingetrokken/);
  });

  it('names the letter it takes the place of, which is superseded', async () => {
    const id = await letters.released('M03');
    const start = { ...(await letters.ref('M03', id)), reason: 'De datum klopte niet' };
    const { letterId: next } = await letters.as('M03').correct(start);
    await letters.as('M03').sign({ ...(await letters.ref('M03', next)), override: null });
    await letters.as('M03').release({
      ...(await letters.ref('M03', next)),
      readers: { patient: true, proxies: false, gp: false },
    });
    letters.door.clock.advance(600_000);
    letters.letOut();
    const [full] = (await documentsOf(next)).filter(({ body }) => body.id === next);
    expect(full?.body).toMatchObject({
      docStatus: 'amended',
      relatesTo: [{ code: 'replaces', target: { reference: `DocumentReference/${id}` } }],
    });
    const earlier = (await documentsOf(id)).filter(({ body }) => body.id === id);
    expect(earlier.map(({ body }) => body.status)).toEqual(['superseded']);
  });

  it('comes back unchanged when its own export is imported', async () => {
    await letters.released('M03', pieces);
    const resources = await exchange.exportResources();
    const entry = resources.map((resource) => ({ resource }));
    const again = await exchange.importJson({ resourceType: 'Bundle', type: 'collection', entry });
    expect(again).toMatchObject({ new: 0, changed: 0, faults: [] });
    expect(await exchange.exportResources()).toEqual(resources);
  });
});
