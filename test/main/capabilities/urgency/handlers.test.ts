import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { UrgencyFlagId } from '#shared/kernel/ids.ts';
import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const nurse = 'M10';
const doctor = 'M03';
const desk = 'M15';
const privacyOfficer = 'M17';
const administrator = 'M18';
const alarm = 'Sinds een uur heb ik een drukkende pijn op mijn borst die uitstraalt naar mijn linkerarm.';
const reason = 'patiënt gesproken, klachten bestaan al maanden en zijn onderzocht';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const open = (question: string, who = nurse) =>
  counter.as(who).counter.open({ itemId: counter.clinic.ids.item(question) });

async function openFlags(question: string): Promise<UrgencyFlagId[]> {
  const { urgency } = await open(question);
  return urgency.flags.filter((flag) => flag.settledAt === null).map((flag) => flag.id);
}

async function lane(who = nurse): Promise<string[]> {
  const found = await counter.as(who).counter.list({ lens: 'department', split: null, offset: 0, limit: 1 });
  return found.lane.map((item) => item.id);
}

async function call(question: string, reached: 'patient' | 'nobody', said = 'Ambulance is onderweg.', who = nurse) {
  const itemId = counter.clinic.ids.item(question);
  return counter.as(who).urgency.recordCall({ itemId, flagIds: await openFlags(question), reached, said });
}

const urgencyOf = (question: string) =>
  counter.store.read((reader) =>
    reader.first<{ urgency: string; urgency_since: string | null }>(
      sql`SELECT urgency, urgency_since FROM work_item WHERE id = ${counter.clinic.ids.item(question)}`,
    ),
  );

describe('raising', () => {
  it('R13: brings a question to the top of the lane for everyone, and says who and why', async () => {
    const itemId = counter.clinic.ids.item('V16');
    await counter.as(desk).urgency.raise({ itemId, level: 'red', reason: 'belde huilend naar de balie' });
    expect(await lane()).toContain(itemId);
    expect(counter.lines('V16')).toEqual(['raise done M. Kuik (red: belde huilend naar de balie)']);
    const { urgency } = await open('V16');
    expect(urgency.flags).toMatchObject([
      { level: 'red', source: 'person', raisedByName: 'M. Kuik', reason: 'belde huilend naar de balie', words: null },
    ]);
  });

  it('takes nothing from who has it and is never too late', async () => {
    const itemId = counter.clinic.ids.item('V16');
    await counter.as(doctor).counter.take(counter.ref('V16'));
    await counter.as(nurse).urgency.raise({ itemId, level: 'amber', reason: 'klinkt angstig' });
    await counter.as(nurse).urgency.raise({ itemId, level: 'red', reason: 'nu ook benauwd' });
    expect(counter.now('V16')).toMatchObject({ state: 'taken', owner_id: counter.clinic.staff(doctor) });
    expect(urgencyOf('V16')).toMatchObject({ urgency: 'red' });
  });

  it('does not lower what is red already', async () => {
    const itemId = counter.clinic.ids.item('V18');
    await counter.as(nurse).urgency.raise({ itemId, level: 'amber', reason: 'nog een keer gemaild' });
    expect(urgencyOf('V18')).toMatchObject({ urgency: 'red' });
  });

  it('is refused on what is closed and for those who do not work at the counter', async () => {
    const itemId = counter.clinic.ids.item('V16');
    for (const who of [privacyOfficer, administrator]) {
      expect(await codeOf(counter.as(who).urgency.raise({ itemId, level: 'red', reason: 'zomaar' }))).toBe(
        'access-denied',
      );
    }
    await counter
      .as(nurse)
      .counter.close({ ...counter.ref('V16'), outcome: 'no-answer-needed', explanation: 'dubbel' });
    expect(await codeOf(counter.as(nurse).urgency.raise({ itemId, level: 'red', reason: 'toch niet' }))).toBe(
      'item-closed',
    );
  });

  it('stops an answer that is on its way out and gives it back to its author', async () => {
    const itemId = counter.clinic.ids.item('V16');
    await counter.as(nurse).counter.send(counter.answer('V16', 'Dat is normaal.'));
    await counter.as(doctor).urgency.raise({ itemId, level: 'red', reason: 'dit is niet normaal' });
    expect(await lane()).toContain(itemId);
    counter.door.clock.advance(20_000);
    counter.release();
    const { messages, draft } = await open('V16');
    expect(messages.some((message) => message.kind === 'clinician-reply')).toBe(false);
    expect(draft?.body).toEqual(documentOfText('Dat is normaal.'));
  });
});

