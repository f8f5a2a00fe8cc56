import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
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
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const minutes = (count: number) => count * 60_000;
const everyone = { patient: true, proxies: true, gp: false };

describe('a letter from beginning to end', () => {
  it('is written, signed, released, recallable for ten minutes, seen, and filed', async () => {
    const id = await letters.written('M03');
    expect(await letters.open('M03', id)).toMatchObject({ state: 'draft', awaitsMe: true, may: { sign: true } });

    const signed = await letters.as('M03').sign({ ...(await letters.ref('M03', id)), override: null });
    expect(signed.letter).toMatchObject({ state: 'signed', signedByName: 'dr. R. Hoogland' });

    const released = await letters.as('M03').release({ ...(await letters.ref('M03', id)), readers: everyone });
    expect(released.letter).toMatchObject({ state: 'outgoing', visibleAt: '2026-11-24T09:40:00.000Z' });
    letters.door.clock.advance(minutes(10));
    expect(letters.letOut()).toBe(1);

    const seen = await letters.open('M03', id);
    expect(seen).toMatchObject({ state: 'released', chosen: { patient: true, proxies: false, gp: false } });
    expect(seen.history.map(({ step }) => step)).toEqual(['started', 'signed', 'released', 'visible']);
    expect(seen.versions).toMatchObject([{ number: 1, signedByName: 'dr. R. Hoogland' }]);
    const entries = letters.clinic.store.read((reader) =>
      reader.all(sql`SELECT kind, question, answer, author_name AS name FROM record_entry WHERE kind = 'letter'
        AND filed_at = ${letters.door.clock.now()}`),
    );
    expect(entries).toEqual([
      { kind: 'letter', question: '', answer: `HET ANTWOORD\n${plainWords}`, name: 'dr. R. Hoogland' },
    ]);
    expect(letters.lines(id)).toEqual([
      'read done dr. R. Hoogland',
      'sign done dr. R. Hoogland',
      'release done dr. R. Hoogland (patient, proxies)',
      'send done dr. R. Hoogland',
      'file done dr. R. Hoogland',
      'read done dr. R. Hoogland',
    ]);
  });

  it('can be recalled a second before the ten minutes are over, and not after them', async () => {
    const id = await letters.signed('M03');
    await letters.as('M03').release({ ...(await letters.ref('M03', id)), readers: everyone });
    letters.door.clock.advance(minutes(10) - 1_000);
    expect(letters.letOut()).toBe(0);
    const { letter } = await letters.as('M03').recall(await letters.ref('M03', id));
    expect(letter).toMatchObject({ state: 'signed', visibleAt: null });

    await letters.as('M03').release({ ...(await letters.ref('M03', id)), readers: everyone });
    const late = await letters.ref('M03', id);
    letters.door.clock.advance(minutes(10) + 1_000);
    expect(await codeOf(letters.as('M03').recall(late))).toBe('already-released');
    letters.letOut();
    expect(await codeOf(letters.as('M03').recall(late))).toBe('already-released');
  });

  it('stays readable for the team when it is withdrawn, and is gone for its readers', async () => {
    const id = await letters.released('M03');
    const reason = 'Verkeerde patiënt aangeschreven';
    await letters.as('M03').withdraw({ ...(await letters.ref('M03', id)), reason });
    expect(await letters.open('M10', id)).toMatchObject({ state: 'withdrawn', withdrawnReason: reason });
    expect((await letters.as('M10').view({ letterId: id, audience: 'team' })).renderings).toHaveLength(1);
    for (const audience of ['patient', 'proxy', 'gp'] as const)
      expect((await letters.as('M10').view({ letterId: id, audience })).renderings).toEqual([]);
    expect(letters.lines(id)).toContain(`withdraw done dr. R. Hoogland (${reason})`);
  });

  it('is marked as corrected when its correction is seen, and not before', async () => {
    const id = await letters.released('M03');
    const correction = { ...(await letters.ref('M03', id)), reason: 'De datum klopte niet' };
    const next = (await letters.as('M03').correct(correction)).letterId;
    expect(await letters.open('M03', next)).toMatchObject({
      state: 'draft',
      correctsId: id,
      texts: { patient: { content: expect.anything() as unknown } },
    });
    expect(await codeOf(letters.as('M03').correct({ ...correction, ...(await letters.ref('M03', id)) }))).toBe(
      'letter-moved-on',
    );
    await letters.as('M03').sign({ ...(await letters.ref('M03', next)), override: null });
    await letters.as('M03').release({ ...(await letters.ref('M03', next)), readers: everyone });
    expect(await letters.open('M03', id)).toMatchObject({ state: 'released', correctedById: null });
    letters.door.clock.advance(minutes(10));
    letters.letOut();
    expect(await letters.open('M03', id)).toMatchObject({ state: 'corrected', correctedById: next });
    expect((await letters.as('M03').view({ letterId: id, audience: 'patient' })).state).toBe('corrected');
  });

  it('does not come back to its readers when it was withdrawn before it was corrected', async () => {
    const id = await letters.released('M03');
    await letters.as('M03').withdraw({ ...(await letters.ref('M03', id)), reason: 'Onjuiste uitslag' });
    const start = { ...(await letters.ref('M03', id)), reason: 'Nu met de juiste uitslag' };
    const { letterId: next } = await letters.as('M03').correct(start);
    await letters.as('M03').sign({ ...(await letters.ref('M03', next)), override: null });
    await letters.as('M03').release({ ...(await letters.ref('M03', next)), readers: everyone });
    letters.door.clock.advance(minutes(10));
    letters.letOut();
    expect(await letters.open('M03', id)).toMatchObject({ state: 'withdrawn', correctedById: next });
    expect((await letters.as('M03').view({ letterId: id, audience: 'patient' })).renderings).toEqual([]);
  });
});

describe('what an audience reads', () => {
  const pieces = [said('U bent moe. '), marked(secretWords), said(' '), marked(childWords, 'child-confidential')];

  it('holds no word of a passage it may not read, neither in what is shown nor in what is stored', async () => {
    const id = await letters.signed('M03', pieces);
    const read = async (audience: 'team' | 'patient' | 'proxy' | 'gp') =>
      JSON.stringify(await letters.as('M03').view({ letterId: id, audience }));
    expect(await read('team')).toContain(secretWords);
    expect(await read('gp')).toContain(secretWords);
    expect(await read('patient')).not.toContain(secretWords);
    expect(await read('patient')).toContain(childWords);
    expect(await read('proxy')).not.toContain(secretWords);
    expect(await read('proxy')).not.toContain(childWords);
    const stored = letters.clinic.store.read((reader) =>
      reader.all<{ audience: string; body: string }>(sql`SELECT audience, body FROM letter_rendering`),
    );
    const own = stored.filter(({ body }) => body.includes('U bent moe'));
    expect(own.filter(({ body }) => body.includes(secretWords)).map(({ audience }) => audience)).toEqual(['team']);
  });

  it('is not there before the letter was signed', async () => {
    const id = await letters.written('M03');
    expect(await codeOf(letters.as('M03').view({ letterId: id, audience: 'patient' }))).toBe('not-signed-yet');
  });
});
