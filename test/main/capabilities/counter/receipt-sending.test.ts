import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Instant, later } from '#shared/kernel/time.ts';
import { sendReceipt } from '#main/capabilities/counter/receipt-sending.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;

beforeEach(() => {
  counter = openTestCounter();
  counter.store.write((writer) => {
    writer.run(sql`DELETE FROM message WHERE purpose = 'receipt'`);
    writer.run(sql`DELETE FROM message WHERE thread_id = ${thread()} AND kind = 'system-notice'`);
  });
});
afterEach(() => counter.close());

const thread = () => counter.clinic.ids.thread('V17');

function ask(sentAt: Instant, channel = 'portal'): void {
  counter.store.write((writer) => {
    writer.run(sql`DELETE FROM message WHERE thread_id = ${thread()}`);
    writer.run(sql`
      INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
      VALUES (${newId<string>()}, ${thread()}, 'patient-question', 'patient', 'x', 'mag ik nieuwe pillen', ${sentAt}, ${channel})`);
  });
}

function send(): void {
  const now = counter.door.clock.now();
  counter.store.write((writer) => sendReceipt(writer, thread(), { now, sentAt: now }));
}

interface Notice {
  readonly body: string;
  readonly sentAt: string;
  readonly promisedOn: string;
  readonly senderName: string;
}

const notices = () =>
  counter.store.read((reader) =>
    reader.all<Notice>(sql`
      SELECT body, sent_at AS sentAt, promised_on AS promisedOn, sender_name AS senderName FROM message
      WHERE thread_id = ${thread()} AND kind = 'system-notice' AND purpose = 'receipt'`),
  );

const recently = () => later(counter.door.clock.now(), -3_600_000);

describe('R3, R12, R14: the receipt that is sent', () => {
  it('is one message in the name of the clinic, with the day it promises, however often it is asked for', () => {
    ask(recently());
    send();
    send();
    counter.door.clock.advance(60_000);
    send();
    expect(notices()).toMatchObject([{ senderName: 'Ziekenhuis De Brink', promisedOn: '2026-11-26' }]);
    expect(notices()[0]?.body).toContain('U krijgt uiterlijk donderdag 26 november antwoord.');
  });

  it('says nothing of the patient, the question or the department', () => {
    ask(recently());
    send();
    const [notice] = notices();
    expect(notice?.body).not.toMatch(/pillen|cardiologie|herhaal|medicijn/i);
    expect(notice?.body).not.toContain(counter.now('V17').patient_name);
  });

  it('comes after the question, even when the clocks disagree', () => {
    const now = counter.door.clock.now();
    ask(later(now, 5_000));
    send();
    expect(notices()[0]?.sentAt).toBe(later(now, 5_001));
  });

  it.each([
    ['a question of four days ago', () => ask(later(counter.door.clock.now(), -4 * 24 * 3_600_000))],
    ['what came by telephone', () => ask(recently(), 'phone')],
    [
      'a closed item',
      () => {
        ask(recently());
        counter.store.write((writer) =>
          writer.run(
            sql`UPDATE work_item SET closed_at = ${recently()}, state = 'closed' WHERE thread_id = ${thread()}`,
          ),
        );
      },
    ],
    [
      'a patient who is not known',
      () => {
        ask(recently());
        counter.store.write((writer) =>
          writer.run(sql`UPDATE work_item SET patient_id = NULL WHERE thread_id = ${thread()}`),
        );
      },
    ],
    [
      'a type for which the clinic agreed to send none',
      () => {
        ask(recently());
        counter.store.write((writer) => writer.run(sql`UPDATE agreement SET sends_receipt = 0`));
      },
    ],
  ])('is none for %s', (_name, arrange) => {
    arrange();
    send();
    expect(notices()).toEqual([]);
  });
});