describe('lowering', () => {
  it('asks for a reason that says something, and keeps what raised it in sight', async () => {
    const version = counter.now('V18').version;
    const itemId = counter.clinic.ids.item('V18');
    const lower = (words: string) => counter.as(nurse).urgency.lower({ itemId, version, to: 'amber', reason: words });
    expect(await codeOf(lower('ok'))).toBe('reason-too-thin');
    expect(await lower(reason)).toEqual({ urgency: 'amber' });
    expect(await lane()).not.toContain(itemId);
    const { urgency } = await open('V18');
    const lowered = urgency.flags.filter((flag) => flag.settledHow === 'lowered');
    expect(lowered.length).toBeGreaterThan(0);
    expect(lowered[0]).toMatchObject({ level: 'red', settledByName: 'I. Brandsma', settledReason: reason });
    expect(counter.lines('V18').at(-1)).toBe('read done I. Brandsma');
    expect(counter.lines('V18')).toContain(`lower done I. Brandsma (amber: ${reason})`);
  });

  it('is for nurses and doctors, never for the desk, and the attempt is in the log', async () => {
    const ref = counter.ref('V18');
    expect(await codeOf(counter.as(desk).urgency.lower({ ...ref, to: 'none', reason }))).toBe('access-denied');
    expect(counter.lines('V18')).toEqual([`lower refused M. Kuik (none: ${reason})`]);
    expect(await counter.as(doctor).urgency.lower({ ...ref, to: 'none', reason })).toEqual({ urgency: 'none' });
  });

  it('is refused when the patient wrote again meanwhile', async () => {
    const ref = counter.ref('V18');
    counter.patientWrites('V18', 'Het wordt erger.');
    expect(await codeOf(counter.as(nurse).urgency.lower({ ...ref, to: 'none', reason }))).toBe('item-moved-on');
    expect(urgencyOf('V18')).toMatchObject({ urgency: 'red' });
  });

  it('is refused when there is nothing to lower', async () => {
    expect(await codeOf(counter.as(nurse).urgency.lower({ ...counter.ref('V16'), to: 'none', reason }))).toBe(
      'nothing-to-lower',
    );
  });
});

