import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type AnswerDocument, documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { OutboxId } from '#shared/kernel/ids.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const brandsma = 'M10';
const hoogland = 'M03';
const holdMs = 20_000;

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const itemId = () => counter.clinic.ids.item('V16');
const open = async (who: string) => counter.as(who).counter.open({ itemId: itemId() });
const keep = (who: string, text: string) =>
  counter.as(who).counter.saveDraft({ itemId: itemId(), body: documentOfText(text), templateId: null });

async function draftText(who: string): Promise<string | null> {
  const { draft } = await open(who);
  return draft && plainTextOf(draft.body);
}

describe('a note', () => {
  it('is for colleagues, signed, and in the log', async () => {
    await counter.as(brandsma).counter.addNote({ itemId: itemId(), body: ' overlegd met apotheek ' });
    expect((await open(hoogland)).notes).toMatchObject([{ authorName: 'I. Brandsma', body: 'overlegd met apotheek' }]);
    expect(counter.lines('V16')[0]).toBe('note done I. Brandsma');
  });

  it('does not reach the patient nor move the question', async () => {
    const before = counter.now('V16');
    await counter.as(brandsma).counter.addNote({ itemId: itemId(), body: 'x' });
    expect(counter.now('V16')).toEqual(before);
    expect((await open(brandsma)).messages).toHaveLength(1);
  });

  it('needs a question that is there', async () => {
    const nowhere = counter.clinic.ids.item('V99');
    const nurse = counter.as(brandsma).counter;
    expect(await codeOf(nurse.addNote({ itemId: nowhere, body: 'x' }))).toBe('item-not-found');
    expect(await codeOf(nurse.saveDraft({ itemId: nowhere, body: documentOfText('x'), templateId: null }))).toBe(
      'item-not-found',
    );
    expect(await codeOf(nurse.discardDraft({ itemId: nowhere }))).toBe('item-not-found');
  });
});

describe('a note that is not finished', () => {
  const jot = (who: string, text: string) =>
    counter.as(who).counter.saveDraft({ itemId: itemId(), kind: 'note', body: documentOfText(text), templateId: null });

  it('is kept beside the answer, for its author only, and marks the question in their list', async () => {
    await keep(brandsma, 'antwoord');
    await jot(brandsma, 'nog bellen\nmet de apotheek');
    expect(await open(brandsma)).toMatchObject({ noteDraft: 'nog bellen\nmet de apotheek' });
    expect(await draftText(brandsma)).toBe('antwoord');
    expect(await open(hoogland)).toMatchObject({ noteDraft: null, notes: [], item: { hasOwnDraft: false } });
  });

  it('goes when it is saved as a note, and takes no answer with it', async () => {
    await keep(brandsma, 'antwoord');
    await jot(brandsma, 'nog bellen');
    await jot(hoogland, 'eigen notitie');
    await counter.as(brandsma).counter.addNote({ itemId: itemId(), body: 'gebeld' });
    expect((await open(brandsma)).noteDraft).toBeNull();
    expect(await draftText(brandsma)).toBe('antwoord');
    expect((await open(hoogland)).noteDraft).toBe('eigen notitie');
  });

  it('stays when the answer is sent or thrown away, and goes when it is thrown away itself', async () => {
    await keep(brandsma, 'antwoord');
    await jot(brandsma, 'nog bellen');
    await counter.as(brandsma).counter.discardDraft({ itemId: itemId() });
    expect((await open(brandsma)).noteDraft).toBe('nog bellen');
    await counter.as(brandsma).counter.discardDraft({ itemId: itemId(), kind: 'note' });
    expect((await open(brandsma)).noteDraft).toBeNull();
  });
});

