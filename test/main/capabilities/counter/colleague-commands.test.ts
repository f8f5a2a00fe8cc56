import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => (counter = openTestCounter()));
afterEach(() => counter.close());

const open = (staff: string, question: string) =>
  counter.as(staff).counter.open({ itemId: counter.clinic.ids.item(question) });

const ask = (staff: string, question: string, of: string, words = 'Mag de dosis omlaag?') =>
  counter.as(staff).counter.askColleague({ ...counter.ref(question), ofId: counter.clinic.staff(of), question: words });

const lookAlong = (staff: string, question: string, of: string, text: string) =>
  counter.as(staff).counter.askLookAlong({
    itemId: counter.clinic.ids.item(question),
    ofId: counter.clinic.staff(of),
    question: '',
    body: documentOfText(text),
  });

const offer = (staff: string, question: string, to: string) =>
  counter
    .as(staff)
    .counter.offerHandOver({ ...counter.ref(question), toId: counter.clinic.staff(to), reason: 'Mijn dienst is om.' });

const about = (question: string, requestId: string) => ({ itemId: counter.clinic.ids.item(question), requestId });

const asked = async (staff: string) => {
  const page = { lens: 'asked', split: null, offset: 0, limit: 50 } as const;
  return (await counter.as(staff).counter.list(page)).items;
};

