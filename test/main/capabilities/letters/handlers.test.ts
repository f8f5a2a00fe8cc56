import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { later } from '#shared/kernel/time.ts';
import { insertAbsence } from '#main/capabilities/roster/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const readers = { patient: true, proxies: false, gp: false };
const reason = 'Om deze reden';
const page = { offset: 0, limit: 50 };

/** Puts somebody away for an hour around now, with a deputy. */
function away(staff: string, deputy: string | null): void {
  const now = letters.door.clock.now();
  const { store, staff: idOf } = letters.clinic;
  store.write((writer) =>
    insertAbsence(writer, {
      id: newId<string>(),
      practitionerId: idOf(staff),
      kind: 'illness',
      startsAt: later(now, -60_000),
      endsAt: later(now, 3_600_000),
      deputyId: deputy === null ? null : idOf(deputy),
      setById: idOf('M18'),
      setAt: now,
    }),
  );
}

const put = async (staff: string, id: LetterId, authoriser: string | null = null) => {
  const authoriserId = authoriser === null ? null : letters.clinic.staff(authoriser);
  return letters.as(staff).putForward({ ...(await letters.ref(staff, id)), authoriserId });
};
const signAs = (staff: string, ref: { letterId: LetterId; revision: number }) =>
  letters.as(staff).sign({ ...ref, override: null });

describe('letters are for doctors and nurses of the department', () => {
  test.each(['M15', 'M17', 'M18'])('%s has no letters: every call is refused and stands in the log', async (staff) => {
    const id = await letters.written('M03');
    const ref = await letters.ref('M03', id);
    const own = letters.as(staff);
    const { ids } = letters.clinic;
    const calls: Promise<unknown>[] = [
      own.list({ view: 'department', ...page }),
      own.open({ letterId: id }),
      own.start({
        kind: 'statement',
        language: 'nl',
        about: { patientId: ids.patient('P10') },
        departmentId: ids.department('CAR'),
      }),
      own.saveText({ ...ref, text: 'patient', body: null }),
      own.discardAside({ letterId: id, text: 'patient', at: '2026-11-23T09:00:00.000Z' as Instant }),
      own.rename({ ...ref, title: 'x' }),
      own.decide({ letterId: id, text: 'patient', decisions: [] }),
      own.shelf({ letterId: id }),
      own.shelf({ letterId: null }),
      own.addToShelf({ kind: 'leaflet', title: 'x', address: null, departmentId: null, subjects: [], edition: null }),
      own.removeFromShelf({ shelfId: newId() }),
      own.enclose({ ...ref, what: { shelfId: newId() } }),
      own.takeOut({ ...ref, enclosureId: newId() }),
      own.blocks({ letterId: id }),
      own.putForward({ ...ref, authoriserId: null }),
      own.takeBack(ref),
      own.takeOver(ref),
      own.sign({ ...ref, override: null }),
      own.release({ ...ref, readers }),
      own.recall(ref),
      own.withdraw({ ...ref, reason }),
      own.correct({ ...ref, reason }),
      own.discard(ref),
      own.view({ letterId: id, audience: 'team' }),
      own.pdf({ letterId: id, audience: 'team', purpose: 'print' }),
    ];
    const codes = await Promise.all(calls.map((call) => codeOf(call)));
    expect(new Set(codes)).toEqual(new Set(['access-denied']));
    const refused = letters.clinic.store.read((reader) =>
      reader.all(
        sql`SELECT 1 FROM audit_event WHERE outcome = 'refused' AND person_id = ${letters.clinic.staff(staff)}`,
      ),
    );
    expect(refused).toHaveLength(calls.length);
  });

  it('and not for those of another department, who see them in no list either', async () => {
    const id = await letters.written('M03');
    expect(await codeOf(letters.as('M04').open({ letterId: id }))).toBe('access-denied');
    expect(await codeOf(letters.as('M04').view({ letterId: id, audience: 'team' }))).toBe('access-denied');
    for (const view of ['mine', 'to-sign', 'to-release', 'department', 'released'] as const) {
      const seen = await letters.as('M04').list({ view, ...page });
      expect(seen.letters.map((letter) => letter.id)).not.toContain(id);
    }
    const { ids } = letters.clinic;
    const about = { patientId: ids.patient('P10') };
    const elsewhere = { kind: 'statement', language: 'nl', about, departmentId: ids.department('CAR') } as const;
    expect(await codeOf(letters.as('M04').start(elsewhere))).toBe('access-denied');
    const ofQuestion = { ...elsewhere, about: { itemId: ids.item('V17') }, departmentId: ids.department('INT') };
    expect(await codeOf(letters.as('M04').start(ofQuestion))).toBe('access-denied');
  });

  it('are said not to be there to those who could have seen them', async () => {
    const letterId = newId<LetterId>();
    expect(await codeOf(letters.as('M03').open({ letterId }))).toBe('letter-not-found');
    expect(await codeOf(signAs('M03', { letterId, revision: 1 }))).toBe('letter-not-found');
    expect(await codeOf(letters.as('M03').pdf({ letterId, audience: 'team', purpose: 'save' }))).toBe(
      'letter-not-found',
    );
  });
});