describe('a draft', () => {
  it('is kept for its author only, and the newest typing counts', async () => {
    expect(await keep(brandsma, 'een')).toMatchObject({ revision: 1 });
    expect(await keep(brandsma, 'twee')).toMatchObject({ revision: 2 });
    await keep(hoogland, 'drie');
    expect([await draftText(brandsma), await draftText(hoogland)]).toEqual(['twee', 'drie']);
  });

  it('goes only when its author discards it', async () => {
    await keep(brandsma, 'een');
    await keep(hoogland, 'twee');
    await counter.as(hoogland).counter.discardDraft({ itemId: itemId() });
    expect([await draftText(brandsma), await draftText(hoogland)]).toEqual(['een', null]);
  });

  it('outlives everything that colleagues do with the question', async () => {
    await keep(brandsma, 'een');
    const doctor = () => counter.as(hoogland).counter;
    await doctor().take(counter.ref('V16'));
    await doctor().send(counter.answer('V16', 'Goedendag'));
    counter.door.clock.advance(holdMs);
    counter.release();
    await doctor().reopen({ ...counter.ref('V16'), reason: 'vergeten' });
    expect(await draftText(brandsma)).toBe('een');
  });

  it('can be kept and discarded after the question went out of reach', async () => {
    await keep(brandsma, 'een');
    await counter.as(hoogland).counter.passOn({
      ...counter.ref('V16'),
      departmentId: counter.clinic.ids.department('OOG'),
      toRole: 'doctor',
      toPractitionerId: null,
      reason: 'other-department',
      explanation: 'hoort bij oog',
    });
    expect(await codeOf(open(brandsma))).toBe('access-denied');
    expect(await keep(brandsma, 'een en meer')).toMatchObject({ revision: 2 });
    await counter.as(brandsma).counter.discardDraft({ itemId: itemId() });
    expect(await codeOf(keep(brandsma, 'opnieuw'))).toBe('access-denied');
  });
});

describe('sending', () => {
  it('puts the answer in the outbox, takes the draft and holds the question', async () => {
    await keep(brandsma, 'Goedendag');
    const { outboxId, heldUntil } = await counter.as(brandsma).counter.send(counter.answer('V16', 'Goedendag'));
    expect(Date.parse(heldUntil) - Date.parse(counter.door.clock.now())).toBe(holdMs);
    const opened = await open(brandsma);
    expect(opened).toMatchObject({ draft: null, outbox: { id: outboxId, isOwn: true, authorName: 'I. Brandsma' } });
    expect(opened.may).toMatchObject({ answer: false, close: false, putBack: false, note: true });
    expect(opened.messages).toHaveLength(1);
    expect(counter.lines('V16')[0]).toBe('answer done I. Brandsma');
    const { entries } = await counter.as(brandsma).counter.outbox({});
    expect(entries.map(({ id }) => id)).toEqual([outboxId]);
  });

  it('is refused beside another answer, on a colleague’s question, and after new words', async () => {
    const seen = counter.answer('V16', 'Goedendag');
    counter.patientWrites('V16', 'O ja, nog iets.');
    expect(await codeOf(counter.as(brandsma).counter.send(seen))).toBe('item-moved-on');
    expect(await codeOf(counter.as(brandsma).counter.send({ ...counter.answer('V16', 'x'), knownMessages: 1 }))).toBe(
      'item-moved-on',
    );
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    const nurse = counter.as(brandsma).counter;
    await expect(nurse.send(counter.answer('V16', 'x'))).rejects.toMatchObject({
      code: 'taken-by-other',
      data: { byName: 'dr. R. Hoogland' },
    });
    await counter.as(hoogland).counter.send(counter.answer('V16', 'Goedendag'));
    expect(await codeOf(counter.as(hoogland).counter.send(counter.answer('V16', 'x')))).toBe('answer-in-outbox');
  });

  it('is refused empty, unseen, with open blanks, or on what is closed', async () => {
    const nurse = counter.as(brandsma).counter;
    expect(await codeOf(nurse.send(counter.answer('V16', ' \n ')))).toBe('answer-empty');
    expect(await codeOf(nurse.send(counter.answer('V16', '\u200B\u00AD')))).toBe('answer-empty');
    const attrs = { name: 'duur', label: 'hoe lang', valueType: 'text' as const, choices: [], value: null };
    const body: AnswerDocument = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'blank', attrs }] }] };
    await expect(nurse.send(counter.answer('V16', '', { body }))).rejects.toMatchObject({
      code: 'blanks-open',
      data: { labels: ['hoe lang'] },
    });
    await nurse.close({ ...counter.ref('V16'), outcome: 'duplicate', explanation: 'zie andere' });
    expect(await codeOf(nurse.send(counter.answer('V16', 'Goedendag')))).toBe('item-moved-on');
  });

  it('is refused when nobody knows who asked', async () => {
    counter.store.write((writer) => writer.runOne(sql`UPDATE work_item SET patient_id = NULL WHERE id = ${itemId()}`));
    expect(await codeOf(counter.as(brandsma).counter.send(counter.answer('V16', 'Goedendag')))).toBe('sender-unknown');
  });

  it('keeps the draft when it is refused', async () => {
    await keep(brandsma, 'Goedendag');
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    await codeOf(counter.as(brandsma).counter.send(counter.answer('V16', 'Goedendag')));
    expect(await draftText(brandsma)).toBe('Goedendag');
  });
});

