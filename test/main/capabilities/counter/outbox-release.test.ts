import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { verifyAudit } from '#main/capabilities/access/audit-store.ts';
import { nextRelease } from '#main/capabilities/counter/public.ts';
import { sql } from '#main/store/sql.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const brandsma = 'M10';
const holdMs = 20_000;

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const itemId = () => counter.clinic.ids.item('V16');
const open = (who = brandsma) => counter.as(who).counter.open({ itemId: itemId() });
const send = (text: string, changes = {}) => counter.as(brandsma).counter.send(counter.answer('V16', text, changes));
const records = async () => (await counter.as(brandsma).record.entriesForItem({ itemId: itemId() })).entries;

describe('letting an answer out', () => {
  it('waits until the hold is over', async () => {
    const { heldUntil } = await send('Goedendag');
    expect(counter.store.read(nextRelease)).toBe(heldUntil);
    counter.door.clock.advance(holdMs - 1);
    expect(counter.release()).toBe(0);
    counter.door.clock.advance(1);
    expect(counter.release()).toBe(1);
    expect(counter.release()).toBe(0);
    expect(counter.store.read(nextRelease)).toBeUndefined();
  });

  it('sends it, files it word for word and closes, each with its line in the author’s name', async () => {
    await send('Stop met de pil.\nBel bij benauwdheid.');
    counter.door.clock.advance(holdMs);
    counter.release();
    expect(counter.lines('V16')).toEqual([
      'answer done I. Brandsma',
      'send done I. Brandsma',
      'file done I. Brandsma',
      'close done I. Brandsma (answered)',
    ]);
    const { messages, item } = await open();
    expect(messages.at(-1)).toMatchObject({
      kind: 'clinician-reply',
      senderName: 'I. Brandsma',
      senderRole: 'verpleegkundig specialist cardiologie',
      body: 'Stop met de pil.\nBel bij benauwdheid.',
      sentAt: counter.door.clock.now(),
    });
    expect(item).toMatchObject({ state: 'closed', band: 'paused' });
    expect(await records()).toMatchObject([
      {
        title: 'hoesten van pil',
        question: messages[0]?.body,
        answer: 'Stop met de pil.\nBel bij benauwdheid.',
        authorName: 'I. Brandsma',
        authorFunction: 'verpleegkundig specialist cardiologie',
        departmentName: 'Cardiologie',
      },
    ]);
    expect(counter.store.read(verifyAudit).valid).toBe(true);
  });

  it('waits for the patient when it does not close', async () => {
    await send('Belt u ons?', { thenClose: false });
    counter.door.clock.advance(holdMs);
    counter.release();
    expect(counter.now('V16')).toMatchObject({
      state: 'waiting-for-patient',
      next_action: 'patient',
      due_at: null,
      owner_id: counter.clinic.staff(brandsma),
      changed_by: counter.clinic.staff(brandsma),
    });
  });

  it('files with a second answer only what the patient wrote since the first', async () => {
    await send('Belt u ons?', { thenClose: false });
    counter.door.clock.advance(holdMs);
    counter.release();
    counter.door.clock.advance(60_000);
    counter.patientWrites('V16', 'Ik heb gebeld.');
    counter.door.clock.advance(60_000);
    counter.patientWrites('V16', 'Twee keer.');
    await send('Excuses.', { thenClose: true });
    counter.door.clock.advance(holdMs);
    counter.release();
    expect((await records())[0]).toMatchObject({ question: 'Ik heb gebeld.\n\nTwee keer.', answer: 'Excuses.' });
  });

  it('says in the log that representatives were left out', async () => {
    await send('Goedendag', { patientOnly: true });
    counter.door.clock.advance(holdMs);
    counter.release();
    expect(counter.lines('V16')).toContain('send done I. Brandsma (patient-only)');
  });

  it('lets out what someone sent who left meanwhile, in their name', async () => {
    await send('Goedendag');
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE practitioner SET is_active = 0 WHERE id = ${counter.clinic.staff(brandsma)}`),
    );
    counter.door.clock.advance(holdMs);
    expect(counter.release()).toBe(1);
    expect((await open('M03')).messages.at(-1)).toMatchObject({ senderName: 'I. Brandsma' });
  });
});

describe('an answer that may not fit any more', () => {
  it('stops when the patient wrote again, and is a draft', async () => {
    await send('Goedendag');
    counter.patientWrites('V16', 'Ik krijg geen lucht.');
    counter.door.clock.advance(holdMs);
    counter.release();
    const { messages, draft, outbox, item } = await open();
    expect(messages.map(({ kind }) => kind)).toEqual(['patient-question', 'patient-question']);
    expect(draft && plainTextOf(draft.body)).toBe('Goedendag');
    expect([outbox, item.state]).toEqual([null, 'new']);
    expect(await records()).toEqual([]);
    expect(counter.lines('V16')).toContain('withdraw done I. Brandsma (thread-moved-on)');
  });

  it('stops when the question came to belong to another patient', async () => {
    await send('Goedendag');
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET patient_id = ${counter.clinic.ids.patient('P12')} WHERE id = ${itemId()}`),
    );
    counter.door.clock.advance(holdMs);
    counter.release();
    expect((await open()).messages).toHaveLength(1);
    expect(await records()).toEqual([]);
  });

  it('stops when nobody knows any more who asked', async () => {
    await send('Goedendag');
    counter.store.write((writer) => writer.runOne(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${itemId()}`));
    counter.door.clock.advance(holdMs);
    counter.release();
    expect((await open()).messages).toHaveLength(1);
  });

  it('does not leave the question waiting for a patient who wrote', async () => {
    await send('Belt u ons?', { thenClose: false });
    counter.door.clock.advance(holdMs);
    counter.release();
    await send('En neem uw pas mee.', { thenClose: false });
    counter.patientWrites('V16', 'Ik heb gebeld, niemand nam op.');
    counter.door.clock.advance(holdMs);
    counter.release();
    expect(counter.now('V16')).toMatchObject({ state: 'taken', next_action: 'practice' });
    expect(counter.now('V16').due_at).not.toBeNull();
  });
});

it('begins a hold anew that ends beyond what any hold lasts, when the clock was put back', async () => {
  await send('Goedendag');
  counter.door.clock.advance(-3_600_000);
  expect(counter.release()).toBe(0);
  counter.door.clock.advance(holdMs);
  expect(counter.release()).toBe(1);
});