describe('who signs', () => {
  it('is the doctor that a nurse put it before, and no other', async () => {
    const id = await letters.written('M10');
    expect(await codeOf(signAs('M10', await letters.ref('M10', id)))).toBe('access-denied');
    const { letter } = await put('M10', id, 'M03');
    expect(letter).toMatchObject({ state: 'ready', authoriserName: 'dr. R. Hoogland', awaitsMe: false });
    const waiting = await letters.as('M03').list({ view: 'to-sign', ...page });
    expect(waiting.letters.find((one) => one.id === id)).toMatchObject({ awaitsMe: true });
    await signAs('M03', await letters.ref('M03', id));
    const done = await letters.as('M10').release({ ...(await letters.ref('M10', id)), readers });
    expect(done.letter.state).toBe('outgoing');
  });

  test.each([['M04'], ['M07'], ['M10'], ['M15']])('cannot be %s, who does not sign for cardiology', async (staff) => {
    const id = await letters.written('M10');
    expect(await codeOf(put('M10', id, staff))).toBe('authoriser-not-found');
  });

  it('is the supervisor for a doctor in training, by name, and nobody else can be asked', async () => {
    const id = await letters.written('M07', undefined, { patient: 'P19', department: 'INT' });
    expect(await codeOf(signAs('M07', await letters.ref('M07', id)))).toBe('supervisor-signs');
    expect(await codeOf(put('M07', id, 'M03'))).toBe('authoriser-not-found');
    expect((await put('M07', id)).letter.authoriserName).toBe('dr. P. Ramdin');
    await signAs('M04', await letters.ref('M04', id));
    expect((await letters.open('M07', id)).may.release).toBe(true);
  });

  it('is the deputy while the supervisor is away, wherever that deputy works, and only then', async () => {
    const id = await letters.written('M07', undefined, { patient: 'P19', department: 'INT' });
    await put('M07', id);
    const ref = await letters.ref('M07', id);
    expect(await codeOf(signAs('M03', ref))).toBe('access-denied');
    away('M04', 'M03');
    expect((await letters.as('M03').list({ view: 'to-sign', ...page })).letters.map((one) => one.id)).toContain(id);
    expect((await letters.open('M03', id)).deputyName).toBe('dr. R. Hoogland');
    const { letter } = await signAs('M03', ref);
    expect(letter).toMatchObject({ state: 'signed', signedByName: 'dr. R. Hoogland', authoriserName: 'dr. P. Ramdin' });
    letters.door.clock.advance(2 * 3_600_000);
    expect((await letters.open('M03', id)).may.release).toBe(true);
  });

  it('is not the deputy any more when the absence is over', async () => {
    const id = await letters.written('M07', undefined, { patient: 'P19', department: 'INT' });
    await put('M07', id);
    away('M04', 'M03');
    letters.door.clock.advance(2 * 3_600_000);
    expect(await codeOf(letters.as('M03').open({ letterId: id }))).toBe('access-denied');
  });
});