describe('withdrawing', () => {
  const send = async (text = 'Goedendag') =>
    (await counter.as(brandsma).counter.send(counter.answer('V16', text))).outboxId;
  const withdraw = (outboxId: OutboxId, who = brandsma) => counter.as(who).counter.withdraw({ outboxId });

  it('gives the draft back and leaves the question as it stood', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    const before = counter.now('V16');
    await withdraw(await send('Neem hem ’s avonds.'));
    expect(await draftText(brandsma)).toBe('Neem hem ’s avonds.');
    const { version: _before, ...stood } = before;
    expect(counter.now('V16')).toMatchObject(stood);
    expect(counter.lines('V16').slice(0, 3)).toEqual([
      'take done I. Brandsma',
      'answer done I. Brandsma',
      'withdraw done I. Brandsma',
    ]);
  });

  it('frees what was free', async () => {
    await withdraw(await send());
    expect(counter.now('V16')).toMatchObject({ state: 'new', owner_id: null });
  });

  it('leaves newer typing above the answer', async () => {
    const outboxId = await send('Goedendag');
    await keep(brandsma, 'PS');
    await withdraw(outboxId);
    expect(await draftText(brandsma)).toBe('PS\nGoedendag');
  });

  it('keeps one copy when the newer typing is the answer itself', async () => {
    const outboxId = await send('Goedendag');
    await keep(brandsma, 'Goedendag, nog iets');
    await withdraw(outboxId);
    expect(await draftText(brandsma)).toBe('Goedendag, nog iets');
  });

  it('makes it the practice’s turn when the patient wrote while the answer waited', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Belt u ons?', { thenClose: false }));
    counter.door.clock.advance(holdMs);
    counter.release();
    const outboxId = await send('En neem uw pas mee.');
    counter.patientWrites('V16', 'Ik heb gebeld, niemand nam op.');
    await withdraw(outboxId);
    expect(counter.now('V16')).toMatchObject({
      state: 'taken',
      next_action: 'practice',
      owner_id: counter.clinic.staff(brandsma),
    });
    expect(counter.now('V16').due_at).not.toBeNull();
  });

  it('is the author’s alone', async () => {
    const outboxId = await send();
    expect(await codeOf(withdraw(outboxId, hoogland))).toBe('access-denied');
    expect(counter.lines('V16').at(-1)).toBe('withdraw refused dr. R. Hoogland');
    expect(await codeOf(withdraw(newId()))).toBe('outbox-entry-not-found');
  });

  it('is too late once the hold is over, and says so only of what went out', async () => {
    const first = await send();
    counter.door.clock.advance(holdMs - 1);
    await withdraw(first);
    expect(await codeOf(withdraw(first))).toBe('outbox-entry-not-found');
    const second = await send();
    counter.door.clock.advance(holdMs);
    expect(await codeOf(withdraw(second))).toBe('already-sent');
    counter.release();
    expect(await codeOf(withdraw(second))).toBe('already-sent');
  });
});