describe('R33: asking a colleague', () => {
  it('has the item wait for the colleague in the name of who asked, with its clock running on', async () => {
    const before = counter.now('V16');
    await ask('M10', 'V16', 'M03');
    const after = counter.now('V16');
    expect(after).toMatchObject({ state: 'waiting-for-colleague', next_action: 'practice' });
    expect(after.owner_id).toBe(counter.clinic.staff('M10'));
    expect(after.due_at).toBe(before.due_at);
    expect(counter.lines('V16').at(-1)).toContain('ask-colleague done I. Brandsma (dr. R. Hoogland)');
  });

  it('shows the item to a colleague of another department, with its text, for as long as it is asked', async () => {
    expect(await codeOf(open('M08', 'V16'))).toBe('access-denied');
    const { requestId } = await ask('M10', 'V16', 'M08');
    const [row] = await asked('M08');
    expect(row).toMatchObject({ colleagueMark: 'consult', questionType: 'MEDICATIE' });
    expect(row?.firstLine).not.toBeNull();
    const conversation = await open('M08', 'V16');
    expect(conversation.colleagues.requests).toMatchObject([{ isForYou: true, question: 'Mag de dosis omlaag?' }]);
    expect(conversation.may).toEqual({
      take: false,
      putBack: false,
      passOn: false,
      answer: false,
      note: true,
      close: false,
      reopen: false,
    });
    await counter
      .as('M08')
      .counter.replyToColleague({ ...about('V16', requestId), body: 'Halveren mag.', isFinal: true });
    expect(await asked('M08')).toEqual([]);
    expect(await codeOf(open('M08', 'V16'))).toBe('access-denied');
    const { requests } = await counter.as('M08').counter.askedBefore({});
    expect(requests).toMatchObject([
      { kind: 'consult', askedByName: 'I. Brandsma', replies: [{ body: 'Halveren mag.' }] },
    ]);
  });

  it('gives the item back to its owner with a mark when the colleague has answered', async () => {
    const { requestId } = await ask('M10', 'V16', 'M03');
    const reply = { ...about('V16', requestId), body: 'Sinds wanneer precies?' };
    await counter.as('M03').counter.replyToColleague({ ...reply, isFinal: false });
    expect(counter.now('V16').state).toBe('waiting-for-colleague');
    await counter.as('M10').counter.replyToColleague({ ...reply, body: 'Sinds maandag.', isFinal: true });
    expect(counter.now('V16').state, 'only the one who is asked ends a consult').toBe('waiting-for-colleague');
    await counter.as('M03').counter.replyToColleague({ ...reply, body: 'Halveren.', isFinal: true });
    expect(counter.now('V16')).toMatchObject({ state: 'taken', owner_id: counter.clinic.staff('M10') });
    const conversation = await open('M10', 'V16');
    expect(conversation.item.colleagueMark).toBe('replied');
    expect(conversation.colleagues.requests[0]?.replies.map(({ body }) => body)).toEqual([
      'Sinds wanneer precies?',
      'Sinds maandag.',
      'Halveren.',
    ]);
  });

  it('waits for the last of several consults', async () => {
    const first = await ask('M10', 'V16', 'M03');
    const second = await ask('M10', 'V16', 'M08');
    const answer = { body: 'Akkoord zo.', isFinal: true };
    await counter.as('M03').counter.replyToColleague({ ...about('V16', first.requestId), ...answer });
    expect(counter.now('V16').state).toBe('waiting-for-colleague');
    await counter.as('M10').counter.withdrawRequest(about('V16', second.requestId));
    expect(counter.now('V16').state).toBe('taken');
  });

  it('is never sent to the patient', async () => {
    const { requestId } = await ask('M10', 'V16', 'M03', 'geheim overleg');
    await counter
      .as('M03')
      .counter.replyToColleague({ ...about('V16', requestId), body: 'geheim antwoord', isFinal: true });
    const { messages } = await open('M10', 'V16');
    expect(JSON.stringify(messages)).not.toContain('geheim');
  });

  it.each([
    ['desk staff about a medical question', 'M10', 'V16', 'M15'],
    ['oneself', 'M10', 'V16', 'M10'],
    ['the privacy officer', 'M10', 'V16', 'M17'],
    ['the administrator', 'M10', 'V16', 'M18'],
  ])('refuses to ask %s', async (_who, staff, question, of) => {
    expect(await codeOf(ask(staff, question, of))).toBe('receiver-not-found');
    expect(counter.now(question).state).toBe('new');
  });

  it('refuses to ask about an item of somebody else, a closed one, and one that moved on', async () => {
    const ref = counter.ref('V16');
    await counter.as('M03').counter.take(ref);
    expect(await codeOf(ask('M10', 'V16', 'M03'))).toBe('item-moved-on');
    const input = { ofId: counter.clinic.staff('M03'), question: 'Mag dit?' };
    expect(await codeOf(counter.as('M10').counter.askColleague({ ...ref, ...input }))).toBe('item-moved-on');
    expect(await codeOf(ask('M08', 'V16', 'M03'))).toBe('access-denied');
  });

  it('lets nobody but the two answer in its thread, and nobody end another’s request', async () => {
    const { requestId } = await ask('M10', 'V16', 'M03');
    const reply = { ...about('V16', requestId), body: 'Ik weet het wel', isFinal: true };
    expect(await codeOf(counter.as('M08').counter.replyToColleague(reply))).toBe('access-denied');
    expect(await codeOf(counter.as('M08').counter.withdrawRequest(about('V16', requestId)))).toBe('access-denied');
    const elsewhere = { ...reply, itemId: counter.clinic.ids.item('V15') };
    expect(await codeOf(counter.as('M03').counter.replyToColleague(elsewhere))).toBe('request-not-found');
    await counter.as('M10').counter.withdrawRequest(about('V16', requestId));
    expect(await codeOf(counter.as('M03').counter.replyToColleague(reply))).toBe('request-settled');
  });

  it('ends with its item', async () => {
    const { requestId } = await ask('M10', 'V16', 'M08');
    await counter.as('M10').counter.send(counter.answer('V16', 'Halveert u de dosis.'));
    counter.door.clock.advance(21_000);
    counter.release();
    expect(counter.now('V16').state).toBe('closed');
    const reply = { ...about('V16', requestId), body: 'Te laat', isFinal: true };
    expect(await codeOf(counter.as('M08').counter.replyToColleague(reply))).toBe('request-settled');
  });
});