describe('two at once', () => {
  it('sign a letter once', async () => {
    const id = await letters.written('M10');
    await put('M10', id, 'M03');
    const ref = await letters.ref('M03', id);
    const codes = await Promise.all([signAs('M03', ref), signAs('M03', ref)].map((call) => codeOf(call)));
    expect(codes.toSorted()).toEqual(['done', 'letter-moved-on']);
    expect((await letters.open('M03', id)).versions).toHaveLength(1);
  });

  it('cannot sign what was typed over: the text that is signed is the text that was seen', async () => {
    const id = await letters.written('M03');
    const seen = await letters.ref('M03', id);
    const { texts } = await letters.open('M03', id);
    const saved = await letters
      .as('M03')
      .saveText({ ...seen, text: 'patient', body: { ...texts.patient!, content: [] } });
    expect(saved.keptAside).toBeNull();
    expect(await codeOf(signAs('M03', seen))).toBe('letter-moved-on');
  });

  it('keep what was typed while somebody signed aside, and give it back', async () => {
    const id = await letters.written('M10');
    const typed = await letters.ref('M10', id);
    const { texts } = await letters.open('M10', id);
    await put('M10', id, 'M03');
    await signAs('M03', await letters.ref('M03', id));
    const late = { ...typed, text: 'patient' as const, body: { ...texts.patient!, content: [] } };
    const first = await letters.as('M10').saveText(late);
    expect(first.keptAside).toEqual({ byName: 'dr. R. Hoogland' });
    // What is typed after it is based on the same text, so it goes aside too.
    await letters.as('M10').saveText({ ...late, revision: first.revision, body: { type: 'doc', content: [] } });
    const { aside, state } = await letters.open('M10', id);
    expect(aside).toMatchObject([{ text: 'patient', body: { content: [] } }]);
    expect(state).toBe('signed');
    expect((await letters.open('M03', id)).aside).toEqual([]);
    const [kept] = aside;
    if (!kept) throw new Error('the text stands aside');
    await letters.as('M10').discardAside({ letterId: id, text: kept.text, at: kept.at });
    expect((await letters.open('M10', id)).aside).toEqual([]);
  });

  it('keep what the former writer types aside after a colleague took over', async () => {
    const id = await letters.written('M10');
    const typed = await letters.ref('M10', id);
    const { letter } = await letters.as('M03').takeOver(typed);
    expect(letter.holderName).toBe('dr. R. Hoogland');
    const late = await letters.as('M10').saveText({ ...typed, text: 'patient', body: { type: 'doc', content: [] } });
    expect(late.keptAside).toEqual({ byName: 'dr. R. Hoogland' });
    expect(await codeOf(letters.as('M10').rename({ ...typed, title: 'Anders' }))).toBe('letter-moved-on');
    const renamed = await letters.as('M03').rename({ letterId: id, revision: letter.revision, title: 'Anders' });
    expect(renamed.letter.title).toBe('Anders');
    // A new title is no other text: typing that began before it goes into the letter.
    const saved = await letters.as('M03').saveText({
      letterId: id,
      revision: letter.revision,
      text: 'patient',
      body: { type: 'doc', content: [] },
    });
    expect(saved.keptAside).toBeNull();
  });

  it('keep a second window of the same person from writing over the first', async () => {
    const id = await letters.written('M03');
    const ref = await letters.ref('M03', id);
    const { texts } = await letters.open('M03', id);
    const one = { type: 'doc' as const, content: texts.patient!.content.slice(0, 1) };
    const two = { type: 'doc' as const, content: texts.patient!.content.slice(0, 2) };
    await letters.as('M03').saveText({ ...ref, text: 'patient', body: one });
    expect((await letters.as('M03').saveText({ ...ref, text: 'patient', body: two })).keptAside).toEqual({
      byName: null,
    });
    expect((await letters.open('M03', id)).texts.patient).toEqual(one);
  });
});

describe('who answers for a letter', () => {
  it('alone releases, recalls, withdraws and corrects it', async () => {
    const id = await letters.signed('M03');
    const ref = await letters.ref('M03', id);
    expect(await codeOf(letters.as('M10').release({ ...ref, readers }))).toBe('access-denied');
    await letters.as('M03').release({ ...ref, readers });
    expect(await codeOf(letters.as('M10').recall(await letters.ref('M10', id)))).toBe('access-denied');
    letters.door.clock.advance(600_000);
    letters.letOut();
    const now = await letters.ref('M10', id);
    expect(await codeOf(letters.as('M10').withdraw({ ...now, reason }))).toBe('access-denied');
    expect(await codeOf(letters.as('M10').correct({ ...now, reason }))).toBe('access-denied');
    expect(await codeOf(letters.as('M03').withdraw({ ...now, reason }))).toBe('done');
  });

  it('throws only away what was never signed', async () => {
    const id = await letters.written('M10');
    expect(await codeOf(letters.as('M03').discard(await letters.ref('M03', id)))).toBe('access-denied');
    await letters.as('M10').discard(await letters.ref('M10', id));
    expect(await codeOf(letters.as('M10').open({ letterId: id }))).toBe('letter-not-found');
    const signed = await letters.signed('M03');
    await letters.as('M03').takeBack(await letters.ref('M03', signed));
    expect(await codeOf(letters.as('M03').discard(await letters.ref('M03', signed)))).toBe('letter-moved-on');
  });
});