describe('recording a call', () => {
  it('R13: settles the alarm when the patient was reached, files it in the record, and only then lets an answer go', async () => {
    await counter.as(nurse).counter.take(counter.ref('V18'));
    expect(await codeOf(counter.as(nurse).counter.send(counter.answer('V18', 'Rust u uit.')))).toBe('call-required');
    const closing = { outcome: 'handled-by-phone', explanation: 'gebeld' } as const;
    expect(await codeOf(counter.as(nurse).counter.close({ ...counter.ref('V18'), ...closing }))).toBe('call-required');
    expect(await call('V18', 'patient')).toEqual({ urgency: 'none', attempt: 1, nextTryAt: null });
    expect(await lane()).not.toContain(counter.clinic.ids.item('V18'));
    const { entries } = await counter.as(nurse).record.entriesForItem({ itemId: counter.clinic.ids.item('V18') });
    expect(entries[0]).toMatchObject({ kind: 'call-record', authorName: 'I. Brandsma' });
    expect(entries[0]?.answer).toBe('Patiënt telefonisch gesproken. (poging 1)\n\nAmbulance is onderweg.');
    expect(entries[0]?.question).toContain('drukkende pijn op me borst');
    expect(await codeOf(counter.as(nurse).counter.send(counter.answer('V18', 'Zoals besproken.')))).toBe('done');
  });

  it('R38: counts the tries, asks for a second one after ten minutes, and leaves the alarm standing', async () => {
    const first = await call('V18', 'nobody', '');
    expect(first).toEqual({ urgency: 'red', attempt: 1, nextTryAt: '2026-11-24T09:40:00.000Z' });
    counter.door.clock.advance(10 * 60_000);
    expect(await call('V18', 'nobody', 'Voicemail.', doctor)).toEqual({ urgency: 'red', attempt: 2, nextTryAt: null });
    const { item, urgency } = await open('V18');
    expect(item).toMatchObject({ urgency: 'red', failedCalls: 2, nextCallAt: null });
    expect(urgency).toMatchObject({ failedAttempts: 2 });
    expect(urgency.calls.map(({ attempt, reached, byName }) => [attempt, reached, byName])).toEqual([
      [2, 'nobody', 'dr. R. Hoogland'],
      [1, 'nobody', 'I. Brandsma'],
    ]);
  });

  it('does not settle what came in during the call', async () => {
    const flagIds = await openFlags('V18');
    const itemId = counter.clinic.ids.item('V18');
    counter.patientWrites('V18', 'Nu krijg ik ook geen lucht meer.');
    const answer = await counter.as(nurse).urgency.recordCall({ itemId, flagIds, reached: 'patient', said: 'Gerust.' });
    expect(answer.urgency).toBe('red');
    expect(await lane()).toContain(itemId);
  });

  it('wants to know what was said when somebody was reached', async () => {
    expect(await codeOf(call('V18', 'patient', ' '))).toBe('call-needs-words');
    expect(urgencyOf('V18')).toMatchObject({ urgency: 'red' });
  });

  it('is for nurses and doctors who may read the question', async () => {
    const itemId = counter.clinic.ids.item('V18');
    const input = { itemId, flagIds: [], reached: 'patient' as const, said: 'gesproken' };
    for (const who of [desk, privacyOfficer, administrator]) {
      expect(await codeOf(counter.as(who).urgency.recordCall(input))).toBe('access-denied');
    }
    expect(await codeOf(counter.door.nobody.urgency.recordCall(input))).toBe('not-signed-in');
  });

  it('never changes or goes once it is written', async () => {
    await call('V18', 'patient');
    const attempt = (statement: string) => () =>
      counter.store.write((writer) => writer.run({ text: statement, values: [] }));
    expect(attempt(`UPDATE call_record SET said = 'anders'`)).toThrow(/written once/);
    expect(attempt('DELETE FROM call_record')).toThrow(/written once/);
  });

  it('offers what only confirms a call from then on', async () => {
    const itemId = counter.clinic.ids.item('V18');
    const codes = async () => {
      const { templates } = await counter.as(nurse).templates.forItem({ itemId });
      return templates.map((template) => template.code);
    };
    const before = await codes();
    await call('V18', 'patient');
    const added = (await codes()).filter((code) => !before.includes(code));
    expect(added).toHaveLength(1);
  });
});