describe('R34: looking along', () => {
  it('shows the text as it was when it was asked, to the two alone', async () => {
    await lookAlong('M10', 'V16', 'M08', 'Halveert u de dosis.');
    await counter.as('M10').counter.saveDraft({
      itemId: counter.clinic.ids.item('V16'),
      body: documentOfText('Stopt u ermee.'),
      templateId: null,
    });
    const seen = (await open('M08', 'V16')).colleagues.requests[0]?.draft;
    expect(seen).toEqual(documentOfText('Halveert u de dosis.'));
    expect((await open('M03', 'V16')).colleagues.requests[0]?.draft).toBeNull();
    expect(counter.now('V16')).toMatchObject({ state: 'taken', owner_id: counter.clinic.staff('M10') });
  });

  it('keeps who agreed with the answer that was sent, and with no other', async () => {
    const first = await lookAlong('M10', 'V16', 'M03', 'Halveert u de dosis.');
    await counter.as('M03').counter.approveDraft({ ...about('V16', first.requestId), remark: 'Prima.' });
    const second = await lookAlong('M10', 'V16', 'M08', 'Een andere tekst.');
    await counter.as('M08').counter.approveDraft({ ...about('V16', second.requestId), remark: '' });
    expect((await open('M10', 'V16')).colleagues.approvals).toMatchObject([
      { byName: 'dr. R. Hoogland', text: 'Halveert u de dosis.' },
      { text: 'Een andere tekst.' },
    ]);
    await counter.as('M10').counter.send(counter.answer('V16', 'Halveert u de dosis.', { thenClose: false }));
    counter.door.clock.advance(21_000);
    counter.release();
    const { colleagues, messages } = await open('M10', 'V16');
    expect(colleagues.lookedAlong).toEqual([{ messageId: messages.at(-1)?.id, byName: 'dr. R. Hoogland' }]);
    expect(colleagues.approvals, 'an agreement is about the thread as it stood').toEqual([]);
  });

  it('is refused for an empty text, and to desk staff', async () => {
    expect(await codeOf(lookAlong('M10', 'V16', 'M03', ' '))).toBe('answer-empty');
    expect(await codeOf(lookAlong('M15', 'V18', 'M16', 'Komt u dinsdag.'))).toBe('receiver-not-found');
  });
});

describe('a doctor in training', () => {
  const text = 'Uw waarde is in orde.';
  const send = (words: string) => codeOf(counter.as('M07').counter.send(counter.answer('V22', words)));

  it('may write an answer but sends nothing without the supervisor', async () => {
    const { may, colleagues } = await open('M07', 'V22');
    expect(may.answer).toBe(true);
    expect(colleagues.supervisor?.name).toBe('dr. P. Ramdin');
    expect(await send(text)).toBe('approval-required');
    expect(counter.now('V22').state).toBe('new');
  });

  it('sends the very text that the supervisor agreed with, and no other', async () => {
    const { requestId } = await lookAlong('M07', 'V22', 'M04', text);
    expect(await send(text), 'asked is not agreed').toBe('approval-required');
    await counter.as('M04').counter.approveDraft({ ...about('V22', requestId), remark: '' });
    expect(await send(`${text} Stopt u met alles.`)).toBe('approval-required');
    expect(await send(text)).toBe('done');
    expect(counter.lines('V22').slice(-1)).toEqual(['answer done M. Solleveld']);
  });

  it('is not helped by the agreement of another, by remarks, or by one from before the patient wrote again', async () => {
    const other = await lookAlong('M07', 'V22', 'M11', text);
    await counter.as('M11').counter.approveDraft({ ...about('V22', other.requestId), remark: '' });
    expect(await send(text)).toBe('approval-required');
    const remarks = await lookAlong('M07', 'V22', 'M04', text);
    await counter
      .as('M04')
      .counter.replyToColleague({ ...about('V22', remarks.requestId), body: 'Nog niet.', isFinal: true });
    expect(await send(text)).toBe('approval-required');
    const agreed = await lookAlong('M07', 'V22', 'M04', text);
    await counter.as('M04').counter.approveDraft({ ...about('V22', agreed.requestId), remark: '' });
    counter.patientWrites('V22', 'Het is intussen anders.');
    expect(await send(text)).toBe('approval-required');
  });

  it('cannot agree with their own text', async () => {
    const { requestId } = await lookAlong('M07', 'V22', 'M04', text);
    const approval = { ...about('V22', requestId), remark: '' };
    expect(await codeOf(counter.as('M07').counter.approveDraft(approval))).toBe('access-denied');
  });
});

describe('R42: handing over', () => {
  it('leaves the item with its owner until the receiver accepts', async () => {
    await counter.as('M10').counter.take(counter.ref('V16'));
    const { requestId } = await offer('M10', 'V16', 'M03');
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff('M10'));
    expect((await asked('M03'))[0]?.colleagueMark).toBe('hand-over');
    await counter.as('M03').counter.acceptHandOver(about('V16', requestId));
    expect(counter.now('V16')).toMatchObject({
      owner_id: counter.clinic.staff('M03'),
      pool_role: 'doctor',
      state: 'taken',
    });
    const { reroutes } = await open('M03', 'V16');
    expect(reroutes.at(-1)).toMatchObject({ byName: 'I. Brandsma', toName: 'dr. R. Hoogland' });
  });

  it('can be declined with a reason, which both see', async () => {
    await counter.as('M10').counter.take(counter.ref('V16'));
    const { requestId } = await offer('M10', 'V16', 'M03');
    await counter.as('M03').counter.declineHandOver({ ...about('V16', requestId), reason: 'Ik ben op de OK.' });
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff('M10'));
    for (const staff of ['M10', 'M03']) {
      const [request] = (await open(staff, 'V16')).colleagues.requests;
      expect(request).toMatchObject({ outcome: 'declined', replies: [{ body: 'Ik ben op de OK.' }] });
    }
  });

  it('is one offer at a time, by the owner alone', async () => {
    expect(await codeOf(offer('M10', 'V16', 'M03'))).toBe('item-moved-on');
    await counter.as('M10').counter.take(counter.ref('V16'));
    await offer('M10', 'V16', 'M03');
    expect(await codeOf(offer('M10', 'V16', 'M08'))).toBe('hand-over-open');
    expect(await codeOf(offer('M03', 'V16', 'M08'))).toBe('item-moved-on');
  });

  it('falls away when the item changes hands or is passed on', async () => {
    await counter.as('M10').counter.take(counter.ref('V16'));
    const { requestId } = await offer('M10', 'V16', 'M03');
    await counter.as('M10').counter.putBack(counter.ref('V16'));
    expect(await codeOf(counter.as('M03').counter.acceptHandOver(about('V16', requestId)))).toBe('request-settled');
    expect(counter.now('V16').owner_id).toBeNull();
  });

  it('goes to desk staff only for what they may handle', async () => {
    await counter.as('M10').counter.take(counter.ref('V16'));
    expect(await codeOf(offer('M10', 'V16', 'M15'))).toBe('receiver-not-found');
    await counter.as('M10').counter.take(counter.ref('V18'));
    expect(await codeOf(offer('M10', 'V18', 'M15'))).toBe('done');
  });
});

describe('R40: the treatment team', () => {
  it('names who treats the patient today, doctors first, and the main practitioner when there is exactly one', async () => {
    const patientId = (await open('M10', 'V16')).patient?.id ?? '';
    counter.store.write((writer) => {
      writer.run(sql`DELETE FROM care_team_member WHERE patient_id = ${patientId}`);
      for (const [code, until] of [
        ['M10', '2026-12-31'],
        ['M03', null],
        ['M02', '2026-11-23'],
      ] as const) {
        writer.runOne(sql`INSERT INTO care_team_member (patient_id, practitioner_id, valid_until)
          VALUES (${patientId}, ${counter.clinic.staff(code)}, ${until})`);
      }
    });
    const { team, mainPractitioner } = (await open('M10', 'V16')).colleagues;
    expect(team.map(({ name, validUntil }) => [name, validUntil])).toEqual([
      ['dr. R. Hoogland', null],
      ['I. Brandsma', '2026-12-31'],
    ]);
    expect(team[0]).toMatchObject({ role: 'doctor', departmentNames: ['Cardiologie'] });
    expect(mainPractitioner).toBe('dr. R. Hoogland');
  });
});

it('a colleague’s answer in the outbox is shown word for word to who was writing as well', async () => {
  await counter.as('M10').counter.send(counter.answer('V16', 'Halveert u de dosis.'));
  expect((await open('M03', 'V16')).colleagues.waitingText).toBe('Halveert u de dosis.');
  expect((await open('M10', 'V16')).colleagues.waitingText).toBeNull();
});