describe('the lane', () => {
  it('R13: holds the four red demo questions, and none of the other thirty-six', async () => {
    const { item } = counter.clinic.ids;
    const red = counter.store.read((reader) =>
      reader.all<{ id: string }>(sql`SELECT id FROM work_item WHERE urgency = 'red'`).map((row) => row.id),
    );
    expect(red.toSorted()).toEqual(['V03', 'V18', 'V24', 'V32'].map(item).toSorted());
    expect(await lane()).toContain(item('V18'));
  });

  it('is there in every lens, the longest waiting first, and its ids alone for every screen', async () => {
    const itemId = counter.clinic.ids.item('V16');
    await counter.as(nurse).urgency.raise({ itemId, level: 'red', reason: 'belde zojuist' });
    const expected = [counter.clinic.ids.item('V18'), itemId];
    for (const lens of ['department', 'mine', 'urgent', 'closed', 'snoozed', 'thanks', 'gaps', 'asked'] as const) {
      const found = await counter.as(nurse).counter.list({ lens, split: 'DOSSIER', offset: 0, limit: 10 });
      expect(found.lane.map(({ id }) => id)).toEqual(expected);
      expect(found.items.map(({ id }) => id)).not.toContain(itemId);
    }
    expect(await counter.as(nurse).urgency.waiting({})).toEqual({ itemIds: expected });
  });

  it('shows the desk that a medical question is red, and not its words', async () => {
    const itemId = counter.clinic.ids.item('V16');
    counter.patientWrites('V16', alarm);
    const seen = await counter.as(desk).counter.list({ lens: 'department', split: null, offset: 0, limit: 1 });
    const row = seen.lane.find(({ id }) => id === itemId);
    expect(row).toMatchObject({ urgency: 'red', flaggedWords: null, firstLine: null });
    expect(JSON.stringify(row)).not.toContain('borst');
  });

  it('keeps what is passed on to a pool, so that it is never delegated in silence', async () => {
    const itemId = counter.clinic.ids.item('V18');
    const { departmentId } = await open('V18');
    await counter.as(nurse).counter.passOn({
      ...counter.ref('V18'),
      departmentId,
      toRole: 'doctor',
      toPractitionerId: null,
      reason: 'needs-doctor',
      explanation: 'bel jij deze patiënt?',
    });
    expect(await lane(doctor)).toContain(itemId);
    expect(await lane(nurse)).toContain(itemId);
  });

  it('R14: has the red ones first when the counter opens, whatever their term', async () => {
    const { lane: red, items } = await counter
      .as('M08')
      .counter.list({ lens: 'department', split: null, offset: 0, limit: 10 });
    expect(red.every(({ urgency }) => urgency === 'red')).toBe(true);
    expect(items.every(({ urgency }) => urgency !== 'red')).toBe(true);
  });
});

describe('the program', () => {
  const who = fc.constantFrom(nurse, doctor, desk, 'M07', privacyOfficer, administrator);
  const step = fc.record({
    who,
    deed: fc.constantFrom(
      'take',
      'putBack',
      'close',
      'send',
      'withdraw',
      'reopen',
      'raise',
      'passOn',
      'write',
      'time',
      'lowerByDesk',
      'callNobody',
    ),
  });

  async function act(what: string, person: string): Promise<void> {
    const ref = counter.ref('V18');
    const client = counter.as(person);
    switch (what) {
      case 'take':
        return void (await codeOf(client.counter.take(ref)));
      case 'putBack':
        return void (await codeOf(client.counter.putBack(ref)));
      case 'close':
        return void (await codeOf(
          client.counter.close({ ...ref, outcome: 'duplicate', explanation: 'zie de andere' }),
        ));
      case 'reopen':
        return void (await codeOf(client.counter.reopen({ ...ref, reason: 'toch open' })));
      case 'send':
        return void (await codeOf(client.counter.send(counter.answer('V18', 'Rust maar uit.'))));
      case 'raise':
        return void (await codeOf(client.urgency.raise({ itemId: ref.itemId, level: 'amber', reason: 'ook dit nog' })));
      case 'write':
        return counter.patientWrites('V18', 'Het gaat wel weer, niks aan de hand.');
      case 'time':
        counter.door.clock.advance(86_400_000);
        return void counter.release();
      case 'lowerByDesk':
        return void (await codeOf(counter.as(desk).urgency.lower({ ...ref, to: 'none', reason })));
      case 'callNobody':
        return void (await codeOf(client.urgency.recordCall({ ...ref, flagIds: [], reached: 'nobody', said: '' })));
    }
  }

  it('R13: never lowers what is red, whatever anybody does but lowering it or reaching somebody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { who: person, deed } of steps) {
          await act(deed, person);
          expect(urgencyOf('V18')?.urgency).toBe('red');
          expect(counter.now('V18').closed_at).toBeNull();
        }
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});
